"""Dates are written in the form of each style."""

import pytest

from cvsite.citation.styles.dates import AMERICAN, IEEE, MLA, write_date, write_day
from cvsite.model.dates import PartialDate

MAY, JUNE, AUGUST = PartialDate(2019, 5), PartialDate(2019, 6), PartialDate(2019, 8)
SPRING, SUMMER = PartialDate(2019, season=1), PartialDate(2019, season=2)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (PartialDate(2019), None, ""),
        (None, None, ""),
        (AUGUST, None, "August"),
        (SPRING, None, "Spring"),
        (SPRING, SUMMER, "Spring–Summer"),
        (PartialDate(2019, 8, 8), PartialDate(2019, 8, 11), "August 8–11"),
        (PartialDate(2019, 5, 31), PartialDate(2019, 6, 2), "May 31–June 2"),
        (MAY, JUNE, "May–June"),
        (PartialDate(2019, 12), PartialDate(2020, 1), "December–January"),
        (PartialDate(2019, 5, 1), PartialDate(2019, 5), "May 1"),
        (MAY, PartialDate(2020), "May"),
    ],
)
def test_date_without_its_year(
    start: PartialDate | None, end: PartialDate | None, expected: str
) -> None:
    """A month that both days have stands once."""
    assert write_day(AMERICAN, start, end) == expected


@pytest.mark.parametrize(
    ("start", "end", "american", "ieee", "mla"),
    [
        (PartialDate(2019), None, *["2019"] * 3),
        (PartialDate(2019), PartialDate(2021), *["2019–2021"] * 3),
        (AUGUST, None, "August 2019", "Aug. 2019", "Aug. 2019"),
        (
            PartialDate(2019, 9, 2),
            None,
            "September 2, 2019",
            "Sep. 2, 2019",
            "2 Sept. 2019",
        ),
        (SPRING, None, "Spring 2019", "Spring 2019", "spring 2019"),
        (SPRING, SUMMER, "Spring–Summer 2019", "Spring–Summer 2019", "spring–summer 2019"),
        (MAY, JUNE, "May–June 2019", "May/Jun. 2019", "May–June 2019"),
        (JUNE, AUGUST, "June–August 2019", "Jun.–Aug. 2019", "June–Aug. 2019"),
        (
            PartialDate(2019, 8, 8),
            PartialDate(2019, 8, 11),
            "August 8–11, 2019",
            "Aug. 8–11, 2019",
            "8–11 Aug. 2019",
        ),
        (
            PartialDate(2019, 5, 31),
            PartialDate(2019, 6, 2),
            "May 31–June 2, 2019",
            "May 31–Jun. 2, 2019",
            "31 May–2 June 2019",
        ),
        (
            PartialDate(2019, 12),
            PartialDate(2020, 1),
            "December 2019–January 2020",
            "Dec. 2019/Jan. 2020",
            "Dec. 2019–Jan. 2020",
        ),
    ],
)
def test_forms_of_dates(
    start: PartialDate, end: PartialDate | None, american: str, ieee: str, mla: str
) -> None:
    """IEEE has a slash between the months of a bimonthly issue, and MLA seasons in lower case."""
    written = tuple(write_date(form, start, end) for form in (AMERICAN, IEEE, MLA))
    assert written == (american, ieee, mla)
