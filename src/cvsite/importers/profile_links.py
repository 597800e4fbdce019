"""Links to accounts of the owner elsewhere, as profiles."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text
from cvsite.model.urls import write_bare_address

HOSTS: Mapping[str, str] = {
    "scholar.google": "Google Scholar",
    "github.com": "GitHub",
    "gitlab.com": "GitLab",
    "linkedin.com": "LinkedIn",
    "twitter.com": "Twitter",
    "x.com": "X",
    "orcid.org": "ORCID",
    "researchgate.net": "ResearchGate",
    "semanticscholar.org": "Semantic Scholar",
    "dblp": "DBLP",
    "openreview.net": "OpenReview",
    "huggingface.co": "Hugging Face",
    "stackoverflow.com": "Stack Overflow",
    "youtube.com": "YouTube",
    "facebook.com": "Facebook",
    "instagram.com": "Instagram",
    "medium.com": "Medium",
    "kaggle.com": "Kaggle",
    "bsky.app": "Bluesky",
    "arxiv.org": "arXiv",
    "publons.com": "Publons",
    "scopus.com": "Scopus",
    "inspirehep.net": "INSPIRE",
    "osf.io": "OSF",
    "academia.edu": "Academia",
    "weibo.com": "Weibo",
    "zhihu.com": "Zhihu",
}
"""Hosts, or the beginnings of their names, and the networks that they are of."""

MAIL = "mailto:"
_AT = re.compile(r"\s*(?:\[at\]|\(at\)|\{at\}|<at>|\sat\s|\[@\]|＠)\s*", re.IGNORECASE)
_DOT = re.compile(r"\s*(?:\[dot\]|\(dot\)|\{dot\}|\sdot\s)\s*", re.IGNORECASE)
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def name_network(address: str) -> str | None:
    """Name the network that an address is of."""
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    parts = host.split(".")
    tails = [".".join(parts[start:]) for start in range(len(parts))]
    found = (name for known, name in HOSTS.items() if any(t.startswith(known) for t in tails))
    return next(found, None)


def make_profile(words: Text | None, address: Text) -> DraftRecord:
    """Make a profile of a link, named as the network is, or else in the words of the link."""
    network = name_network(address.value)
    name = words.reword(network) if words and network else (network or words or address)
    return {"network": name, "url": address}


def make_site_profile(address: Text) -> DraftRecord:
    """Make a profile of a link that stood in other words, named by its address."""
    return make_profile(address.reword(write_bare_address(address.value)), address)


def read_account(username: Text) -> DraftRecord:
    """Read how an account is called; some write its whole address there."""
    address = tidy_address(username.value)
    if "/" in username.value and leads_elsewhere(address):
        return {"url": username.reword(address)}
    return {"username": username}


def add_profiles(basics: DraftRecord, links: Iterable[DraftRecord]) -> None:
    """Add profiles that are not there yet."""
    profiles = basics.setdefault("profiles", [])
    if not isinstance(profiles, list):
        return
    for link in links:
        there = {_spell(each.get("url")) for each in profiles if isinstance(each, dict)}
        if _spell(link.get("url")) not in there:
            profiles.append(link)
    if not profiles:
        del basics["profiles"]


def _spell(draft: Draft | None) -> str | None:
    return draft.value if isinstance(draft, Text) else None


def find_email(text: str) -> str | None:
    """Find an e-mail address in a text, or spelled out in it: ``ada [at] example.org``."""
    if text.lower().startswith(MAIL):
        text = unquote(text[len(MAIL) :].partition("?")[0])
    plain = _DOT.sub(".", _AT.sub("@", text))
    found = _EMAIL.search(plain)
    return found[0] if found else None
