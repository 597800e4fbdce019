"""Pages that somebody wrote by hand, after Jon Barron's: tables of HTML with a row for each paper.

Above all stand the name, a biography with links, and a photo; then sections with headings. What
cannot be told for sure stays text.
"""

import re
from dataclasses import dataclass, field
from itertools import filterfalse

from cvsite.errors import Location
from cvsite.importers.arrangement import Heading, arrange_sections
from cvsite.importers.basics import find_basics
from cvsite.importers.copies import take_photo
from cvsite.importers.handmade_contact import read_links, read_signs
from cvsite.importers.handmade_papers import (
    LEGEND,
    is_legend,
    is_paper_list,
    mark_titles,
    read_papers,
)
from cvsite.importers.handmade_rows import read_rows
from cvsite.importers.html_line_reader import read_html_lines
from cvsite.importers.html_lines import HtmlLine, HtmlPage
from cvsite.importers.page_reader import PageReader
from cvsite.importers.result import Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Text, join_texts

PAGES = ("index.html", "index.htm")
UNSEEN = {
    "comment": OfTheTool("nobody sees comments"),
    "head": "search engines alone see it",
}
ABOUT_PAGE = "it is about the old page"
_ABOUT_PAGE = re.compile(
    r"source code|website source|template|design and source|last (?:updated?|modified)"
    r"|^updated (?:at|on|in)\b"
    r"|feel free to steal|scrape the html|stolen from|webpage (?:from|credit)|visitors?\b"
    r"|borrowed from|jon ?barron|copyright|©|powered by|thanks? to .*(?:template|website)",
    re.IGNORECASE,
)
MOST_BEFORE_NAME = 20
"""Lines among which the owner's name stands."""

LONGEST_FOOTER = 400
"""Characters of a line that may be about the page."""

_BIOGRAPHY = re.compile(
    r"about(?: me| myself)?|(?:(?:short|brief) )?(?:bio(?:graphy)?|introduction)|profile",
    re.IGNORECASE,
)
"""Headings of a text that is the biography, where none stands above all headings."""

_BULLET = re.compile(r"^(?:\\?[-*+]|[•·▪◦–])\s+")


@dataclass(slots=True)
class HtmlSection:
    """The lines under a heading; those before the first one have none."""

    title: HtmlLine | None = None
    lines: list[HtmlLine] = field(default_factory=list)


def is_handmade(source: Source) -> bool:
    """Tell whether there is a page of HTML."""
    return _find_page(source) is not None


def read_handmade(source: Source) -> Imported:
    """Read a page. Papers become entries of a .bib file."""
    name = _find_page(source) or ""
    imported = Imported({"basics": {}})
    reader = PageReader(source, imported)
    page = _open_page(name, reader)
    first, *others = _split_sections(page)
    _read_owner(first, page, name, reader)
    headings: list[Heading] = []
    for section in others:
        headings += _read_section(section, page, name, reader)
    arrange_sections(imported, [], headings)
    reader.finish()
    leave_out_files(source, imported, {})
    return imported


def _find_page(source: Source) -> str | None:
    names = source.find("*.html", "*.htm") if source.file else source.find(*PAGES)
    return next(iter(names), None)


def _open_page(name: str, reader: PageReader) -> HtmlPage:
    """Read a page, and note all its texts."""
    path = str(reader.source.root / name)
    page = read_html_lines(_decode(reader.source.read_bytes(name)))
    for line in page.lines:
        line.text = reader.source.add_text(line.plain, Location(path, line.number), "text")
    for comment, number in page.comments:
        if comment.strip():
            words = " ".join(comment.split())
            value = reader.source.add_text(words, Location(path, number), "comment")
            reader.leave_out(value, UNSEEN["comment"])
    for key, (content, number) in page.head.items():
        if key in {"title", "author", "description", "keywords"} and content.strip():
            value = reader.source.add_text(content, Location(path, number), key)
            if any(content == line.plain for line in page.lines[:MOST_BEFORE_NAME]):
                reader.imported.understood.append(value)
            else:
                reader.leave_out(value, UNSEEN["head"])
    return page


