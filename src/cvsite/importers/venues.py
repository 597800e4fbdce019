"""Where a publication appeared, as the type and the field of a .bib entry that it tells."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

from cvsite.importers.latex_text import write_markdown_as_latex
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Text

TYPES: Mapping[str, str] = {
    r"master'?s? thesis|m\.?sc\.? thesis|\bmaster'?s? dissertation": "mastersthesis",
    r"(?:bachelor|undergraduate|honou?rs|diploma)\W{0,2}s? (?:thesis|dissertation)": "thesis",
    r"thesis|dissertation": "phdthesis",
    r"^(?:the )?(?:[\w.’'-]+ ){0,4}(?:universit|hochschule|eth zürich|institute of technology)"
    r"(?!.*\b(?:press|journal|proceedings|reviews?|reports?|bulletin|annals|working)\b)": "thesis",
    r"\bpatent\b": "patent",
    r"technical report|tech\.? report": "techreport",
    r"arxiv|[a-z]rxiv|preprint|ssrn|submitted|under (?:revision|review)|in preparation"
    r"|working paper|work in progress|manuscript": "misc",
    r"proceedings of the (?:national academy|royal society|ieee$|vldb)|pvldb|pacmpl|pacmhci"
    r"|proc\.? (?:natl|acm)": "article",
    r"proceedings|\bproc\b|conference|\bconf\b|workshop|symposium|congress|meeting|summit"
    r"|\b(?:neurips|nips|icml|iclr|cvpr|iccv|eccv|wacv|bmvc|acl|emnlp|naacl|eacl|coling|aaai|ijcai"
    r"|aistats|uai|colt|kdd|www|sigir|cikm|wsdm|recsys|icde|sigmod|chi|uist|cscw|icra|iros|rss"
    r"|corl|interspeech|icassp|isit|focs|stoc|soda|icalp|popl|pldi|icse|fse|ase|osdi|sosp|nsdi"
    r"|usenix|ccs|ndss|isca|micro|asplos|dac|siggraph|infocom|sigcomm)\b": "inproceedings",
    r"journal|transactions|letters|review|annals|magazine|bulletin|archives|\bj\.": "article",
    r"\bbook\b|handbook|encyclop": "incollection",
}
"""What the name of a venue tells of the type, tried in this order."""

STATES = {
    r"in preparation": "inpreparation",
    r"in press": "inpress",
    r"to appear|forthcoming|accepted(?: to| at)?$": "forthcoming",
    r"under (?:\w+ )?(?:review|submission|revision)|submitted|in submission": "submitted",
}
"""What is said of work that is not published yet, and BibLaTeX's words for it."""


@dataclass(frozen=True, slots=True)
class State:
    """How far work is that is not published yet: what a text says, and BibLaTeX's word."""

    text: str
    word: str


