"""Publications that a page lists as citations, written by hand, as entries of a .bib file."""

import re
from dataclasses import dataclass, field

from cvsite.importers.bibtex_text import read_bibtex_text
from cvsite.importers.citation_text import split_names
from cvsite.importers.dates import find_year
from cvsite.importers.latex_text import (
    write_markdown_as_latex,
    write_name,
    write_plain_as_latex,
)
from cvsite.importers.link_fields import find_label
from cvsite.importers.listed_names import (
    EMPHASIS,
    list_people,
    looks_like_name,
    names_owner,
    split_several,
    take_names,
)
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import tidy_line, tidy_markdown
from cvsite.importers.values import Text
from cvsite.importers.venues import FIELDS, find_entry_type, find_state, write_numbered_venue

HEADINGS = {
    r"journals?|articles?": "article",
    r"conferences?|proceedings|workshops?": "inproceedings",
    r"preprints?|working papers?|under review|in preparation|manuscripts?": "misc",
    r"thes[ie]s|dissertations?": "thesis",
    r"chapters?": "incollection",
    r"patents?": "patent",
    r"(?:technical )?reports?": "techreport",
}
"""What the heading of a list tells of the types of all in it."""

LONGEST_LABEL = 25
"""Characters of the words of a link that leads to a file, a code or the like."""

LONGEST = 2000
"""Characters of a paragraph that may be a citation."""

LONGEST_NUMBER = 3
"""Letters of what counts the items of a list: ``[J12]``, ``iv.``."""

FEWEST_WORDS = 3
"""Words of a title that is marked as one: of fewer, it may be a name."""

_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(<?([^()\s<>]*(?:\([^()\s<>]*\))?[^()\s<>]*)>?\)"
)
_EMPTY = re.compile(r"\[[\s|]*\]|\([\s|]*\)")
_SIGN = re.compile(r"\$\^?[^$\w]*(?:\\\w+)?\$|\\(?=\*)")
"""A mark behind a name in math, and the backslash before a star."""

_STAGE = r"in press|submitted|in preparation|under review|to appear|forthcoming"
_WHEN = rf"\((?:(?:19|20)\d\d[a-z]?|{_STAGE})\)"
_QUOTED = re.compile(r"[“\"](?P<title>[^“”\"]+?)[,.]?[”\"]")
_TITLES = (
    re.compile(r"\*\*(?P<title>[^*]+?)[,.]?\*\*"),
    _QUOTED,
    re.compile("\N{START OF TEXT}(?P<title>[^\N{END OF TEXT}]+)\N{END OF TEXT}"),
    re.compile(rf"{_WHEN}[.,:]?\s+(?P<mark>[*_])(?P<title>[^*_\n]+?)[.,]?(?P=mark)(?=[.,\s])"),
    re.compile(rf"{_WHEN}[.,:]?\s+(?P<title>[^*\n]+?)(?:\.|(?<=[?!])|\n)(?=\s|$)"),
)
"""How a title stands out: bold, in quotes, as a link, or behind the year."""

_REMARK = re.compile(
    r"\b(?:awards?|best paper|spotlight|oral presentation|hono[u]?rable mention|prize|finalist"
    r"|runner-?up|equal(?:ly)? contribut\w*)\b",
    re.IGNORECASE,
)
"""Words that stand out beside a title."""

_ENTRY = re.compile(r"@[A-Za-z]{3,20}\s*\{\s*[\w:./-]+\s*,")
_SIGNS = str.maketrans("", "", "\N{START OF TEXT}\N{END OF TEXT}")
_DOI = re.compile(
    r"(?<![,.\s])[,.\s]*(?:\bdoi:?\s*|<?https?://(?:dx\.)?doi\.org/)(10\.\d{4,9}/[^\s,;<>]+)>?",
    re.IGNORECASE,
)
_URL = re.compile(r"<?(https?://[^\s<>]+[^\s<>.,;])>?")
_PAGES = re.compile(r"[,\s]*\(?\bpp?\.\s*(\d+(?:\s*[–-]+\s*\d+)?)\)?")
_LEGEND = re.compile(r"\(([*†‡\s]*equal\b[^()]{0,40})\)", re.IGNORECASE)
_SENT_TO = re.compile(r"^[\s_*(,.;]*to\s+(?:the\s+)?")
_MANUSCRIPT = re.compile(r"[\s_*(,.;]*(?:manuscript|paper|article)[\s_*),.;]*", re.IGNORECASE)
_IN = re.compile(r"^in:?\s+", re.IGNORECASE)
_YEAR_AT_START = re.compile(r"[\s,.]*\((?:19|20)\d\d[a-z]?\)[.,:\s]*")
_YEAR_AT_END = re.compile(r"(?<![\s,(.])[\s,(.]*\b(?:19|20)\d\d\b[\s).]*(?=\*?\s*$)")


@dataclass(slots=True)
class Citation:
    """A citation without its links: ``links`` has their words and addresses."""

    text: str
    links: list[tuple[str, str]] = field(default_factory=list)


