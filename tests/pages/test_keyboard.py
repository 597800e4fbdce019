"""All of a page is reached and used by the keyboard, in the order in which it is read."""

from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

REACHABLE = """
    [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
    .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled)"""

FOCUSED = f"""() => {{
    const element = document.activeElement;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const line = element.getClientRects()[0];
    const seen = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    return {{
        index: {REACHABLE}.indexOf(element),
        text: element.outerHTML,
        top: box.top + scrollY,
        bottom: box.bottom + scrollY,
        outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        isSeen: element.contains(seen),
    }};
}}"""


def walk(page: Page) -> list[dict[str, Any]]:
    """Go through the page by Tab, and describe each element that has the focus in turn."""
    count = page.evaluate(f"{REACHABLE}.length")
    steps = []
    for _ in range(count):
        page.keyboard.press("Tab")
        steps.append(page.evaluate(FOCUSED))
    return steps


@pytest.mark.parametrize("width", [320, 1280])
def test_tab_reaches_everything_in_order(page: Page, address: str, width: int) -> None:
    """Each link and control has the focus once, down the page, and shows it."""
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(address)
    steps = walk(page)
    assert [each["index"] for each in steps] == list(range(len(steps)))
    assert [each["text"] for each in steps if each["outline"] < 2] == []
    assert [each["text"] for each in steps if not each["isSeen"]] == []
    assert [
        after["text"] for step, after in pairwise(steps) if after["bottom"] <= step["top"]
    ] == []
    page.keyboard.press("Tab")
    assert page.evaluate(f"{REACHABLE}.indexOf(document.activeElement)") <= 0


def test_skip_link_leads_past_the_navigation(page: Page, address: str) -> None:
    """The first link shows when it has the focus, and leads to what the page is about."""
    page.goto(address)
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).not_to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(
        "!document.querySelector('main a, main input')"
        " || document.querySelector('main').contains(document.activeElement)"
    )


def test_list_takes_no_mouse(page: Page, root: str) -> None:
    """From the search one goes on to a publication, unfolds its BibTeX and can copy it."""
    page.goto(f"{root}site/publications/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("tiny machines")
    expect(page.locator("form [role=status]")).to_have_text("1 of 5 shown")
    link = page.locator("#nunez2012tiny").get_by_role("link", name="Bib", exact=True)
    while not link.evaluate("link => link === document.activeElement"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement !== document.body")
    page.keyboard.press("Enter")
    expect(link).to_have_attribute("aria-expanded", "true")
    copy = page.get_by_role("button", name="Copy BibTeX")
    expect(copy).to_be_visible()
    while not copy.evaluate("button => button === document.activeElement"):
        page.keyboard.press("Tab")
        assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
