"""The sections of a CV, newest first."""

from typing import TypeVar

from cvsite.model.cv import Cv
from cvsite.model.dates import DateRange, Newness, PartialDate
from cvsite.model.record import DatedRecord, Record
from cvsite.model.routes import Route

R = TypeVar("R", bound=Record)

Order = tuple[int, ...]
"""The places that the records of a section had in the file, in the order that they have now."""


def sort_sections(cv: Cv) -> tuple[Cv, dict[Route, Order]]:
    """Sort every section whose records have dates, and the lines of work of each appointment.

    Records that are equally new keep the order of the file, and those without a date stand last.
    The second value says for each section where its records came from.
    """
    orders: dict[Route, Order] = {}

    def sort(records: tuple[R, ...], *route: str | int) -> tuple[R, ...]:
        order = orders[route] = _find_order(records)
        return tuple(records[position] for position in order)

    work = tuple(
        each.model_copy(update={"projects": sort(each.projects, "work", place, "projects")})
        for place, each in enumerate(cv.work)
    )
    sections = tuple(
        each.model_copy(update={"entries": sort(each.entries, "sections", place, "entries")})
        for place, each in enumerate(cv.sections)
    )
    cv = cv.model_copy(update={"work": work, "sections": sections})
    changes: dict[str, object] = {}
    for name in type(cv).model_fields:
        records = getattr(cv, name)
        if isinstance(records, tuple) and records and date_record(records[0]) is not None:
            changes[name] = sort(records, name)
    return cv.model_copy(update=changes), orders


def _find_order(records: tuple[Record, ...]) -> Order:
    def newness(position: int) -> Newness:
        return (date_record(records[position]) or DateRange(None, None)).newness

    return tuple(sorted(range(len(records)), key=newness, reverse=True))


def date_record(record: Record) -> DateRange | None:
    """Give the time of a record, or None where its kind has no dates."""
    if isinstance(record, DatedRecord):
        return record.dates
    for field in ("date", "release_date"):
        if hasattr(record, field):
            date: PartialDate | tuple[PartialDate, ...] | None = getattr(record, field)
            dates = date if isinstance(date, tuple) else (date,) if date else ()
            newest = max(dates, key=lambda each: each.earliest, default=None)
            return DateRange(newest, newest)
    return None
