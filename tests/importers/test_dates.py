"""Dates as people write them."""

import pytest

from cvsite.importers.dated_text import split_dates
from cvsite.importers.dates import find_ends, read_date, read_range


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021", "2021"),
        ("2021-9", "2021-09"),
        ("2021-09-30T12:00:00Z", "2021-09-30"),
        ("2021/09", "2021-09"),
        ("09/2021", "2021-09"),
        ("Sep 2021", "2021-09"),
        ("Sept. 2021", "2021-09"),
        ("September, 2021", "2021-09"),
        ("15 September 2021", "2021-09-15"),
        ("Sep 3rd, 2021", "2021-09-03"),
        ("Sep.3,2021", "2021-09-03"),
        ("2021.09.03", "2021-09-03"),
        ("Fev, 2018", "2018-02"),
        ("août 2019", "2019-08"),
        ("März 2020", "2020-03"),
        ("15 de 2020", None),
        ("ju 2020", None),
        ("Summer 2021", None),
        ("Maybe 2021", None),
        ("31 February 2021", None),
        ("forthcoming", None),
        ("1" * 100_000, None),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    """A date is read as far as cv.yaml can hold it, and never guessed."""
    assert read_date(text) == date


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2018 – 2020", ("2018", "2020")),
        ("2018-2020", ("2018", "2020")),
        ("2018--2020", ("2018", "2020")),
        ("2018 - present", ("2018", "present")),
        ("Ago, 2016 - Presente", ("2016-08", "present")),
        ("2018 – heute", ("2018", "present")),
        ("2018–", ("2018", "present")),
        ("Sep 2018 to May 2020", ("2018-09", "2020-05")),
        ("Jan – Mar 2020", ("2020-01", "2020-03")),
        ("since 2018", ("2018", "present")),
        ("From Sep 2018", ("2018-09", "present")),
        ("from 2018 to 2020", ("2018", "2020")),
        ("2020", ("2020", "2020")),
        ("2020-06", ("2020-06", "2020-06")),
        ("since March 2018", ("2018-03", "present")),
        ("from 2018", ("2018", "present")),
        ("until 2020", (None, "2020")),
        ("2018/19", ("2018", "2019")),
        ("2018-20", ("2018", "2020")),
        ("9/2018-02/2020", ("2018-09", "2020-02")),
        ("10/2018-Present", ("2018-10", "present")),
        ("2008-09", ("2008-09", "2008-09")),
        ("2018-", ("2018", "present")),
        ("2018 – cont.", ("2018", "present")),
        ("Fall 2018 – Spring 2020", None),
    ],
)
def test_ranges(text: str, dates: tuple[str | None, str] | None) -> None:
    """Two dates are read however they are joined; a single one is both, or says which it is."""
    assert read_range(text) == dates


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Fellow, Royal Society (2024, $2.5K)", "Fellow, Royal Society ($2.5K)"),
        ("Fellow ($10K, 2021)", "Fellow ($10K)"),
        ("Winner (1st), Society of Engines (2023)", "Winner (1st), Society of Engines"),
        ("Lecture (May 2020 - June 2021, remote)", "Lecture (remote)"),
        ("Medal (Turin) (2021)", "Medal (Turin)"),
    ],
)
def test_brackets_that_hold_more_than_a_date(text: str, rest: str) -> None:
    """They stay around the rest, and go where they held the date alone."""
    assert split_dates(text).rest == rest


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Expected June 2028", ("2028-06", "2028-06")),
        ("2027 (incoming)", ("2027", "2027")),
        ("Sep 2011 – Jun 2018 (expected)", ("2011-09", "2018-06")),
        ("S2012 – present", ("2012", "present")),
        ("Fall 2018 – Spring 2020", ("2018", "2020")),
        ("2012, 2013, 2015", ("2012", "2015")),
        ("2024-09-31", ("2024-09", "2024-09")),
        ("forthcoming", (None, None)),
        ("x – " * 50_000, (None, None)),
    ],
)
def test_ends_of_what_says_more(text: str, ends: tuple[str | None, str | None]) -> None:
    """A text that is kept as text gives both dates beside it, not its first year for both."""
    assert find_ends(text) == ends
