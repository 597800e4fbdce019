"""The names of a publication on its page and in lists, and the marks on them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from page_text import read_links, read_text

CV = """\
basics:
  name: Ada King
site:
  publications:
    marks: {"‡": At the Engine Company}
"""


def show(write_site: Callable[[dict[str, str]], Path], fields: str) -> str:
    """Build a site with one publication and give the text of its page."""
    return read_text(build_page(write_site, fields))


def build_page(write_site: Callable[[dict[str, str]], Path], fields: str) -> Path:
    """Build a site with one publication and give its page."""
    bib = f"@article{{a, title = {{T}}, {fields}}}"
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": bib})
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site/publications/a/index.html"


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
        (
            "author = {Menabrea, Luigi}, translator = {King, Ada and Bell, Tom}",
            "T Luigi Menabrea (translated by Ada King and Tom Bell)",
        ),
        (
            "author = {King, Ada and others}, collaboration = {{ATLAS}}",
            "King, et al. (ATLAS) BibTeX",
        ),
        ("author = {King, Ada and {The Ring}}, collaboration = {The Ring}", "and The Ring BibTeX"),
        ("journal = {J}, abbr = {IMC}, additional_info = {A \\emph{talk} too}", "IMC J A talk too"),
    ],
)
def test_names_and_marks(
    write_site: Callable[[dict[str, str]], Path], fields: str, shown: str
) -> None:
    """Each mark stands behind its name and is explained; editors stand in for authors."""
    assert shown in show(write_site, fields)


def test_initials_stay_on_a_line(write_site: Callable[[dict[str, str]], Path]) -> None:
    """No line ends within the initials of a name."""
    assert "S.\N{NO-BREAK SPACE}M. Bell" in build_page(
        write_site, "author = {Bell, S. M.}"
    ).read_text("utf-8")


def build_crowd(write_site: Callable[[dict[str, str]], Path], settings: str = "{}") -> Path:
    """Build a site with a work by 120 authors of whom the last but one is the owner."""
    names = " and ".join(f"Li{each}, Bo" for each in range(1, 119))
    author = f"author = {{{names} and King, Ada and Ito, Eri}}"
    bib = (
        f"@article{{a, title = {{T}}, {author}, journal = {{J}}, year = 2020, selected = {{true}}}}"
    )
    cv = f"basics: {{name: Ada King}}\nsite: {{publications: {settings}, url: 'https://a.example'}}\n"
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": bib})
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


@pytest.mark.parametrize(
    ("settings", "shown", "left"),
    [("{}", 12, 107), ("{authors_shown: 3}", 3, 116), ("{authors_shown: 0}", 118, 0)],
)
def test_lists_name_some_of_very_many(
    write_site: Callable[[dict[str, str]], Path], settings: str, shown: int, left: int
) -> None:
    """Lists and the feed have the first and the owner, and lead to the page with the others."""
    out = build_crowd(write_site, settings)
    last = (
        f"Bo Li{shown}, …, Ada King and {left} more" if left else "Bo Li118, Ada King and Eri Ito"
    )
    for folder in ("", "publications"):
        page = out / folder / "index.html"
        assert last in read_text(page)
        assert f"Bo Li{shown + 1}," not in read_text(page)
        links = [target for target, text in read_links(page) if text == f"and {left} more"]
        assert len(links) == bool(left)
        assert all((page.parent / target / "index.html").exists() for target in links)
    feed = (out / "feed.xml").read_text("utf-8")
    assert feed.count("<name>") == (shown + 2 if left else 120) + 1
    assert (f"<name>{left} others</name>" in feed) == bool(left)


def test_the_page_has_all_names(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Each is there once for programs; of very many, those behind the first are folded."""
    html = (build_crowd(write_site) / "publications/a/index.html").read_text("utf-8")
    assert html.count('name="citation_author"') == html.count('class="p-author h-card"') == 120
    shown, _, folded = html[html.index("<main") :].partition('<details class="other-authors">')
    assert shown.count("Bo Li") == 12
    assert "<summary>Authors 13 to 120</summary>" in folded
    assert folded.index("Bo Li118") < folded.index("Ada King") < folded.index("Eri Ito")


def test_a_page_of_some_sixty_names_folds_none(
    write_site: Callable[[dict[str, str]], Path],
) -> None:
    """What a screen holds stands as it is."""
    names = " and ".join(f"Li{each}, Bo" for each in range(1, 61))
    text = show(write_site, f"author = {{{names}}}")
    assert "Bo Li59 and Bo Li60" in text
    assert "more" not in text
