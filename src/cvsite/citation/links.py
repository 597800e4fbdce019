"""The links of a publication, each with one label whatever the field is called."""

import re
from collections.abc import Iterable, Iterator, Mapping

from cvsite.citation.addresses import (
    clean_url,
    complete_url,
    find_host,
    identify_address,
    is_web_address,
    split_urls,
    write_doi_url,
)
from cvsite.citation.eprints import EPRINT_ARCHIVES, Eprint, link_number, strip_prefix
from cvsite.model.bibliography import PublicationLink

LINK_FIELDS = {
    "pdf": "PDF",
    "html": "HTML",
    "fulltext": "Full text",
    "code": "Code",
    "codeurl": "Code",
    "repository": "Code",
    "slides": "Slides",
    "slidesurl": "Slides",
    "poster": "Poster",
    "video": "Video",
    "talkurl": "Talk",
    "supp": "Supplement",
    "blog": "Blog",
    "website": "Website",
    "adsurl": "ADS",
}
"""Fields that hold an address, or the path of a file under ``content/files/``, with their label."""

NUMBER_FIELDS = {
    "arxiv": ("arXiv", "https://arxiv.org/abs/{}"),
    "hal": ("HAL", "https://hal.science/{}"),
    "pmid": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/{}/"),
    "pmcid": ("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/{}/"),
    "inspirehep_id": ("INSPIRE", "https://inspirehep.net/literature/{}"),
    "mrnumber": ("MathSciNet", "https://mathscinet.ams.org/mathscinet-getitem?mr={}"),
    "zbl": ("zbMATH", "https://zbmath.org/?q=an:{}"),
}
"""Fields that hold what an archive or database calls the work, with the address that it has there.
"""

_REVIEWED = frozenset({"mrnumber", "zbl"})
_REVIEW = re.compile(r"(?:MR|Zbl)?\s*(\d[\d.]*)(?:\s*\(.*\))?", re.IGNORECASE | re.DOTALL)
"""What a database of mathematics calls a work; the number of its review may stand behind that."""

_LAST_IN_PATH = frozenset({"pmid", "pmcid", "inspirehep_id"})
"""Those whose number is the last part of the address."""

HOST_LABELS = {
    "aclanthology.org": "ACL Anthology",
    "bitbucket.org": "Code",
    "codeberg.org": "Code",
    "dl.acm.org": "ACM",
    "arxiv.org": "arXiv",
    "doi.org": "DOI",
    "dx.doi.org": "DOI",
    "figshare.com": "figshare",
    "github.com": "Code",
    "gitlab.com": "Code",
    "huggingface.co": "Hugging Face",
    "ieeexplore.ieee.org": "IEEE Xplore",
    "jstor.org": "JSTOR",
    "link.springer.com": "Springer",
    "openaccess.thecvf.com": "CVF",
    "openreview.net": "OpenReview",
    "osf.io": "OSF",
    "papers.nips.cc": "NeurIPS",
    "papers.ssrn.com": "SSRN",
    "patents.google.com": "Google Patents",
    "proceedings.mlr.press": "PMLR",
    "proceedings.neurips.cc": "NeurIPS",
    "pubmed.ncbi.nlm.nih.gov": "PubMed",
    "hal.science": "HAL",
    "sciencedirect.com": "ScienceDirect",
    "usenix.org": "USENIX",
    "youtube.com": "Video",
    "zenodo.org": "Zenodo",
}
"""What ``url`` leads to, where the host is well known; else it is just a link."""

ADDRESS_FIELDS = ("url", "link", "howpublished")
"""Fields that hold an address, which says itself what it leads to."""

UNLINKED_FIELDS = {
    "isbn": "shown as text, since no one address has all books",
    "google_scholar_id": "its address needs the owner's number at Google Scholar",
    "altmetric": "a badge that loads scripts from elsewhere, which pages here never do",
    "dimensions": "likewise",
    "bibtex_show": "every publication shows its BibTeX",
}
"""Fields of other site generators that make no link here, and why."""

OTHER_LABEL = "Link"
"""What a link is called that leads to no place that is known."""

CUSTOM_PREFIX = "customlink"
"""What the names of Nikola's fields for links of one's own begin with; the label follows."""

_LABELS = (
    *LINK_FIELDS.values(),
    "DOI",
    *(label for label, _ in EPRINT_ARCHIVES.values()),
    *(label for label, _ in NUMBER_FIELDS.values()),
    *HOST_LABELS.values(),
    OTHER_LABEL,
)
_RANKS = {label: rank for rank, label in enumerate(dict.fromkeys(_LABELS))}


def list_links(
    values: Mapping[str, str], eprint: Eprint | None, doi: str | None
) -> tuple[PublicationLink, ...]:
    """List the links in those fields of an entry that are not blank, each address once.

    They are in the order of the tables above. ``eprint`` and ``doi`` are what was read.
    """
    return arrange_links(_read_links(values, eprint, doi))


def arrange_links(links: Iterable[PublicationLink]) -> tuple[PublicationLink, ...]:
    """Put links in order; of those that lead to one place the first stays."""
    links = tuple(links)
    if len(links) <= 1:
        return links
    unique: dict[str, PublicationLink] = {}
    for link in links:
        unique.setdefault(identify_address(link.url), link)
    return tuple(sorted(unique.values(), key=lambda link: _RANKS.get(link.label, len(_RANKS))))


def _read_links(
    values: Mapping[str, str], eprint: Eprint | None, doi: str | None
) -> Iterator[PublicationLink]:
    """Give all links, those first that know best what they lead to."""
    yield from _read_numbers(values, eprint)
    if doi:
        yield PublicationLink("DOI", write_doi_url(doi))
    elif "doi" in values and is_web_address(url := clean_url(values["doi"])):
        yield PublicationLink(_name_host(url), url)
    for name, value in values.items():
        label = LINK_FIELDS.get(name)
        if label or (name.startswith(CUSTOM_PREFIX) and (label := _custom_label(name))):
            for url in split_urls(value):
                yield PublicationLink(label, url)
    for name in (each for each in ADDRESS_FIELDS if each in values):
        for url in map(complete_url, split_urls(values[name])):
            if name != "howpublished" or is_web_address(url):
                yield PublicationLink(_name_host(url), url)


def _read_numbers(values: Mapping[str, str], eprint: Eprint | None) -> Iterator[PublicationLink]:
    if eprint and eprint.address:
        yield PublicationLink(eprint.archive, eprint.address)
    if "eprint" in values and is_web_address(url := clean_url(values["eprint"])):
        yield PublicationLink(_name_host(url, "Full text"), url)
    for name, (label, pattern) in NUMBER_FIELDS.items():
        if name in values and (number := read_number(values[name], name)):
            yield PublicationLink(label, link_number(pattern, number))


def read_number(value: str, name: str) -> str:
    """Give the number in one of the fields for numbers, which may hold the whole address."""
    label, pattern = NUMBER_FIELDS[name]
    number = strip_prefix(value, label, name)
    if name in _REVIEWED:
        return found[1] if (found := _REVIEW.fullmatch(number)) else ""
    host = find_host(pattern)
    if is_web_address(number) and find_host(number) == host and name in _LAST_IN_PATH:
        return number.rstrip("/").rpartition("/")[2]
    return number


def _custom_label(name: str) -> str | None:
    return name.removeprefix(CUSTOM_PREFIX).strip("_-").replace("_", " ").capitalize() or None


def _name_host(url: str, other: str = OTHER_LABEL) -> str:
    return HOST_LABELS.get(find_host(url), other)
