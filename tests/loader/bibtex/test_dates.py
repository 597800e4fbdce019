"""When a publication appeared is read from ``date``, or from year, month and day."""

import pytest

from cvsite.loader.bibtex.dates import Issued, read_issued, read_status


def describe(issued: Issued) -> tuple[str | None, str | None, str | None]:
    """Give the start, the end and the text."""
    start, end = issued.start, issued.end
    return str(start) if start else None, str(end) if end else None, issued.text


@pytest.mark.parametrize(
    ("year", "start", "end", "text"),
    [
        ("2020", "2020", None, None),
        ("{2020}", "2020", None, None),
        ("850", "0850", None, None),
        ("1998--1999", "1998", "1999", "1998–1999"),
        ("1998/1999", "1998", "1999", "1998/1999"),
        ("2003-04", "2003", "2004", "2003-04"),
        ("2002-10", "2002-10", None, None),
        ("1998-99", "1998", "1999", "1998-99"),
        ("2012-06-05", "2012-06-05", None, None),
        ("1999-12-05/1999-12-09", "1999-12-05", "1999-12-09", None),
        ("1995-09/1995-10", "1995-09", "1995-10", None),
        ("{\\noopsort{1973b}}1973", "1973", None, None),
        ("\\noopsort{1973b}1973", "1973", None, None),
        ("{\\bibnodate}", None, None, None),
        ("19xx", None, None, "19xx"),
        ("98", None, None, "98"),
        ("in press", None, None, "in press"),
        ("2020, in press", "2020", None, "2020, in press"),
        ("n.d.", None, None, "n.d."),
        ("[1990]", "1990", None, "[1990]"),
        ("1990a", "1990", None, "1990a"),
        ("c1988", "1988", None, "c1988"),
        ("1923 [2001]", "2001", None, "1923 [2001]"),
        ("December 2000", "2000-12", None, None),
        ("Spring 2001", "2001-21", None, None),
    ],
)
def test_years(year: str, start: str | None, end: str | None, text: str | None) -> None:
    """The date is typed; what is more than a date is kept to be shown."""
    assert describe(read_issued({"year": year})) == (start, end, text)


@pytest.mark.parametrize(
    ("month", "start", "end"),
    [
        ("June", "2000-06", None),
        ("June\\slash July", "2000-06", "2000-07"),
        ("8,", "2000-08", None),
        ("6", "2000-06", None),
        ("{06}", "2000-06", None),
        ("Sept.", "2000-09", None),
        ("12~December", "2000-12-12", None),
        ("December~12", "2000-12-12", None),
        ("Dec. 12th", "2000-12-12", None),
        ("June/July", "2000-06", "2000-07"),
        ("November, December", "2000-11", "2000-12"),
        ("Monday, June 5", "2000-06-05", None),
        ("Jun--Jul", "2000-06", "2000-07"),
        ("6--7", "2000-06", "2000-07"),
        ("July and August", "2000-07", "2000-08"),
        ("4--8 July", "2000-07-04", "2000-07-08"),
        ("July 4--8", "2000-07-04", "2000-07-08"),
        ("29 May -- 1 June", "2000-05-29", "2000-06-01"),
        ("December/January", "2000-12", None),
        ("31 February", "2000-02", None),
        ("März", "2000-03", None),
        ("Okt.", "2000-10", None),
        ("févr.", "2000-02", None),
        ("ao{\\^u}t", "2000-08", None),
        ("août", "2000-08", None),
        ("juillet", "2000-07", None),
        ("jui", "2000", None),
        ("12 de enero", "2000-01-12", None),
        ("dic", "2000-12", None),
        ("Fall", "2000-23", None),
        ("VI", "2000", None),
        ("13", "2000", None),
    ],
)
def test_months(month: str, start: str, end: str | None) -> None:
    """A month is a number or a word of several languages, with a day or to another month."""
    assert describe(read_issued({"year": "2000", "month": month})) == (start, end, None)


