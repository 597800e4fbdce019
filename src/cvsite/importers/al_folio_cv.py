"""al-folio's own form of ``_data/cv.yml``: a list of sections of several types."""

import re
from collections.abc import Iterable, Iterator, Mapping

from cvsite.importers.arrangement import Heading, put_section
from cvsite.importers.basics import find_basics
from cvsite.importers.headings import find_fields
from cvsite.importers.linked_names import link_within, linked_names
from cvsite.importers.nested_text import bullets, points, prose
from cvsite.importers.own_entries import add_rest, add_rest_to_summary, read_own_entries, says_all
from cvsite.importers.readers import (
    Table,
    address,
    all_of,
    end_date,
    first_of,
    name,
    read_record,
    start_date,
    topics,
    written_range,
)
from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.texts import tidy_address, tidy_line
from cvsite.importers.values import Fields, Items, Text, Value

TITLE = ("title", "name", "category", "degree", "position", "role")
PLACE = ("institution", "organization", "company", "university", "school")
LINKS = ("url", "link", "website")
PROSE = ("maindescription", "description", "details", "summary")
TEXTS = ("department", "area", "value", "level", *PROSE)
LISTS = (*PROSE, "items", "contents", "highlights", "courses")

KEYS = frozenset({*TITLE, *PLACE, *LINKS, *TEXTS, *LISTS})

WHEN_KEYS = ("year", "time", "date", "dates")
WHEN: Table = {
    "start_date": first_of(*(start_date(whole=key) for key in WHEN_KEYS)),
    "end_date": first_of(*(end_date(whole=key) for key in WHEN_KEYS)),
}
MORE: Table = {"summary": prose(*TEXTS), "highlights": points(*LISTS)}

INFORMATION = re.compile(r"(general|personal|contact|basic) info(rmation)?|about( me)?|contact")
"""Titles of sections about the owner."""

BASICS = (
    ("name", re.compile(r"(full )?name"), tidy_line),
    ("email", re.compile(r"e-?mail( address)?"), tidy_line),
    ("phone", re.compile(r"(tele|mobile )?phone( number)?|tel|mobile"), tidy_line),
    ("location", re.compile(r"location|city|based in"), tidy_line),
    ("url", re.compile(r"website|homepage|web( ?page)?|url"), tidy_address),
)
"""What is said of the owner, under which names, and how it is written."""

URL_OF_PLACE = first_of(address(*LINKS), link_within(*PLACE))
URL_OF_TITLE = first_of(address(*LINKS), link_within(*TITLE))
LOCATION = ("location",)

TABLES: Mapping[str, Table] = {
    "education": {
        **linked_names(URL_OF_PLACE, institution=PLACE, study_type=TITLE, location=LOCATION),
        **WHEN,
        **MORE,
    },
    "work": {
        **linked_names(URL_OF_PLACE, name=PLACE, position=TITLE, location=LOCATION),
        **WHEN,
        **MORE,
    },
    "volunteer": {
        **linked_names(URL_OF_PLACE, organization=PLACE, position=TITLE, location=LOCATION),
        **WHEN,
        **MORE,
    },
    "projects": {
        **linked_names(URL_OF_TITLE, name=TITLE, entity=PLACE),
        **WHEN,
        "description": prose(*TEXTS),
        "highlights": points(*LISTS),
    },
    "awards": {
        **linked_names(URL_OF_TITLE, title=TITLE, awarder=PLACE),
        "date": WHEN["start_date"],
        "summary": all_of(written_range(*WHEN_KEYS), prose(*TEXTS), bullets(*LISTS)),
    },
    "teaching": {
        **linked_names(
            first_of(URL_OF_TITLE, URL_OF_PLACE), title=TITLE, institution=PLACE, location=LOCATION
        ),
        **WHEN,
        **MORE,
    },
    "talks": {
        **linked_names(URL_OF_TITLE, title=TITLE, event=PLACE, location=LOCATION),
        "date": WHEN["start_date"],
        "summary": all_of(written_range(*WHEN_KEYS), prose(*TEXTS), bullets(*LISTS)),
    },
    "grants": {
        **linked_names(URL_OF_TITLE, title=TITLE, funder=PLACE),
        **WHEN,
        "summary": all_of(prose(*TEXTS), bullets(*LISTS)),
    },
    "service": {
        **linked_names(URL_OF_TITLE, role=TITLE, organization=PLACE),
        **WHEN,
        "summary": all_of(prose(*TEXTS), bullets(*LISTS)),
    },
    "certificates": {
        **linked_names(URL_OF_TITLE, name=TITLE, issuer=PLACE),
        "date": WHEN["start_date"],
    },
    "skills": {"name": name(*TITLE), "keywords": topics("items", "contents", "value", "details")},
    "interests": {
        "name": name(*TITLE),
        "keywords": topics("items", "contents", "value", "details"),
    },
    "languages": {"language": name(*TITLE), "fluency": name("value", "level", "description")},
}
"""The fields of cv.yaml that a section can go to, and how its entries are read there."""

