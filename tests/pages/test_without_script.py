"""Pages are complete without JavaScript."""

from playwright.sync_api import Browser, Page, expect

READ = """() => [
    document.querySelector("main").innerText.replace(/\\s+/g, " "),
    ...[...document.querySelectorAll("a")].filter(a => a.checkVisibility()).map(a => a.href),
]"""


def test_pages_say_the_same_without_the_script(chromium: Browser, page: Page, address: str) -> None:
    """All text and all links are there, and no control that would do nothing."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('form, button').forEach(each => each.remove())")
    plain = chromium.new_page(java_script_enabled=False)
    plain.goto(address)
    assert plain.evaluate(READ) == page.evaluate(READ)
    expect(plain.locator("button, form").filter(visible=True)).to_have_count(0)
    plain.close()