def test_day_of_its_own() -> None:
    """A day has a field of its own at times; without a month it means nothing."""
    dated = {"year": "2000", "month": "may", "day": "5"}
    assert describe(read_issued(dated)) == ("2000-05-05", None, None)
    assert describe(read_issued({"year": "2000", "day": "5"})) == ("2000", None, None)


@pytest.mark.parametrize(
    ("date", "start", "end", "text"),
    [
        ("2015-04-22", "2015-04-22", None, None),
        ("2015-04-22T11:10:00", "2015-04-22", None, None),
        ("2015-04-22T11:10:00Z", "2015-04-22", None, None),
        ("2015-04/2015-06", "2015-04", "2015-06", None),
        ("2015/2017", "2015", "2017", "2015–2017"),
        ("2015/", "2015", None, "2015–"),
        ("2015/..", "2015", None, "2015–"),
        ("../2015", None, "2015", "–2015"),
        ("2004-21", "2004-21", None, None),
        ("199X", "1990", "1999", "199X"),
        ("19XX", "1900", "1999", "19XX"),
        ("2004-XX", "2004", None, None),
        ("2004-uu", "2004", None, None),
        ("2004-06-XX", "2004-06", None, None),
        ("-0044-03", None, None, "-0044-03"),
        ("18.12.2000", "2000-12-18", None, None),
        ("12/2000", "2000-12", None, None),
        ("2000/12", "2000-12", None, None),
        ("12/18/2000", "2000-12-18", None, None),
        ("05/06/2000", "2000", None, "05/06/2000"),
        ("December 2000", "2000-12", None, None),
        ("Dec 18, 2000", "2000-12-18", None, None),
        ("29 May--1 June 2000", "2000-05-29", "2000-06-01", None),
        ("forthcoming", None, None, "forthcoming"),
    ],
)
def test_dates(date: str, start: str | None, end: str | None, text: str | None) -> None:
    """A date is one of EDTF, or what people write in its place."""
    assert describe(read_issued({"date": date})) == (start, end, text)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("1988~", "c. 1988"),
        ("1988%", "c. 1988"),
        ("1988?", "1988?"),
        ("1723~/1724?", "1723–1724"),
        ("c. 1850", "c. 1850"),
        ("ca.~1850", "ca. 1850"),
        ("[1850?]", "[1850?]"),
    ],
)
def test_uncertain_dates(written: str, text: str) -> None:
    """Dates that are approximate or uncertain are about, in ``date`` and in ``year``."""
    for field in ("date", "year"):
        issued = read_issued({field: written})
        assert issued.is_circa, field
        assert issued.text == text or field == "year"


def test_year_stands_in_for_a_date_that_is_none() -> None:
    """Where ``date`` cannot be read the year counts, and what was written is shown."""
    entry = {"date": "soon", "year": "2020"}
    assert describe(read_issued(entry)) == ("2020", None, "soon")


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"pubstate": "submitted"}, "submitted"),
        ({"pubstate": "in press", "year": "2020"}, "inpress"),
        ({"pubstate": "under review"}, "submitted"),
        ({"pubstate": "insubmission"}, "submitted"),
        ({"pubstate": "draft"}, "inpreparation"),
        ({"pubstate": "rejected"}, "rejected"),
        ({"year": "in press"}, "inpress"),
        ({"year": "To appear"}, "forthcoming"),
        ({"year": "2020, to appear"}, "forthcoming"),
        ({"date": "forthcoming"}, "forthcoming"),
        ({"note": "Submitted to Nature"}, "submitted"),
        ({"howpublished": "{To appear in Nature}"}, "forthcoming"),
        ({"note": "To appear", "year": "1995"}, None),
        ({"note": "In preparation", "year": "2026"}, "inpreparation"),
        ({"note": "Submitted", "year": "2026"}, "submitted"),
        ({"note": "Submitted in May", "year": "1995", "journal": "J"}, None),
        ({"note": "The results in press reports"}, None),
        ({"year": "19xx"}, None),
        ({}, None),
    ],
)
def test_stage_of_unpublished_work(fields: dict[str, str], status: str | None) -> None:
    """``pubstate`` or the year says what stage work is at, or a remark where no venue is named."""
    assert read_status(fields, read_issued(fields)) == status
