"""Dates as people write them: ``18.12.2000``, ``June/July 2000``, ``c. 1850``, ``1998--99``."""

import calendar
import re
from dataclasses import dataclass

from cvsite.loader.bibtex.date_words import MONTHS, SEASONS, fold_word
from cvsite.markup.accents import compose_accents
from cvsite.model.dates import PartialDate

_SORTING = re.compile(r"\\(?:noop|noopsort|nosort|sortnoop|SortNoop|bibnodate)\b\s*(?:\{[^{}]*\})?")
_MACRO = re.compile(r"\\[A-Za-z]+\s*|[{}]")
_DASHES = re.compile(r"-{2,3}|\N{EM DASH}")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_YEARS = re.compile(r"(?<![\d/.-])([12]\d{3})\s*[–/-]\s*([12]\d{3}|\d{2})(?![\d/.-])")
_NUMERIC = (
    re.compile(r"(?P<a>\d{1,2})(?P<sign>[./-])\s?(?P<b>\d{1,2})(?P=sign)\s?(?P<year>[12]\d{3})"),
    re.compile(r"(?P<b>\d{1,2})[./-](?P<year>[12]\d{3})"),
    re.compile(r"(?P<year>[12]\d{3})[./-](?P<b>\d{1,2})(?:[./-](?P<a>\d{1,2}))?"),
)
_BETWEEN = re.compile(
    r"\s*(?:[–/&+-]|,(?=\s*[^\W\d_])|\b(?:to|and|und|bis|et|au|y|a)\b)\s*", re.IGNORECASE
)
_MONTH_NUMBER = re.compile(r"\d{1,2}")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_CIRCA = re.compile(r"\b(?:circa|ca\b\.?|c\.)\s*(?=\[?\d)|(?<=\d)\s*\?|^~|(?<=\d)~$", re.IGNORECASE)
_FILLING = re.compile(r"[\s.,()]+|\b(?:de|del|of|the|den|le|du)\b", re.IGNORECASE)
_MONTHS_IN_A_YEAR = 12
_LAST_DAY = 31


@dataclass(frozen=True, slots=True)
class MonthAndDay:
    """A part of a year, as far as it is known."""

    month: int | None = None
    day: int | None = None
    season: int | None = None

    def of_year(self, year: int) -> PartialDate:
        """Give the date in a year; a day that its month does not have is left out."""
        has_day = self.month and self.day and self.day <= calendar.monthrange(year, self.month)[1]
        return PartialDate(year, self.month, self.day if has_day else None, season=self.season)


@dataclass(frozen=True, slots=True)
class Issued:
    """When something appeared: the dates that sort, apart from ``text``, which is shown.

    ``text`` is what the file says where that is more than a date, such as ``in press``.
    """

    start: PartialDate | None = None
    end: PartialDate | None = None
    is_circa: bool = False
    text: str | None = None


def clean_date(written: str) -> str:
    r"""Give the text of a date without what only sorts, as ``\noopsort``, and without LaTeX."""
    composed = compose_accents(_SORTING.sub("", written))
    bare = _MACRO.sub("", composed.replace("\\&", "&").replace("\\slash", "/"))
    return " ".join(_DASHES.sub("–", bare).replace("~", " ").split())


def read_date_text(written: str) -> Issued:
    """Read a date or a year in any of the ways in which people write them.

    Of several years that are no range the last counts. The text is given where it says more than
    the date, or is none.
    """
    text = clean_date(written)
    if not text:
        return Issued()
    is_circa = _CIRCA.search(text) is not None
    if found := _YEARS.search(text):
        first = int(found[1])
        last = int(found[1][: -len(found[2])] + found[2])  # 1998–99 lends its century
        if last > first:
            return Issued(PartialDate(first), PartialDate(last), is_circa, text)
    for pattern in _NUMERIC:
        if (found := pattern.fullmatch(text)) and (date := _read_numeric(found)):
            return Issued(date)
    years = _YEAR.findall(text)
    if not years:
        return Issued(text=text)
    rest = text.replace(years[-1], " ", 1) if len(years) == 1 else ""
    parts, is_all = read_month_text(rest)
    year = int(years[-1])
    start, end = join_dates(year, parts)
    is_plain = is_all and len(years) == 1 and bool(parts or not rest.strip(" .,()"))
    return Issued(start, end, is_circa, None if is_plain else text)