_ACRONYM = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Za-z-]*(?:[ '’]*\d{2,4})?")

FIELDS: Mapping[str, str] = {
    "article": "journal",
    "book": "publisher",
    "incollection": "booktitle",
    "inproceedings": "booktitle",
    "mastersthesis": "school",
    "phdthesis": "school",
    "thesis": "institution",
    "techreport": "institution",
}
"""The field that says where an entry of a type appeared."""

_SCHOOLS = frozenset({"school", "institution"})
_THESIS = re.compile(
    r"((?:[\w.'’]+ ){0,2}(?:thesis|dissertation))\s*(?:,|:|at|\s[–—-]\s)\s*(?=\S)", re.IGNORECASE
)
"""What kind of thesis it is, before the school: ``Master's thesis, University of London``."""

_NAMED = re.compile(r"\*([^*]+)\*((?:,[^,]*)*)")
DETAILS: Mapping[re.Pattern[str], tuple[str, ...]] = {
    re.compile(r"\(?((?:19|20)\d\d)\)?"): ("year",),
    re.compile(r"(?:vol\.?|volume)?\s*\(?(\d{1,4})\)?(?:\s*\((?!(?:19|20)\d\d\))(\d{1,4})\))?"): (
        "volume",
        "number",
    ),
    re.compile(r"([a-z]?\d+(?:\s*[-–]+\s*[a-z]?\d+)?)(?:\s*\(((?:19|20)\d\d)\))?", re.IGNORECASE): (
        "pages",
        "year",
    ),
    re.compile(r"(?:no\.?|issue)\s*(\d{1,4})"): ("number",),
    re.compile(r"(?:pp?\.?|pages)\s*([\w.]+(?:\s*[-–]+\s*[\w.]+)?)"): ("pages",),
    re.compile(r"https?://(?:dx\.)?doi\.org/(10\.\S+)"): ("doi",),
    re.compile(r"((?:https?)://\S+)"): ("url",),
    re.compile(r""): (),
}
"""What may stand behind the name of a venue, and the fields for it, tried in this order."""

_NUMBERED = re.compile(
    r"(?P<name>[^\d]*[^\d\s,]),?\s+(?P<volume>\d{1,4})\s*(?:"
    r"\((?P<number>\d+)\)(?:\s*[,:]?\s*(?P<pages>[a-z]?\d+(?:\s*[-–]+\s*[a-z]?\d+)?))?"
    r"|[,:]\s*(?P<range>[a-z]?\d+\s*[-–]+\s*[a-z]?\d+))",
    re.IGNORECASE,
)
_NUMBERS = ("volume", "number", "pages")

OTHER_FIELD = "howpublished"
_IN = re.compile(r"^\s*(?:(?:accepted|published|presented) )?in:?\s+", re.IGNORECASE)


def find_state(text: str) -> State | None:
    """Find what a text says of work that is not published yet."""
    found = ((re.search(pattern, text, re.IGNORECASE), word) for pattern, word in STATES.items())
    return next((State(match[0], word) for match, word in found if match), None)


def find_entry_type(venue: str) -> str:
    """Tell the type of what appeared somewhere, as far as the name of that tells it."""
    words = " ".join(venue.casefold().split())
    if not words:
        return "misc"
    fitting = (kind for pattern, kind in TYPES.items() if re.search(pattern, words))
    usual = "inproceedings" if _ACRONYM.fullmatch(venue.strip(" .,*_")) else "article"
    return next(fitting, usual)


def write_venue(venue: Text, entry_type: str) -> dict[str, Text | str]:
    """Write where an entry appeared into the field for that. Emphasis of all of it is dropped."""
    words = tidy_markdown(_IN.sub("", venue.value))
    whole = re.fullmatch(r"([*_]{1,3})(?=\S)([^*_]+)\1", words)
    words = whole[2] if whole else words
    kind = _THESIS.match(words) if FIELDS.get(entry_type) in _SCHOOLS else None
    text = write_markdown_as_latex(words[kind.end() :] if kind else words)
    told = {"type": venue.reword(kind[1])} if kind else {}
    return {FIELDS.get(entry_type, OTHER_FIELD): venue.reword(text), **told} if text else {}


def write_detailed_venue(venue: Text, entry_type: str) -> dict[str, Text | str]:
    """Write a venue that may have more behind its name: ``*Memoirs*, (4), _pp. 1--10_, https://…``.

    So do Academic's own tools write it. What is not known stays with the name.
    """
    found = _NAMED.fullmatch(" ".join(_IN.sub("", venue.value).split()))
    details: dict[str, Text | str] = {}
    for part in found[2].split(",") if found else ():
        matched = _read_detail(part.strip(" _*."), known=details)
        if matched is None:
            return write_venue(venue, entry_type)
        details |= {name: venue.reword(value) for name, value in matched.items()}
    return write_venue(venue.reword(found[1]) if found else venue, entry_type) | details


def _read_detail(text: str, known: Container[str]) -> dict[str, str] | None:
    """Read what stands behind a venue; what is ``known`` already is not read once more."""
    for pattern, names in DETAILS.items():
        found = pattern.fullmatch(text)
        if found and not (names and names[0] in known):
            read = zip(names, found.groups(), strict=True)
            return {name: value for name, value in read if value}
    return None


def write_numbered_venue(venue: Text, entry_type: str) -> dict[str, Text | str]:
    """Write a journal with what may follow its name: ``Memoirs 35(3), 665–671``."""
    found = _NUMBERED.fullmatch(venue.value.strip()) if entry_type == "article" else None
    if found is None:
        return write_venue(venue, entry_type)
    numbers = {**found.groupdict(), "pages": found["pages"] or found["range"]}
    details = {name: venue.reword(each) for name in _NUMBERS if (each := numbers[name])}
    return write_venue(venue.reword(found["name"]), entry_type) | details
