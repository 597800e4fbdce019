"""The collections of al-folio beside pages and news: projects, talks and courses."""

from dataclasses import dataclass

from cvsite.importers.al_folio_site import SETTINGS, OldSite
from cvsite.importers.arrangement import show_section
from cvsite.importers.readers import (
    Reader,
    Table,
    date,
    end_date,
    first_of,
    line,
    markdown,
    name,
    read_record,
    start_date,
)
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import leads_elsewhere
from cvsite.importers.values import Fields, Text, join_texts

ADDRESSES = ("url", "slides", "video")
ELSEWHERE = "nobody saw it: the page led elsewhere"
NO_COURSES = "cvsite has no pages of courses"


def _words(*keys: str) -> Reader:
    """Read values with their keys before them: ``Term: Fall``."""

    def read(fields: Fields) -> Text | None:
        values = [(key, text) for key in keys if (text := fields.text(key))]
        texts = [text.reword(f"{key.capitalize()}: {text.value}") for key, text in values]
        return join_texts(" · ", texts)

    return read


def _permalink(fields: Fields) -> Text | None:
    """Read the address of a page that was made to lead to another site."""
    address = fields.text("permalink")
    return address if address and leads_elsewhere(address.value) else None


PROJECT: Table = {
    "name": name("title"),
    "url": line("redirect", "url", "website", "link", "github"),
    "description": markdown("description"),
    "keywords": lambda page: [text] if (text := page.text("category")) else None,
}
TALK: Table = {
    "title": name("title"),
    "event": name("event", "venue", "conference"),
    "location": line("location"),
    "date": date("date", "sort_date", "talk_date"),
    "type": line("type", "talk_type"),
    "url": first_of(line("redirect", "url", "website", "link"), _permalink),
    "slides": line("slides", "slides_url", "slidesurl"),
    "video": line("video", "video_url", "youtube_url", "recording"),
    "summary": markdown("description", "excerpt"),
}
COURSE: Table = {
    "title": name("title"),
    "role": line("role"),
    "institution": name("institution", "venue", "university"),
    "location": line("location"),
    "url": line("redirect", "url", "website", "link", "university_url"),
    "start_date": first_of(start_date(whole="year"), date("date")),
    "end_date": first_of(end_date(whole="year"), date("date")),
    "summary": markdown("description", "excerpt"),
}


@dataclass(frozen=True, slots=True)
class Collection:
    """Folders of pages, the section that the pages become, and how their front matter is read.

    ``text`` is the field for the texts of the pages, and ``beside`` reads what stands before them.
    """

    folders: tuple[str, ...]
    section: str
    table: Table
    text: str
    beside: Reader = lambda _: None


COLLECTIONS: tuple[Collection, ...] = (
    Collection(("_projects",), "projects", PROJECT, "description"),
    Collection(("_talks", "_presentations"), "talks", TALK, "summary"),
    Collection(
        ("_teachings", "_teaching", "_courses"),
        "teaching",
        COURSE,
        "summary",
        _words("level", "term", "time", "instructor"),
    ),
)


def read_collections(site: OldSite) -> None:
    """Read all pages of these folders into sections of the CV."""
    for collection in COLLECTIONS:
        patterns = [
            f"{folder}/**/*.{ending}"
            for folder in collection.folders
            for ending in ("md", "markdown", "html")
        ]
        pages = site.open_shown(*patterns)
        found = (_read_page(each, *page, collection, site) for each, page in pages.items())
        drafts: list[Draft] = [record for record in found if record]
        if not drafts:
            continue
        known = site.imported.cv.get(collection.section)
        there = known if isinstance(known, list) else []
        others = [each for each in drafts if not _joins(each, there, collection)]
        site.imported.cv[collection.section] = [*there, *others]
        if not known:
            show_section(site.imported, collection.section, Text(collection.section, ()))


def _joins(draft: Draft, known: list[Draft], collection: Collection) -> bool:
    """Add a record to one of the CV with the same title, and tell whether there is one."""
    title = next(iter(collection.table))
    same = next((each for each in known if _spell(each, title) == _spell(draft, title)), None)
    if not isinstance(draft, dict) or not isinstance(same, dict):
        return False
    for field, value in draft.items():
        before = same.setdefault(field, value)
        if not (isinstance(before, Text) and isinstance(value, Text)) or before is value:
            continue
        if field == title or before.value == value.value:
            same[field] = Text(before.value, (*before.origins, *value.origins))
        elif field == collection.text:
            same[field] = join_texts("\n\n", [before, value]) or before
    return True


def _spell(record: Draft, title: str) -> str:
    value = record.get(title) if isinstance(record, dict) else None
    return value.value.casefold().strip() if isinstance(value, Text) else ""


def _read_page(
    each: str, fields: Fields, text: Text | None, collection: Collection, site: OldSite
) -> DraftRecord:
    if text and fields.text("redirect"):
        site.imported.left_out.append((text, ELSEWHERE))
        text = None
    record = read_record(fields, collection.table)
    for field in ADDRESSES:
        _take_file(field, record, each, site)
    described = record.get(collection.text)
    texts = [described, collection.beside(fields), site.read_prose(text, each) if text else None]
    joined = join_texts("\n\n", [part for part in texts if isinstance(part, Text)])
    if joined:
        record[collection.text] = joined
    if (schedule := fields.get("schedule")) is not None:
        site.imported.left_out.append((schedule, NO_COURSES))
    site.imported.left_out.append((fields, SETTINGS))
    return record


def _take_file(field: str, record: DraftRecord, page: str, site: OldSite) -> None:
    """Let an address of a file of the source be that of its copy."""
    address = record.get(field)
    if isinstance(address, Text) and (copy := site.take(address, page)):
        record[field] = copy