def _decode(data: bytes) -> str:
    """Decode a page: UTF-8, or what old editors wrote."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _split_sections(page: HtmlPage) -> list[HtmlSection]:
    """Take a page apart at its headings; the one with the owner's name is none."""
    mark_titles(page.lines)
    sections = [HtmlSection()]
    title = " ".join(page.head.get(key, ("", 0))[0] for key in ("title", "author"))
    for line in page.lines:
        is_name = len(sections) == 1 and line.plain in title
        if line.role == "heading" and not is_name and (len(sections) > 1 or sections[0].lines):
            sections.append(HtmlSection(line))
        else:
            sections[-1].lines.append(line)
    return sections


def _read_owner(section: HtmlSection, page: HtmlPage, name: str, reader: PageReader) -> None:
    """Read what stands above all sections."""
    basics = reader.imported.cv["basics"]
    if not isinstance(basics, dict):
        return
    named = next((line for line in section.lines if line.role in {"name", "heading"}), None)
    lines = [line for line in section.lines if line is not named]
    title = page.head.get("author") or page.head.get("title")
    if named:
        basics["name"] = named.text
    elif title and title[0]:
        basics["name"] = title[0]
    elif lines:
        basics["name"] = lines.pop(0).text
    rest = [line for line in lines if not read_links(line, basics, name, reader)]
    read_signs(page, len(section.lines), basics, name, reader)
    if summary := write_lines(rest, name, reader):
        basics["summary"] = summary
    rows = {line.row for line in section.lines}
    for row in sorted(rows):
        for address, _ in page.pictures.get(row, []):
            if "image" not in basics:
                take_photo(Text(address, ()), name, reader.source, reader.imported)


def write_lines(lines: list[HtmlLine], page: str, reader: PageReader) -> Text | None:
    """Write lines in Markdown: each paragraph, and as a list those that have several lines."""
    paragraphs: list[list[HtmlLine]] = []
    for line in lines:
        before = paragraphs[-1][-1] if paragraphs else None
        belongs = before and before.row == line.row and not line.is_parted
        if before and (belongs or (_is_item(line) and _is_item(before))):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    tidy = reader.tidy(page)
    texts = []
    for paragraph in paragraphs:
        items = [
            tidy(line.text.reword(_BULLET.sub("", line.write_markdown()))) for line in paragraph
        ]
        if len(items) > 1 or _is_item(paragraph[0]):
            items = [item.reword(f"- {item.value}") for item in items]
        texts += [joined for joined in [join_texts("\n", items)] if joined]
    return join_texts("\n\n", texts)


def _is_item(line: HtmlLine) -> bool:
    return line.is_item or _BULLET.match(line.plain) is not None


def _read_section(
    section: HtmlSection, page: HtmlPage, name: str, reader: PageReader
) -> list[Heading]:
    """Read a section: papers, degrees and appointments where it has them, else text."""
    about_page = [line for line in section.lines if is_about_page(line)]
    for line in about_page:
        reader.leave_out(line.text, ABOUT_PAGE)
    lines = [line for line in section.lines if line not in about_page]
    title = section.title.text if section.title else Text("", ())
    has_papers = is_paper_list(title.value, lines)
    if has_papers:
        lines = read_papers(title, lines, page, name, reader)
    elif field_name := read_rows(title.value, [*filterfalse(_is_mark, lines)], name, reader):
        for line in filter(_is_mark, lines):
            reader.leave_out(line.text, LEGEND)
        reader.imported.understood.append(title)
        return [(field_name, title)]
    text = write_lines(lines, name, reader)
    if text is None:
        return []
    reader.imported.understood.append(title)
    basics = find_basics(reader.imported)
    if "summary" not in basics and _BIOGRAPHY.fullmatch(title.value.strip(" :.!")):
        basics["summary"] = text
        return []
    own = reader.imported.cv.setdefault("sections", [])
    if isinstance(own, list):
        own.append({"title": title, "entries": [{"summary": text}]})
    return [(title.value, title)]


def _is_mark(line: HtmlLine) -> bool:
    """Tell whether a line only says what the stars behind names mean."""
    return line.plain.startswith(("*", "(*")) and is_legend(line)


def is_about_page(line: HtmlLine) -> bool:
    """Tell whether a line is about the page itself: whose template it is, when it was changed."""
    return len(line.plain) <= LONGEST_FOOTER and _ABOUT_PAGE.search(line.plain) is not None
