"""Dates as a reader writes them."""

from cvsite.model.dates import DateRange, PartialDate

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
PRESENT = "present"


def write_date(date: PartialDate, end: PartialDate | None = None) -> str:
    """Write a date as far as it is known, or two: ``2020``, ``1 Jun 2020``, ``Jul–Aug 2018``."""
    if end and end.year != date.year:
        return f"{write_date(date)} – {write_date(end)}"
    return f"{_write_days(date, end)} {date.year}".strip()


def write_range(dates: DateRange) -> str:
    """Write the time from a date to another: ``Sep 2017 – Jul 2021``, ``Jun 2022 – present``.

    A year that holds all of it is written once: ``Feb–May 2023``, ``4–6 Nov 2025``.
    """
    start, end = dates.start, dates.end
    if start is None:
        return write_date(end) if end else ""
    if start == end:
        return write_date(start)
    if end and start.year == end.year and _are_alike(start, end):
        return write_date(start, end)
    return f"{write_date(start)} – {write_date(end) if end else PRESENT}"


def _are_alike(start: PartialDate, end: PartialDate) -> bool:
    """Tell whether two dates are known equally well."""
    return all(
        bool(getattr(start, part)) == bool(getattr(end, part))
        for part in ("month", "season", "day")
    )


def _write_days(date: PartialDate, end: PartialDate | None) -> str:
    """Write dates without their year: ``Jun``, ``5–8 Jun``, ``31 May – 2 Jun``, ``Spring``."""
    first, last = (_write_day(each) if each else "" for each in (date, end))
    if end is None or not first or not last or first == last:
        return first
    if date.month and date.month == end.month:
        return f"{date.day}–{last}" if date.day and end.day else first
    return f"{first} – {last}" if date.day or end.day else f"{first}–{last}"


def _write_day(date: PartialDate) -> str:
    if date.season:
        return SEASONS[date.season - 1]
    month = MONTHS[date.month - 1] if date.month else ""
    return f"{date.day} {month}" if month and date.day else month
