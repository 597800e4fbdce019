"""Pages print black on white, without what only a screen has a use for."""

from playwright.sync_api import Page, expect

ON_SCREENS_ALONE = """.top, .skip, .bottom, .back, .neighbors, .group-index, .search, .copy, button,
    .downloads, .older"""
PRINTED = "[...document.querySelectorAll('body, body *')].filter(each => each.checkVisibility())"
BACKGROUNDS = f"{PRINTED}.map(each => getComputedStyle(each).backgroundColor)"
COLOURS = f"""{PRINTED}
    .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .map(each => getComputedStyle(each).color)"""
LINK_ROWS = """[...document.querySelectorAll(".links")].map(row =>
    [...row.querySelectorAll("a")].filter(each => each.checkVisibility()).map(each => each.href))"""
LASTING = ("https://doi.org/", "https://arxiv.org/abs/")


def test_pages_print_black_on_white(page: Page, address: str) -> None:
    """Whatever the scheme and the reader's choice, paper has no ground and text is near black."""
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    page.evaluate("document.documentElement.dataset.theme = 'dark'")
    page.emulate_media(media="print", color_scheme="dark")
    grounds, colours = set(page.evaluate(BACKGROUNDS)), set(page.evaluate(COLOURS))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert grounds <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}
    assert colours <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}


def test_paper_has_no_controls(page: Page, address: str) -> None:
    """Navigation and controls are left out; of a row of links the address that stays is printed."""
    page.goto(address)
    page.emulate_media(media="print")
    expect(page.locator(ON_SCREENS_ALONE).filter(visible=True)).to_have_count(0)
    for row in page.evaluate(LINK_ROWS):
        assert len(row) <= 1
        assert all(each.startswith(LASTING) for each in row)


def test_paper_names_all_of_very_many_authors(page: Page, root: str) -> None:
    """Those whom a screen folds are printed."""
    page.goto(f"{root}long/publications/crowd/")
    last = page.get_by_text("B. Noel399", exact=True)
    folded = "each => each.checkVisibility({contentVisibilityAuto: true})"
    assert not last.evaluate(folded)
    page.emulate_media(media="print")
    assert last.evaluate(folded)
    bottom = page.locator(".venue").bounding_box()
    box = last.bounding_box()
    assert box
    assert bottom
    assert 0 < box["y"] + box["height"] / 2 < bottom["y"]  # boxes of lines may touch by a hair
