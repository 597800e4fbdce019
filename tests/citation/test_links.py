"""The links of a publication come from its fields, each with one label."""

import pytest

from cvsite.citation.addresses import clean_url, find_doi, identify_address, read_doi
from cvsite.citation.eprints import read_eprint
from cvsite.citation.links import (
    ADDRESS_FIELDS,
    LINK_FIELDS,
    NUMBER_FIELDS,
    UNLINKED_FIELDS,
    list_links,
)


@pytest.mark.parametrize(
    ("fields", "links"),
    [
        ({"doi": "10.1000/182"}, [("DOI", "https://doi.org/10.1000/182")]),
        ({"doi": "https://doi.org/10.1000/182"}, [("DOI", "https://doi.org/10.1000/182")]),
        ({"doi": "10.1/a<b>"}, [("DOI", "https://doi.org/10.1/a%3Cb%3E")]),
        ({"eprint": "2101.08940"}, [("arXiv", "https://arxiv.org/abs/2101.08940")]),
        ({"arxiv": "2101.08940"}, [("arXiv", "https://arxiv.org/abs/2101.08940")]),
        (
            {"eprint": "hal-01", "eprinttype": "HAL"},
            [("HAL", "https://hal.science/hal-01")],
        ),
        ({"eprint": "1", "archiveprefix": "unheard of"}, []),
        (
            {"url": "https://openreview.net/forum?id=1"},
            [("OpenReview", "https://openreview.net/forum?id=1")],
        ),
        ({"url": "https://x.y"}, [("Link", "https://x.y")]),
        ({"url": "https://github.com/a/b"}, [("Code", "https://github.com/a/b")]),
        ({"url": "https://www.jstor.org/1"}, [("JSTOR", "https://www.jstor.org/1")]),
        (
            {"code": "https://x.y", "pdf": "papers/a.pdf"},
            [("PDF", "papers/a.pdf"), ("Code", "https://x.y")],
        ),
        ({"doi": "10.1/a", "url": "https://doi.org/10.1/a"}, [("DOI", "https://doi.org/10.1/a")]),
        (
            {"url": "http://dx.doi.org/10.1/A", "doi": "10.1/a"},
            [("DOI", "https://doi.org/10.1/a")],
        ),
        ({"doi": "see the website"}, []),
        ({"doi": "https://x.y/paper"}, [("Link", "https://x.y/paper")]),
        (
            {
                "eprint": "2101.08940v2",
                "archiveprefix": "arXiv",
                "url": "http://arxiv.org/pdf/2101.08940v2.pdf",
                "html": "https://www.arxiv.org/abs/2101.08940",
                "doi": "10.48550/arXiv.2101.08940",
            },
            [("arXiv", "https://arxiv.org/abs/2101.08940v2")],
        ),
        ({"eprint": "arXiv:2101.08940"}, [("arXiv", "https://arxiv.org/abs/2101.08940")]),
        ({"eprint": "2101.08940 [cs.LG]"}, [("arXiv", "https://arxiv.org/abs/2101.08940")]),
        ({"eprint": "hep-th/9901001"}, [("arXiv", "https://arxiv.org/abs/hep-th/9901001")]),
        (
            {"eprint": "9901001", "archiveprefix": "hep-th"},
            [("arXiv", "https://arxiv.org/abs/hep-th/9901001")],
        ),
        (
            {"eprint": "9901001", "archiveprefix": "arXiv", "primaryclass": "hep-th"},
            [("arXiv", "https://arxiv.org/abs/hep-th/9901001")],
        ),
        ({"eprint": "https://x.y/doi/pdf/1"}, [("Full text", "https://x.y/doi/pdf/1")]),
        ({"eprint": "17"}, []),
        (
            {"eprint": "123", "eprinttype": "pubmed", "pmid": "123"},
            [("PubMed", "https://pubmed.ncbi.nlm.nih.gov/123/")],
        ),
        (
            {"pmcid": "PMC12"},
            [("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/PMC12/")],
        ),
        ({"hal": "hal-0123"}, [("HAL", "https://hal.science/hal-0123")]),
        ({"inspirehep_id": "17"}, [("INSPIRE", "https://inspirehep.net/literature/17")]),
        (
            {"mrnumber": "MR2153481 (2006g:14021)", "zbl": "Zbl 1276.14032"},
            [
                ("MathSciNet", "https://mathscinet.ams.org/mathscinet-getitem?mr=2153481"),
                ("zbMATH", "https://zbmath.org/?q=an:1276.14032"),
            ],
        ),
        ({"mrnumber": "in process", "zbl": ""}, []),
        (
            {"adsurl": "https://ui.adsabs.harvard.edu/abs/a"},
            [("ADS", "https://ui.adsabs.harvard.edu/abs/a")],
        ),
        (
            {"codeurl": "https://c.d", "slidesurl": "s.pdf", "talkurl": "https://t.u"},
            [("Code", "https://c.d"), ("Slides", "s.pdf"), ("Talk", "https://t.u")],
        ),
        ({"customlinkdemo_page": "https://x.y"}, [("Demo page", "https://x.y")]),
        ({"howpublished": "\\url{https://x.y/a\\_b}"}, [("Link", "https://x.y/a_b")]),
        ({"howpublished": "Web page, \\url{http://x.y}"}, [("Link", "http://x.y")]),
        ({"howpublished": "Self-published"}, []),
        (
            {"url": "http://x.y/a http://x.y/b; https://x.y/a/"},
            [("Link", "http://x.y/a"), ("Link", "http://x.y/b")],
        ),
        ({"url": "doi:10.1/a"}, [("DOI", "https://doi.org/10.1/a")]),
        (
            {"eprint": "urn:nbn:de:1-2", "eprinttype": "urn"},
            [("URN", "https://nbn-resolving.org/urn:nbn:de:1-2")],
        ),
        ({"pdf": "l35 with\\_space.pdf"}, [("PDF", "l35 with_space.pdf")]),
        ({"url": "https://x.y/a\n   b"}, [("Link", "https://x.y/ab")]),
        ({"pmid": "PMID: 12345"}, [("PubMed", "https://pubmed.ncbi.nlm.nih.gov/12345/")]),
        ({"doi": "10.1/a, 10.1234/b"}, [("DOI", "https://doi.org/10.1/a")]),
        ({"link": "www.x.org"}, [("Link", "https://www.x.org")]),
        ({"url": "lab.example.org"}, [("Link", "https://lab.example.org")]),
        ({"url": "talk.key"}, [("Link", "talk.key")]),
        ({"url": "files/notes.org"}, [("Link", "files/notes.org")]),
        ({"url": "https://x.y/a?b=1\\&c=\\%20"}, [("Link", "https://x.y/a?b=1&c=%20")]),
        (
            {"isbn": "1", "altmetric": "true", "dimensions": "true", "google_scholar_id": "a:b"},
            [],
        ),
    ],
)
def test_links_of_an_entry(fields: dict[str, str], links: list[tuple[str, str]]) -> None:
    """Each field gives a link; no address stands twice."""
    found = list_links(fields, read_eprint(fields), find_doi(fields.get("doi", "")))
    assert [(link.label, link.url) for link in found] == links


