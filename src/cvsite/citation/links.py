"""The links of a publication, each with one label whatever the field is called."""

import re
from urllib.parse import quote, urlsplit

from cvsite.model.bibliography import BibtexEntry, PublicationLink
from cvsite.model.page import is_elsewhere

LINK_FIELDS = {
    "pdf": "PDF",
    "html": "HTML",
    "code": "Code",
    "slides": "Slides",
    "poster": "Poster",
    "video": "Video",
    "supp": "Supplement",
    "blog": "Blog",
    "website": "Website",
}
"""Fields that hold an address, or the path of a file under ``content/files/``, with their label."""

EPRINT_ARCHIVES = {
    "arxiv": ("arXiv", "https://arxiv.org/abs/{}"),
    "hal": ("HAL", "https://hal.science/{}"),
    "pubmed": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/{}/"),
}
"""Archives by the name that ``eprinttype`` or ``archiveprefix`` gives them."""

HOST_LABELS = {
    "aclanthology.org": "ACL Anthology",
    "arxiv.org": "arXiv",
    "openreview.net": "OpenReview",
    "proceedings.mlr.press": "PMLR",
}
"""What ``url`` leads to, where the host is well known; else it is just a link."""

_DOI_PREFIX = re.compile(r"(?:https?://)?(?:dx\.)?(?:doi\.org/|doi:)\s*", re.IGNORECASE)


def read_doi(value: str) -> str:
    """Give a DOI without the address or prefix that people write before it."""
    return _DOI_PREFIX.sub("", value.strip(), count=1).replace("\\_", "_")


def list_links(entry: BibtexEntry) -> tuple[PublicationLink, ...]:
    """List the links of an entry, in the order of the tables above; no address stands twice."""
    links = [PublicationLink(label, url) for label, url in _read_links(entry)]
    unique = {link.url: link for link in reversed(links)}
    return tuple(link for link in links if unique[link.url] is link)


def _read_links(entry: BibtexEntry) -> list[tuple[str, str]]:
    links = [
        (label, clean_url(value))
        for field, label in LINK_FIELDS.items()
        if (value := entry.get(field))
    ]
    if doi := entry.get("doi"):
        links.append(("DOI", f"https://doi.org/{quote(read_doi(doi), safe='/:;()')}"))
    if found := _read_eprint(entry):
        links.append(found)
    if url := entry.get("url"):
        host = (urlsplit(clean_url(url)).hostname or "").removeprefix("www.")
        links.append((HOST_LABELS.get(host, "Link"), clean_url(url)))
    return links


def _read_eprint(entry: BibtexEntry) -> tuple[str, str] | None:
    archive = entry.get("eprinttype") or entry.get("archiveprefix") or "arxiv"
    number = entry.get("eprint") or entry.get("arxiv")
    if number is None or archive.lower() not in EPRINT_ARCHIVES:
        return None
    label, pattern = EPRINT_ARCHIVES[archive.lower()]
    bare = re.sub(rf"^{archive}:", "", number.strip(), flags=re.IGNORECASE)
    return label, bare if is_elsewhere(bare) else pattern.format(quote(bare, safe="/."))


def clean_url(value: str) -> str:
    r"""Give an address as it is typed into a browser, without ``\url{}`` and LaTeX's escapes."""
    bare = value.strip().removeprefix("\\url").strip("{} \t\r\n")
    return re.sub(r"\\([%&_#~$])", r"\1", "".join(bare.split()))
