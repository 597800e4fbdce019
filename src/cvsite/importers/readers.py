"""How fields of a source become fields of a record: what the tables of the importers are made of.

A table names for each field of a record the reader that gives its value. A reader is made with the
keys that a source may have it under; the first that has a value counts.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from cvsite.importers.dates import read_date, read_range
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import tidy_address, tidy_line, tidy_markdown
from cvsite.importers.values import Fields, Items, Text, Value, join_texts

Reader: TypeAlias = Callable[[Fields], Draft | None]
"""Gives the value of a field, or None where the source says nothing of it."""

Table: TypeAlias = Mapping[str, Reader]
"""The fields of a record, and how each is read."""


def read_record(fields: Fields, table: Table) -> DraftRecord:
    """Make a record by a table, of what there is."""
    drafts = ((name, read(fields)) for name, read in table.items())
    return {name: draft for name, draft in drafts if draft}


def read_records(values: tuple[Value, ...], table: Table) -> list[Draft]:
    """Make a record of each item of a list. A text in the place of one is its first field."""
    first = next(iter(table))
    drafts: list[Draft] = []
    for value in values:
        if isinstance(value, Fields) and (record := read_record(value, table)):
            drafts.append(record)
        elif isinstance(value, Text):
            drafts.append({first: value.reword(tidy_line(value.value))})
    return drafts


def line(*names: str) -> Reader:
    """Read text of a line; several texts become one with commas."""

    def read(fields: Fields) -> Text | None:
        found = join_texts(", ", list_texts_within(fields.items(*names)))
        return found and found.reword(tidy_line(found.value))

    return read


def lines(*names: str) -> Reader:
    """Read a list of texts of a line."""

    def read(fields: Fields) -> list[Draft]:
        texts = list_texts_within(fields.items(*names))
        return [text.reword(tidy_line(text.value)) for text in texts]

    return read


def markdown(*names: str) -> Reader:
    """Read a text in Markdown; several texts become paragraphs. HTML in it becomes Markdown."""

    def read(fields: Fields) -> Text | None:
        found = join_texts("\n\n", list_texts_within(fields.items(*names)))
        return found and found.reword(tidy_markdown(found.value))

    return read


def markdowns(*names: str) -> Reader:
    """Read a list of texts in Markdown."""

    def read(fields: Fields) -> list[Draft]:
        texts = list_texts_within(fields.items(*names))
        return [text.reword(tidy_markdown(text.value)) for text in texts]

    return read


def address(*names: str) -> Reader:
    """Read the address of a page."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        return found and found.reword(tidy_address(found.value))

    return read


def date(*names: str) -> Reader:
    """Read a date. One that cannot be told stays as it is, and is kept as text later on."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        return found and found.reword(read_date(found.value) or found.value)

    return read


def start_date(*names: str, whole: str = "") -> Reader:
    """Read when something began; ``whole`` names the key of dates that say the end as well."""
    return lambda fields: date(*names)(fields) or _read_end_of_range(fields, whole, 0)


def end_date(*names: str, whole: str = "") -> Reader:
    """Read when something ended, likewise."""
    return lambda fields: date(*names)(fields) or _read_end_of_range(fields, whole, 1)


def records(*names: str, table: Table) -> Reader:
    """Read a list of records."""
    return lambda fields: read_records(fields.items(*names), table)


def record(*names: str, table: Table) -> Reader:
    """Read a record within another."""
    return lambda fields: read_record(fields.fields(*names), table)


def _read_end_of_range(fields: Fields, whole: str, end: int) -> Text | None:
    text = fields.text(whole) if whole else None
    if text is None:
        return None
    dates = read_range(text.value)
    if dates is None:
        return text if end == 0 else None  # what cannot be told is kept once
    return text.reword(dates[end] or "")


def list_texts_within(values: tuple[Value, ...]) -> list[Text]:
    """List the texts of a list, and of lists in it."""
    texts: list[Text] = []
    for value in values:
        if isinstance(value, Text):
            texts.append(value)
        elif isinstance(value, Items):
            texts += list_texts_within(value.values)
    return texts