@pytest.mark.parametrize(
    "value",
    [
        "10.1/a_b",
        "doi:10.1/a_b",
        "DOI: 10.1/a_b",
        "https://dx.doi.org/10.1/a_b",
        "http://doi.org/10.1/a_b",
        "doi.org/10.1/a_b",
        "\\url{https://doi.org/10.1/a_b}",
        "10.1/a\\_b",
        "10.1/a{\\_}b",
        "10.1/a\\textunderscore{}b",
        "{10.1/a_b}",
        "10.1/a_b.",
        "10.1/a_b,",
        "10.1%2Fa_b",
        "https://publisher.example/doi/full/10.1/a_b",
    ],
)
def test_doi_is_bare(value: str) -> None:
    """A DOI is kept without the address that people write before it, and without LaTeX."""
    assert read_doi(value) == "10.1/a_b"


def test_old_dois_are_whole() -> None:
    """DOIs may hold brackets, semicolons and signs of less and greater, written as LaTeX or not."""
    doi = "10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2"
    assert read_doi(doi) == doi
    assert read_doi(doi.replace("<", "\\textless{}").replace(">", "$>$")) == doi


def test_addresses_lose_the_marks_of_latex() -> None:
    """An address is what is typed into a browser."""
    assert clean_url("\\url{https://x.y/a\\_b\\%20c}") == "https://x.y/a_b%20c"
    assert clean_url("https://x.y/{\\~{}}a") == "https://x.y/~a"
    assert clean_url("<https://x.y/a>") == "https://x.y/a"
    assert clean_url("\\url{https://x.y/a%\n  b%20c}") == "https://x.y/ab%20c"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("https://x.y/a", "http://www.X.y/a/"),
        ("https://doi.org/10.1/A", "http://dx.doi.org/10.1/a"),
        ("https://arxiv.org/abs/2101.08940", "http://arxiv.org/pdf/2101.08940v3.pdf"),
        ("https://arxiv.org/abs/2101.08940", "https://doi.org/10.48550/arXiv.2101.08940"),
    ],
)
def test_one_place_has_many_addresses(one: str, two: str) -> None:
    """What makes no difference to where an address leads does not make it another."""
    assert identify_address(one) == identify_address(two)


@pytest.mark.parametrize("other", ["https://x.y/A", "https://x.y/a?b", "https://x.y/b", "//[", "a"])
def test_other_addresses_are_others(other: str) -> None:
    """Paths and queries do make a difference."""
    assert identify_address(other) != identify_address("https://x.y/a")


def test_no_field_has_two_meanings() -> None:
    """Each field stands in one of the tables alone."""
    tables = (LINK_FIELDS, NUMBER_FIELDS, UNLINKED_FIELDS, dict.fromkeys(ADDRESS_FIELDS))
    names = [name for table in tables for name in table]
    assert sorted(names) == sorted(set(names))
