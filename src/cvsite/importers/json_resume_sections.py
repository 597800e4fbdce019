"""The sections of a resume.json: those of the schema, and those that people add to it."""

from collections.abc import Iterator

from cvsite.importers.headings import find_fields
from cvsite.importers.json_resume_tables import OWN, SECTIONS
from cvsite.importers.own_entries import (
    add_rest,
    is_setting,
    list_rest,
    read_own_entries,
    spell_label,
)
from cvsite.importers.readers import Table, read_record, read_records
from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.values import Fields, Items, Text, Value, join_texts
from cvsite.loader.document import spell_key

KNOWN = frozenset({*SECTIONS, "basics", "publications", "meta", "$schema"})
"""The keys that are read in a way of their own."""

GROUPS = frozenset({"sections", "custom_sections", "additional_sections", "custom"})
"""Keys of lists of sections."""

_ENTRIES = ("items", "entries", "contents", "content", "list")
_REST_FIELDS = {"references": "reference"}
"""Where a section keeps what none of its other fields takes; most keep it in their summary."""

_PERSONAL = frozenset({"email", "phone", "tel", "mobile"})
"""Keys of what is nobody else's to publish."""


def read_known_sections(resume: Fields, imported: Imported) -> None:
    """Read the sections that a CV has not yet."""
    for section, table in SECTIONS.items():
        drafts = read_records(_list_entries(resume, section), table)
        if drafts and section not in imported.cv:
            imported.cv[section] = drafts


def read_all_sections(resume: Fields, imported: Imported) -> None:
    """Read all sections, with what their entries say in keys that cvsite has no field for."""
    for section in SECTIONS:
        if drafts := _read_entries(_list_entries(resume, section), section):
            imported.cv[section] = drafts
    for key, value in resume.entries:
        if spell_key(key.value) in GROUPS:
            _read_group(resume.records(spell_key(key.value)), imported)
        elif spell_key(key.value) not in KNOWN and not is_setting(key, value):
            _read_other(key.reword(spell_label(key.value)), value, imported)


def _list_entries(resume: Fields, section: str) -> tuple[Value, ...]:
    """List the entries of a section, which some write by their names: ``{Languages: [Python]}``."""
    value = resume.get(section)
    if isinstance(value, Fields) and all(isinstance(each, Items) for _, each in value.entries):
        return tuple(entry for key, items in value.entries for entry in _spread(key, items))
    return resume.items(section)


def _spread(name: Text, items: Value) -> tuple[Value, ...]:
    """Give texts under a name as one entry, and entries as they are."""
    values = items.values if isinstance(items, Items) else ()
    if all(isinstance(each, Fields) for each in values):
        return values
    return (Fields(((Text("name", ()), name), (Text("items", ()), items))),)


def _read_entries(entries: tuple[Value, ...], section: str) -> list[Draft]:
    table = SECTIONS[section]
    drafts: list[Draft] = []
    for entry in entries:
        found = read_records((entry,), table)
        if isinstance(entry, Fields) and found and isinstance(found[0], dict):
            _add_other_fields(found[0], entry, section, table)
        drafts += found
    return drafts


def _add_other_fields(record: DraftRecord, entry: Fields, section: str, table: Table) -> None:
    """Add what has no field to the list of an entry, or else to its text, if it has one of them."""
    public = Fields(tuple(each for each in entry.entries if each[0].value.lower() not in _PERSONAL))
    field = _REST_FIELDS.get(section, "summary")
    if "highlights" in table:
        add_rest(record, public)
    elif field in table:
        before = record.get(field)
        texts = [*([before] if isinstance(before, Text) else []), *list_rest(record, public)]
        if text := join_texts("\n\n", texts):
            record[field] = text


def _read_other(title: Text, value: Value, imported: Imported) -> None:
    """Read a section that the schema does not know, if it is a list of entries or texts."""
    if not isinstance(value, Items):
        return
    fields = (field for field in find_fields(title.value, imported.cv) if field in SECTIONS)
    field = next(fields, None)
    if field and all(_has_name(each, SECTIONS[field]) for each in value.values):
        imported.cv[field] = _read_entries(value.values, field)
    else:
        _add_own(title, value.values, imported)


def _read_group(sections: tuple[Fields, ...], imported: Imported) -> None:
    for section in sections:
        title = section.text("title", "name", "label")
        if title:
            _add_own(title, section.items(*_ENTRIES), imported)


def _add_own(title: Text, entries: tuple[Value, ...], imported: Imported) -> None:
    own = imported.cv.setdefault("sections", [])
    drafts: list[Draft] = [*_read_own(entries)]
    if isinstance(own, list) and drafts:
        own.append({"title": title, "entries": drafts})
    elif not own:
        del imported.cv["sections"]


def _read_own(entries: tuple[Value, ...]) -> Iterator[DraftRecord]:
    return read_own_entries(entries, OWN, lambda entry: _has_name(entry, OWN))


def _has_name(entry: Value, table: Table) -> bool:
    """Tell whether an entry has what its record is called by; a mere text is that."""
    name = next(iter(table))
    return isinstance(entry, Text) or (
        isinstance(entry, Fields) and name in read_record(entry, table)
    )
