"""The index of the search, and the sites that have none."""

import json
from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from page_text import read_links

ENTRY = r"""
@article{%s, author = {M{\"u}ller, J. and King, Ada}, title = {A $x^2$ \emph{B} & C}, journal = {J},
  abbr = {JJ}, year = 20%s, keywords = {%s}, abstract = {Why \& how.}}
"""
WriteSite = Callable[[dict[str, str]], Path]


def build(write_site: WriteSite, entries: int, settings: str = "") -> Path:
    """Build a site of some publications, and give its folder."""
    numbers = range(10, 10 + entries)
    bib = "".join(ENTRY % (f"k:{each}", each, f"Topic, t{each}") for each in numbers)
    cv = f"basics:\n  name: Ada King\n{settings}"
    site = write_site({"content/publications.bib": bib, "content/cv.yaml": cv})
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def test_index_has_what_is_searched(write_site: WriteSite) -> None:
    """Each publication has its text and its values, by its slug, without any markup."""
    (path,) = (build(write_site, 5) / "assets").glob("search.*.json")
    index = json.loads(path.read_text("utf-8"))
    assert list(index) == ["k-14", "k-13", "k-12", "k-11", "k-10"]
    assert index["k-13"] == {
        "text": "A x^2 B & C\nJ. Müller, Ada King\nJ 2013\nJJ\nTopic, t13\nWhy & how.",
        "topic": ["Topic", "t13"],
        "year": ["2013"],
    }


def test_few_publications_need_no_search(write_site: WriteSite) -> None:
    """Where all is seen at a glance there is neither form nor index."""
    out = build(write_site, 4)
    assert not list((out / "assets").glob("search.*"))
    page = (out / "publications" / "index.html").read_text("utf-8")
    assert "<form" not in page
    assert "<script" in page


def test_site_without_a_script(write_site: WriteSite) -> None:
    """Pages load and allow no script, and have no form; their links are the same."""
    out = build(write_site, 5, "site:\n  script: false\n")
    assert not list((out / "assets").glob("search.*"))
    page = out / "publications" / "index.html"
    text = page.read_text("utf-8")
    assert "<script src" not in text
    assert "<form" not in text
    assert "script-src &#39;none&#39;" in text
    assert ("k-14/#abstract", "Abs") in read_links(page)


def test_the_names_of_very_many_are_bounded(write_site: WriteSite) -> None:
    """Works by thousands are found by the first of them, the owner and those in ``people``."""
    names = " and ".join(f"Li{each}, Bo" for each in range(2901))
    entry = "@article{{k{}, title = {{T}}, author = {{{} and Bell, Tom and King, Ada}}}}"
    people = "people: [{name: Tom Bell, url: https://tom.example}]\n"
    cv = f"basics: {{name: Ada King}}\n{people}"
    bib = "\n".join(entry.format(each, names) for each in range(5))
    site = write_site({"content/publications.bib": bib, "content/cv.yaml": cv})
    build_site(BuildOptions(site, site / "_site"))
    (path,) = (site / "_site/assets").glob("search.*.json")
    assert json.loads(path.read_text("utf-8"))["k0"]["text"].count("Bo Li") == 100
    assert "Bo Li99, Tom Bell, Ada King" in path.read_text("utf-8")
