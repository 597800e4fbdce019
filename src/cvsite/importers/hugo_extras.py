"""What owners add to their data in Hugo Blox beside what the theme knows: lists, links, hours."""

from collections.abc import Iterator

from cvsite.importers.arrangement import add_section
from cvsite.importers.headings import find_fields
from cvsite.importers.hugo_owner import OWNER_KEYS
from cvsite.importers.hugo_people import People
from cvsite.importers.hugo_records import (
    AWARD,
    EDUCATION,
    END,
    INTEREST,
    LANGUAGE,
    SKILL,
    START,
    WORK,
    read_entries,
)
from cvsite.importers.page_reader import PageReader
from cvsite.importers.profile_links import add_profiles, make_profile
from cvsite.importers.readers import Table, address, end_date, line, start_date
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Fields, Items, Text
from cvsite.loader.document import spell_key

ENTRY: Table = {
    "title": line("title", "name", "course", "role", "position"),
    "organization": line("organization", "org", "institution", "awarder", "company", "venue"),
    "location": line("location"),
    "url": address("url", "link", "organization_url"),
    "start_date": start_date(*START, "date", whole="year"),
    "end_date": end_date(*END, "date", whole="year"),
}
COURSE: Table = {
    **{name: read for name, read in ENTRY.items() if name != "organization"},
    "title": line("title", "course", "name"),
    "role": line("role", "position"),
    "institution": ENTRY["organization"],
}
TABLES: dict[str, Table] = {
    "education": EDUCATION,
    "work": WORK,
    "awards": AWARD,
    "skills": SKILL,
    "languages": LANGUAGE,
    "interests": INTEREST,
    "teaching": COURSE,
}
"""Sections of a CV that a key may name, and how their entries are read."""

HOURS = ("office_hours", "directions")


def read_extras(people: People, settings: Fields, reader: PageReader) -> None:
    """Read lists and links under keys of the owner's own, and what older settings say of hours."""
    basics = reader.imported.cv["basics"]
    for fields in people.data:
        for key, value in fields.entries:
            if spell_key(key.value) in OWNER_KEYS:
                continue
            if isinstance(value, Items):
                _read_list(key.value, value, reader)
            elif isinstance(value, Text) and isinstance(basics, dict):
                add_profiles(basics, _read_link(key, value))
    for hours in HOURS:
        if said := settings.text(hours):
            add_section(reader.imported, _name(hours), [{"summary": reader.tidy("")(said)}])


def _read_list(key: str, value: Items, reader: PageReader) -> None:
    """Read a list into the section that its key names, or into one of the owner's own."""
    title = _name(key)
    cv = reader.imported.cv
    section = next((each for each in find_fields(title.value, cv) if each in TABLES), None)
    if section:
        cv[section] = read_entries(value.values, TABLES[section], reader)
        return
    texts: list[Draft] = [reader.tidy("")(each) for each in value.values if isinstance(each, Text)]
    records = tuple(each for each in value.values if isinstance(each, Fields))
    entries: list[Draft] = [{"highlights": texts}] if texts else []
    entries += read_entries(records, ENTRY, reader)
    if entries:
        add_section(reader.imported, title, entries)


def _read_link(key: Text, value: Text) -> Iterator[DraftRecord]:
    """Read an address under a key that says what it leads to: ``linkedin``."""
    target = tidy_address(value.value)
    if leads_elsewhere(target):
        yield make_profile(_name(key.value), value.reword(target))


def _name(key: str) -> Text:
    words = key.replace("_", " ").removesuffix(" cv").strip()
    return Text(words[:1].upper() + words[1:], ())
