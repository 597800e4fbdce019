"""Entries of sections of one's own, which say all that a source says."""

from collections.abc import Callable, Iterable, Iterator

from cvsite.importers.nested_text import write_pair, write_value
from cvsite.importers.readers import Table, read_record
from cvsite.importers.result import Draft, DraftRecord, list_origins
from cvsite.importers.values import Fields, Value, list_texts

ICON = "icon"
"""A key of entries that is for their looks alone."""


def says_all(record: DraftRecord, entry: Value) -> bool:
    """Tell whether a record says every text of an entry."""
    said = set(list_origins(record))
    return all(said.issuperset(text.origins) for text in list_texts(entry))


def read_own_entries(
    entries: Iterable[Value], table: Table, is_record: Callable[[Fields], bool]
) -> Iterator[DraftRecord]:
    """Make entries by a table; texts in a row, and what else is no record, become a list."""
    bullets: list[Draft] = []
    for entry in entries:
        if isinstance(entry, Fields) and is_record(entry):
            if bullets:
                yield {"highlights": bullets}
                bullets = []
            yield add_rest(read_record(entry, table), entry)
        else:
            bullets += [text] if (text := write_value(entry)) else []
    if bullets:
        yield {"highlights": bullets}


def add_rest(record: DraftRecord, entry: Fields) -> DraftRecord:
    """Add to the highlights what a record does not say of an entry, with the keys."""
    said = set(list_origins(record))
    rest = [
        text
        for key, value in entry.entries
        if key.value != ICON
        and not any(said.issuperset(each.origins) for each in list_texts(value))
        and (text := write_pair(key, value))
    ]
    highlights = record.get("highlights")
    if rest:
        record["highlights"] = [*(highlights if isinstance(highlights, list) else []), *rest]
    return record
