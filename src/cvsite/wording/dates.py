"""Dates as a reader writes them."""

from cvsite.model.dates import DateRange, PartialDate

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")
PRESENT = "present"


def write_date(date: PartialDate) -> str:
    """Write a date as far as it is known: ``2020``, ``Jun 2020``, ``1 Jun 2020``."""
    month = MONTHS[date.month - 1] if date.month else None
    if date.season:
        month = SEASONS[date.season - 1]
    parts = (date.day if date.month else None, month, date.year)
    return " ".join(str(part) for part in parts if part is not None)


def write_range(dates: DateRange) -> str:
    """Write the time from a date to another: ``Sep 2017 – Jul 2021``, ``Jun 2022 – present``."""
    if dates.start is None:
        return write_date(dates.end) if dates.end else ""
    if dates.start == dates.end:
        return write_date(dates.start)
    end = PRESENT if dates.end is None else write_date(dates.end)
    return f"{write_date(dates.start)} – {end}"
