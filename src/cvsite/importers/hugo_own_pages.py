"""The other pages of Hugo Blox, of the owner's own: each is a section, or an entry of one."""

from collections.abc import Iterable
from glob import escape

from cvsite.importers.arrangement import Heading, add_section
from cvsite.importers.cv_text import read_section
from cvsite.importers.hugo_collections import (
    LISTS,
    PERIOD,
    TEXTS,
    Collection,
    read_page,
)
from cvsite.importers.hugo_folders import PUBLICATIONS, HugoFolders
from cvsite.importers.hugo_people import People
from cvsite.importers.hugo_publications import DRAFT, THEME_KEYS, is_draft
from cvsite.importers.hugo_records import LOOKS
from cvsite.importers.markdown_sections import MarkdownSection
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.readers import Table, line
from cvsite.importers.result import DraftRecord
from cvsite.importers.values import Text

ENTRY: Table = {
    "title": line("title"),
    "organization": line("event", "organization", "institution", "venue", "publication"),
    "location": line("location"),
    **PERIOD,
}
ENTRIES = Collection((), "sections", ENTRY, "summary", {"url": ("website", "link", "site")})
NO_NAME = "Pages"
"""What a folder is called whose name says nothing."""

NO_PAGES = frozenset(
    {*PUBLICATIONS, "slides", "authors", "home", "admin", "privacy", "terms", "license"}
)
"""Folders and pages that are no content, or are read elsewhere."""


def read_own_pages(folders: HugoFolders, people: People, reader: PageReader) -> list[Heading]:
    """Read all pages that nothing else reads, and give the headings of their sections."""
    headings: list[Heading] = []
    entries: dict[str, list[Page]] = {}
    titles: dict[str, Text] = {}
    for name in folders.find(reader.source, "."):
        page, (first, *rest) = reader.open(name), folders.split(name)
        if is_draft(page) or first in NO_PAGES or not _says_something(page):
            reader.leave_out_page(page, DRAFT if is_draft(page) else LISTS)
        elif rest and rest not in (["index"], ["_index"]):
            entries.setdefault(first, []).append(page)
        elif title := page.fields.text("title"):
            titles[first] = title
            headings += _read_section(page, title, reader)
    for folder, pages in entries.items():
        title = titles.get(folder) or _find_title(folder, folders, reader)
        add_section(reader.imported, title, [*_read_entries(pages, people, reader)])
        headings += [(title.value, title)] if folder not in titles else []
    return headings


def _says_something(page: Page) -> bool:
    return page.fields.text("title") is not None and (
        page.text is not None or page.fields.text(*TEXTS, "external_link") is not None
    )


def _find_title(folder: str, folders: HugoFolders, reader: PageReader) -> Text:
    """Give the title of the page that lists those of a folder, or else the folder's name."""
    for name in reader.source.find(f"{escape(folders.content)}/{escape(folder)}/_index.*"):
        if title := reader.source.open_lines(name).fields.text("title"):
            return title
    words = folder.replace("-", " ").replace("_", " ").strip() or NO_NAME
    return Text(words[:1].upper() + words[1:], ())


def _read_entries(pages: Iterable[Page], people: People, reader: PageReader) -> list[DraftRecord]:
    """Read the pages of a folder, the newest first."""
    records = [read_page(page, ENTRIES, people, reader) for page in pages]
    return sorted(records, key=_find_date, reverse=True)


def _find_date(record: DraftRecord) -> str:
    date = record.get("start_date")
    return date.value if isinstance(date, Text) else ""


def _read_section(page: Page, title: Text, reader: PageReader) -> list[Heading]:
    """Read a page as a section."""
    reader.leave_out_keys(page, THEME_KEYS, LOOKS)
    texts = [text for name in TEXTS if (text := page.fields.text(name))]
    lines = (*(line for text in texts for line in (text, Text("", ()))), *page.lines)
    section = MarkdownSection(title, lines)
    heading = read_section(section, reader.imported, reader.tidy(page.name))
    return [heading] if heading else []
