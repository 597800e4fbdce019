"""What of a date is lost: no calendar has it, or two fields contradict each other."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cvsite.loader.bibtex.date_text import Issued, clean_date
from cvsite.model.dates import PartialDate, parse_date

_ISO_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_SEASON = re.compile(r"\d{4}-2[1-4]")  # EDTF, level 1
_YEAR = re.compile(r"\d{4}")


class DateProblem(NamedTuple):
    """The field with the mistake, what is wrong, and what becomes of it."""

    field: str
    message: str
    hint: str


def list_date_problems(fields: Mapping[str, str], issued: Issued) -> Iterator[DateProblem]:
    """List what is wrong with the date in the fields of an entry, as it was read of them."""
    start = issued.start
    if start is None:
        return
    if "date" in fields:
        yield from _check_date(fields, start)
        return
    month, day = fields.get("month"), fields.get("day")
    if month and not (start.month or start.season):
        yield DateProblem("month", f"{month!r} is no month", "write jun, June or 6")
    elif day and start.month and not start.day:
        yield DateProblem("day", f"that month has no day {day!r}", "it is left out")


def _check_date(fields: Mapping[str, str], start: PartialDate) -> Iterator[DateProblem]:
    written = fields["date"].strip("{} ")
    for part in (each.strip("~?% ") for each in written.split("/")):
        if _ISO_DATE.fullmatch(part) and not _SEASON.fullmatch(part) and not _is_date(part):
            yield DateProblem("date", f"{part!r} is no date", "the year counts; mend the rest")
    first, _, last = written.partition("/")
    if _YEAR.match(first) and _YEAR.match(last) and last < first[: len(last)]:
        yield DateProblem(
            "date", f"{written!r} ends before it begins", "put the earlier date first"
        )
    year = clean_date(fields.get("year", ""))
    if year and str(start.year) not in year:
        hint = "the date counts; remove one of them"
        yield DateProblem("year", f"{year!r} is another year than that of the date", hint)


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        return False
    return True
