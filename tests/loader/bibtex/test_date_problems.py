"""What is lost of a date is told at its field."""

import pytest

from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.publications import make_publications
from cvsite.model.people import People


def tell(fields: str) -> list[str]:
    """Give what is said of an entry with these fields, the first of them on the second line."""
    file = read_entries(f"@misc{{k, title={{T}},\n{fields}}}", "p.bib")
    make_publications(file, People((), ()))
    return [f"{problem.location}: {problem.message}" for problem in file.problems]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("year=2000,\nmonth={13}", "p.bib:3:1: '13' is no month"),
        ("year=2000,\nmonth=feb,\nday={31}", "p.bib:4:1: that month has no day '31'"),
        ("date={2018-02-31}", "p.bib:2:1: '2018-02-31' is no date"),
        ("date={2018-13}", "p.bib:2:1: '2018-13' is no date"),
        ("date={2018-01/2018-02-30}", "p.bib:2:1: '2018-02-30' is no date"),
        ("date={2019/2018}", "p.bib:2:1: '2019/2018' ends before it begins"),
        (
            "date={2018-05},\nyear={2017}",
            "p.bib:3:1: '2017' is another year than that of the date",
        ),
        (
            "date={2018},\nyear={in press}",
            "p.bib:3:1: 'in press' is another year than that of the date",
        ),
    ],
)
def test_impossible_dates(fields: str, told: str) -> None:
    """No calendar has it, or two fields contradict each other."""
    assert tell(fields) == [told]


@pytest.mark.parametrize(
    "fields",
    [
        "year=2000, month=jun, day={1--3}",
        "year=2000, month={June/July}",
        "year={2000}, month={spring}",
        "date={2018-21}",
        "date={2018-05-01/2018-06}",
        "date={2018/}, year={2018}",
        "date={1843~}",
        "date={199X}",
        "month={13}",
    ],
)
def test_usual_dates(fields: str) -> None:
    """What BibLaTeX and people write is fine."""
    assert tell(fields) == []
