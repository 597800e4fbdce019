"""When a publication appeared: BibLaTeX's ``date``, or BibTeX's ``year``, ``month`` and ``day``.

A ``date`` is one of EDTF, levels 0 and 1, as far as BibLaTeX has it (manual, 2.3.8).
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from cvsite.loader.bibtex.date_text import (
    Issued,
    clean_date,
    join_dates,
    read_date_text,
    read_months,
)
from cvsite.loader.bibtex.date_words import begins_with_stage, find_stage
from cvsite.model.dates import PartialDate, parse_date
from cvsite.model.listing import UNACCEPTED_STATUSES, UNPUBLISHED_STATUSES

__all__ = ["Issued", "read_issued", "read_status"]

_SEASON = re.compile(r"(\d{4})-2([1-4])")
_UNSPECIFIED_YEARS = re.compile(r"(\d{3})([Xxu])|(\d{2})([Xxu]{2})")
_UNSPECIFIED_END = re.compile(r"(?:-[Xxu]{2}){1,2}$")
_YEAR_AND_MONTH = re.compile(r"(\d{4})/(0?[1-9]|1[0-2])")
_UNCERTAIN_YEAR = re.compile(r"\s*\{?\d{4}[~?%]\}?\s*")
_YEAR_ALONE = re.compile(r"\d{3,4}")
_ISO = re.compile(r"[12]\d{3}-\d\d(?:-\d\d)?(?:/[12]\d{3}-\d\d(?:-\d\d)?)?")
_DAY = re.compile(r"(?<!\d)(?:[12]\d|3[01]|0?[1-9])(?!\d)")
_PUBLISHED = frozenset({"published", "final"})
_PLACES = (
    *("journal", "journaltitle", "booktitle", "publisher", "institution", "school", "doi"),
    "eprint",
)
"""Fields that say where a work appeared; a remark beside them may be an old one."""

_OPEN = ("", "..", "open", "unknown")
_EARLIEST_YEAR = 100  # two digits are no year that can be told


def read_issued(fields: Mapping[str, str]) -> Issued:
    """Give the date in the fields of an entry, and what is to be shown where that is more.

    Here and below, ``fields`` are those that are not blank.
    """
    date, year = fields.get("date"), fields.get("year")
    issued = _read_date(date) if date else Issued()
    if issued.start or year is None:
        return issued
    found = _read_year(year, fields)
    return replace(found, text=issued.text) if issued.text else found


def read_status(fields: Mapping[str, str], issued: Issued) -> str | None:
    """Give the stage of work that is not published yet, by BibLaTeX's word where it has one.

    ``pubstate`` says so, or the year (``in press``), or, where there is no date, a remark. With a
    date, a remark that work is not accepted counts as long as no field says where it appeared.
    """
    if "pubstate" in fields and (state := clean_date(fields["pubstate"])):
        word = re.sub(r"[\W_]", "", state.lower())
        if word in UNPUBLISHED_STATUSES:
            return word
        return None if word in _PUBLISHED else find_stage(state) or state
    if issued.text and (stage := find_stage(issued.text)):
        return stage
    if issued.start and any(name in fields for name in _PLACES):
        return None
    remarks = (fields[name] for name in ("note", "howpublished", "addendum") if name in fields)
    stages = (begins_with_stage(clean_date(each)) for each in remarks)
    stage = next(filter(None, stages), None)
    return stage if issued.start is None or stage in UNACCEPTED_STATUSES else None


def _read_date(written: str) -> Issued:
    """Read a date or range of EDTF, or what else stands in its place."""
    text = written.strip("{} \t\r\n")
    if found := _YEAR_AND_MONTH.fullmatch(text):
        return Issued(PartialDate(int(found[1]), int(found[2])))
    first, slash, last = (part.strip() for part in text.partition("/"))
    try:
        start, start_end, start_note = _read_edtf(first)
        end, last_end, end_note = _read_edtf(last) if slash else (start_end, None, "")
    except ValueError:
        return read_date_text(text)
    end = last_end or end
    if start is None and end is None:
        return Issued(text=text or None)
    is_circa = "~" in start_note + end_note or "%" in start_note + end_note
    shown = _show_range(text, start, end, start_note, is_open=bool(slash) and not last.strip(". "))
    return Issued(start, end, is_circa or "?" in start_note + end_note, shown)


def _read_edtf(written: str) -> tuple[PartialDate | None, PartialDate | None, str]:
    """Read ``1988-04~``, ``2004-21`` or ``199X``: its start, an end where it has one, and its note.

    Raises ValueError.
    """
    if written in _OPEN:
        return None, None, ""
    bare = written.rstrip("~?%")
    note = written[len(bare) :]
    bare = _UNSPECIFIED_END.sub("", bare)
    if found := _SEASON.fullmatch(bare):
        return PartialDate(int(found[1]), season=int(found[2])), None, note
    if found := _UNSPECIFIED_YEARS.fullmatch(bare):
        digits, unknown = filter(None, found.groups())
        size = 10 ** len(unknown)
        start = int(digits) * size
        return PartialDate(start), PartialDate(start + size - 1), note
    return parse_date(bare), None, note


def _show_range(
    text: str, start: PartialDate | None, end: PartialDate | None, note: str, *, is_open: bool
) -> str | None:
    """Say what to show for more than a date: of years, or about, or with no end yet."""
    if "X" in text.upper() or "u" in text:
        return text.partition("/")[0] if end and start and "-" not in text else None
    if start is None:
        return f"–{end.year}" if end else None
    if end and end.year != start.year:
        return f"{start.year}–{end.year}"
    if is_open:
        return f"{start.year}–"
    if note and "?" not in note:
        return f"c. {start.year}"
    return f"{start.year}?" if note else None


def _read_year(written: str, fields: Mapping[str, str]) -> Issued:
    if written.isdecimal():
        text = written
    elif _UNCERTAIN_YEAR.fullmatch(written):
        return _read_date(written)
    else:
        text = clean_date(written)
    if _YEAR_ALONE.fullmatch(text) and int(text) >= _EARLIEST_YEAR:
        return Issued(*_join_month(int(text), fields))
    issued = _read_iso(text) or read_date_text(written)
    if issued.start is None or issued.end or issued.start.month or issued.start.season:
        return issued
    start, end = _join_month(issued.start.year, fields)
    return replace(issued, start=start, end=end)


def _read_iso(text: str) -> Issued | None:
    """Read a day or a month in the place of a year, or two; ``2003-04`` there are two years."""
    if not _ISO.fullmatch(text):
        return None
    first, _, last = text.partition("/")
    try:
        start, end = parse_date(first), parse_date(last) if last else None
    except ValueError:
        return None
    if start.day is None and end is None and start.month == (start.year + 1) % 100:
        return None
    return Issued(start, end if end and end.earliest > start.earliest else None)


def _join_month(year: int, fields: Mapping[str, str]) -> tuple[PartialDate, PartialDate | None]:
    """Put the month and the day of an entry to its year."""
    month = fields.get("month")
    if month is None:
        return PartialDate(year), None
    parts = read_months(month)
    if "day" in fields and len(parts) == 1 and parts[0].month and not parts[0].day:
        days = _DAY.findall(fields["day"])
        parts = tuple(replace(parts[0], day=int(day)) for day in days[:2]) or parts
    return join_dates(year, parts)
