"""What stands behind the name of a venue."""

import pytest

from cvsite.importers.values import Text
from cvsite.importers.venues import find_entry_type, write_detailed_venue, write_venue


def read(text: str) -> dict[str, str]:
    """Read the venue of an article."""
    fields = write_detailed_venue(Text(text, ()), "article")
    return {
        name: value.value if isinstance(value, Text) else value for name, value in fields.items()
    }


def test_details() -> None:
    """A second number is a page, and a year in brackets no issue; what is unclear stays."""
    journal = {"journal": "Nature Physics"}
    assert read("*Nature Physics*, 12, 345 (2019)") == {
        **journal,
        "volume": "12",
        "pages": "345",
        "year": "2019",
    }
    assert read("*Nature Physics*, 12(3), 45–67, 2019") == {
        **journal,
        "volume": "12",
        "number": "3",
        "pages": "45–67",
        "year": "2019",
    }
    assert read("*Nature Physics*, (4), _pp. 1--10_") == {
        **journal,
        "volume": "4",
        "pages": "1--10",
    }
    assert read("*Nature Physics*, 12, 345, who knows") == {
        "journal": r"\emph{Nature Physics}, 12, 345, who knows"
    }


@pytest.mark.parametrize(
    ("venue", "entry_type", "fields"),
    [
        ("Master's Thesis, Turin University", "mastersthesis", ("Master's Thesis", "school")),
        ("Doctoral thesis, Turin University", "phdthesis", ("Doctoral thesis", "school")),
        ("Bachelor's thesis at Turin University", "thesis", ("Bachelor's thesis", "institution")),
    ],
)
def test_the_school_of_a_thesis(venue: str, entry_type: str, fields: tuple[str, str]) -> None:
    """What kind of thesis it is stands before the school, and is none of its name."""
    assert find_entry_type(venue) == entry_type
    kind, field = fields
    written = write_venue(Text(venue, ()), entry_type)
    values = {name: each.value for name, each in written.items() if isinstance(each, Text)}
    assert values == {"type": kind, field: "Turin University"}
