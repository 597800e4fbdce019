"""Publications are listed newest first, and work under way before them."""

from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.dates import PartialDate
from cvsite.model.grouping import group_by_year
from cvsite.model.listing import sort_publications
from cvsite.model.text import Text


def make(key: str, issued: PartialDate | None = None, status: str | None = None) -> Publication:
    """Give a publication."""
    source = BibtexEntry("misc", key, (), 1)
    return Publication(key, key, "document", (Text(key),), source, issued=issued, status=status)


def test_order_and_groups() -> None:
    """Work under way stands first by its stage, then the years, then work without a date."""
    publications = [
        make("undated"),
        make("old", PartialDate(1999)),
        make("january", PartialDate(2020, 1)),
        make("june", PartialDate(2020, 6)),
        make("forthcoming", status="forthcoming"),
        make("submitted", status="submitted"),
        make("odd", status="sent off"),
        make("also january", PartialDate(2020)),
    ]
    groups = group_by_year(sort_publications(publications))
    assert [(group.title, [each.id for each in group.publications]) for group in groups] == [
        ("In submission", ["submitted"]),
        ("Forthcoming", ["forthcoming"]),
        ("sent off", ["odd"]),
        ("2020", ["june", "january", "also january"]),
        ("1999", ["old"]),
        ("Undated", ["undated"]),
    ]
    assert [group.anchor for group in groups][:4] == [
        "y-in-submission",
        "y-forthcoming",
        "y-sent-off",
        "y-2020",
    ]
