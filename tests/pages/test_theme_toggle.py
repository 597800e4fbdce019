"""``site.theme.toggle`` offers readers a button between light and dark."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

BACKGROUND = "getComputedStyle(document.body).backgroundColor"
BUTTON = "[data-theme-toggle]"


def test_choice_is_made_by_key_and_remembered(page: Page, root: str) -> None:
    """The button goes between the schemes, and the other pages know what was chosen."""
    page.emulate_media(color_scheme="dark")
    page.goto(f"{root}site/")
    dark = page.evaluate(BACKGROUND)
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("navigation").get_by_role("link").last.focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Dark", pressed=True)).to_be_focused()
    page.keyboard.press("Space")
    light = page.evaluate(BACKGROUND)
    assert light != dark
    page.goto(f"{root}site/publications/")
    assert page.evaluate(BACKGROUND) == light
    page.get_by_role("button", name="Dark", pressed=False).press("Enter")
    assert page.evaluate(BACKGROUND) == dark
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_button_stands_beside_the_navigation(page: Page, address: str) -> None:
    """On every page it stands at the end of the navigation's last row, and is easily hit."""
    page.goto(address)
    for width in (320, 768, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        button = page.locator(BUTTON).bounding_box()
        last = page.get_by_role("navigation", name="Main").get_by_role("link").last.bounding_box()
        assert button is not None
        assert last is not None
        assert min(button["width"], button["height"]) >= 44
        assert button["y"] == pytest.approx(last["y"], abs=1)
        assert last["x"] + last["width"] <= button["x"] <= width - button["width"]


def test_nothing_moves_when_the_button_comes(chromium: Browser, root: str) -> None:
    """Its place is kept until the script shows it."""
    page = chromium.new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{root}site/")
    before = page.get_by_role("navigation", name="Main").bounding_box()
    expect(page.locator(BUTTON)).to_be_hidden()
    page.unroute("**/*.js")
    page.reload()
    expect(page.locator(BUTTON)).to_be_visible()
    assert page.get_by_role("navigation", name="Main").bounding_box() == before
    page.close()


def test_choice_works_from_a_disk(page: Page, built: Path) -> None:
    """No server is needed for it."""
    page.goto((built / "site" / "index.html").as_uri())
    before = page.evaluate(BACKGROUND)
    page.locator(BUTTON).click()
    assert page.evaluate(BACKGROUND) != before


def test_choice_works_where_nothing_may_be_kept(page: Page, root: str) -> None:
    """Readers who let no site keep anything choose for the page at hand, and search as ever."""
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('denied'); }})"
    )
    page.goto(f"{root}site/publications/")
    before = page.evaluate(BACKGROUND)
    page.locator(BUTTON).click()
    assert page.evaluate(BACKGROUND) != before
    expect(page.get_by_role("searchbox")).to_be_visible()


def test_no_button_without_the_script(
    write_site: Callable[[dict[str, str]], Path], chromium: Browser, root: str
) -> None:
    """It shows only where it works, and only on request."""
    page = chromium.new_page(java_script_enabled=False)
    page.goto(f"{root}site/")
    expect(page.locator(BUTTON)).to_be_hidden()
    page.close()
    for setting in ("{}", "{theme: {toggle: true}, script: false}"):
        site = write_site({"content/cv.yaml": f"basics: {{name: A}}\nsite: {setting}\n"})
        build_site(BuildOptions(site, site / "_site"))
        assert BUTTON[1:-1] not in (site / "_site" / "index.html").read_text("utf-8")
