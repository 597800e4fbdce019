"""The names of a publication on its page, and the marks on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from page_text import read_text

CV = """\
basics:
  name: Ada King
site:
  publications:
    marks: {"‡": At the Engine Company}
"""


def show(write_site: Callable[[dict[str, str]], Path], fields: str) -> str:
    """Build a site with one publication and give the text of its page."""
    bib = f"@article{{a, title = {{T}}, {fields}}}"
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": bib})
    build_site(BuildOptions(site, site / "_site"))
    return read_text(site / "_site/publications/a/index.html")


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ("author = {King$^\\dagger$, Ada and Bell, Tom}", "Ada King† and Tom Bell † Corresponding"),
        ("author = {King*†, Ada}", "Ada King*,† * Equal contribution † Corresponding author"),
        ("author = {King‡, Ada}", "Ada King‡ ‡ At the Engine Company"),
        ("author = {King§, Ada}, annotation = {§ Not she}", "Ada King§ § Not she"),
        ("author = {King, Ada}, author+an = {1=equal}", "Ada King* * Equal contribution"),
        ("editor = {King, Ada}", "T Ada King (ed.)"),
        ("editor = {King, Ada and Bell, Tom}", "T Ada King and Tom Bell (eds.)"),
        ("journal = {J}, abbr = {IMC}, additional_info = {A \\emph{talk} too}", "IMC J A talk too"),
    ],
)
def test_names_and_marks(
    write_site: Callable[[dict[str, str]], Path], fields: str, shown: str
) -> None:
    """Each mark stands behind its name and is explained; editors stand in for authors."""
    assert shown in show(write_site, fields)
