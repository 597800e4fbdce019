"""The links of a publication come from its fields, each with one label."""

import pytest

from cvsite.citation.links import clean_url, list_links, read_doi
from cvsite.model.bibliography import BibtexEntry


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
        (
            {"code": "https://x.y", "pdf": "papers/a.pdf"},
            [("PDF", "papers/a.pdf"), ("Code", "https://x.y")],
        ),
        ({"doi": "10.1/a", "url": "https://doi.org/10.1/a"}, [("DOI", "https://doi.org/10.1/a")]),
    ],
)
def test_links_of_an_entry(fields: dict[str, str], links: list[tuple[str, str]]) -> None:
    """Each field gives a link; no address stands twice."""
    entry = BibtexEntry("misc", "k", tuple(fields.items()), 1)
    assert [(link.label, link.url) for link in list_links(entry)] == links


@pytest.mark.parametrize(
    "value", ["10.1/a_b", "doi:10.1/a_b", "https://dx.doi.org/10.1/a_b", "10.1/a\\_b"]
)
def test_doi_is_bare(value: str) -> None:
    """A DOI is kept without the address that people write before it."""
    assert read_doi(value) == "10.1/a_b"


def test_addresses_lose_the_marks_of_latex() -> None:
    """An address is what is typed into a browser."""
    assert clean_url("\\url{https://x.y/a\\_b\\%20c}") == "https://x.y/a_b%20c"
