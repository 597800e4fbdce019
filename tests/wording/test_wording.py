"""Dates and lists in the words of a reader."""

import pytest

from cvsite.model.dates import DateRange, PartialDate
from cvsite.wording.dates import write_date, write_range
from cvsite.wording.lists import join_words


@pytest.mark.parametrize(
    ("date", "end", "text"),
    [
        (PartialDate(2020), None, "2020"),
        (PartialDate(2020, 6), None, "Jun 2020"),
        (PartialDate(2020, 6, 1), None, "1 Jun 2020"),
        (PartialDate(2018, season=1), None, "Spring 2018"),
        (PartialDate(2018, season=1), PartialDate(2018, season=2), "Spring–Summer 2018"),
        (PartialDate(2018, 7), PartialDate(2018, 8), "Jul–Aug 2018"),
        (PartialDate(2018, 7), PartialDate(2018), "Jul 2018"),
        (PartialDate(2020, 6, 5), PartialDate(2020, 6, 8), "5–8 Jun 2020"),
        (PartialDate(2020, 6, 5), PartialDate(2020, 6), "5 Jun 2020"),
        (PartialDate(2020, 5, 31), PartialDate(2020, 6, 2), "31 May – 2 Jun 2020"),
        (PartialDate(2020, 12), PartialDate(2021, 1), "Dec 2020 – Jan 2021"),
    ],
)
def test_dates(date: PartialDate, end: PartialDate | None, text: str) -> None:
    """A date is written as far as it is known, and what two have in common stands once."""
    assert write_date(date, end) == text


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (PartialDate(2022, 6), None, "Jun 2022 – present"),
        (PartialDate(2017, 9), PartialDate(2021, 7), "Sep 2017 – Jul 2021"),
        (PartialDate(2020), PartialDate(2020), "2020"),
        (PartialDate(2023, 2), PartialDate(2023, 5), "Feb–May 2023"),
        (PartialDate(2025, 11, 4), PartialDate(2025, 11, 6), "4–6 Nov 2025"),
        (PartialDate(2014), PartialDate(2014, 6), "2014 – Jun 2014"),
        (None, PartialDate(2020), "2020"),
        (None, None, ""),
    ],
)
def test_ranges(start: PartialDate | None, end: PartialDate | None, text: str) -> None:
    """A range has both ends, or goes on; a single date stands alone, and a shared year once."""
    assert write_range(DateRange(start, end)) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_lists(words: list[str], text: str) -> None:
    """Words are joined as in a sentence."""
    assert join_words(words) == text
