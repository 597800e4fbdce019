"""Where a publication appeared is told in a line."""

from typing import Any

import pytest

from cvsite.citation.venue import describe_venue
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.dates import PartialDate
from cvsite.model.text import Text


@pytest.mark.parametrize(
    ("fields", "venue"),
    [
        ({"container_title": "ICLR", "issued": 2022}, "ICLR 2022"),
        ({"container_title": "Proc. ICLR 2022", "issued": 2022}, "Proc. ICLR 2022"),
        (
            {
                "container_title": "Nature",
                "volume": "12",
                "issue": "3",
                "page": "4--5",
                "issued": 2022,
            },
            "Nature 12(3), 4–5, 2022",
        ),
        ({"genre": "PhD thesis", "publisher": "MIT", "issued": 2020}, "PhD thesis, MIT, 2020"),
        ({"issued": 2020}, "2020"),
        ({"container_title": "Nature", "year_text": "in press"}, "Nature in press"),
        ({}, ""),
    ],
)
def test_venue_in_a_line(fields: dict[str, Any], venue: str) -> None:
    """What is known is told, and nothing twice."""
    known = dict(fields)
    if "issued" in known:
        known["issued"] = PartialDate(known["issued"])
    if "container_title" in known:
        known["container_title"] = (Text(known["container_title"]),)
    source = BibtexEntry("misc", "k", (), 1)
    publication = Publication("k", "k", "document", (Text("T"),), source, **known)
    assert write_plain(describe_venue(publication)) == venue
