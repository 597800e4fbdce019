"""The papers of a page that is written by hand, as entries of a .bib file."""

import re
from itertools import groupby, pairwise

from cvsite.importers.bibtex_text import PAGE_SAYS_MORE, complete_entry, has_words, read_bibtex_text
from cvsite.importers.cv_text import find_kind
from cvsite.importers.handmade_authors import add_authors, are_names
from cvsite.importers.handmade_venues import add_venue, is_venue
from cvsite.importers.html_lines import HtmlLine, HtmlPage
from cvsite.importers.latex_text import write_markdown_as_latex, write_plain_as_latex
from cvsite.importers.page_reader import PageReader
from cvsite.importers.publication_links import add_link
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text, join_texts

_LISTS = re.compile(
    r".*\b(?:publications?|papers?|research|preprints?|manuscripts?|articles?|workshops?"
    r"|conferences?|journals?)\b.*|.*论文.*",
    re.IGNORECASE,
)
_PROJECTS = re.compile(r"(?!.*\bresearch\b).*\bprojects?\b.*", re.IGNORECASE)
_USUAL_TITLE = re.compile(
    r"(?:(?:selected|recent|my) )?(?:publications?|papers?|research)"
    r"(?: (?:and|&) (?:publications?|papers?))?",
    re.IGNORECASE,
)
_LEGEND = re.compile(r"equal|contribut|denote|highlight|representative|indicates", re.IGNORECASE)
LONGEST_LEGEND = 160
"""Characters of a line that explains the marks of a list."""

LEGEND = "the pages say it in their own way"
NO_FILE = "there is no such file beside the page"
MOST_SELECTED = 12
"""Papers that the homepage shows where none of a list stands out."""

LONGEST_BADGE = 20
"""Characters of a venue that may stand in a badge."""

VENUE_LINES = 3
"""Lines behind the authors among which the venue stands."""

SHORTEST_TITLE = 3
"""Words of a title that is not marked as one; a name has fewer, as a rule."""


def mark_titles(lines: list[HtmlLine]) -> None:
    """Mark the titles of papers that are headings: authors and a venue follow in the same row."""
    for line, authors, venue in zip(lines, lines[1:], lines[2:], strict=False):
        is_heading = line.role == "heading" and len(line.plain.split()) >= SHORTEST_TITLE
        if is_heading and line.row and line.row == authors.row == venue.row:
            is_paper = "," in authors.plain and are_names(authors) and is_venue(venue)
            line.role = "title" if is_paper else line.role


def is_paper_list(title: str, lines: list[HtmlLine]) -> bool:
    """Tell whether a section lists papers: by its heading, or by titles that are marked as such."""
    marked = any(line.role == "title" for line in lines)
    kind = find_kind(title, ())
    if kind or _PROJECTS.fullmatch(title):
        lists_prizes = kind is not None and kind.field == "awards"
        if lists_prizes or not _have_authors(lines):
            return False
    return marked or (_LISTS.fullmatch(title) is not None and bool(_find_starts(lines)))


def _have_authors(lines: list[HtmlLine]) -> bool:
    """Tell whether names stand below any title."""
    starts = _find_starts(lines)
    return any(_take_authors(lines[n + 1 : end])[0] for n, end in pairwise([*starts, len(lines)]))


def read_papers(
    title: Text, lines: list[HtmlLine], page: HtmlPage, name: str, reader: PageReader
) -> list[HtmlLine]:
    """Read the papers of a section, and give the lines that are of none."""
    starts = _find_starts(lines)
    first = min(starts, default=len(lines))
    before = lines[:first]
    entries = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        row = lines[start].row
        own = [line for line in lines[start:end] if line.row == row]
        before += [line for line in lines[start:end] if line.row != row]
        entry = _read_paper(own, name, reader)
        _add_picture(entry, row, page, name, reader)
        if row in page.marked_rows:
            entry.fields["selected"] = "true"
        entries.append(entry)
    if not any("selected" in entry.fields for entry in entries) and len(entries) <= MOST_SELECTED:
        for entry in entries:
            entry.fields["selected"] = "true"
    _keep_title(title, entries, reader)
    reader.imported.entries += entries
    for line in filter(is_legend, before):
        reader.leave_out(line.text, LEGEND)
    return [line for line in before if not is_legend(line)]


def is_legend(line: HtmlLine) -> bool:
    """Tell whether a line explains the marks of a list."""
    return len(line.plain) <= LONGEST_LEGEND and _LEGEND.search(line.plain) is not None


def _keep_title(title: Text, entries: list[DraftEntry], reader: PageReader) -> None:
    """Keep a heading that says more than that there are papers, as a keyword of each."""
    if _USUAL_TITLE.fullmatch(title.value.strip(" :")):
        reader.imported.understood.append(title)
        return
    for entry in entries:
        entry.fields["keywords"] = title.reword(write_plain_as_latex(title.value.replace(",", "")))


