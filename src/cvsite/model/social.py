"""Where profiles of known networks are found."""

import re

from cvsite.model.basics import Profile

PROFILE_URLS = {
    "acm": "https://dl.acm.org/profile/{}",
    "arxiv": "https://arxiv.org/a/{}",
    "bluesky": "https://bsky.app/profile/{}",
    "dblp": "https://dblp.org/pid/{}",
    "github": "https://github.com/{}",
    "gitlab": "https://gitlab.com/{}",
    "googlescholar": "https://scholar.google.com/citations?user={}",
    "huggingface": "https://huggingface.co/{}",
    "kaggle": "https://www.kaggle.com/{}",
    "linkedin": "https://www.linkedin.com/in/{}",
    "openreview": "https://openreview.net/profile?id={}",
    "orcid": "https://orcid.org/{}",
    "researchgate": "https://www.researchgate.net/profile/{}",
    "semanticscholar": "https://www.semanticscholar.org/author/{}",
    "stackoverflow": "https://stackoverflow.com/users/{}",
    "twitter": "https://x.com/{}",
    "x": "https://x.com/{}",
    "youtube": "https://www.youtube.com/@{}",
}
"""Network, by the name that it has below, to the address of a profile there."""

GENERAL_URLS = {
    "facebook": "https://www.facebook.com/{}",
    "imdb": "https://www.imdb.com/name/{}",
    "instagram": "https://www.instagram.com/{}",
    "leetcode": "https://leetcode.com/u/{}",
    "medium": "https://medium.com/@{}",
    "reddit": "https://www.reddit.com/user/{}",
    "telegram": "https://t.me/{}",
}
"""The same for networks that have the general icon."""

MASTODON = "mastodon"
"""The network whose usernames say on which server they are: ``@ada@example.social``."""

ALIASES = {
    "acmdl": "acm",
    "scholar": "googlescholar",
    "s2": "semanticscholar",
    "bsky": "bluesky",
    "fediverse": MASTODON,
    "orcidid": "orcid",
}
"""Other names of networks."""

_SEPARATORS = re.compile(r"[\W_]+")
_AT_A_SERVER = re.compile(r"([\w.-]+)@([\w-]+(?:\.[\w-]+)+)")


def find_network(name: str) -> str:
    """Give the one name of a network: in lower case, without spaces, dashes and the like."""
    plain = _SEPARATORS.sub("", name.lower())
    return ALIASES.get(plain, plain)


def profile_url(profile: Profile) -> str | None:
    """Give the address of a profile: as written, or made from the username, or None."""
    username = (profile.username or "").strip()
    if profile.url or username.startswith(("https://", "http://")):
        return profile.url or username
    network, name = find_network(profile.network), username.removeprefix("@")
    if network == MASTODON:
        found = _AT_A_SERVER.fullmatch(name)
        return f"https://{found[2]}/@{found[1]}" if found else None
    pattern = PROFILE_URLS.get(network) or GENERAL_URLS.get(network)
    return pattern.format(name) if pattern and name else None
