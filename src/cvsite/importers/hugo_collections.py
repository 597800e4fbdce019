"""Pages of Hugo Blox that are records of a CV: talks, projects, courses, news."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from cvsite.importers.hugo_folders import HugoFolders
from cvsite.importers.hugo_links import list_icons, list_links
from cvsite.importers.hugo_people import People
from cvsite.importers.hugo_publications import DRAFT, THEME_KEYS, UNLINKED, is_draft
from cvsite.importers.hugo_records import LOOKS, by_month, read_period
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.people import name_company
from cvsite.importers.profile_links import name_network
from cvsite.importers.readers import (
    Reader,
    Table,
    address,
    date,
    end_date,
    line,
    lines,
    list_texts_within,
    read_record,
    start_date,
)
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import tidy_address, tidy_line
from cvsite.importers.values import Fields, Text, join_texts

STARTS = ("time_start", "event_start", "date_start", "date")
"""When a talk began; older versions have the day of its page as ``date`` beside."""

ENDS = ("time_end", "event_end", "date_end")


def _place(fields: Fields) -> Text | None:
    """Read where a talk was given, with the city and the country that are told besides."""
    texts = [fields.text(name) for name in ("location", "address/city", "address/country")]
    places: list[Text] = []
    for text in filter(None, texts):
        if not any(text.value in each.value for each in places):
            places.append(text)
    joined = join_texts(", ", places)
    return joined and joined.reword(tidy_line(joined.value))


TALK: Table = {
    "title": line("title"),
    "event": line("event", "event_name"),
    "location": _place,
    "date": date(*STARTS),
    "type": line("talk_type"),
    "url": address("event_url"),
}


def _shown(read: Reader) -> Reader:
    """Read a date, unless the page says that it does not show it."""

    def read_shown(fields: Fields) -> Draft | None:
        return None if fields.says("false", "show_date") else read(fields)

    return read_shown


PERIOD: Table = {
    "start_date": _shown(by_month(start_date("date_start", "date"))),
    "end_date": _shown(by_month(end_date("date_end", "date"))),
}
PROJECT: Table = {
    "name": line("title"),
    "keywords": lines("tags"),
    **PERIOD,
}
COURSE: Table = {
    "title": line("title", "linktitle"),
    "role": line("role"),
    "institution": line("institution", "organization", "school", "venue"),
    "location": line("location"),
    **PERIOD,
}


def _bold_title(fields: Fields) -> Text | None:
    title = fields.text("title")
    return title and title.reword(f"**{title.value}**")


NEWS: Table = {"date": date("date", "publish_date")}


@dataclass(frozen=True, slots=True)
class Collection:
    """Folders of pages, the section that they become, and how their front matter is read.

    ``links`` says which field holds the link with which words; all others stand in the ``text``,
    and ``before`` reads what stands first in that.
    """

    folders: tuple[str, ...]
    section: str
    table: Table
    text: str
    links: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    before: Callable[[Fields], Text | None] = lambda _: None


POSTED_NEWS = Collection(("news",), "news", NEWS, "text", before=_bold_title)
COLLECTIONS: tuple[Collection, ...] = (
    Collection(
        ("talk", "talks", "event", "events"),
        "talks",
        TALK,
        "summary",
        {"slides": ("slides",), "video": ("video", "recording")},
        lambda fields: read_period(fields, STARTS, ENDS),
    ),
    Collection(
        ("project", "projects", "software"),
        "projects",
        PROJECT,
        "description",
        {"url": ("website", "site", "project", "demo")},
    ),
    Collection(("teaching", "course", "courses"), "teaching", COURSE, "summary"),
    POSTED_NEWS,
)
TEXTS = ("subtitle", "summary", "abstract_short", "abstract", "description")
_NEWS = re.compile(r"\b(?:news|updates|announcements|what's new)\b", re.IGNORECASE)
POSTS = ("post", "posts", "blog")
PAGE_KEYS = (*THEME_KEYS, "all_day", *STARTS, *ENDS, "toc")

NO_BLOG = "cvsite has no blog"
LESSON = "cvsite has no pages for lessons"
LISTS = "the page lists others"


def read_collections(folders: HugoFolders, people: People, reader: PageReader) -> None:
    """Read the pages of the folders that have a section of the CV."""
    for collection in COLLECTIONS:
        _read_collection(collection, folders, people, reader)
    news = _list_news_folders(folders, reader)
    _read_collection(
        Collection(news, "news", NEWS, "text", before=_bold_title), folders, people, reader
    )
    for name in folders.find(reader.source, *POSTS):
        reader.leave_out_page(reader.open(name), NO_BLOG)


def _list_news_folders(folders: HugoFolders, reader: PageReader) -> tuple[str, ...]:
    """List the folders of posts whose pages the homepage calls news."""
    news: list[str] = []
    for block in folders.list_blocks(reader.source):
        title = block.text("title")
        if title and _NEWS.search(title.value):
            named = list_texts_within(block.items("filters/folders", "page_type"))
            kinds = [text.value.strip("/") for text in named] or ["post"]
            news += [folder for folder in POSTS if folder in kinds or f"{folder}s" in kinds]
    return tuple(dict.fromkeys(news))


def _read_collection(
    collection: Collection, folders: HugoFolders, people: People, reader: PageReader
) -> None:
    records: list[Draft] = []
    for name in folders.find(reader.source, *collection.folders):
        page, (_, *below) = reader.open(name), folders.split(name)
        if below == ["_index"] and page.text is None:
            reader.leave_out_page(page, LISTS)
        elif collection.section == "teaching" and not _is_course(below):
            reader.leave_out_page(page, LESSON)
        elif is_draft(page):
            reader.leave_out_page(page, DRAFT)
        elif record := read_page(page, collection, people, reader):
            records.append(record)
    section = reader.imported.cv.setdefault(collection.section, []) if records else None
    if isinstance(section, list):
        section += records


def _is_course(below: list[str]) -> bool:
    """Tell whether a page, by its place below the folder, is about a course and no lesson of it."""
    _, *rest = below
    return not rest or rest in (["_index"], ["index"])


def read_page(
    page: Page, collection: Collection, people: People, reader: PageReader
) -> DraftRecord:
    """Read a page as a record, with all that it says besides in one text."""
    record = read_record(page.fields, collection.table)
    said = (collection.before(page.fields), *map(page.fields.text, TEXTS), page.text)
    texts = [text for text in said if text]
    unique = [
        text
        for number, text in enumerate(texts)
        if not any(_says(other, text) for other in texts[number + 1 :])
    ]
    reader.imported.understood += [text for text in texts if text not in unique]
    others = [_name_others(page, people, reader), _read_links(page, collection, record, reader)]
    joined = join_texts("\n\n", [*unique, *filter(None, others)])
    if joined:
        record[collection.text] = reader.tidy(page.name)(joined)
    reader.leave_out_keys(page, PAGE_KEYS, LOOKS)
    reader.leave_out_keys(page, ("projects", "slides"), UNLINKED)
    return record


def _says(text: Text, other: Text) -> bool:
    """Tell whether a text has another in it, but for escapes and spaces."""
    words, others = ("".join(each.value.replace("\\", "").split()) for each in (text, other))
    return others in words


def _name_others(page: Page, people: People, reader: PageReader) -> Text | None:
    """Name those with whom the owner gave a talk, or whatever a page is about."""
    authors = list_texts_within(page.fields.items("authors", "author"))
    others = [author for author in authors if not people.is_owner(author.value)]
    reader.imported.understood += [author for author in authors if author not in others]
    joined = join_texts(", ", others)
    names = [people.find(author.value) for author in others]
    return joined and joined.reword(name_company(names))


def _read_links(
    page: Page, collection: Collection, record: DraftRecord, reader: PageReader
) -> Text | None:
    """Put links where the record has a field for them, and give the others as a text."""
    others: list[Text] = []
    for link in list_links(page.fields):
        words, named = link.words, link.address
        target = reader.take_text(named.reword(tidy_address(named.value)), page.name)
        if target is None:
            reader.leave_out_link(named, link.labels)
            continue
        reader.imported.understood += link.labels
        fields = (name for name, known in collection.links.items() if words.lower() in known)
        name = next(fields, None)
        if name and name not in record:
            record[name] = target
        else:
            label = words[:1].upper() + words[1:] or name_network(target.value) or target.value
            others.append(named.reword(f"[{label}]({named.value.strip()})"))
    reader.imported.understood += list_icons(page.fields)
    return join_texts(" · ", others)
