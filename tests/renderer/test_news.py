"""The homepage shows the newest news at once, and the older on request."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]


def build_news(write_site: WriteSite, dates: list[str], settings: str = "") -> str:
    """Build a site with news of some dates, and give the section of its homepage."""
    items = "".join(f"  - {{date: {date}, text: Of {date}}}\n" for date in dates)
    site = write_site({"content/cv.yaml": f"basics: {{name: Ada King}}\nnews:\n{items}{settings}"})
    build_site(BuildOptions(site, site / "_site"))
    html = (site / "_site/index.html").read_text("utf-8")
    return html[html.index('id="news"') :]


@pytest.mark.parametrize(
    ("settings", "limit"), [("", 6), ("site: {news_limit: 2}\n", 2), ("site: {news_limit: 9}\n", 9)]
)
def test_older_news_unfold(write_site: WriteSite, settings: str, limit: int) -> None:
    """So many items stand on the page, and the others within ``details``."""
    html = build_news(write_site, [str(year) for year in range(2012, 2020)], settings)
    shown, _, folded = html.partition('<details class="older">')
    assert shown.count("Of 20") == min(limit, 8)
    assert folded.count("Of 20") == max(8 - limit, 0)
    assert "Of 2019" in shown


def test_a_year_alone_stands_below_its_months(write_site: WriteSite) -> None:
    """Nobody knows when in the year it was: it does not stand above what is newer for certain."""
    html = build_news(write_site, ["2025", "2025-11", "2026-01", "2025-02"])
    places = [html.index(f"Of {date}<") for date in ("2026-01", "2025-11", "2025-02", "2025")]
    assert places == sorted(places)
