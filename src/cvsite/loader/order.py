"""The sections of a CV, newest first."""

from typing import TypeVar

from cvsite.model.cv import Cv
from cvsite.model.dates import DateRange, Newness, PartialDate
from cvsite.model.record import DatedRecord, Record

R = TypeVar("R", bound=Record)

Order = tuple[int, ...]
"""The places that the records of a section had in the file, in the order that they have now."""


def sort_sections(cv: Cv) -> tuple[Cv, dict[str, Order]]:
    """Sort every section whose records have dates, and the lines of work of each appointment.

    Records that are equally new keep the order of the file, and those without a date stand last.
    The second value says for each section where its records came from.
    """
    work = tuple(
        each.model_copy(update={"projects": _sort_records(each.projects)[0]}) for each in cv.work
    )
    sections = tuple(
        each.model_copy(update={"entries": _sort_records(each.entries)[0]}) for each in cv.sections
    )
    cv = cv.model_copy(update={"work": work, "sections": sections})
    changes: dict[str, object] = {}
    orders: dict[str, Order] = {}
    for name in type(cv).model_fields:
        records = getattr(cv, name)
        if isinstance(records, tuple) and records and date_record(records[0]) is not None:
            changes[name], orders[name] = _sort_records(records)
    return cv.model_copy(update=changes), orders


def _sort_records(records: tuple[R, ...]) -> tuple[tuple[R, ...], Order]:
    def newness(position: int) -> Newness:
        return (date_record(records[position]) or DateRange(None, None)).newness

    order = tuple(sorted(range(len(records)), key=newness, reverse=True))
    return tuple(records[position] for position in order), order


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
