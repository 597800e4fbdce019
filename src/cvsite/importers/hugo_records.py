"""What Hugo Blox says of degrees, appointments, awards and skills, in all its versions."""

import re
from calendar import monthrange
from collections.abc import Iterable
from textwrap import dedent

from cvsite.importers.dates import read_date
from cvsite.importers.page_reader import PageReader
from cvsite.importers.readers import (
    Reader,
    Table,
    address,
    date,
    end_date,
    first_of,
    line,
    read_record,
    start_date,
)
from cvsite.importers.result import Draft, DraftRecord, OfTheTool
from cvsite.importers.texts import write_markdown_as_line
from cvsite.importers.values import Fields, Text, Value, join_texts
from cvsite.model.dates import means_ongoing

START = ("date_start", "start", "start_date")
END = ("date_end", "end", "end_date")
_AREA = re.compile(r"(.{2,60}?)\s+in\s+(\S.*)")
_LEVEL = re.compile(r"\d{1,3}\s*%|\d/\d")
_DAY = re.compile(r"(\d{4})-(0[1-9]|1[0-2])-(\d\d)")
COURSE = ("course", "degree", "area", "study_type")


def by_month(read: Reader) -> Reader:
    """Read a date that stands for a month: the theme shows months, and wants the first day of one.

    The last day, too, says no more than the month that something ended in.
    """

    def read_month(fields: Fields) -> Draft | None:
        found = read(fields)
        if isinstance(found, Text) and (day := _DAY.fullmatch(found.value)):
            last = monthrange(int(day[1]), int(day[2]))[1]
            if int(day[3]) in {1, last}:
                return found.reword(f"{day[1]}-{day[2]}")
        return found

    return read_month


def start(fields: Fields) -> Draft | None:
    """Read when something began; ``year: Present`` does not say it."""
    year = fields.text("year")
    if year is not None and means_ongoing(year.value) and fields.get(*START) is None:
        return None
    return start_date(*START, whole="year")(fields)


def level(fields: Fields) -> Text | None:
    """Read how well a skill is mastered, where its description says that alone: ``90%``."""
    found = line("description")(fields)
    return found if isinstance(found, Text) and _LEVEL.fullmatch(found.value) else None


def part_of_degree(number: int) -> Reader:
    """Read a part of a degree in one line, ``PhD in Engines``: what it is, or its subject."""

    def read(fields: Fields) -> Text | None:
        found = line(*COURSE)(fields)
        if not isinstance(found, Text):
            return None
        parts = _AREA.fullmatch(found.value)
        if parts:
            return found.reword(parts[number])
        return found if number == 1 else None

    return read


def words(fields: Fields) -> list[Draft]:
    """Read the single skills under a heading."""
    drafts: list[Draft] = []
    for each in fields.items("items"):
        name = line("name", "label")(each) if isinstance(each, Fields) else each
        more = line("description")(each) if isinstance(each, Fields) else None
        if isinstance(name, Text) and isinstance(more, Text):
            joined = join_texts(" (", [name, more])
            whole = write_markdown_as_line(f"{joined.value})") if joined else ""
            drafts += [joined.reword(whole)] if joined else []
        elif isinstance(name, Text):
            drafts.append(name.reword(write_markdown_as_line(name.value)))
    single = None if level(fields) else line("description")(fields)
    if isinstance(single, Text):
        drafts.append(single.reword(write_markdown_as_line(single.value)))
    return drafts


DATES: Table = {
    "start_date": by_month(start),
    "end_date": by_month(end_date(*END, whole="year")),
}
EDUCATION: Table = {
    "institution": line("institution", "school", "org"),
    "study_type": first_of(
        lambda fields: line("degree")(fields) if fields.text("area") else None, part_of_degree(1)
    ),
    "area": first_of(
        lambda fields: line("area")(fields) if fields.text("degree") else None, part_of_degree(2)
    ),
    "url": address("institution_url", "url"),
    "location": line("location"),
    **DATES,
}
WORK: Table = {
    "name": line("company_name", "company", "org", "organization"),
    "position": line("position", "role", "title"),
    "url": address("company_url", "org_url", "organization_url", "url"),
    "location": line("location"),
    **DATES,
}
AWARD: Table = {
    "title": line("title", "name"),
    "awarder": line("awarder", "organization"),
    "date": date("date", *START),
    "url": address("certificate_url", "url", "organization_url"),
}
SKILL: Table = {"name": line("name", "title"), "level": level, "keywords": words}
LANGUAGE: Table = {"language": line("name"), "fluency": line("label", "description")}
INTEREST: Table = {"name": line("name")}

LOOKS = OfTheTool("this is for the theme")
THEME_KEYS = (
    *("icon", "icon_pack", "color", "color_border", "company_logo", "institution_logo"),
    *("percent", "level"),
)
"""Keys of entries that the theme reads."""

TEXTS = ("summary", "description")


def read_entries(values: tuple[Value, ...], table: Table, reader: PageReader) -> list[Draft]:
    """Make a record of each entry by a table; a text in the place of one is its name."""
    drafts: list[Draft] = []
    for value in values:
        if isinstance(value, Text):
            drafts.append({next(iter(table)): value})
        elif isinstance(value, Fields):
            record = read_record(value, table)
            _add_text(record, value, table, reader)
            leave_out_looks(value, reader)
            drafts += [record] if record else []
    return drafts


def leave_out_looks(fields: Fields, reader: PageReader) -> None:
    """Note the values of an entry, and of those in it, that only the theme reads."""
    for each in (fields, *fields.records("items")):
        leave_out_fields(each, THEME_KEYS, reader)


def leave_out_fields(fields: Fields, keys: Iterable[str], reader: PageReader) -> None:
    """Note the values of some keys that only the theme reads."""
    for key in keys:
        if (value := fields.get(key)) is not None:
            reader.leave_out(value, LOOKS)


def _add_text(record: DraftRecord, fields: Fields, table: Table, reader: PageReader) -> None:
    """Add what is said of an entry, with its button as a link."""
    if not {"start_date", "date"} & table.keys():
        return
    texts = [text.reword(dedent(text.value)) for name in TEXTS if (text := fields.text(name))]
    if "date" in table and (period := read_period(fields)):
        texts.insert(0, period)
    button = fields.fields("button")
    url, label = button.text("url"), button.text("text")
    if url and label:
        both = Text(f"[{label.value}]({url.value})", (*label.origins, *url.origins))
        texts.append(both)
    if (icon := button.get("icon")) is not None:
        reader.leave_out(icon, LOOKS)
    joined = join_texts("\n\n", texts)
    if joined:
        record["summary"] = reader.tidy("")(joined)


def read_period(
    fields: Fields, start: tuple[str, ...] = START, end: tuple[str, ...] = END
) -> Text | None:
    """Read both dates of what has one date alone, if they differ."""
    start_text, end_text = fields.text(*start), fields.text(*end)
    if start_text is None or end_text is None or start_text.value == end_text.value:
        return None
    first, last = (read_date(each.value) or each.value for each in (start_text, end_text))
    if first == last:
        return None
    return join_texts(" – ", [start_text.reword(first), end_text.reword(last)])
