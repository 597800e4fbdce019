"""How fields of a source become fields of a record: what the tables of the importers are made of.

A table names for each field of a record the reader that gives its value. A reader is made with the
keys that a source may have it under; the first that has a value counts.
"""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from cvsite.importers.dates import goes_on, read_date, read_range
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import (
    tidy_address,
    tidy_line,
    tidy_markdown,
    unwrap_link,
    write_markdown_as_line,
)
from cvsite.importers.values import Fields, Items, Text, Value, join_texts

_BETWEEN_DATES = re.compile(r"\s*(?:[,;&]|\band\b)\s*")
_SENTENCE = re.compile(r":\s|\.\s(?![^()]{0,200}\))")
_BETWEEN_WORDS = re.compile(r"\s*(?:[;；，、]|,\s)\s*(?![^(（]{0,200}[)）])")

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


def first_of(*readers: Reader) -> Reader:
    """Read by the first of some readers that finds something."""
    return lambda fields: next((draft for read in readers if (draft := read(fields))), None)


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


def first_line(*names: str) -> Reader:
    """Read text of a line, or the first of several; the others count as not read."""

    def read(fields: Fields) -> Text | None:
        texts = list_texts_within(fields.items(*names))
        return texts[0].reword(tidy_line(texts[0].value)) if texts else None

    return read


def name(*names: str) -> Reader:
    """Read a name that may be written in Markdown; addresses of links stand behind it in brackets.

    ``linked_names`` are those of a record that has an address.
    """

    def read(fields: Fields) -> Text | None:
        found = join_texts(", ", list_texts_within(fields.items(*names)))
        return found and found.reword(write_markdown_as_line(found.value))

    return read


def names(*keys: str) -> Reader:
    """Read a list of such names."""

    def read(fields: Fields) -> list[Draft]:
        texts = list_texts_within(fields.items(*keys))
        return [text.reword(write_markdown_as_line(text.value)) for text in texts]

    return read


def topics(*names: str) -> Reader:
    """Read a list of words; a text that lists them with commas is taken apart."""

    def read(fields: Fields) -> list[Draft]:
        texts = list_texts_within(fields.items(*names))
        return [
            text.reword(word)
            for text in texts
            for word in list_words(write_markdown_as_line(text.value))
        ]

    return read


def link_alone(*names: str) -> Reader:
    """Read a text that is a link in Markdown as a whole, in a place for something else."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        return found if found and unwrap_link(found.value)[1] else None

    return read


def paragraphs(*names: str) -> Reader:
    """Read the texts in Markdown under all of some keys, one below the other."""

    def read(fields: Fields) -> Text | None:
        texts = [text for each in names for text in list_texts_within(fields.items(each))]
        found = join_texts("\n\n", texts)
        return found and found.reword(tidy_markdown(found.value))

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
    """Read the address of a page, or the first of several."""

    def read(fields: Fields) -> Text | None:
        texts = list_texts_within(fields.items(*names))
        return texts[0].reword(tidy_address(texts[0].value)) if texts else None

    return read


def date(*names: str) -> Reader:
    """Read a date. One that cannot be told stays as it is, and is kept as text later on."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        return found and found.reword(read_date(found.value) or found.value)

    return read


def month_and_year(month: str, *years: str) -> Reader:
    """Read a month and its year from two fields; None unless both are told and make a date."""

    def read(fields: Fields) -> Text | None:
        both = join_texts(" ", [text for text in (fields.text(month), fields.text(*years)) if text])
        written = read_date(both.value) if both and fields.text(month) else None
        return both.reword(written) if both and written else None

    return read


def start_date(*names: str, whole: str = "") -> Reader:
    """Read when something began; ``whole`` names the key of dates that say the end as well."""
    return lambda fields: _read_end(fields, names, 0) or _read_end_of_range(fields, whole, 0)


def end_date(*names: str, whole: str = "") -> Reader:
    """Read when something ended, likewise."""
    return lambda fields: _read_end(fields, names, 1) or _read_end_of_range(fields, whole, 1)


def dates(*names: str) -> Reader:
    """Read one date or several: ``2019, 2021``. A time with an end is kept as text later on."""

    def read(fields: Fields) -> Draft | None:
        found = fields.text(*names)
        if found is None:
            return None
        each = [read_date(part) for part in _BETWEEN_DATES.split(found.value.strip())]
        if len(each) > 1 and all(each):
            return [found.reword(date) for date in each if date]
        start, end = read_range(found.value) or (None, None)
        return found.reword(start) if start and start == end else found

    return read


def written_range(*names: str) -> Reader:
    """Read dates with two ends as they are written, for what has one date alone."""

    def read(fields: Fields) -> Text | None:
        found = next((text for name in names if (text := fields.text(name))), None)
        dates = read_range(found.value) if found else None
        return found if dates and dates[0] != dates[1] else None

    return read


def all_of(*readers: Reader) -> Reader:
    """Read by several readers, and give their texts one below the other."""

    def read(fields: Fields) -> Text | None:
        drafts = [reader(fields) for reader in readers]
        return join_texts("\n\n", [each for each in drafts if isinstance(each, Text)])

    return read


def records(*names: str, table: Table) -> Reader:
    """Read a list of records."""
    return lambda fields: read_records(fields.items(*names), table)


def record(*names: str, table: Table) -> Reader:
    """Read a record within another."""
    return lambda fields: read_record(fields.fields(*names), table)


def list_words(text: str) -> list[str]:
    """Take apart words with commas or bars between them, but no sentence, nothing in brackets."""
    text = " ".join(text.split())
    if " | " in text:
        return [word for word in (each.strip() for each in text.split(" | ")) if word]
    if _SENTENCE.search(text):
        return [text]
    return [word for word in _BETWEEN_WORDS.split(text.strip(", ")) if word]


def _read_end(fields: Fields, names: tuple[str, ...], end: int) -> Draft | None:
    """Read a date, which may say that it is a beginning or an end: ``since 2019``."""
    found = date(*names)(fields)
    if end and isinstance(found, Text) and goes_on(found.value):
        return found.reword("present")
    ends = read_range(found.value) if isinstance(found, Text) else None
    if isinstance(found, Text) and ends and ends[1 - end] in {None, "present"} and ends[end]:
        return found.reword(ends[end] or "")
    return found


def _read_end_of_range(fields: Fields, whole: str, end: int) -> Text | None:
    text = fields.text(whole) if whole else None
    if text is None:
        return None
    if unwrap_link(text.value)[1]:
        return None  # some put a link there: ``link_alone`` has it
    ends = read_range(text.value)
    if ends is None:
        return text  # it is kept as text later on
    return text.reword(ends[end] or "")


def list_texts_within(values: tuple[Value, ...]) -> list[Text]:
    """List the texts of a list, and of lists in it."""
    texts: list[Text] = []
    for value in values:
        if isinstance(value, Text):
            texts.append(value)
        elif isinstance(value, Items):
            texts += list_texts_within(value.values)
        elif len(value.entries) == 1:  # text with a colon, which YAML takes for a key and a value
            (key, inner), *_ = value.entries
            texts += [join_texts(": ", [key, inner]) or inner] if isinstance(inner, Text) else []
    return texts
