"""Dates are known to the year, the month or the day, and sort as they should."""

import pytest

from cvsite.model.dates import (
    DateRange,
    PartialDate,
    means_ongoing,
    parse_date,
    span_ranges,
    suggest_date,
)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020", PartialDate(2020)),
        ("2020-6", PartialDate(2020, 6)),
        ("2020-06", PartialDate(2020, 6)),
        ("2020-02-29", PartialDate(2020, 2, 29)),
        ("2017-12-24T15:53:00", PartialDate(2017, 12, 24)),
        (" 1833 ", PartialDate(1833)),
    ],
)
def test_reads_dates_as_far_as_they_are_known(text: str, date: PartialDate) -> None:
    """A year, a month or a day is read; a time of day is dropped."""
    assert parse_date(text) == date


@pytest.mark.parametrize(
    "text",
    ["", "06/2020", "2020-13", "2021-02-29", "2020-00", "0020", "soon", "20201", "2020-1-1-1"],
)
def test_refuses_what_is_no_date(text: str) -> None:
    """Whatever is no date is told, and never guessed."""
    with pytest.raises(ValueError, match="is no date"):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("06/2020", "2020-06"),
        ("06.2020", "2020-06"),
        ("June 2020", "2020-06"),
        ("2020 Jun.", "2020-06"),
        ("c. 2020", "2020"),
        ("3 June 2020", None),
        ("13/2020", None),
        ("03/06/2020", None),
        ("2019-2020", None),
        ("soon", None),
    ],
)
def test_suggests_only_what_is_certain(text: str, meant: str | None) -> None:
    """A common other spelling is recognised; where a day could be a month, there is no hint."""
    assert suggest_date(text) == meant


def test_writes_iso_dates() -> None:
    """A date is written as ISO 8601 does, as far as it is known."""
    assert [str(PartialDate(*parts)) for parts in [(988,), (2020, 6), (2020, 6, 1)]] == [
        "0988",
        "2020-06",
        "2020-06-01",
    ]


@pytest.mark.parametrize("word", ["present", "Now", " ongoing "])
def test_words_for_no_end(word: str) -> None:
    """Several words say that something goes on."""
    assert means_ongoing(word)


def test_newest_first() -> None:
    """What goes on comes first, then the later end, then the later start; without dates, last.

    A year alone stands below a month of it.
    """

    def make(start: str, end: str) -> DateRange:
        return DateRange(*(parse_date(text) if text else None for text in (start, end)))

    ranges = [
        make("2022-06", ""),
        make("2021-09", ""),
        make("2020-05", "2021-07"),
        make("2020", "2021-07"),
        make("2021", "2021"),
        make("2017", "2021"),
        make("", "2019"),
        make("", ""),
    ]
    ordered = sorted(
        (ranges[place] for place in (3, 0, 7, 2, 5, 1, 6, 4)),
        key=lambda each: each.newness,
        reverse=True,
    )
    assert ordered == ranges


def test_span_of_ranges() -> None:
    """An appointment spans its lines of work, and goes on if one of them does."""
    early = DateRange(PartialDate(2021, 5), PartialDate(2021, 9))
    late = DateRange(PartialDate(2022, 3), PartialDate(2022, 6))
    assert span_ranges([late, early]) == DateRange(PartialDate(2021, 5), PartialDate(2022, 6))
    ongoing = DateRange(PartialDate(2022), None)
    assert span_ranges([early, ongoing]) == DateRange(PartialDate(2021, 5), None)
    assert span_ranges([]) == DateRange(None, None)
