"""Dates as people write them, as far as they can be told."""

import re

from cvsite.model.dates import means_ongoing, parse_date, suggest_date

_RANGE = re.compile(
    r"\s*(?:[–—]|-{2,}|\s-(?=\s|$)|\b(?:to|until|till|through|bis)\b)\s*", re.IGNORECASE
)
LONGEST_DATE = 60
"""Characters of a text that may be a date, or a range of dates."""

_YEARS = re.compile(r"(\d{4})\s*[-/]\s*(\d{4}|[A-Za-z]+)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ISO_PARTS = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
_DAY_AND_TIME = re.compile(r"(\d{4}-\d\d?-\d\d?)[ T]+\d?\d:\d\d.*")
_DAY = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_AND_YEAR = re.compile(r"[A-Za-z]{3,9}\.?,?\s*\d{4}|\d{1,2}[/.]\d{4}|\d{4},?\s+[A-Za-z]{3,9}")


def read_date(text: str) -> str | None:
    """Write a date in the way of cv.yaml; None where it is none, or says more than that could."""
    text = text.strip()
    if len(text) > LONGEST_DATE:
        return None
    text = _DAY_AND_TIME.sub(r"\1", text)
    if found := _ISO_PARTS.fullmatch(text):
        text = "-".join(part for part in found.groups() if part)
    try:
        return str(parse_date(text))
    except ValueError:
        pass
    if found := _DAY.fullmatch(text):
        day, month = found[1] or found[4], (found[2] or found[3])[:3].lower()
        written = (
            f"{found[5]}-{_MONTHS.index(month) + 1:02}-{int(day):02}" if month in _MONTHS else ""
        )
        try:
            return str(parse_date(written))
        except ValueError:
            return None
    return suggest_date(text) if _MONTH_AND_YEAR.fullmatch(text) and _names_month(text) else None


def read_range(text: str) -> tuple[str | None, str | None] | None:
    """Read when something began and ended; None where it is no such text.

    A single date is both. The end is ``present`` while it goes on.
    """
    if len(text) > LONGEST_DATE:
        return None
    if found := _YEARS.fullmatch(text.strip()):
        parts = [found[1], found[2]]
    else:
        parts = _RANGE.split(text.strip())
    if len(parts) == 1:
        date = read_date(parts[0])
        return (date, date) if date else None
    if len(parts) != 2:  # noqa: PLR2004 - a range has two ends
        return None
    start, end = parts
    end_date = "present" if not end or means_ongoing(end) else read_date(end)
    start_date = read_date(start)
    if start_date is None and end_date and (year := _YEAR.search(end)) and not _YEAR.search(start):
        start_date = read_date(f"{start} {year[0]}")  # Jan – Mar 2020
    return (start_date, end_date) if start_date and end_date else None


def find_year(text: str) -> str | None:
    """Give the first year that a text names."""
    found = _YEAR.search(text)
    return found[0] if found else None


def _names_month(text: str) -> bool:
    words = re.findall(r"[A-Za-z]+", text)
    return all(word[:3].lower() in _MONTHS for word in words)
