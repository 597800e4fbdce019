"""The tags that Google Scholar reads of a publication."""

import pytest

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.scholar import list_scholar_tags, split_pages
from read_bib import read_bib

PAPER = {"publications/a/a.pdf": "publications/a/a.pdf"}
SITE = Addresses("https://ada.example.org/x", PAPER)


def read_tags(entry: str, addresses: Addresses = SITE) -> list[str]:
    """Give the tags of the one publication in a .bib text, without what all names begin with."""
    (publication,) = read_bib(entry)
    tags = list_scholar_tags(publication, addresses)
    return [f"{name.removeprefix('citation_')}: {content}" for name, content in tags]


def test_number_of_an_article() -> None:
    """An article without pages begins at its number, as its publisher tells Scholar too."""
    entry = (
        "@article{a, title = {T}, author = {King, Ada}, journal = {J}, year = 2020, eid = {e12}}"
    )
    assert "firstpage: e12" in read_tags(entry)


def test_event() -> None:
    """An event is no journal, whatever took place there."""
    entry = "@performance{a, title = {T}, author = {King, A.}, year = 2020, eventtitle = {Fest}}"
    assert "conference_title: Fest" in read_tags(entry)


def test_article() -> None:
    """A journal's article has all that is known of it, and one tag for each author."""
    entry = """@article{a, title = {On {\\LaTeX} "quotes" <b>}, author = {King, Ada and de la Cruz,
        Ana and {The Engine Company}}, journal = {J}, year = 2020, month = may, day = 3,
        volume = 4, number = 2, pages = {10--19}, issn = {1234-5678}, doi = {10.1000/1}}"""
    assert read_tags(entry) == [
        "title: On LaTeX “quotes” <b>",
        "author: King, Ada",
        "author: de la Cruz, Ana",
        "author: The Engine Company",
        "publication_date: 2020/5/3",
        "journal_title: J",
        "volume: 4",
        "issue: 2",
        "firstpage: 10",
        "lastpage: 19",
        "issn: 1234-5678",
        "doi: 10.1000/1",
        "pdf_url: https://ada.example.org/x/publications/a/a.pdf",
        "abstract_html_url: https://ada.example.org/x/publications/a/",
    ]


@pytest.mark.parametrize(
    ("entry", "venue"),
    [
        ("@inproceedings{b, booktitle = {Conf}, {}}", ["conference_title: Conf"]),
        ("@incollection{b, booktitle = {B}, {}}", ["inbook_title: B"]),
        ("@book{b, publisher = {P}, isbn = {1}, {}}", ["publisher: P", "isbn: 1"]),
        ("@phdthesis{b, school = {U}, {}}", ["dissertation_institution: U"]),
        (
            "@techreport{b, institution = {I}, number = {TR-1}, {}}",
            ["technical_report_institution: I", "technical_report_number: TR-1"],
        ),
        (
            "@misc{b, howpublished = {arXiv preprint}, eprint = {2101.00001}, {}}",
            [
                "technical_report_institution: arXiv",
                "technical_report_number: 2101.00001",
                "arxiv_id: 2101.00001",
            ],
        ),
        (
            "@article{b, journal = {arXiv preprint arXiv:2101.00001}, {}}",
            [
                "technical_report_institution: arXiv",
                "technical_report_number: 2101.00001",
                "arxiv_id: 2101.00001",
            ],
        ),
        ("@article{b, journal = {bioRxiv}, {}}", ["technical_report_institution: bioRxiv"]),
    ],
)
def test_venues(entry: str, venue: list[str]) -> None:
    """Each kind of work names where it appeared in the tag for it."""
    rest = "title = {T}, author = {King, Ada}, year = 2020"
    found = read_tags(entry.replace("{}}", f"{rest}}}"), Addresses(None, {}))
    assert found == ["title: T", "author: King, Ada", "publication_date: 2020", *venue]


@pytest.mark.parametrize(
    "fields",
    [
        "author = {King, Ada}, journal = {J}",
        "author = {King, Ada}, journal = {J}, year = {in press}",
        "author = {King, Ada}, year = 2020",
        "journal = {J}, year = 2020",
        "author = {King, Ada}, journal = {J}, year = 2020, pubstate = {submitted}",
        "author = {King, Ada}, institution = {I}, year = 2020, pubstate = {inpreparation}",
        "author = {King, Ada}, howpublished = {Blog post}, year = 2020",
    ],
)
def test_what_is_not_indexed(fields: str) -> None:
    """Without a date, a venue or a name there are no tags, nor before a work is accepted."""
    assert read_tags(f"@article{{b, title = {{T}}, {fields}}}") == []


def test_names_in_order() -> None:
    """Names are written family first with a comma, unless that says less or is wrong."""
    entry = """@article{b, title = {论文}, journal = {J}, year = 2020,
        author = {张, 三 and King, Jr., Martin Luther and Plato and others}}"""
    assert read_tags(entry)[:4] == [
        "title: 论文",
        "author: 张三",
        "author: Martin Luther King Jr.",
        "author: Plato",
    ]


@pytest.mark.parametrize(
    ("pages", "ends"),
    [
        (None, ("", "")),
        ("7", ("7", "")),
        ("10–19", ("10", "19")),
        ("10-19", ("10", "19")),
        ("1–3, 7–9", ("1", "9")),
        ("A-3", ("A-3", "")),
        ("e123", ("e123", "")),
        ("12+", ("12", "")),
        ("Sp. 812–815", ("812", "815")),
    ],
)
def test_pages(pages: str | None, ends: tuple[str, str]) -> None:
    """The first page and the last are told apart; a number of an article is one page."""
    assert split_pages(pages) == ends
