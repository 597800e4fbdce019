"""Publications as schema.org has them."""

import pytest

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import Node
from cvsite.metadata.works import describe_work
from read_bib import read_bib

OWNER: Node = {"@id": "https://ada.example.org/#me", "@type": "Person", "name": "Ada King"}
PAPER = {"publications/a/a.pdf": "publications/a/a.pdf"}
SITE = Addresses("https://ada.example.org", PAPER)


def describe(entry: str, addresses: Addresses = SITE) -> Node:
    """Describe the one publication in a .bib text."""
    (publication,) = read_bib(entry)
    return describe_work(publication, OWNER, addresses)


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        ("@article{a, author = {Li, Bo}, year = 2020}", "ScholarlyArticle"),
        ("@inproceedings{a, author = {Li, Bo}, year = 2020}", "ScholarlyArticle"),
        ("@article{a, editor = {Li, Bo}, year = 2020}", "CreativeWork"),
        ("@article{a, author = {Li, Bo}}", "CreativeWork"),
        ("@book{a, year = 2020}", "Book"),
        ("@incollection{a, year = 2020}", "Chapter"),
        ("@phdthesis{a, year = 2020}", "Thesis"),
        ("@techreport{a, year = 2020}", "Report"),
        ("@dataset{a, year = 2020}", "Dataset"),
        ("@software{a, year = 2020}", "SoftwareSourceCode"),
        ("@patent{a, year = 2020}", "CreativeWork"),
        ("@music{a, year = 2020}", "MusicRecording"),
        ("@artwork{a, year = 2020}", "VisualArtwork"),
        ("@misc{a, author = {Li, Bo}, year = 2020, eprint = {2101.00001}}", "ScholarlyArticle"),
    ],
)
def test_types(entry: str, kind: str) -> None:
    """The closest type is told; without what an article must have, it is a work of some kind."""
    assert describe(entry)["@type"] == kind


def test_article() -> None:
    """An article is part of an issue of a volume of a journal, and its parts name each other."""
    found = describe(
        """@article{a, title = {On {$x^2$} \\& \\emph{E. coli}}, year = 2020, month = may,
        author = {Li, Bo and {The Engine Company}}, journal = {J}, volume = 4, number = 2,
        pages = {10--19}, issn = {1234-5678}, doi = {10.1000/1}}"""
    )
    journal = {"@type": "Periodical", "name": "J", "issn": "1234-5678"}
    volume = {"@type": "PublicationVolume", "volumeNumber": "4", "isPartOf": journal}
    page = "https://ada.example.org/publications/a/"
    assert found == {
        "@type": "ScholarlyArticle",
        "@id": page,
        "name": "On x^2 & E. coli",
        "headline": "On x^2 & E. coli",
        "author": [
            {"@type": "Person", "name": "Bo Li", "familyName": "Li", "givenName": "Bo"},
            {"@type": "Organization", "name": "The Engine Company"},
        ],
        "datePublished": "2020-05",
        "url": page,
        "isPartOf": {"@type": "PublicationIssue", "issueNumber": "2", "isPartOf": volume},
        "identifier": [{"@type": "PropertyValue", "propertyID": "DOI", "value": "10.1000/1"}],
        "sameAs": ["https://doi.org/10.1000/1"],
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": f"{page}a.pdf",
            "encodingFormat": "application/pdf",
        },
        "pagination": "10–19",
        "pageStart": "10",
        "pageEnd": "19",
    }


def test_bodies_that_edit() -> None:
    """A body cannot be an editor in schema.org, so it has contributed."""
    found = describe("@book{a, editor = {Li, Bo and {The Engine Company}}, year = 2020}")
    editor = {"@type": "Person", "name": "Bo Li", "familyName": "Li", "givenName": "Bo"}
    assert found["editor"] == [editor]
    assert found["contributor"] == [{"@type": "Organization", "name": "The Engine Company"}]


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ("pubstate = {submitted}", "In submission"),
        ("pubstate = {submitted}, journal = {J}, year = 2026", "In submission"),
        ("note = {in preparation}, year = 2026", "In preparation"),
        ("year = {in press}", "In press"),
        ("note = {No date}", "Unpublished"),
    ],
)
def test_status(fields: str, status: str) -> None:
    """What has no date yet, or is not accepted, says what stage it is at."""
    found = describe(f"@article{{a, author = {{Li, Bo}}, {fields}}}")
    assert found["@type"] == "CreativeWork"
    assert found["creativeWorkStatus"] == status
    assert "datePublished" not in found
    assert "isPartOf" not in found


@pytest.mark.parametrize(
    ("entry", "status"),
    [
        ("@article{a, journal = {J}}", "Published"),
        ("@book{a, publisher = {P}}", "Published"),
        ("@misc{a, doi = {10.1000/1}}", "Published"),
        ("@misc{a, eprint = {2101.00001}, eprinttype = {arxiv}}", "Preprint"),
        ("@misc{a, title = {T}}", "Unpublished"),
        ("@unpublished{a, note = {A draft}}", "Unpublished"),
        ("@unpublished{a, year = 2020}", None),
        ("@book{a, year = 2020}", None),
    ],
)
def test_status_of_work_at_no_known_stage(entry: str, status: str | None) -> None:
    """Work without a date is published where the entry names a place and no other stage."""
    assert describe(entry).get("creativeWorkStatus") == status


def test_names_and_places_that_are_not_known() -> None:
    """A name in CJK script is one person; without the site's address nothing has a full one."""
    found = describe("@article{b, author = {张, 三 and 李四}, year = 2020}", Addresses(None, {}))
    assert found["author"] == [
        {"@type": "Person", "name": "张三", "familyName": "张", "givenName": "三"},
        {"@type": "Person", "name": "李四"},
    ]
    assert "url" not in found
    assert "@id" not in found


@pytest.mark.parametrize(
    ("fields", "publisher"),
    [
        ("publisher = {P}", "P"),
        ("organization = {P}, howpublished = {Blog post}", "P"),
        ("howpublished = {Blog post}", None),
        ("publisher = {P}, pubstate = {submitted}", None),
    ],
)
def test_publisher(fields: str, publisher: str | None) -> None:
    """A body has published a work that is out; how it was published is the name of none."""
    found = describe(f"@misc{{a, year = 2020, {fields}}}").get("publisher")
    assert found == ({"@type": "Organization", "name": publisher} if publisher else None)


@pytest.mark.parametrize(
    ("journal", "container"),
    [
        ("arXiv preprint arXiv:2101.00001", None),
        ("bioRxiv", {"@type": "CreativeWork", "name": "bioRxiv"}),
    ],
)
def test_preprint(journal: str, container: Node | None) -> None:
    """An archive is no periodical, and its number no name."""
    found = describe(f"@article{{a, author = {{Li, Bo}}, year = 2021, journal = {{{journal}}}}}")
    assert found["@type"] == "ScholarlyArticle"
    assert found.get("isPartOf") == container
