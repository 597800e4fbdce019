"""The page of a publication has its citation in each style."""

from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from page_text import read_links, read_text

BIB = """\
@article{a, author = {Ray, Ann}, title = {A & B}, journal = {J}, year = 2020, doi = {10.1000/1}}
"""
OWN_PAGE = """\
{% extends "base.html" %}
{% block main %}
<p>{{ bibliography.publications[0]|citation("apa") }}</p>
{% endblock %}
"""


def build(site: Path) -> Path:
    """Build a site and give its folder."""
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def test_page_cites_in_four_styles(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The section stands in the page itself, escaped, with the address as a link."""
    page = build(write_site({"content/publications.bib": BIB})) / "publications/a/index.html"
    text = read_text(page)
    assert 'id="cite"' in page.read_text("utf-8")
    assert "APA 7 Ray, A. (2020). A & B. J. https://doi.org/10.1000/1" in text
    assert "Chicago 17 Ray, Ann. 2020. “A & B.” J. https://doi.org/10.1000/1." in text
    assert "IEEE A. Ray, “A & B,” J, 2020, doi: 10.1000/1." in text
    assert "MLA 9 Ray, Ann. “A & B.” J, 2020, https://doi.org/10.1000/1." in text
    assert read_links(page).count(("https://doi.org/10.1000/1", "10.1000/1")) == 1


def test_page_of_ones_own_may_cite(write_site: Callable[[dict[str, str]], Path]) -> None:
    """A template asks for the style that it wants."""
    files = {"content/publications.bib": BIB, "templates/pages/cited.html": OWN_PAGE}
    page = build(write_site(files)) / "cited/index.html"
    assert "Ray, A. (2020). A & B. J. https://doi.org/10.1000/1" in read_text(page)
    assert "<em>J</em>" in page.read_text("utf-8")
