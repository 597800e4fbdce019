"""Lists out of sight are not laid out before somebody comes near them, and nobody can tell."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from static_server import serve_folder

BIB = "\n".join(
    f"@article{{k{number}, title = {{A Title of Some Words, Number {number:03}}},"
    f" author = {{King, Ada and Moe, Joe}}, journal = {{Letters}}, year = {1990 + number // 10}}}"
    for number in range(320)
)
"""Thirty-two years with ten publications each."""

FIRST = """
@misc{sent, title = {Sent}, author = {King, Ada}, pubstate = {submitted}}
@misc{coming, title = {Coming}, author = {King, Ada}, year = 2031}
"""
"""What stands before them, in groups of its own."""

LAYOUT_SHIFTS = """() => new Promise(resolve => {
    const sum = list => list.getEntries().reduce((total, each) => total + each.value, 0);
    const observer = new PerformanceObserver(list => resolve(sum(list)));
    observer.observe({type: "layout-shift", buffered: true});
    setTimeout(() => resolve(0), 500);
})"""

IS_LAID_OUT = "each => each.checkVisibility({contentVisibilityAuto: true})"
TOP = "each => each.getBoundingClientRect().top"
STEP = 400
"""Pixels; less than half of the window, so that what is above comes in step by step."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve a long list of publications, and give its address."""
    folder = tmp_path_factory.mktemp("long")
    (folder / "content").mkdir()
    (folder / "content" / "cv.yaml").write_text("basics: {name: Ada King}\n", "utf-8")
    (folder / "content" / "publications.bib").write_text(FIRST + BIB, "utf-8")
    build_site(BuildOptions(folder, folder / "out"))
    with serve_folder(folder / "out") as root:
        yield f"{root}publications/"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a window as large as a phone's, twice as high."""
    page = chromium.new_page(viewport={"width": 375, "height": 1000})
    yield page
    page.close()


def test_only_what_is_near_is_laid_out(page: Page, address: str) -> None:
    """The first list at once, the last one when somebody comes to it."""
    page.goto(address)
    last = page.locator("#k0 .title")
    assert page.locator("#k319 .title").evaluate(IS_LAID_OUT)
    assert not last.evaluate(IS_LAID_OUT)
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport()
    assert last.evaluate(IS_LAID_OUT)


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_moves_while_a_page_comes(page: Page, address: str, width: int) -> None:
    """Short lists at the top have their height at once, so that what is below them stands still."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)
    page.wait_for_timeout(300)
    assert page.evaluate(LAYOUT_SHIFTS) == 0


@pytest.mark.parametrize("key", ["k95", "k5"])
def test_anchors_lead_to_the_entry_and_the_page_holds_still(
    page: Page, address: str, key: str
) -> None:
    """Who came by a link and reads upwards sees nothing jump when lists above are laid out."""
    page.goto(f"{address}#{key}")
    entry = page.locator(f"#{key}")
    expect(entry).to_be_in_viewport(ratio=1)
    page.mouse.move(100, 300)
    for _ in range(12):
        before = entry.evaluate(TOP)
        page.mouse.wheel(0, -STEP)
        page.wait_for_timeout(150)  # as long as somebody looks before the next turn of the wheel
        assert entry.evaluate(TOP) - before == pytest.approx(STEP, abs=2)


def test_paper_waits_for_nothing(page: Page, address: str) -> None:
    """Whoever prints gets every list."""
    page.goto(address)
    page.emulate_media(media="print")
    assert page.locator("#k0 .title").evaluate(IS_LAID_OUT)


def test_finds_words_out_of_sight(page: Page, address: str) -> None:
    """The search of the browser, too, finds what waits."""
    page.goto(address)
    assert page.evaluate("find('Number 017')")
    expect(page.locator("#k17")).to_be_in_viewport()
