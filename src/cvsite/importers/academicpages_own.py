"""Collections of Academic Pages that are the owner's own: each is a section of the CV."""

from cvsite.importers.academicpages_records import (
    LOOKS,
    TEMPLATE_KEYS,
    Collection,
    read_entry,
)
from cvsite.importers.arrangement import Heading, put_section
from cvsite.importers.own_entries import spell_label
from cvsite.importers.page_reader import PageReader
from cvsite.importers.readers import Table, address, date, line
from cvsite.importers.values import Text

ENTRY: Table = {
    "title": line("title"),
    "organization": line("venue", "event", "organization", "institution"),
    "location": line("location"),
    "url": address("link", "url"),
    "start_date": date("date_start", "start_date", "date"),
    "end_date": date("date_end", "end_date", "date"),
}
OWN = Collection("", "sections", ENTRY, "summary", ("type", "excerpt"))
PAGES = ("_*/*.md", "_*/*.html")
NO_COLLECTIONS = frozenset(
    {"_pages", "_posts", "_drafts", "_includes", "_layouts", "_site", "_sass", "_data"}
)
"""Folders of Jekyll, and that of the pages."""


def read_own_collections(reader: PageReader) -> list[Heading]:
    """Read folders with several pages that nothing else reads, and give the headings of them.

    A page that is alone in its folder is a section by itself.
    """
    folders: dict[str, list[str]] = {}
    for name in reader.source.find(*PAGES):
        folder = name.partition("/")[0]
        if name not in reader.source.opened and folder not in NO_COLLECTIONS:
            folders.setdefault(folder, []).append(name)
    headings: list[Heading] = []
    for folder, names in folders.items():
        if len(names) == 1:
            continue
        pages = [reader.open(name) for name in names]
        for page in pages:
            reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
        title = Text(spell_label(folder.strip("_")), ())
        entries = [entry for page in pages if (entry := read_entry(page, OWN, reader))]
        if entries:
            put_section(reader.imported, title, [*entries])
            headings.append((title.value, title))
    return headings
