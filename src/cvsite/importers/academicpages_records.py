"""The collections of Academic Pages that become sections of a CV: talks, teaching, projects."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from cvsite.importers.copies import DOCUMENTS
from cvsite.importers.page_reader import PageReader, find_date_in_name
from cvsite.importers.pages import Page
from cvsite.importers.readers import Table, address, date, first_of, line, lines, read_record
from cvsite.importers.result import Draft, DraftRecord, OfTheTool
from cvsite.importers.values import Fields, Text, join_texts


def _document(fields: Fields) -> Text | None:
    """Read the slides that some put in the place of the address of the page."""
    place = fields.text("permalink")
    return place if place and PurePosixPath(place.value).suffix.lower() in DOCUMENTS else None


TALK: Table = {
    "title": line("title"),
    "event": line("venue", "event"),
    "location": line("location"),
    "date": date("date"),
    "type": line("type"),
    "url": address("url", "link", "talkurl", "venue_url"),
    "slides": first_of(address("slidesurl", "slides"), _document),
    "video": address("videourl", "video"),
}
TEACHING: Table = {
    "title": line("title"),
    "role": line("role"),
    "institution": line("venue", "institution"),
    "location": line("location"),
    "url": address("url", "link"),
    "start_date": date("date_start", "start_date", "date"),
    "end_date": date("date_end", "end_date", "date"),
}
PROJECT: Table = {
    "name": line("title"),
    "url": address("link", "url", "projecturl", "github"),
    "type": line("type"),
    "keywords": lines("tags", "keywords"),
    "start_date": date("date_start", "start_date", "date"),
    "end_date": date("date_end", "end_date", "date"),
}

TEMPLATE_KEYS = (
    *("collection", "layout", "permalink", "redirect_from", "author_profile", "classes"),
    *("comments", "share", "related", "read_time", "toc", "entries_layout", "sitemap"),
    *("published", "mathjax", "title_tag"),
)
"""Keys of front matter that the template reads."""

LOOKS = OfTheTool("this is for the template")


@dataclass(frozen=True, slots=True)
class Collection:
    """A folder of pages, the section that its pages become, and how their front matter is read.

    ``text`` is the field for the texts below, and for the values of ``notes``.
    """

    folder: str
    section: str
    table: Table
    text: str
    notes: tuple[str, ...] = ()


COLLECTIONS: tuple[Collection, ...] = (
    Collection("_talks", "talks", TALK, "summary", ("excerpt",)),
    Collection("_teaching", "teaching", TEACHING, "summary", ("type", "excerpt")),
    Collection("_portfolio", "projects", PROJECT, "description", ("excerpt",)),
    Collection("_projects", "projects", PROJECT, "description", ("excerpt",)),
)


def read_collection(collection: Collection, reader: PageReader) -> None:
    """Read all pages of a folder into a section of the CV."""
    records: list[Draft] = []
    for name in reader.source.find(
        f"{collection.folder}/**/*.md", f"{collection.folder}/**/*.html"
    ):
        page = reader.open(name)
        reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
        records.append(read_entry(page, collection, reader))
    section = reader.imported.cv.setdefault(collection.section, []) if records else None
    if isinstance(section, list):
        section += records


def read_entry(page: Page, collection: Collection, reader: PageReader) -> DraftRecord:
    """Read a page of a collection: its front matter, and its text."""
    tidy = reader.tidy(page.name)
    record = read_record(page.fields, collection.table)
    for name in ("slides", "video", "url"):
        value = record.get(name)
        taken = reader.take_text(value, page.name) if isinstance(value, Text) else None
        if taken:
            record[name] = taken
        elif value and value is page.fields.text("permalink"):
            del record[name]
    if not {"date", "start_date"} & record.keys() and (day := find_date_in_name(page.name)):
        dates: Mapping[str, Draft] = {name: day for name in collection.table if "date" in name}
        record |= dates
    note_year(page, record.get("date", record.get("start_date")), reader)
    texts = [text for name in collection.notes if (text := page.fields.text(name))]
    texts += [page.text] if page.text else []
    unique = [
        text
        for number, text in enumerate(texts)
        if not any(text.value.strip() in other.value for other in texts[number + 1 :])
    ]
    reader.imported.understood += [text for text in texts if text not in unique]
    joined = join_texts("\n\n", [tidy(text) for text in unique])
    return {**record, **({collection.text: joined} if joined else {})}


def note_year(page: Page, date: Draft | None, reader: PageReader) -> None:
    """Note that the year of a page is told by its date."""
    year = page.fields.text("year")
    written = date.value if isinstance(date, Text) else str(date)
    if year and written.startswith(year.value.strip()):
        reader.imported.understood.append(year)
