"""Where profiles of known networks are found."""

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
"""Network, in lower case and without spaces, to the address of a profile there."""


def network_key(profile: Profile) -> str:
    """Give the network of a profile in lower case and without spaces: ``googlescholar``."""
    return "".join(profile.network.lower().split())


def profile_url(profile: Profile) -> str | None:
    """Give the address of a profile: as written, or made from the username, or None."""
    if profile.url:
        return profile.url
    pattern = PROFILE_URLS.get(network_key(profile))
    return pattern.format(profile.username) if pattern and profile.username else None
