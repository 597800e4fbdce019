"""The other pages of Hugo Blox: talks, projects, courses, news, and those of the owner's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from cvsite.importers.arrangement import Heading
from cvsite.importers.cv_text import read_section
from cvsite.importers.hugo_folders import PUBLICATIONS, HugoFolders
from cvsite.importers.hugo_links import list_links, list_words
from cvsite.importers.hugo_owner import LOOKS
from cvsite.importers.hugo_publications import THEME_KEYS, UNLINKED
from cvsite.importers.markdown_sections import MarkdownSection
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.profile_links import name_network
from cvsite.importers.readers import (
    Table,
    address,
    date,
    end_date,
    line,
    lines,
    read_record,
    start_date,
)
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import tidy_address
from cvsite.importers.values import Text, join_texts

TALK: Table = {
    "title": line("title"),
    "event": line("event", "event_name"),
    "location": line("location", "address/city"),
    "date": date("date", "time_start", "date_start"),
    "type": line("talk_type"),
    "url": address("event_url"),
}
PROJECT: Table = {
    "name": line("title"),
    "keywords": lines("tags"),
    "start_date": start_date("date_start", "date"),
    "end_date": end_date("date_end", "date"),
}
COURSE: Table = {
    "title": line("title", "linktitle"),
    "role": line("role"),
    "institution": line("institution", "organization", "school", "venue"),
    "location": line("location"),
    "start_date": start_date("date_start", "date"),
    "end_date": end_date("date_end", "date"),
}
NEWS: Table = {"date": date("date", "publish_date")}


@dataclass(frozen=True, slots=True)
class Collection:
    """Folders of pages, the section that they become, and how their front matter is read.

    ``links`` says which field holds the link with which words; all others stand in the ``text``.
    """

    folders: tuple[str, ...]
    section: str
    table: Table
    text: str
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


COLLECTIONS: tuple[Collection, ...] = (
    Collection(
        ("talk", "talks", "event", "events"),
        "talks",
        TALK,
        "summary",
        {"slides": ("slides",), "video": ("video", "recording")},
    ),
    Collection(
        ("project", "projects", "software"),
        "projects",
        PROJECT,
        "description",
        {"url": ("website", "site", "project", "demo")},
    ),
    Collection(("teaching", "course", "courses"), "teaching", COURSE, "summary"),
    Collection(("news",), "news", NEWS, "text"),
)
TEXTS = ("summary", "abstract", "description")
POSTS = ("post", "posts", "blog")
NO_PAGES = ("slides", "authors", "home", "admin", "privacy", "terms", "license")
"""Folders and pages that are no content, or are read elsewhere."""

NO_BLOG = "cvsite has no blog"
DRAFT = "it is a draft, which the site did not show"
LESSON = "cvsite has no pages for lessons"
LISTS = "the page lists others"


def read_collections(
    folders: HugoFolders,
    reader: PageReader,
    read_widgets: Callable[[Page, PageReader], list[Heading]],
) -> list[Heading]:
    """Read all pages that are no publications, and give the headings of those of one's own.

    ``read_widgets`` reads those of other folders that are widgets.
    """
    for collection in COLLECTIONS:
        _read_collection(collection, folders, reader)
    for name in folders.find(reader.source, *POSTS):
        reader.leave_out_page(reader.open(name), NO_BLOG)
    headings: list[Heading] = []
    for name in folders.find(reader.source, "."):
        if name not in reader.source.opened and name != f"{folders.content}/_index.md":
            page = reader.open(name)
            if page.fields.text("widget"):
                headings += read_widgets(page, reader)
            else:
                headings += _read_own_page(page, folders, reader)
    return headings


def _read_collection(collection: Collection, folders: HugoFolders, reader: PageReader) -> None:
    records: list[Draft] = []
    for name in folders.find(reader.source, *collection.folders):
        page = reader.open(name)
        depth = len(PurePosixPath(name).relative_to(folders.content).parts)
        is_list = PurePosixPath(name).name.startswith("_index") and depth == 2  # noqa: PLR2004 - the folder and the page
        if is_list and page.text is None:
            reader.leave_out_page(page, LISTS)
        elif collection.section == "teaching" and not _is_course(name, folders):
            reader.leave_out_page(page, LESSON)
        elif _is_draft(page):
            reader.leave_out_page(page, DRAFT)
        elif record := _read_page(page, collection, reader):
            records.append(record)
    section = reader.imported.cv.setdefault(collection.section, []) if records else None
    if isinstance(section, list):
        section += records


def _is_course(name: str, folders: HugoFolders) -> bool:
    """Tell whether a page is about a course as a whole, and no lesson of it."""
    rest = PurePosixPath(name).relative_to(folders.content).parts[1:]
    return len(rest) == 1 or (len(rest) == 2 and rest[1].startswith(("_index", "index")))  # noqa: PLR2004 - folder and page


def _is_draft(page: Page) -> bool:
    draft = page.fields.text("draft")
    return draft is not None and draft.value.lower() == "true"


def _read_page(page: Page, collection: Collection, reader: PageReader) -> DraftRecord:
    record = read_record(page.fields, collection.table)
    texts = [text for name in TEXTS if (text := page.fields.text(name))]
    if collection.section == "news" and (title := page.fields.text("title")):
        texts.insert(0, title.reword(f"**{title.value}**"))
    texts += [page.text] if page.text else []
    unique = [
        text
        for number, text in enumerate(texts)
        if not any(text.value.strip() in other.value for other in texts[number + 1 :])
    ]
    reader.imported.understood += [text for text in texts if text not in unique]
    links = _read_links(page, collection, record, reader)
    joined = join_texts("\n\n", [*unique, *links])
    if joined:
        record[collection.text] = reader.tidy(page.name)(joined)
    reader.leave_out_keys(page, (*THEME_KEYS, "all_day", "time_end", "toc"), LOOKS)
    reader.leave_out_keys(page, ("projects", "slides"), UNLINKED)
    return record


def _read_links(
    page: Page, collection: Collection, record: DraftRecord, reader: PageReader
) -> list[Text]:
    """Put links where the record has a field for them, and give the others as a text."""
    others: list[Text] = []
    for words, named in list_links(page.fields):
        target = reader.take_text(named.reword(tidy_address(named.value)), page.name)
        if target is None:
            continue
        fields = (name for name, known in collection.links.items() if words.lower() in known)
        name = next(fields, None)
        if name and name not in record:
            record[name] = target
        else:
            label = words[:1].upper() + words[1:] or name_network(target.value) or target.value
            others.append(named.reword(f"[{label}]({named.value.strip()})"))
    reader.imported.understood += list_words(page.fields)
    joined = join_texts(" · ", others)
    return [joined] if joined else []


def _read_own_page(page: Page, folders: HugoFolders, reader: PageReader) -> list[Heading]:
    """Read a page of the owner's own as a section."""
    parts = PurePosixPath(page.name).relative_to(folders.content).with_suffix("").parts
    title = page.fields.text("title")
    is_other = parts[0] in NO_PAGES or parts[0] in PUBLICATIONS
    if is_other or title is None or page.text is None or _is_draft(page):
        reader.leave_out_page(page, DRAFT if _is_draft(page) else LISTS)
        return []
    reader.leave_out_keys(page, THEME_KEYS, LOOKS)
    summary = page.fields.text("summary", "subtitle")
    lines = (*([summary, Text("", ())] if summary else []), *page.lines)
    section = MarkdownSection(title, lines)
    heading = read_section(section, reader.imported, reader.tidy(page.name))
    return [heading] if heading else []
