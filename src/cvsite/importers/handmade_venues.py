"""Where a paper appeared, and when, on a page that is written by hand."""

import re

from cvsite.importers.handmade_authors import YEAR
from cvsite.importers.html_lines import HtmlLine
from cvsite.importers.latex_text import write_plain_as_latex
from cvsite.importers.page_reader import PageReader
from cvsite.importers.publication_links import add_link
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import tidy_address
from cvsite.importers.values import Text
from cvsite.importers.venues import FIELDS, OTHER_FIELD, find_entry_type, find_state

LONGEST_VENUE = 250
"""Characters of a line that may name a venue."""

MOST_WORDS = 15
"""Words of a line with a year that is no sentence."""

LINK_WORDS = frozenset(
    {
        *("pdf", "arxiv", "code", "paper", "project page", "project", "website", "video", "slides"),
        *("poster", "bibtex", "openreview", "demo", "supp", "supplement", "blog", "talk", "data"),
    }
)
"""Words of links that stand on the line of the venue."""

_AWARD = re.compile(r"award|honou?rable|prize|finalist|best .*paper|outstanding", re.IGNORECASE)
_IN = re.compile(r"^[\s,.;:]*[Ii]n:?\s+(?=[A-Z])")
_BRACKETS = re.compile(r"\(([^()]*[^()\d\s][^()]*)\)")


def is_venue(line: HtmlLine) -> bool:
    """Tell whether a line says where a paper appeared."""
    if line.role == "venue":
        return True
    if len(line.plain) > LONGEST_VENUE or line.has_only_links():
        return False
    emphasised = line.list_words("emphasis")
    if emphasised and line.plain.startswith(emphasised[0]):
        return True
    has_year = YEAR.search(line.plain) is not None and len(line.plain.split()) <= MOST_WORDS
    return has_year or find_state(line.plain) is not None


def add_venue(entry: DraftEntry, line: HtmlLine, page: str, reader: PageReader) -> None:
    """Add the venue, the date, and what is said of the paper beside them."""
    text = line.plain
    for words, address in line.list_links():
        target = line.text.reword(tidy_address(address))
        if words.startswith("[") or words.lower() in LINK_WORDS:
            text = text.replace(words, " ", 1)
            add_link(entry, words, target, page, reader)
        else:
            add_link(entry, "venue", target, page, reader)
    said = [found[1] for found in _BRACKETS.finditer(text)]
    text = _BRACKETS.sub(" ", text)
    if state := find_state(text):
        entry.fields["pubstate"] = state.word
        text = text.replace(state.text, " ")
    if years := YEAR.findall(text):
        entry.fields["date"] = line.text.reword(years[-1])
        text = re.sub(rf"[,\s]*\b{years[-1]}\b(?=\s*[,.;]|\s*$)", " ", text)
    text = _IN.sub("", re.sub(r"\s+(?=[,.;])", "", " ".join(text.split())))
    venue, beside = _split_venue(text, line)
    entry.type = find_entry_type(venue)
    if venue:
        field = FIELDS.get(entry.type, OTHER_FIELD)
        entry.fields[field] = line.text.reword(write_plain_as_latex(venue))
    for each in [*said, *([beside] if beside else [])]:
        _add_remark(entry, line.text.reword(write_plain_as_latex(each.strip())))
    reader.imported.understood.append(line.text)


def _split_venue(text: str, line: HtmlLine) -> tuple[str, str]:
    """Part the name of a venue, which has emphasis, from what stands behind it."""
    text = text.strip(" ,.;|/·[]")
    name = next(iter(line.list_words("emphasis")), "").strip(" ,.;")
    beside = text[len(name) :].strip(" ,.;&") if name and text.startswith(name) else ""
    is_volume = re.match(r"\d", beside) is not None
    return (name, beside) if beside and not is_volume else (text, "")


def _add_remark(entry: DraftEntry, text: Text) -> None:
    """Add what is said beside a venue: an award, or anything else."""
    field = "award" if _AWARD.search(text.value) else "additional_info"
    before = entry.fields.get(field)
    both = f"{before.value}, {text.value}" if isinstance(before, Text) else text.value
    entry.fields[field] = text.reword(both)
