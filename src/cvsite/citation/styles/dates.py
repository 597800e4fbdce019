"""Dates as the styles write them, and what stands for the date of work that is not out yet."""

from dataclasses import dataclass, replace

from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
SEASONS = ("Spring", "Summer", "Fall", "Winter")  # in the English of all four styles


@dataclass(frozen=True, slots=True)
class DateForm:
    """How a style writes a date: its words, their order, and what stands between two months."""

    months: tuple[str, ...] = MONTHS
    seasons: tuple[str, ...] = SEASONS
    day_first: bool = False
    between_months: str = "–"


AMERICAN = DateForm()
IEEE = DateForm(
    tuple(f"{name[:3]}." if name != "May" else name for name in MONTHS), between_months="/"
)
"""IEEE writes a bimonthly issue ``Jul./Aug.``, and more months ``Jul.–Sep.``."""

MLA = DateForm(
    (
        *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
        *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
    ),
    tuple(season.lower() for season in SEASONS),
    day_first=True,
)
"""The MLA Handbook shortens months of more than four letters; seasons are in lower case."""

ACCEPTED, SUBMITTED, IN_PREPARATION = "accepted", "submitted", "in preparation"

_STAGES = {
    **dict.fromkeys(("forthcoming", "inpress"), ACCEPTED),
    "submitted": SUBMITTED,
    "inpreparation": IN_PREPARATION,
}
"""What the styles say of BibLaTeX's stages; a preprint is out."""

_SEASON_NUMBERS = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}


def find_stage(publication: Publication) -> str | None:
    """Tell what stage unpublished work is at: one of the constants above, where it is known."""
    return _STAGES.get(publication.status or "")


def find_season(publication: Publication) -> int | None:
    """Give the season that stands where journals have the number of an issue."""
    return _SEASON_NUMBERS.get((publication.issue or "").strip().lower())


def find_dates(publication: Publication) -> tuple[PartialDate | None, PartialDate | None]:
    """Give when a work appeared, and the end of that time; accepted work has yet to appear."""
    start = publication.issued
    if start is None or find_stage(publication) == ACCEPTED:
        return None, None
    season = find_season(publication)
    if season and not (start.month or start.season):
        start = replace(start, season=season)
    return start, publication.issued_end


def find_event_dates(publication: Publication) -> tuple[PartialDate | None, PartialDate | None]:
    """Give the day of a talk: its own, or else the first one of the event."""
    start, end = find_dates(publication)
    if publication.event_date and not (start and start.day):
        return publication.event_date, None
    return start, end


def find_months(publication: Publication) -> tuple[PartialDate | None, PartialDate | None]:
    """Give the same without the days, which most styles leave out for journals."""
    start, end = find_dates(publication)
    return start and replace(start, day=None), end and replace(end, day=None)


def write_year(publication: Publication, accepted: str, unknown: str = "") -> str:
    """Write the year or years: ``2017``, ``2012–2014``, ``ca. 1950``.

    ``accepted`` stands for the year of work that is accepted and not out yet, ``unknown`` for that
    of other undated work; other words in the place of a year stay.
    """
    stage = find_stage(publication)
    if stage == ACCEPTED:
        return accepted
    issued, end = publication.issued, publication.issued_end
    if issued is None:
        return unknown if stage else publication.year_text or unknown
    years = f"{issued.year}"
    if end and end.year != issued.year:
        years += f"–{end.year}"
    return f"ca. {years}" if publication.issued_is_circa else years


def find_original_year(publication: Publication) -> str:
    """Give the year in which a work first appeared, where that is another one."""
    original, issued = publication.original_date, publication.issued
    return str(original.year) if original and issued and original.year != issued.year else ""


def write_day(form: DateForm, date: PartialDate | None, end: PartialDate | None = None) -> str:
    """Write a date without its year: ``June``, ``August 8–11``, ``May 31–June 2``, ``Spring``."""
    first, last = (_name_day(form, each) if each else "" for each in (date, end))
    if date is None or end is None or not first or not last or first == last:
        return first
    if date.month and date.month == end.month and date.year == end.year:
        days = f"{date.day}–{end.day}"
        return _join(form, form.months[date.month - 1], days) if date.day and end.day else first
    return f"{first}{_find_mark(form, date, end)}{last}"


def write_date(form: DateForm, date: PartialDate, end: PartialDate | None = None) -> str:
    """Write a date: ``April 17, 2017``, ``Oct. 2011``, ``2 Mar. 2016``, ``Dec. 2020–Jan. 2021``."""
    if end and end.year != date.year:
        return f"{write_date(form, date)}{_find_mark(form, date, end)}{write_date(form, end)}"
    day = write_day(form, date, end)
    comma = "," if date.day and not form.day_first else ""
    return f"{day}{comma} {date.year}" if day else f"{date.year}"


def _name_day(form: DateForm, date: PartialDate) -> str:
    if date.season:
        return form.seasons[date.season - 1]
    if not date.month:
        return ""
    return _join(form, form.months[date.month - 1], f"{date.day or ''}")


def _join(form: DateForm, month: str, days: str) -> str:
    return (f"{days} {month}" if form.day_first else f"{month} {days}").strip()


def _find_mark(form: DateForm, date: PartialDate, end: PartialDate) -> str:
    """Give what stands between two dates, of which two months may follow each other."""
    if not (date.month and end.month) or date.day or end.day:
        return "–"
    months = (end.year - date.year) * 12 + end.month - date.month
    return form.between_months if months == 1 else "–"
