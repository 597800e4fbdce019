"""Works in archives of preprints: which archive it is, and what number the work has there.

``eprint`` says so, or what stands where other works have their journal: Google Scholar writes
``arXiv preprint arXiv:2101.00001``, DBLP ``CoRR`` and the volume ``abs/2101.00001``, DataCite the
DOI ``10.48550/ARXIV.2101.00001``; people write it into ``note`` and ``url``.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from cvsite.citation.addresses import clean_url, is_web_address, read_doi
from cvsite.model.bibliography import Publication

ARXIV = "arXiv"

EPRINT_ARCHIVES = {
    "arxiv": (ARXIV, "https://arxiv.org/abs/{}"),
    "hal": ("HAL", "https://hal.science/{}"),
    "pubmed": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/{}/"),
    "pmid": ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/{}/"),
    "pmc": ("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/{}/"),
    "biorxiv": ("bioRxiv", "https://www.biorxiv.org/content/{}"),
    "medrxiv": ("medRxiv", "https://www.medrxiv.org/content/{}"),
    "ssrn": ("SSRN", "https://ssrn.com/abstract={}"),
    "iacr": ("IACR ePrint", "https://eprint.iacr.org/{}"),
    "jstor": ("JSTOR", "https://www.jstor.org/stable/{}"),
    "hdl": ("Handle", "https://hdl.handle.net/{}"),
    "urn": ("URN", "https://nbn-resolving.org/urn:{}"),
    "googlebooks": ("Google Books", "https://books.google.com/books?id={}"),
}
"""Archives by the name that ``eprinttype`` or ``archiveprefix`` gives them, with their label and
the address of a work."""

SERIES_FIELDS = ("journal", "journaltitle", "booktitle", "publisher", "institution", "howpublished")
"""Fields that name arXiv, or CoRR, its part for computing, where others name a journal."""

POSITION_FIELDS = ("volume", "number", "eid", "pages", "issue")
"""Fields that then hold the number."""

_NUMBER = r"(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7}(?:v\d+)?)(?![\w/])"
_ARXIV_NUMBER = re.compile(_NUMBER, re.IGNORECASE)
_OLD_ARXIV_NUMBER = re.compile(r"\d{7}(?:v\d+)?")
_IN_SERIES = re.compile(
    rf"(?<![\w./-])(?:arxiv:\s*|abs/)*{_NUMBER}(?:\s*\[([\w.-]+)\])?", re.IGNORECASE
)
_CORR = re.compile(r"\bcorr\b", re.IGNORECASE)
_DOI = re.compile(r"10\.48550/arxiv\.(.+)", re.IGNORECASE)
_ADDRESS = re.compile(rf"\barxiv\.org/(?:abs|pdf|html|format|ps)/{_NUMBER}", re.IGNORECASE)
_NOTE = re.compile(
    r"\W*(?:(?:also|as|at|available|e-?print|from|in|on|pre-?print|see|url)\W+)*"
    rf"(?:(?:https?://)?arxiv(?:\.org/(?:abs|pdf)/|[:.,\s]+))+{_NUMBER}"
    r"(?:\.pdf)?(?:\s*\[([\w.-]+)\])?\W*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Eprint:
    """A work in an archive; the name of the archive is its label if it is a known one."""

    archive: str
    number: str
    section: str = ""

    @property
    def address(self) -> str | None:
        """The address of the work in the archive, where that is known."""
        _, pattern = EPRINT_ARCHIVES.get(_ARCHIVE_NAMES.get(self.archive, ""), ("", ""))
        return link_number(pattern, self.number) if pattern else None


_ARCHIVE_NAMES = {label: name for name, (label, _) in EPRINT_ARCHIVES.items()}


def link_number(pattern: str, number: str) -> str:
    """Give the address of a work by its number."""
    return number if is_web_address(number) else pattern.format(quote(number, safe="/.:"))


def strip_prefix(value: str, *names: str) -> str:
    """Give a number without the name of its archive, or a section in brackets, around it."""
    bare = re.sub(r"\[[^\[\]]*\]$", "", clean_url(value))
    for name in filter(None, names):
        bare = re.sub(rf"^{re.escape(name)}(?::|(?=\d))", "", bare, flags=re.IGNORECASE)
    return bare


def find_work_address(publication: Publication) -> str | None:
    """Give the address of a work; where it has none, that of the archive that holds it."""
    if publication.url or not publication.eprint:
        return publication.url
    return Eprint(publication.eprint_archive or "", publication.eprint).address


def read_eprint(values: Mapping[str, str]) -> Eprint | None:
    """Find the archive that holds a work, in those fields of its entry that are not blank."""
    if "eprint" in values and (eprint := _read_field(values)):
        return eprint
    if "arxiv" in values:
        return _read_arxiv(strip_prefix(values["arxiv"], "arxiv"), _read_section(values))
    return _read_doi(values) or _read_series(values) or _read_text(values)


def _read_field(values: Mapping[str, str]) -> Eprint | None:
    """Read ``eprint``; publishers also write the address of a file into it, which is no number."""
    name = (values.get("eprinttype") or values.get("archiveprefix") or "").strip("{} ")
    archive = name.lower()
    number = strip_prefix(values["eprint"], archive, "arxiv")
    section = _read_section(values)
    if is_web_address(number):
        found = _ADDRESS.search(number)
        return Eprint(ARXIV, found[1], section) if found else None
    if archive == "arxiv":
        return _read_arxiv(number, section)
    if archive in EPRINT_ARCHIVES:
        return Eprint(EPRINT_ARCHIVES[archive][0], number, section)
    if _ARXIV_NUMBER.fullmatch(number):
        return _read_arxiv(number, section or name)
    if _OLD_ARXIV_NUMBER.fullmatch(number) and (section or name):  # archiveprefix = {hep-th}
        return _read_arxiv(number, section or name)
    return Eprint(name, number, section)


def _read_section(values: Mapping[str, str]) -> str:
    return (values.get("eprintclass") or values.get("primaryclass") or "").strip("{} ")


def _read_arxiv(number: str, section: str) -> Eprint:
    """Give a work in arXiv, to whose older numbers the section belongs."""
    if found := _ADDRESS.search(number):
        number = found[1]
    if _OLD_ARXIV_NUMBER.fullmatch(number) and section:
        number = f"{section}/{number}"
    return Eprint(ARXIV, number, section)


def _read_doi(values: Mapping[str, str]) -> Eprint | None:
    doi = values.get("doi") or values.get("url", "")
    found = _DOI.fullmatch(read_doi(doi)) if "10.48550" in doi else None
    return Eprint(ARXIV, found[1], _read_section(values)) if found else None


def _read_series(values: Mapping[str, str]) -> Eprint | None:
    for name in SERIES_FIELDS:
        if name in values and _names_arxiv(values[name]):
            places = (name, *(each for each in POSITION_FIELDS if each in values))
            text = " ".join(values[each] for each in places)
            if found := _IN_SERIES.search(text.translate(_BRACES)):
                return Eprint(ARXIV, found[1], _read_section(values) or found[2] or "")
    return None


def _names_arxiv(series: str) -> bool:
    lower = series.lower()
    return "arxiv" in lower or ("corr" in lower and _CORR.search(series) is not None)


def _read_text(values: Mapping[str, str]) -> Eprint | None:
    """Read an address of arXiv's, or a note that says no more than where the work is."""
    for name, pattern in _TEXTS:
        text = values.get(name)
        if text and "arxiv" in text.lower() and (found := pattern(text.replace("{", " "))):
            return Eprint(ARXIV, found[1], _read_section(values))
    return None


_BRACES = str.maketrans("", "", "{}")
_TEXTS = (
    ("url", _ADDRESS.search),
    ("howpublished", _ADDRESS.search),
    ("link", _ADDRESS.search),
    ("note", _NOTE.fullmatch),
)
