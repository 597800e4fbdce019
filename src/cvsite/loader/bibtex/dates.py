"""When a publication appeared: BibLaTeX's ``date``, or BibTeX's ``year``, ``month`` and ``day``."""

import re
from dataclasses import dataclass

from cvsite.loader.bibtex.values import MONTH_MACROS
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.dates import PartialDate, parse_date

_MONTHS = {name: number for number, name in enumerate(MONTH_MACROS, start=1)}
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_NOSORT = re.compile(r"\\noopsort\s*\{[^{}]*\}")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")


@dataclass(frozen=True, slots=True)
class Issued:
    """When something appeared: the dates that sort, apart from ``text``, which is shown.

    ``text`` is what the file says where that is more than a date, such as ``in press``.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    is_circa: bool = False
    text: str | None = None


def read_issued(entry: BibtexEntry) -> Issued:
    """Give the date of an entry, and the year as written where it is more than a number.

    Of a range the start counts; of several numbers in a year the last.
    """
    if date := entry.get("date"):
        start = date.split("/")[0].strip().rstrip("~?%")
        try:
            return Issued(parse_date(start))
        except ValueError:
            return _read_year(entry, date)
    return _read_year(entry, entry.get("year") or "")


def _read_year(entry: BibtexEntry, written: str) -> Issued:
    bare = _NOSORT.sub("", written).strip("{} \t\r\n")
    years = _YEAR.findall(bare)
    if not years:
        return Issued(text=bare or None)
    month, day = _read_month(entry.get("month") or "")
    day = day or _read_number(entry.get("day") or "", 31)
    year_text = None if bare == years[-1] else bare
    return Issued(PartialDate(int(years[-1]), month, day if month else None), text=year_text)


def _read_month(written: str) -> tuple[int | None, int | None]:
    """Read ``June``, ``jun.``, ``6`` or ``12~June``: the month, and a day that stands with it."""
    words = re.findall(r"[a-z]+", written.lower())
    named = next((_MONTHS[word[:3]] for word in words if word[:3] in _MONTHS), None)
    if named is None:
        return _read_number(written, 12), None
    day = _DAY.search(written)
    return named, _read_number(day[0], 31) if day else None


def _read_number(written: str, largest: int) -> int | None:
    text = written.strip("{} \t\r\n")
    return int(text) if text.isdecimal() and 1 <= int(text) <= largest else None
