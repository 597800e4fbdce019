"""Texts that run against the page."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]

AUTHORS = "author = {فاطمة القاسمي and John Smith}, year = 2020"
TITLES = {"english": "Dialects (الصرف) and Engines", "arabic": "نحو نموذج BERT"}


@pytest.mark.parametrize(
    ("language", "slug", "start", "kept_apart"),
    [
        ("en", "english", '<p class="authors">', "فاطمة القاسمي"),
        ("en", "arabic", '<p class="authors" dir="rtl">', "John Smith"),
        ("ar", "english", '<p class="authors" dir="ltr">', "فاطمة القاسمي"),
        ("ar", "arabic", '<p class="authors">', "John Smith"),
    ],
)
def test_authors_run_in_the_direction_of_the_title(
    write_site: WriteSite, language: str, slug: str, start: str, kept_apart: str
) -> None:
    """Names that run against that are kept apart, so that commas stand where they belong."""
    site = write_site(
        {
            "content/cv.yaml": f"basics: {{name: A}}\nsite: {{language: {language}}}\n",
            "content/publications.bib": f"@misc{{a, title = {{{TITLES[slug]}}}, {AUTHORS}}}",
        }
    )
    build_site(BuildOptions(site, site / "_site"))
    html = (site / "_site" / "publications" / "index.html").read_text("utf-8")
    assert start in html
    row = html.partition('<p class="authors"')[2].partition("</p>")[0]
    assert row.count("<bdi>") == 1
    assert f"<bdi>{kept_apart}</bdi>" in row
