"""The page of a work by very many authors."""

from playwright.sync_api import Page, expect


def test_very_many_authors_leave_the_rest_in_sight(page: Page, root: str) -> None:
    """Neither their names nor their BibTeX take more than a window; keys scroll the BibTeX."""
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{root}long/publications/crowd/")
    assert page.evaluate("document.documentElement.scrollHeight") < 3 * 800
    source = page.get_by_role("region", name="BibTeX")
    source.focus()
    page.keyboard.press("End")
    expect(source.get_by_text("King, Ada")).to_be_in_viewport()
