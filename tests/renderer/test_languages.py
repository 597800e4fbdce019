"""Texts of publications say their language where it is not the site's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

CV = "basics: {{name: Ada King}}\nsite: {{language: {}}}\n"
BIB = "@misc{{a, title = {{{}}}, year = 1843, abstract = {{We know of the tides.}}{}}}"


@pytest.mark.parametrize(
    ("language", "title", "field", "expected"),
    [
        ("en", "On Tides", "", ("", "")),
        ("he", "On Tides", "", (' lang="en"', ' lang="en"')),
        ("he", "על הגאות", "", ("", ' lang="en"')),
        ("en", "Gezeiten", ", langid = {german}", (' lang="de"', ' lang="de"')),
        ("de-CH", "Gezeiten", ", langid = {german}", ("", "")),
    ],
)
def test_language_of_parts(
    write_site: Callable[[dict[str, str]], Path],
    language: str,
    title: str,
    field: str,
    expected: tuple[str, str],
) -> None:
    """The entry tells the language of title and abstract, or else each text tells its own."""
    files = {
        "content/cv.yaml": CV.format(language),
        "content/publications.bib": BIB.format(title, field),
    }
    site = write_site(files)
    build_site(BuildOptions(site, site / "_site"))
    html = (site / "_site/publications/a/index.html").read_text("utf-8")
    assert f'<h1 class="p-name"{expected[0]}>{title}</h1>' in html
    assert f'<div class="body prose p-summary"{expected[1]}>' in html
