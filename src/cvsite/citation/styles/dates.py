"""Dates as the styles write them, and what stands for the date of work that has none."""

from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
IEEE_MONTHS = tuple(f"{name[:3]}." if name != "May" else name for name in MONTHS)
MLA_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""The MLA Handbook, appendix 1: those of more than four letters are shortened."""

ACCEPTED, SUBMITTED, IN_PREPARATION = "accepted", "submitted", "in preparation"

_STAGES = {
    **dict.fromkeys(("forthcoming", "inpress"), ACCEPTED),
    "submitted": SUBMITTED,
    "inpreparation": IN_PREPARATION,
}
"""What the styles say of BibLaTeX's stages; a preprint is out."""


def find_stage(publication: Publication) -> str | None:
    """Tell what stage undated work is at: one of the constants above, where it is known."""
    return _STAGES.get(publication.status or "")


def write_year(publication: Publication, accepted: str, unknown: str = "") -> str:
    """Write the year or years: ``2017``, ``2012–2014``, ``ca. 1950``.

    ``accepted`` stands for the year of work that is accepted and not out yet, ``unknown`` for that
    of other undated work; other words in the place of a year stay.
    """
    issued, end = publication.issued, publication.issued_end
    if issued is None:
        stage = find_stage(publication)
        if stage == ACCEPTED:
            return accepted
        return unknown if stage else publication.year_text or unknown
    years = f"{issued.year}"
    if end and end.year != issued.year:
        years += f"–{end.year}"
    return f"ca. {years}" if publication.issued_is_circa else years


def write_month_day(date: PartialDate, end: PartialDate | None = None) -> str:
    """Write the rest of a date behind its year: ``June``, ``August 8–11``, ``May 31–June 2``."""
    if date.month is None:
        return ""
    start = _write_american_day(date)
    if end is None or end.month is None or end.year != date.year or end == date:
        return start
    if end.month == date.month:
        return f"{start}–{end.day}" if date.day and end.day else start
    return f"{start}–{_write_american_day(end)}"


def write_american(date: PartialDate, months: tuple[str, ...] = MONTHS) -> str:
    """Write a date with the month first: ``April 17, 2017``, ``Oct. 2011``."""
    if date.month is None:
        return f"{date.year}"
    month = months[date.month - 1]
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def write_day_first(date: PartialDate) -> str:
    """Write a date as MLA has it: ``2 Mar. 2016``."""
    month = MLA_MONTHS[date.month - 1] if date.month else None
    parts = (date.day if month else None, month, date.year)
    return " ".join(str(part) for part in parts if part)


def _write_american_day(date: PartialDate) -> str:
    month = MONTHS[date.month - 1] if date.month else ""
    return f"{month} {date.day}" if date.day else month
