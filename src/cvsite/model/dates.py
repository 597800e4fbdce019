"""Partial dates and the ranges between them: a CV knows a year more often than a day."""

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?<=\d)(?:T\d\d.*)?", re.ASCII)
_LONGEST_DATE = 100
"""Characters of a text that may be a date."""

_FIRST_YEAR, _LAST_YEAR = 1000, 9999  # of four digits, so that no two are read differently
_MONTHS_IN_A_YEAR = 12
_SEASON_STARTS = {1: 3, 2: 6, 3: 9, 4: 12}
_SEASON_ENDS = {1: 5, 2: 8, 3: 11, 4: 12}
_ONGOING_WORDS = frozenset({"present", "now", "ongoing", "current", "today"})
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, as far as it is known (ISO 8601-1, 5.2.2: reduced precision).

    ``season`` is known instead of the month in a bibliography: 1 is spring, as CSL counts.
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None

    @property
    def earliest(self) -> tuple[int, int, int]:
        """The first day that this date may mean, for sorting."""
        month = self.month or (_SEASON_STARTS[self.season] if self.season else 1)
        return (self.year, month, self.day or 1)

    @property
    def latest(self) -> tuple[int, int, int]:
        """The last day that this date may mean, for sorting."""
        month = self.month or (_SEASON_ENDS[self.season] if self.season else 12)
        return (self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Write the date as ISO 8601 does: ``2020``, ``2020-06``, ``2020-06-01``.

        A season is written as in its part 2: ``2020-21`` is the spring.
        """
        parts = [f"{self.year:04}", *([f"{20 + self.season}"] if self.season else [])]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


Newness: TypeAlias = tuple[bool, tuple[int, int, int], tuple[int, int, int]]
"""A key to sort by; what is newer is greater."""


@dataclass(frozen=True, slots=True)
class DateRange:
    """The time from ``start`` to ``end``; without an end it goes on."""

    start: PartialDate | None
    end: PartialDate | None

    @property
    def is_ongoing(self) -> bool:
        """Whether the range has begun and not ended."""
        return self.start is not None and self.end is None

    @property
    def newness(self) -> Newness:
        """A key that sorts ranges with ``reverse=True``: ongoing first, then the later end.

        Of one year, what says no month stands below what does, as in lists of publications.
        """
        never = (0, 0, 0)
        start = self.start.earliest if self.start else never
        return (self.is_ongoing, self.end.earliest if self.end else never, start)


def span_ranges(ranges: Iterable[DateRange]) -> DateRange:
    """Give the time from the earliest start to the latest end; ongoing if one of them is."""
    known = [each for each in ranges if each.start or each.end]
    starts = [each.start for each in known if each.start]
    ends = [each.end for each in known if each.end]
    start = min(starts, key=lambda date: date.earliest, default=None)
    if any(each.is_ongoing for each in known):
        return DateRange(start, None)
    return DateRange(start, max(ends, key=lambda date: date.latest, default=None))


def means_ongoing(text: str) -> bool:
    """Tell whether a word in the place of an end date says that there is none yet."""
    return text.strip().lower() in _ONGOING_WORDS


def parse_date(text: str) -> PartialDate:
    """Read ``2020``, ``2020-06`` or ``2020-06-01``; a time of day behind it is dropped.

    Raises ValueError with a message for the user where the text is no date.
    """
    match = _ISO_DATE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no date")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or year < _FIRST_YEAR:
        raise ValueError(f"{text!r} is no date: there is no year {match[1]}")
    if month is not None and not 1 <= month <= _MONTHS_IN_A_YEAR:
        raise ValueError(f"{text!r} is no date: there is no month {match[2]}")
    if month and day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]:
        raise ValueError(f"{text!r} is no date: that month has no day {match[3]}")
    return PartialDate(year, month, day)


def suggest_date(text: str) -> str | None:
    """Guess the date that was meant by a common other way of writing, such as ``06/2020``."""
    if len(text) > _LONGEST_DATE:
        return None
    words = re.findall(r"[a-z]+|\d+", text.lower())
    months = [_MONTHS[word[:3]] for word in words if word[:3] in _MONTHS]
    numbers = [int(word) for word in words if word.isdigit()]
    years = [number for number in numbers if _FIRST_YEAR <= number <= _LAST_YEAR]
    others = [number for number in numbers if number not in years]
    if len(years) != 1 or len(months) > 1 or len(others) + len(months) > 1:
        return None  # a day or a month? better no hint than a wrong one
    month = next(iter([*months, *others]), None)
    if month is None:
        return f"{years[0]}"
    return f"{years[0]}-{month:02}" if 1 <= month <= _MONTHS_IN_A_YEAR else None
