"""Pages are of use where the script, or a part of what it does, has no place."""

from pathlib import Path

from playwright.sync_api import Browser, Page, expect


def test_pages_do_without_the_script(chromium: Browser, address: str) -> None:
    """Without JavaScript there is no form and no button, and the links lead to the parts."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}publications/?q=dense")
    expect(page.locator("form")).to_be_hidden()
    expect(page.locator(".publication").filter(visible=True)).to_have_count(5)
    page.locator("#muller2024").get_by_role("link", name="Abs").click()
    expect(page).to_have_url(f"{address}publications/muller2024/#abstract")
    expect(page.get_by_role("button")).to_have_count(0)
    context.close()


def test_works_from_a_disk(page: Page, site: Path) -> None:
    """Links name the files that they lead to, and what needs a server stays hidden."""
    home = (site / "repo" / "index.html").as_uri()
    page.goto(home)
    page.get_by_role("link", name="Publications", exact=True).click()
    expect(page).to_have_url(home.replace("index.html", "publications/index.html"))
    expect(page.locator("form")).to_be_hidden()
    page.locator("#muller2024").get_by_role("link", name="Bib", exact=True).click()
    part = "publications/muller2024/index.html#bibtex"
    expect(page).to_have_url(home.replace("index.html", part))


def test_a_script_that_does_not_come_leaves_no_hole(page: Page, address: str) -> None:
    """The place that is kept for the search closes after a while."""
    page.route("**/site.*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{address}publications/")
    form = page.locator("form")
    expect(form).to_have_css("height", "0px", timeout=20_000)
    expect(form).to_have_css("margin-top", "0px")