def _find_starts(lines: list[HtmlLine]) -> list[int]:
    """Find the lines with titles: those that are marked, or the first of a row that is a link.

    A row with one line is no paper.
    """
    marked = [number for number, line in enumerate(lines) if line.role == "title"]
    if marked:
        return marked
    starts, number = [], 0
    for row, group in groupby(lines, key=lambda line: line.row):
        rows = list(group)
        if row and len(rows) > 1 and _looks_like_title(rows[0]):
            starts.append(number)
        number += len(rows)
    return starts


def _looks_like_title(line: HtmlLine) -> bool:
    """Tell whether a line is a link or strong as a whole, and of several words."""
    words = line.plain.strip(" .")
    whole = [text.strip(" .") for text, _ in line.list_links()] + [
        text.strip(" .") for text in line.list_words("strong")
    ]
    return words in whole and len(words.split()) >= SHORTEST_TITLE


def _read_paper(lines: list[HtmlLine], page: str, reader: PageReader) -> DraftEntry:
    """Read the lines of a paper: title, authors, venue, links, and what it is about."""
    title, *rest = lines
    words = title.write_markdown()
    plain = re.sub(r"^\[(.*)\]\([^()]*\)$", r"\1", words).strip("* .")
    latex = write_markdown_as_latex(plain)
    entry = DraftEntry("misc", {"title": title.text.reword(latex or title.plain)})
    authors, rest = _take_authors(rest)
    add_authors(entry, authors, reader)
    venue = next((n for n, line in enumerate(rest[:VENUE_LINES]) if is_venue(line)), None)
    if venue is not None:
        add_venue(entry, rest.pop(venue), page, reader)
    prose: list[HtmlLine] = []
    for line in rest:
        if line.has_only_links():
            _add_links(entry, line, page, reader)
        else:
            prose.append(line)
    for _, address in title.list_links():
        _add_link(entry, ("", address), title, page, reader)
    tidy = reader.tidy(page)
    texts = [tidy(line.text.reword(line.write_markdown())) for line in prose]
    if abstract := join_texts("\n\n", texts):
        entry.fields["abstract"] = abstract.reword(write_markdown_as_latex(abstract.value))
    return entry


def _take_authors(lines: list[HtmlLine]) -> tuple[list[HtmlLine], list[HtmlLine]]:
    """Take the lines with authors: those before the venue, the links, or a new paragraph."""
    end = 0
    for end, line in enumerate([*lines, HtmlLine(is_parted=True)]):
        continues = end > 0 and lines[end - 1].plain.endswith((",", "and", "&"))
        if line.role == "authors" or (continues and not line.is_parted and not is_venue(line)):
            continue
        if end > 0 or line.role in {"venue", "links"} or not are_names(line):
            break
    return lines[:end], lines[end:]


def _add_links(entry: DraftEntry, line: HtmlLine, page: str, reader: PageReader) -> None:
    for words, address in line.list_links():
        if not _add_bibtex(entry, address, page, reader):
            _add_link(entry, (words, address), line, page, reader)
    reader.imported.understood.append(line.text)


def _add_link(
    entry: DraftEntry, link: tuple[str, str], line: HtmlLine, page: str, reader: PageReader
) -> None:
    """Add a link, given as words and address; one that leads to no file is told."""
    words, address = link
    named = line.text.reword(tidy_address(address))
    if not add_link(entry, words, named, page, reader) and not leads_elsewhere(named.value):
        told = f"{words} ({address})" if words else address
        gone = reader.source.add_text(told, line.text.origins[0].place, "link")
        reader.leave_out(gone, NO_FILE)


def _add_bibtex(entry: DraftEntry, address: str, page: str, reader: PageReader) -> bool:
    """Add what a .bib file says that is linked; the marks behind names are the page's alone."""
    path = reader.locate(address, page)
    if path is None or path.suffix.lower() != ".bib":
        return False
    name = path.relative_to(reader.source.root.resolve()).as_posix()
    found = read_bibtex_text(reader.source.open_text(name))
    author = entry.fields.get("author")
    if not found:
        return False
    in_other_words, less = complete_entry(entry, found[0])
    reader.leave_out_words(less, name, PAGE_SAYS_MORE)
    for replaced in in_other_words:
        if has_words(str(found[0].fields), replaced.value):
            continue
        if len(replaced.value) <= LONGEST_BADGE and "abbr" not in entry.fields:
            entry.fields["abbr"] = replaced
        elif replaced is not author:
            told = reader.source.add_text(replaced.value, replaced.origins[0].place, "text")
            reader.leave_out(told, "the BibTeX says it in other words")
    if author:
        entry.fields["author"] = author
    return True


def _add_picture(
    entry: DraftEntry, row: int, page: HtmlPage, name: str, reader: PageReader
) -> None:
    """Add the first picture of the row that pages can show; one that is no file is told."""
    title = entry.fields["title"]
    for address, _ in page.pictures.get(row, []) if row else []:
        if "preview" in entry.fields:
            break
        if path := reader.take_picture(Text(address, ()), name):
            entry.fields["preview"] = path.value
        elif isinstance(title, Text) and not leads_elsewhere(address):
            gone = reader.source.add_text(address, title.origins[0].place, "picture")
            reader.leave_out(gone, NO_FILE)
