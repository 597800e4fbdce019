"""What belongs to publications goes with the last of them that is shown, and comes back with it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from static_server import serve_folder

CV = """\
basics: {name: Ada King}
site: {publications: {group_by: year, then_by: type}}
"""
TYPES = ("article", "book", "misc")
BIB = "\n".join(
    f"@{TYPES[number % 3]}{{k{number}, title = {{T{number:03}}}, author = {{A}},"
    f" year = {2000 + number // 6}}}"
    for number in range(120)
)
"""Twenty years with two publications of each of three types."""

HEADINGS = ".group h2, .group h3"
TOP = "each => each.getBoundingClientRect().top"


@pytest.fixture
def page(
    chromium: Browser, write_site: Callable[[dict[str, str]], Path], tmp_path: Path
) -> Iterator[Page]:
    """Open the list of publications, which is too long to be shown at once."""
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})
    build_site(BuildOptions(site, tmp_path / "out"))
    page = chromium.new_page()
    with serve_folder(tmp_path / "out") as root:
        page.goto(f"{root}publications/")
        yield page
        page.close()


def search(page: Page, query: str, told: str) -> None:
    """Type a query, and wait for what is told of it."""
    page.get_by_role("searchbox").fill(query)
    expect(page.locator("form [role=status]")).to_have_text(told)


def test_headings_and_index_go_with_their_publications(page: Page) -> None:
    """Neither a heading nor a link of the index is left for a group without a match."""
    links = page.locator(".group-index a").filter(visible=True)
    headings = page.locator(HEADINGS).filter(visible=True)
    expect(links).to_have_count(20)
    expect(headings).to_have_count(20 * 4)
    page.get_by_label("Type").select_option("Books")
    expect(page.locator("form [role=status]")).to_have_text("40 of 120 shown")
    expect(headings).to_have_count(20 * 2)
    search(page, "t11", "3 of 120 shown")
    expect(links).to_have_text(["2019", "2018"])
    expect(headings).to_have_text(["2019", "Books", "2018", "Books"])


def test_nothing_is_left_where_nothing_fits(page: Page) -> None:
    """A sentence says so, and the button beside it brings all back."""
    search(page, "nothing of this kind", "No publication fits this search.")
    expect(page.locator(f"{HEADINGS}, .group-index").filter(visible=True)).to_have_count(0)
    page.get_by_role("button", name="Clear").click()
    expect(page.locator(".publication").filter(visible=True)).to_have_count(120)
    expect(page.locator(f"{HEADINGS}, .group-index").filter(visible=True)).to_have_count(81)


def test_the_first_match_stands_beside_its_year(page: Page) -> None:
    """What is hidden before it leaves no gap, of a publication or of a sub-group."""
    page.set_viewport_size({"width": 1280, "height": 800})
    first = page.locator(".subgroup h3").filter(visible=True).first
    title = page.locator(".publication .title").filter(visible=True).first
    before = [first.evaluate(TOP), title.evaluate(TOP)]
    search(page, "t119", "1 of 120 shown")
    assert [first.evaluate(TOP), title.evaluate(TOP)] == before


def test_the_page_keeps_its_height(page: Page) -> None:
    """Lists that wait to be laid out take as much room as before, and anchors lead there."""
    height = page.evaluate("document.documentElement.scrollHeight")
    page.get_by_role("searchbox").focus()
    expect(page.locator(".waits")).to_have_count(20)
    assert page.evaluate("document.documentElement.scrollHeight") == height
    page.get_by_role("link", name="2003", exact=True).click()
    expect(page.get_by_role("heading", name="2003", exact=True)).to_be_in_viewport(ratio=1)


def test_the_index_is_one_row_on_a_phone(page: Page) -> None:
    """There it takes one line however many groups there are; wider pages show all of them."""
    for width, most in ((320, 70), (1280, 200)):
        page.set_viewport_size({"width": width, "height": 700})
        index = page.locator(".group-index")
        assert index.evaluate("each => each.getBoundingClientRect().height") < most
        last = index.get_by_role("link").last
        last.focus()
        expect(last).to_be_in_viewport(ratio=1)
        assert page.evaluate("document.documentElement.scrollWidth") == width
