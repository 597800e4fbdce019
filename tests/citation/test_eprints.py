"""The archive that holds a work is found in whatever field says so."""

import pytest

from cite import cite_all
from cvsite.citation.csl import write_csl
from cvsite.citation.eprints import Eprint, read_eprint
from read_bib import read_entry


@pytest.mark.parametrize(
    "fields",
    [
        {"eprint": "2102.22222"},
        {"eprint": "arXiv:2102.22222"},
        {"eprint": "2102.22222", "archiveprefix": "cs.LG"},
        {"eprint": "https://arxiv.org/abs/2102.22222"},
        {"eprint": "https://arxiv.org/pdf/2102.22222.pdf", "eprinttype": "arXiv"},
        {"arxiv": "2102.22222"},
        {"doi": "10.48550/ARXIV.2102.22222"},
        {"doi": "https://doi.org/10.48550/arXiv.2102.22222", "publisher": "arXiv"},
        {"journal": "arXiv preprint arXiv:2102.22222"},
        {"journal": "{arXiv}:2102.22222 [cs.LG]"},
        {"journal": "CoRR", "volume": "abs/2102.22222"},
        {"journal": "ArXiv", "volume": "abs/2102.22222"},
        {"journal": "arXiv e-prints", "eid": "arXiv:2102.22222", "pages": "arXiv:2102.22222"},
        {"publisher": "arXiv", "number": "arXiv:2102.22222"},
        {"howpublished": "arXiv preprint arXiv:2102.22222"},
        {"howpublished": "\\url{https://arxiv.org/abs/2102.22222}"},
        {"url": "http://arxiv.org/pdf/2102.22222"},
        {"note": "arXiv:2102.22222"},
        {"note": "Also available as arXiv:2102.22222 [cs.LG]."},
        {"note": "\\url{https://arxiv.org/abs/2102.22222}"},
        {"eprint": "https://x.y/paper.pdf", "url": "https://arxiv.org/abs/2102.22222"},
    ],
)
def test_arxiv(fields: dict[str, str]) -> None:
    """As Google Scholar, DBLP, ADS, DataCite and people write it."""
    eprint = read_eprint(fields)
    assert eprint is not None
    assert (eprint.archive, eprint.number) == ("arXiv", "2102.22222")
    assert eprint.address == "https://arxiv.org/abs/2102.22222"


@pytest.mark.parametrize(
    ("fields", "eprint"),
    [
        (
            {"eprint": "9901001", "archiveprefix": "hep-th"},
            Eprint("arXiv", "hep-th/9901001", "hep-th"),
        ),
        ({"journal": "CoRR", "volume": "cs.LG/0407042"}, Eprint("arXiv", "cs.LG/0407042")),
        ({"journal": "arXiv:2102.22222v2 [cs.LG]"}, Eprint("arXiv", "2102.22222v2", "cs.LG")),
        ({"eprint": "123", "eprinttype": "pubmed"}, Eprint("PubMed", "123")),
        ({"eprint": "123", "eprinttype": "Unheard Of"}, Eprint("Unheard Of", "123")),
        ({"eprint": "17"}, Eprint("", "17")),
        ({"eprint": "https://x.y/paper.pdf"}, None),
        ({"journal": "arXiv preprint"}, None),
        ({"journal": "Nature", "volume": "abs/2102.22222"}, None),
        ({"note": "See the answer to arXiv:2102.22222 in Section 2"}, None),
        ({"doi": "10.1000/2102.22222"}, None),
    ],
)
def test_other_archives(fields: dict[str, str], eprint: Eprint | None) -> None:
    """Old numbers have their section, and what is no number of an archive is not taken for one."""
    assert read_eprint(fields) == eprint


@pytest.mark.parametrize(
    "fields",
    [
        "journal = {arXiv preprint arXiv:2102.22222}",
        "journal = {CoRR}, volume = {abs/2102.22222}",
        "eprint = {https://arxiv.org/abs/2102.22222}",
        "doi = {10.48550/ARXIV.2102.22222}, publisher = {arXiv}",
    ],
)
def test_all_outputs_know_it(fields: str) -> None:
    """The page, the citations and CSL-JSON have the same number and address."""
    publication = read_entry(f"title = {{T}}, author = {{King, Ada}}, year = 2021, {fields}")
    assert [(each.label, each.url) for each in publication.links] == [
        ("arXiv", "https://arxiv.org/abs/2102.22222")
    ]
    item = write_csl(publication)
    assert (item["URL"], item["archive"], item["archive_location"]) == (
        "https://arxiv.org/abs/2102.22222",
        "arXiv",
        "2102.22222",
    )
    assert "arXiv:2102.22222" in cite_all(publication)["chicago"]
