"""When a publication appeared is read from ``date``, or from year, month and day."""

import pytest

from cvsite.loader.bibtex.dates import read_issued
from cvsite.model.bibliography import BibtexEntry


@pytest.mark.parametrize(
    ("fields", "date", "year_text"),
    [
        ({"year": "2020"}, "2020", None),
        ({"year": "{2020}", "month": "June"}, "2020-06", None),
        ({"year": "2020", "month": "6"}, "2020-06", None),
        ({"year": "2020", "month": "12~December"}, "2020-12-12", None),
        ({"year": "2020", "month": "jan", "day": "5"}, "2020-01-05", None),
        ({"date": "2015-04/2015-06"}, "2015-04", None),
        ({"date": "2015-04-22T11:10:00"}, "2015-04-22", None),
        ({"date": "1988~"}, "1988", None),
        ({"date": "18.12.2000"}, "2000", "18.12.2000"),
        ({"year": "1998--1999"}, "1999", "1998--1999"),
        ({"year": "{\\noopsort{1973b}}1973"}, "1973", None),
        ({"year": "in press"}, "None", "in press"),
        ({"year": "19xx"}, "None", "19xx"),
        ({}, "None", None),
    ],
)
def test_date_of_an_entry(fields: dict[str, str], date: str, year_text: str | None) -> None:
    """The date is typed; what is more than a number is kept to be shown."""
    issued, text = read_issued(BibtexEntry("misc", "k", tuple(fields.items()), 1))
    assert (str(issued), text) == (date, year_text)
