"""The bibliography goes out as BibTeX, RIS and CSL-JSON."""

import json
from collections.abc import Callable
from pathlib import Path

from csl_schema import list_faults
from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

BIB = """% My papers
@string{j = {Journal}}

@article{b:1,
  title  = {First},
  author = {King, Ada},
  year   = 2019,
  file   = {/home/ada/first.pdf},
}

@article{a,
  title    = {Second},
  author   = {King, Ada},
  journal  = j,
  year     = 2020,
  selected = {true},
}
"""
PUBLISHED = """% My papers
@string{j = {Journal}}

@article{b:1,
  title  = {First},
  author = {King, Ada},
  year   = 2019,
}

@article{a,
  title    = {Second},
  author   = {King, Ada},
  journal  = j,
  year     = 2020,
}
"""


def build(site: Path) -> Path:
    """Build a site, and give the folder of its output."""
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def test_bibliography_as_files(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The whole goes out as written but for what is private, and each publication by its slug."""
    out = build(write_site({"content/publications.bib": BIB}))
    assert (out / "publications.bib").read_text("utf-8") == PUBLISHED
    alone = (out / "publications" / "a" / "a.bib").read_text("utf-8")
    assert "  journal = {Journal},\n" in alone
    assert "selected" not in alone
    ris = (out / "publications" / "b-1" / "b-1.ris").read_bytes()
    assert ris.startswith(b"TY  - JOUR\r\n")
    items = json.loads((out / "publications.json").read_text("utf-8"))
    assert [item["id"] for item in items] == ["a", "b:1"]
    assert [fault for item in items for fault in list_faults(item)] == []


def test_pages_lead_to_the_files(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The list links the whole bibliography, and a publication's page its own files."""
    out = build(write_site({"content/publications.bib": BIB}))
    listing = (out / "publications" / "index.html").read_text("utf-8")
    assert '<link rel="alternate" href="../publications.bib" type="application/x-bibtex"' in listing
    assert 'href="../publications.json"' in listing
    page = (out / "publications" / "b-1" / "index.html").read_text("utf-8")
    assert '<link rel="alternate" href="b-1.bib" type="application/x-bibtex"' in page
    assert '<a href="b-1.ris"' in page


def test_site_without_publications_has_none_of_these(
    write_site: Callable[[dict[str, str]], Path],
) -> None:
    """No empty file is made."""
    out = build(write_site({}))
    assert not list(out.glob("publications*"))


def test_publications_of_a_resume_go_out_too(
    write_site: Callable[[dict[str, str]], Path],
) -> None:
    """Where there is no .bib file, one is written of what the CV lists."""
    cv = "basics: {name: Ada}\npublications: [{name: On Engines, release_date: 1843}]\n"
    out = build(write_site({"content/cv.yaml": cv}))
    written = (out / "publications.bib").read_text("utf-8")
    assert written == "@misc{on-engines,\n  title = {On Engines},\n  date  = {1843},\n}\n"