def join_dates(year: int, parts: tuple[MonthAndDay, ...]) -> tuple[PartialDate, PartialDate | None]:
    """Give the dates of parts of a year; an end before the start is none."""
    if not parts:
        return PartialDate(year), None
    start = parts[0].of_year(year)
    end = parts[-1].of_year(year) if len(parts) > 1 else None
    return start, end if end and end.earliest > start.earliest else None


def read_months(written: str) -> tuple[MonthAndDay, ...]:
    """Read what stands in the field ``month``: one or two, in words or numbers, maybe with days."""
    number = MONTHS.get(written.lower())
    if number:
        return (MonthAndDay(number),)
    return read_month_numbers(written) or read_month_text(written)[0]


def read_month_text(written: str) -> tuple[tuple[MonthAndDay, ...], bool]:
    """Read ``June``, ``12 dec``, ``June/July``, ``29 May–1 June``; also whether that is all of it.

    A day before or behind the ``–`` belongs to the month on the other side where it has none.
    """
    text = _ORDINAL.sub("", clean_date(written))
    sides = [_read_side(side) for side in _BETWEEN.split(text) if side.strip(" .,")]
    parts = [part for part, _ in sides]
    month = next((part.month for part in parts if part.month), None)
    filled = [
        MonthAndDay(month, part.day) if part.day and not part.month and not part.season else part
        for part in parts
    ]
    known = tuple(part for part in filled if part.month or part.season)
    return known[:2], all(is_all for _, is_all in sides) and len(known) == len(sides)


def read_month_numbers(written: str) -> tuple[MonthAndDay, ...]:
    """Read the number of a month, or of two: ``6``, ``10--12``."""
    sides = [side for side in _BETWEEN.split(clean_date(written).strip(" .,")) if side]
    numbers = [int(side) for side in sides if _MONTH_NUMBER.fullmatch(side)]
    months = [number for number in numbers if 1 <= number <= _MONTHS_IN_A_YEAR]
    return tuple(MonthAndDay(month) for month in months[:2]) if len(months) == len(sides) else ()


def _read_side(side: str) -> tuple[MonthAndDay, bool]:
    """Read the words on one side of a range, and whether they are all known."""
    month = season = None
    rest = side
    for found in _WORD.finditer(side):
        word = fold_word(found[0])
        month = month or MONTHS.get(word)
        season = season or SEASONS.get(word)
        if word in MONTHS or word in SEASONS:
            rest = rest.replace(found[0], " ", 1)
    number = _NUMBER.search(rest)
    day = int(number[0]) if number and 1 <= int(number[0]) <= _LAST_DAY else None
    if number:
        rest = rest.replace(number[0], " ", 1)
    return MonthAndDay(month, day, None if month else season), not _FILLING.sub("", rest)


def _read_numeric(found: re.Match[str]) -> PartialDate | None:
    """Read a date of numbers alone; where day and month could be either, just the year counts.

    With points the day stands first, wherever that is a custom.
    """
    year, groups = int(found["year"]), found.groupdict()
    first, second = int(groups.get("a") or 0), int(found["b"])
    if groups.get("sign") in ("/", "-") and first <= _MONTHS_IN_A_YEAR:
        if second <= _MONTHS_IN_A_YEAR and first != second:
            return None
        first, second = second, first
    if not 1 <= second <= _MONTHS_IN_A_YEAR:
        return None
    return MonthAndDay(second, first or None).of_year(year)
