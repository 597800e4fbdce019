"""In the preview, elements say which record they show; built pages say nothing of it."""

import re
from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.loader.site import load_site
from cvsite.model.routes import list_records, write_route
from cvsite.model.site import withhold_private

COMPLETE = Path(__file__).parents[1] / "sites" / "complete"
UNSEEN = {"meta", "people", "publications", "site"}
"""Parts of a CV that pages do not show as such."""


def read_pages(site: Path, *, preview: bool = True) -> str:
    """Build a site, and give all of its pages in one text."""
    build_site(BuildOptions(site, site / "out", preview=preview))
    return "".join(path.read_text("utf-8") for path in sorted((site / "out").rglob("*.html")))


def test_every_record_is_marked(copy_site: Callable[[Path], Path]) -> None:
    """Each record that pages show carries the id by which the loader knows its place."""
    site = copy_site(COMPLETE)
    marked = set(re.findall(r' data-record="([^"]+)"', read_pages(site)))
    loaded = load_site(site)
    shown = withhold_private(loaded.site)
    routes = {route for route, _ in list_records(shown.cv) if route[0] not in UNSEEN}
    routes.remove(("sections", 1))  # has no entries
    publications = {f"publications/{each.id}" for each in shown.bibliography.publications}
    assert marked == {*map(write_route, routes), *publications, "basics/summary"}
    assert marked <= set(loaded.places)


def test_built_pages_are_not_marked(copy_site: Callable[[Path], Path]) -> None:
    """What is published has none of it."""
    assert "data-record" not in read_pages(copy_site(COMPLETE), preview=False)


CV = """\
basics: {name: Ada King}
news:
  - {date: 2001, text: Same}
  - {date: 2003, text: Other}
  - {date: 2001, text: Same}
site: {news_limit: 1}
"""


def test_ids_count_in_the_order_of_the_page(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Records are told apart where they are equal, sorted, and shown in two parts."""
    site = write_site({"content/cv.yaml": CV})
    html, places = read_pages(site), load_site(site).places
    items = re.findall(r'data-record="(news/\d)">.*?<div class="body prose">(\w+)', html, re.DOTALL)
    assert items == [("news/0", "Other"), ("news/1", "Same"), ("news/2", "Same")]
    assert [places[name].line for name, _ in items] == [4, 3, 5]


def test_ids_may_hold_anything(write_site: Callable[[dict[str, str]], Path]) -> None:
    """The key of an entry cannot break out of the attribute."""
    bib = "@misc{a<b&c, title = {T}, author = {Ada King}, year = 2020}\n"
    html = read_pages(write_site({"content/publications.bib": bib}))
    assert 'data-record="publications/a&lt;b&amp;c"' in html
