"""What the styles ask of a publication is found where .bib files have it."""

from typing import Any

import pytest

from cite import cite, cite_all
from cvsite.citation.styles.dates import write_year
from cvsite.citation.styles.facts import Kind, find_degree, find_kind, write_edition, write_ordinal
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.dates import PartialDate
from cvsite.model.text import Text
from read_bib import read_entry

_NOTHING = Publication("k", "k", "book", (), BibtexEntry("book", "k", (), 1))


@pytest.mark.parametrize(
    ("entry_type", "fields", "kind"),
    [
        ("article", "journal = {J}", Kind.ARTICLE),
        ("article", "journal = {arXiv preprint arXiv:1706.03762}", Kind.PREPRINT),
        ("article", "journal = {CoRR}, volume = {abs/1706.03762}", Kind.PREPRINT),
        ("article", "journal = {J}, eprint = {1706.03762}", Kind.ARTICLE),
        ("article", "eprint = {1706.03762}", Kind.PREPRINT),
        ("article", "journal = {J}, eprint = {4027168}", Kind.ARTICLE),
        ("article", "journal = {J}, pubstate = {submitted}", Kind.MANUSCRIPT),
        ("unpublished", "", Kind.MANUSCRIPT),
        ("unpublished", "pubstate = {submitted}, eprint = {2208.05924}", Kind.PREPRINT),
        ("article", "journal = {J}, pubstate = {submitted}, year = 2020", Kind.MANUSCRIPT),
        ("article", "journal = {J}, pubstate = {inpress}, year = 2020", Kind.ARTICLE),
        ("article", "journal = {J}, year = {in preparation}", Kind.MANUSCRIPT),
        ("article", "", Kind.BOOK),
        ("inproceedings", "booktitle = {B}", Kind.PART),
        ("inproceedings", "", Kind.PRESENTATION),
        ("inbook", "chapter = 3", Kind.BOOK),
        ("misc", "howpublished = {B}", Kind.BOOK),
        ("misc", "eprint = {hal-01}, eprinttype = {hal}", Kind.PREPRINT),
        ("misc", "publisher = {arXiv}, doi = {10.48550/ARXIV.2001.12345}", Kind.PREPRINT),
        ("article", "journal = {J}, doi = {10.48550/ARXIV.2001.12345}", Kind.ARTICLE),
        ("misc", "journal = {J}", Kind.ARTICLE),
        ("online", "", Kind.WEBPAGE),
    ],
)
def test_kind(entry_type: str, fields: str, kind: Kind) -> None:
    """The type of an entry and what it is in tell the kind."""
    assert find_kind(read_entry(f"title = {{A}}, {fields}", entry_type)) is kind


@pytest.mark.parametrize(
    ("genre", "degree"),
    [
        *(("PhD thesis", "doctoral"), ("Ph.D. dissertation", "doctoral"), ("DPhil", "doctoral")),
        *(("Doctoral dissertation", "doctoral"), ("Dissertation", "doctoral")),
        *(("Master’s thesis", "master’s"), ("MSc dissertation", "master’s")),
        *(("M.A. thesis", "master’s"), ("Bachelor dissertation", "bachelor’s")),
        *(("Habilitation", None), ("Diploma thesis", None), ("Licentiate thesis", None)),
    ],
)
def test_degree(genre: str, degree: str | None) -> None:
    """A thesis for a degree that the styles have no words for is called what it is."""
    publication = Publication("k", "k", "thesis", (), _NOTHING.source, genre=genre)
    assert find_degree(publication) == degree


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        *(("2", "2nd ed."), ("Second", "2nd ed."), ("3rd", "3rd ed."), ("4th ed.", "4th ed.")),
        *(("Third edition", "3rd ed."), ("1", ""), ("First", ""), (None, "")),
        *(("Revised", "Rev. ed."), ("11", "11th ed.")),
    ],
)
def test_edition(edition: str | None, expected: str) -> None:
    """An edition is told by its number, and the first not at all."""
    publication = Publication("k", "k", "book", (), _NOTHING.source, edition=edition)
    assert write_edition(publication) == expected


def test_ordinals() -> None:
    """Eleven to thirteen are no exception of their hundred."""
    assert [write_ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 111, 122)] == [
        *("1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "111th", "122nd")
    ]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"issued": PartialDate(2020)}, "2020"),
        ({"issued": PartialDate(2012), "issued_end": PartialDate(2014)}, "2012–2014"),
        ({"issued": PartialDate(1950), "issued_is_circa": True}, "ca. 1950"),
        ({"status": "inpress", "year_text": "In Press"}, "in press"),
        ({"status": "forthcoming"}, "in press"),
        ({"status": "forthcoming", "issued": PartialDate(2020)}, "in press"),
        ({"status": "submitted", "issued": PartialDate(2020)}, "2020"),
        ({"status": "submitted"}, "n.d."),
        ({"year_text": "19xx"}, "19xx"),
        ({}, "n.d."),
    ],
)
def test_year(facts: dict[str, Any], expected: str) -> None:
    """What stands for the year of work without one depends on what is known of it."""
    publication = Publication("k", "k", "book", (), _NOTHING.source, **facts)
    assert write_year(publication, accepted="in press", unknown="n.d.") == expected


def test_titles_keep_their_case() -> None:
    """APA's sentence case is not forced on a title: it would take the capitals of names."""
    fields = "author = {Ray, Ann}, title = {The Deep Learning of Markov}, year = 2020"
    assert cite("apa", "book", fields) == "Ray, A. (2020). *The Deep Learning of Markov*."


def test_full_stop_of_a_title_stands_once() -> None:
    """BibTeX users often end titles with one, and abbreviations need theirs."""
    fields = "author = {Ray, Ann}, title = {A study.}, journal = {J. Appl.}, year = 2020"
    assert cite("ieee", "article", fields) == "A. Ray, “A study,” *J. Appl.*, 2020."


def test_links_are_inlines() -> None:
    """A DOI is an address, however it is shown; the address of the work comes after it."""
    fields = "title = {A}, doi = {10.1000/a_b}, url = {https://x.org}"
    written = cite_all(read_entry(fields, "misc"))
    assert written == {
        "apa": "*A*. (n.d.). https://doi.org/10.1000/a_b",
        "chicago": "*A*. n.d. https://doi.org/10.1000/a_b.",
        "ieee": "*A*, doi: 10.1000/a_b.",
        "mla": "*A*. https://doi.org/10.1000/a_b.",
    }


def test_nothing_but_a_type() -> None:
    """A publication without any facts is cited all the same."""
    assert cite_all(_NOTHING)["apa"] == "*[Untitled]*. (n.d.)."
    assert Text("[Untitled]") not in _NOTHING.title


def test_bodies_that_publish_their_own_work() -> None:
    """An author that is the publisher, too, stands once in APA (9.29) and MLA, not in Chicago.

    CMOS 14.84 and 15.37 name it in both places; the IEEE Reference Guide knows no exception.
    """
    fields = "author = {{W3C}}, title = {A}, institution = {W3C}, year = 2020"
    assert cite_all(read_entry(fields, "report")) == {
        "apa": "W3C. (2020). *A*.",
        "chicago": "W3C. 2020. *A*. W3C.",
        "ieee": "W3C, “A,” W3C, 2020.",
        "mla": "*A*. W3C, 2020.",
    }
