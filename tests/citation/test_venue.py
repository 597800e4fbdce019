"""Where a publication appeared is told in a line."""

from typing import Any

import pytest

from cvsite.citation.venue import describe_venue, list_notes, tell_venue
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.dates import PartialDate
from cvsite.model.text import Text
from read_bib import read_entry


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
        ({"edition": "2", "publisher": "MIT", "issued": 2020}, "2nd ed., MIT, 2020"),
        ({"edition": "Third", "publisher": "MIT"}, "3rd ed., MIT"),
        ({"edition": "9th edition, e-book", "publisher": "MLA"}, "9th edition, e-book, MLA"),
        ({"edition": "2., erw. Aufl.", "publisher": "Beck"}, "2., erw. Aufl., Beck"),
        ({"edition": "Nouvelle édition", "publisher": "Seuil"}, "Nouvelle édition, Seuil"),
        ({"issued": 2020}, "2020"),
        ({"container_title": "Nature", "year_text": "in press"}, "Nature in press"),
        (
            {"type": "software", "version": "1.2", "publisher": "Zenodo", "issued": 2021},
            "Software, version 1.2, Zenodo, 2021",
        ),
        ({"type": "patent", "number": "US123", "issued": 2010}, "Patent US123, 2010"),
        ({"type": "patent", "genre": "U.S. patent", "number": "1"}, "U.S. patent 1"),
        ({"type": "patent", "genre": "U.S. patent", "number": "US 1"}, "U.S. patent 1"),
        (
            {"type": "article", "container_title": "bioRxiv", "issue": "1.2", "issued": 2020},
            "bioRxiv 1.2, 2020",
        ),
        ({"type": "standard", "publisher": "ISO", "number": "ISO 9001"}, "ISO 9001"),
        (
            {"publisher": "arXiv preprint", "eprint_archive": "arXiv", "eprint": "2101.00001"},
            "arXiv:2101.00001",
        ),
        (
            {"publisher": "MIT", "eprint_archive": "arXiv", "eprint": "2101.00001"},
            "MIT, arXiv:2101.00001",
        ),
        (
            {"type": "chapter", "container_title": "Works of 1995", "volume": "2", "page": "4"},
            "Works of 1995, vol. 2, 4",
        ),
        (
            {
                "type": "paper-conference",
                "container_title": "Days 1995",
                "collection_title": (Text("LNM"),),
                "volume": "12",
                "page": "4",
            },
            "Days 1995, 4",
        ),
        ({}, ""),
    ],
)
def test_venue_in_a_line(fields: dict[str, Any], venue: str) -> None:
    """What is known is told, and nothing twice."""
    known = {"type": "document", **fields}
    if "issued" in known:
        known["issued"] = PartialDate(known["issued"])
    if "container_title" in known:
        known["container_title"] = (Text(known["container_title"]),)
    source = BibtexEntry("misc", "k", (), 1)
    publication = Publication("k", "k", title=(Text("T"),), source=source, **known)
    assert write_plain(describe_venue(publication)) == venue


def test_venue_of_a_talk() -> None:
    """A talk was given at an event, which no book or journal stands for."""
    talk = read_entry("eventtitle = {Engine Days}, venue = {London}, year = 1843")
    assert write_plain(describe_venue(talk)) == "Engine Days, London, 1843"


@pytest.mark.parametrize("field", ["eid", "articleno"])
def test_number_of_an_article(field: str) -> None:
    """Journals that are not printed number their articles, which have no pages in them."""
    article = f"journal = {{J}}, volume = 9, number = 4, year = 1843, {field} = {{045123}}"
    assert write_plain(describe_venue(read_entry(article))) == "J 9(4), 045123, 1843"
    paged = read_entry(f"{article}, pages = {{1--9}}")
    assert write_plain(describe_venue(paged)) == "J 9(4), 1–9, 1843"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("journal = {J}, year = 2026", "J 2026"),
        ("journal = {J}, year = 2026, pubstate = {inpress}", "J 2026"),
        ("journal = {J}, year = 2026, pubstate = {submitted}", "Submitted to J"),
        ("year = 2026, pubstate = {submitted}", "In submission"),
        ("journal = {J}, pubstate = {inpreparation}", "In preparation for J"),
    ],
)
def test_venue_of_work_that_is_not_accepted(fields: str, told: str) -> None:
    """Nobody is told that a work has appeared where it was only sent to."""
    assert tell_venue(read_entry(fields)) == told


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("journal = {J}, year = 2026, pubstate = {submitted}", "Submitted to J, 2026"),
        ("journal = {J 2026}, year = 2026, pubstate = {submitted}", "Submitted to J 2026"),
        ("journal = {J}, volume = 3, pages = {1--2}, note = {under review}", "Submitted to J"),
        ("journal = {J}, pubstate = {inpreparation}", "In preparation for J"),
        ("journal = {J}, year = {in press}", "J"),
        ("year = 2026, pubstate = {submitted}", "2026"),
    ],
)
def test_line_of_work_that_is_not_accepted(fields: str, shown: str) -> None:
    """Beside its badge as well, a work never reads as if it had appeared where it was sent to."""
    assert write_plain(describe_venue(read_entry(fields))) == shown


@pytest.mark.parametrize(
    ("fields", "notes"),
    [
        ("note = {In preparation.}", []),
        ("note = {submitted}", []),
        ("note = {Under review.}", []),
        ("note = {Under review at J}", ["Under review at J"]),
        ("note = {To appear}, journal = {J}", []),
        ("note = {Submitted to J}", ["Submitted to J"]),
        ("note = {Submitted to J.}, journal = {J}", []),
        ("note = {In press}, pubstate = {submitted}", ["In press"]),
        ("note = {A}, additional_info = {B}", ["A", "B"]),
        # what Zotero makes of other fields
        ("note = {Number: 1 Publisher: Nature Publishing Group}", []),
        (r"note = {\_eprint: https://x.org/a}", []),
        ("note = {arXiv:2101.12345 [cs]}", []),
        ("note = {PMID: 123 PMCID: PMC45}", []),
        ("note = {Citation Key Alias: a2020\\nnumber-of-cited-references: 41}", []),
        ("note = {number-of-cited-references: 41}", []),
        ("note = {27155026[pmid]}", []),
        (
            "note = {Publisher withdrew it: see the erratum}",
            ["Publisher withdrew it: see the erratum"],
        ),
    ],
)
def test_notes(fields: str, notes: list[str]) -> None:
    """A note that says the same as the badge does is left out."""
    assert [write_plain(note) for note in list_notes(read_entry(fields))] == notes
