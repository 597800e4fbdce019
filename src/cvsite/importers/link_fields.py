"""The fields of a .bib file for links, by what they are called and where they lead."""

import re
from collections.abc import Mapping
from urllib.parse import unquote, urlsplit

LONGEST_LABEL = 15
"""Letters of the words of a link that label it, where a shorter label is known."""

FIELDS: Mapping[str, str] = {
    r".*\bslides?\b.*|.*presentation.*": "slides",
    r".*\bposter\b.*": "poster",
    r".*\b(video|recording|youtube)\b.*": "video",
    r".*\b(code|github|source|software|implementation|repo(sitory)?)\b.*": "code",
    r".*\b(supp?l?(ement(ary|al)?)?|appendix|supp)\b.*": "supp",
    r".*\bblog\b.*|.*\bpost\b": "blog",
    r".*\b(project|web ?site|web ?page|homepage|site)\b.*": "website",
    r".*\b(paper|pdf|download|full ?text|manuscript|preprint|article)\b.*": "pdf",
}
"""Words of a link, and the field that it goes to; tried in this order."""

_ARXIV = re.compile(
    r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/([\w.-]+/?\d+(?:v\d+)?)(?:\.pdf)?/?$", re.IGNORECASE
)
_DOI = re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\d{4,}/\S+)$", re.IGNORECASE)


def find_link_field(words: str, address: str, taken: Mapping[str, object]) -> tuple[str, str]:
    """Give the field for a link that has no value yet, and what the field holds.

    A DOI and a number of arXiv's are told by the address. What has words of its own becomes
    ``customlink`` with them.
    """
    if (found := _DOI.match(address)) and "doi" not in taken:
        return "doi", unquote(found[1])
    if (found := _ARXIV.match(address)) and "eprint" not in taken:
        return "eprint", found[1]
    lower = _spell(words)
    wanted = find_label(words)
    if wanted == "pdf" and not is_document(address):
        wanted = "url"
    if not wanted and not lower:
        wanted = "pdf" if is_document(address) else "url"
    if wanted and wanted not in taken:
        return wanted, address
    is_short = len(lower) <= LONGEST_LABEL
    return _name_custom((lower if is_short else wanted or lower) or "link", taken), address


def find_label(words: str) -> str:
    """Give the field that the words of a link name; empty where they are no usual ones."""
    lower = _spell(words)
    return next((field for pattern, field in FIELDS.items() if re.fullmatch(pattern, lower)), "")


def _spell(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.casefold()))


def find_number(address: str) -> str | None:
    """Give the DOI, or the number at arXiv, that an address leads to."""
    found = _DOI.match(address) or _ARXIV.match(address)
    return unquote(found[1]) if found else None


def is_document(address: str) -> bool:
    """Tell whether an address is that of a PDF."""
    path = urlsplit(address).path.lower() if "[" not in address else address.lower()
    return path.endswith(".pdf") or "/pdf" in path


def _name_custom(words: str, taken: Mapping[str, object]) -> str:
    letters = re.sub(r"[^a-z]", "", words)[:30].removeprefix("customlink")
    base = f"customlink{letters or 'more'}"
    name, number = base, ord("a")
    while name in taken:
        number += 1
        name = f"{base}{chr(number)}"
    return name
