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
    """Write the time from a date to another: ``Sep 2017 – Jul 2021``, ``Jun 2022 – present``."""
    if dates.start is None:
        return write_date(dates.end) if dates.end else ""
    if dates.start == dates.end:
        return write_date(dates.start)
    end = PRESENT if dates.end is None else write_date(dates.end)
    return f"{write_date(dates.start)} – {end}"


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
