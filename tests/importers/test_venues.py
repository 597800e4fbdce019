"""What stands behind the name of a venue."""

from cvsite.importers.values import Text
from cvsite.importers.venues import write_detailed_venue


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