ADD_REST = {"highlights": add_rest, "summary": add_rest_to_summary}
"""How what a table has no field for is kept, by the field that takes it."""

OWN: Table = {
    **linked_names(
        first_of(URL_OF_TITLE, URL_OF_PLACE), title=TITLE, organization=PLACE, location=LOCATION
    ),
    **WHEN,
    **MORE,
}
"""An entry of a section of one's own, of any type."""


def is_list_of_sections(value: Value | None) -> bool:
    """Tell whether the CV is in this form."""
    return isinstance(value, Items) and all(isinstance(each, Fields) for each in value.values)


def read_sections(cv: Items, imported: Imported) -> list[Heading]:
    """Read all sections, and give the name and heading of each."""
    headings: list[Heading] = []
    for section in cv.values:
        if not isinstance(section, Fields):
            continue
        named = section.text("title") or Text("CV", ())
        title = named.reword(tidy_line(named.value))
        imported.understood += [text for text in (section.text("type"), title) if text]
        entries = tuple(_list_entries(section))
        if INFORMATION.fullmatch(title.value.lower()):
            entries = tuple(_read_information(entries, imported))
        field, drafts = _read_entries(title, entries, imported)
        if not drafts:
            continue
        if field:
            imported.cv[field] = drafts
        else:
            put_section(imported, title, drafts)
        headings.append((field or title.value, title))
    return headings


def _read_information(entries: Iterable[Value], imported: Imported) -> Iterator[Value]:
    """Read what is said of the owner, and give what has no field of its own."""
    basics = find_basics(imported)
    for entry in entries:
        label = entry.text("name") if isinstance(entry, Fields) else None
        value = entry.text("value") if isinstance(entry, Fields) else None
        named = label.value.strip(" :").lower() if label else ""
        row = next((row for row in BASICS if row[1].fullmatch(named)), None)
        if row is None or label is None or value is None or row[0] in basics:
            yield entry
        else:
            imported.understood.append(label)
            written = value.reword(row[2](tidy_line(value.value)))
            basics[row[0]] = {"city": written} if row[0] == "location" else written


def _list_entries(section: Fields) -> Iterator[Value]:
    for entry in section.items("contents", "items"):
        match entry:
            case Fields(((key, Text() as value),)) if key.value.lower() not in KEYS:
                yield Fields(((_key("name"), key), (_key("value"), value)))  # ``- Name: value``
            case _:
                yield entry


def _key(name: str) -> Text:
    return Text(name, ())


def _read_entries(
    title: Text, entries: tuple[Value, ...], imported: Imported
) -> tuple[str | None, list[Draft]]:
    """Read the entries into the first field that has a place for all that they say."""
    for field in find_fields(title.value, imported.cv):
        table = TABLES.get(field)
        if table is None:
            continue
        fit = tuple(_spread(entries)) if field == "awards" else entries
        records = [_read_entry(each, table) for each in fit]
        if all(map(says_all, records, fit)):
            return field, [*records]
    for field in find_fields(title.value, imported.cv):
        table = TABLES.get(field, {})
        named = [each for each in entries if isinstance(each, Fields) and _is_record(each)]
        rest = next((add for name, add in ADD_REST.items() if name in table), None)
        if rest and len(named) == len(entries):
            return field, [rest(read_record(each, table), each) for each in named]
    return None, [*read_own_entries(entries, OWN, _is_record)]


def _read_entry(entry: Value, table: Table) -> DraftRecord:
    """Read an entry; a mere text is a title."""
    fields = entry if isinstance(entry, Fields) else Fields(((_key(TITLE[0]), entry),))
    return read_record(fields, table)


def _spread(entries: Iterable[Value]) -> Iterator[Value]:
    """Give each of the awards of a year as an entry of its own."""
    for entry in entries:
        items = entry.get("items") if isinstance(entry, Fields) else None
        if not isinstance(entry, Fields) or not isinstance(items, Items) or entry.text(*TITLE):
            yield entry
            continue
        shared = tuple(pair for pair in entry.entries if pair[1] is not items)
        for item in items.values:
            own = item.entries if isinstance(item, Fields) else ((_key(TITLE[0]), item),)
            yield Fields((*own, *shared))


def _is_record(entry: Fields) -> bool:
    return bool(entry.text(*TITLE, *PLACE)) or len(entry.entries) > 1
