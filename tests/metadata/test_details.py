"""What is told of works of each type beside what all works have."""

import pytest

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import Node
from cvsite.metadata.works import describe_work
from read_bib import read_bib

OWNER: Node = {"@type": "Person", "name": "Ada King"}
ADDRESSES = Addresses("https://ada.example.org", {})
DESCRIPTION = "Patterns of looms. Ada King. Dataset, Zenodo, 2020"
ABSTRACT = "Each pattern of a loom that was ever woven in Nottingham."


def describe(fields: str) -> Node:
    """Describe the publication of an entry from its type on, with an author and a date."""
    kind, _, rest = fields.partition(", ")
    entry = f"@{kind}{{a, title = {{T}}, author = {{Li, Bo}}, year = 2020, {rest}}}"
    (publication,) = read_bib(entry)
    return describe_work(publication, OWNER, ADDRESSES, DESCRIPTION)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        (
            "book, isbn = {1}, edition = {2}, pagetotal = {412}, series = {S}, number = {7}",
            {
                "isbn": "1",
                "bookEdition": "2",
                "numberOfPages": 412,
                "isPartOf": {"@type": "BookSeries", "name": "S"},
                "position": "7",
            },
        ),
        ("book, pagetotal = {xii+412}, volume = {3}", {"numberOfPages": None, "position": None}),
        (
            "inbook, booktitle = {B}, isbn = {1}, edition = {2}, series = {S}, pages = {3--9}",
            {
                "isPartOf": {
                    "@type": "Book",
                    "name": "B",
                    "isbn": "1",
                    "bookEdition": "2",
                    "isPartOf": {"@type": "BookSeries", "name": "S"},
                },
                "pageStart": "3",
                "pageEnd": "9",
            },
        ),
        (
            "phdthesis, school = {U}",
            {
                "inSupportOf": "PhD thesis",
                "sourceOrganization": {"@type": "Organization", "name": "U"},
                "publisher": None,
            },
        ),
        ("techreport, number = {TR-1}, pages = {1--4}", {"reportNumber": "TR-1", "pageEnd": "4"}),
        (
            "software, version = {1.2}, url = {https://github.com/ada/loom}",
            {"version": "1.2", "codeRepository": "https://github.com/ada/loom"},
        ),
        ("software, url = {https://loom.example.org}", {"codeRepository": None}),
        (
            "patent, number = {US123}",
            {
                "@type": "CreativeWork",
                "additionalType": "https://www.wikidata.org/wiki/Q253623",
                "identifier": [
                    {"@type": "PropertyValue", "propertyID": "Patent number", "value": "US123"}
                ],
            },
        ),
    ],
)
def test_details(fields: str, told: Node) -> None:
    """What the entry says is told by the property that its type has for it."""
    found = describe(fields)
    assert {name: found.get(name) for name in told} == told


@pytest.mark.parametrize(
    ("fields", "description", "distribution"),
    [
        ("abstract = {Short.}", DESCRIPTION, None),
        (f"abstract = {{{ABSTRACT}}}", ABSTRACT, None),
        ("url = {https://zenodo.org/record/1}", DESCRIPTION, None),
        ("url = {https://looms.example/p.csv}", DESCRIPTION, "https://looms.example/p.csv"),
        ("customlink_data = {/p.bin}", DESCRIPTION, "https://ada.example.org/p.bin"),
    ],
)
def test_dataset(fields: str, description: str, distribution: str | None) -> None:
    """Data have a text of some length, and an address only where that is of the data themselves."""
    found = describe(f"dataset, version = {{2}}, {fields}")
    downloads = [{"@type": "DataDownload", "contentUrl": distribution}] if distribution else None
    assert found["description"] == description
    assert found.get("distribution") == downloads
    assert found["version"] == "2"
    assert found["creator"] == [
        {"@type": "Person", "name": "Bo Li", "familyName": "Li", "givenName": "Bo"}
    ]
    assert "author" not in found


def test_long_description_of_a_dataset() -> None:
    """No more of an abstract is told than is read."""
    description = describe(f"dataset, abstract = {{{'Loom ' * 2000}}}")["description"]
    assert description == f"{'Loom ' * 998}Loom…"
