"""Dates as a reader writes them, in the language of the site."""

from cvsite.model.dates import DateRange, PartialDate
from cvsite.model.words import ENGLISH, Words

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
PRESENT = "present"


def write_date(date: PartialDate, end: PartialDate | None = None, words: Words = ENGLISH) -> str:
    """Write a date as far as it is known, or two: ``2020``, ``1 Jun 2020``, ``Jul–Aug 2018``."""
    if end and end.year != date.year:
        return f"{write_date(date, words=words)} – {write_date(end, words=words)}"
    days = _write_days(date, end, words)
    return words["{day} {year}" if days else "{year}"].format(day=days, year=date.year)


def write_range(dates: DateRange, words: Words = ENGLISH) -> str:
    """Write the time from a date to another: ``Sep 2017 – Jul 2021``, ``Jun 2022 – present``.

    A year that holds all of it is written once: ``Feb–May 2023``, ``4–6 Nov 2025``.
    """
    start, end = dates.start, dates.end
    if start is None:
        return write_date(end, words=words) if end else ""
    if start == end:
        return write_date(start, words=words)
    if end and start.year == end.year and _are_alike(start, end):
        return write_date(start, end, words)
    last = write_date(end, words=words) if end else words[PRESENT]
    return f"{write_date(start, words=words)} – {last}"


def _are_alike(start: PartialDate, end: PartialDate) -> bool:
    """Tell whether two dates are known equally well."""
    return all(
        bool(getattr(start, part)) == bool(getattr(end, part))
        for part in ("month", "season", "day")
    )


def _write_days(date: PartialDate, end: PartialDate | None, words: Words) -> str:
    """Write dates without their year: ``Jun``, ``5–8 Jun``, ``31 May – 2 Jun``, ``Spring``."""
    first, last = (_write_day(each, words) if each else "" for each in (date, end))
    if end is None or not first or not last or first == last:
        return first
    if date.month and date.month == end.month:
        if not (date.day and end.day):
            return first
        return _write_month(date.month, (date.day, end.day), words)
    return f"{first} – {last}" if date.day or end.day else f"{first}–{last}"


def _write_day(date: PartialDate, words: Words) -> str:
    if date.season:
        return words[SEASONS[date.season - 1]]
    if date.month and date.day:
        return _write_month(date.month, (date.day,), words)
    return words[MONTHS[date.month - 1]] if date.month else ""


def _write_month(month: int, days: tuple[int, ...], words: Words) -> str:
    """Write a day of a month, or a first and a last one."""
    day = "–".join(words["{day}"].format(day=each) for each in days)
    return words["{day} {month}"].format(day=day, month=words[MONTHS[month - 1]])