def read_citation(
    text: Text, heading: str, owner: str = ""
) -> tuple[DraftEntry, list[tuple[str, str]]] | None:
    """Make an entry of a citation, and give its links, by words and addresses.

    None of a text without a title that stands out, or without names around that. A single name
    behind the title is that of the ``owner``, where one is known.
    """
    if len(text.value) > LONGEST:
        return None
    if found := _ENTRY.search(text.value):
        return _read_entry(text, found.start())
    citation = _take_links(tidy_markdown(_SIGN.sub("", text.value), lambda each: each))
    found = _find_title(citation.text)
    if found is None:
        return None
    title = found["title"].translate(_SIGNS).strip(" .,*_")
    before = EMPHASIS.sub("", tidy_line(citation.text[: found.start()].translate(_SIGNS)))
    after = citation.text[found.end() :].translate(_SIGNS)
    names = list_people(re.sub(rf"(?:{_WHEN}|(?:19|20)\d\d[a-z]?)[.:,\s]*$", "", before))
    if not names and _says_more(before):
        return None
    if not names:
        names, after = take_names(after)
        names = names if names and names_owner(names, owner) else None
    if not names:
        return None
    entry = DraftEntry("misc", {"author": " and ".join(map(write_name, names))})
    entry.fields["title"] = text.reword(write_markdown_as_latex(title))
    between = before[-LONGEST_LABEL:] + found[0][:LONGEST_LABEL]
    _add_rest(entry, text, after, between, heading)
    if year := find_year(after) or find_year(citation.text):
        entry.fields["date"] = year
    return entry, citation.links


def _read_entry(text: Text, start: int) -> tuple[DraftEntry, list[tuple[str, str]]] | None:
    """Read a citation that has BibTeX below it, which says it all."""
    entries = read_bibtex_text(text.value[start:].rpartition("}")[0] + "}")
    links = _take_links(tidy_markdown(text.value[:start], lambda each: each)).links
    return (entries[0], links) if len(entries) == 1 and "title" in entries[0].fields else None


def _take_links(text: str) -> Citation:
    """Take the links out that are no words of the citation; a title that is one is marked."""
    citation = Citation("")

    def take(found: re.Match[str]) -> str:
        words, address = found[1].strip(), found[2]
        if looks_like_name(words) and not find_label(words):
            citation.links.append((words, address))
            return words
        is_label = len(words) <= LONGEST_LABEL and len(words.split()) <= FEWEST_WORDS
        is_label = is_label or words.lower().startswith(("doi:", "arxiv:"))
        if is_label or "//" in words:
            citation.links.append(("paper" if "//" in words else words, address))
            return ""
        citation.links.append(("paper", address))
        return f"\N{START OF TEXT}{words}\N{END OF TEXT}"

    citation.text = _EMPTY.sub("", _LINK.sub(take, text))
    return citation


def _find_title(text: str) -> re.Match[str] | None:
    """Find the title by the first of the ways in which it may stand out."""
    found = [next(filter(_may_be_title, each.finditer(text)), None) for each in _TITLES]
    bold, quoted, *_ = found
    if bold and quoted and (quoted.start() > bold.end() or quoted.end() < bold.start()):
        return None  # either may be it
    if title := next(filter(None, found), None):
        return title
    line = re.match(r"(?P<title>[^\n]+)\n+(?P<names>[^\n]+)", text)
    is_title = line and split_several(line["names"].replace("**", "").strip(" ,.*"))
    return re.match(r"(?P<title>[^\n]+)\n+", text) if is_title else None


def _says_more(before: str) -> bool:
    """Tell whether words before a title say what no field would have: more than a number does."""
    state = find_state(before)
    rest = before.replace(state.text, "") if state else before
    return sum(map(str.isalpha, rest)) > LONGEST_NUMBER


def _may_be_title(found: re.Match[str]) -> bool:
    """Tell whether words that stand out are a title, and neither names nor a remark."""
    title = found["title"]
    if found.re is _TITLES[-1]:
        return not split_several(title)
    if len(title.split()) < FEWEST_WORDS or split_several(title) or _REMARK.search(title):
        return False
    if any("," in name for name in split_names(title) or ()):  # ``**King, A. A.**``, the owner
        return False
    is_sentence = found[0].rstrip("*").endswith((".", "?", "!"))
    is_line = found.string.startswith("\n", found.end())
    return found.re is _QUOTED or is_sentence or is_line or not looks_like_name(title)


def _add_rest(entry: DraftEntry, text: Text, rest: str, between: str, heading: str) -> None:
    """Add where it appeared, its DOI, and the stage of what has not appeared yet."""
    for name, pattern in (("doi", _DOI), ("url", _URL), ("pages", _PAGES)):
        if found := pattern.search(rest):
            entry.fields[name] = found[1].rstrip(".")
            rest = rest.replace(found[0], "")
    if legend := _LEGEND.search(rest):
        entry.fields["annotation"] = text.reword(write_plain_as_latex(legend[1]))
        rest = rest.replace(legend[0], "")
    before = _YEAR_AT_START.match(rest)
    words = tidy_line(rest[before.end() :] if before else rest)
    state = find_state(words) or find_state(between)
    if state:
        entry.fields["pubstate"] = state.word
        words = _SENT_TO.sub("", words.replace(state.text, "", 1))
        words = "" if _MANUSCRIPT.fullmatch(words) else words
    venue = _YEAR_AT_END.sub("", words.strip(" ,.;:[]|_–—-")).strip(" ,;:[]|")
    venue = _IN.sub("", venue)
    venue = venue if re.search(r"[^\W\d_]", venue) else ""
    kinds = (kind for words, kind in HEADINGS.items() if re.search(rf"\b(?:{words})\b", heading))
    entry.type = next(kinds, None) or find_entry_type(venue)
    if venue and FIELDS.get(entry.type) in {"journal", "booktitle"}:
        venue = venue.replace("*", "")
    if venue:
        entry.fields |= write_numbered_venue(text.reword(venue), entry.type)
