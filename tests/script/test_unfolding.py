"""Parts of a publication's page show in the list, where readers do not ask for a tab."""

from playwright.sync_api import BrowserContext, Page, expect


def test_unfolds_parts_in_the_list(page: Page, address: str) -> None:
    """A part of a publication's page shows below its row until it is clicked again."""
    page.goto(f"{address}publications/")
    entry = page.locator("#muller2024")
    link = entry.get_by_role("link", name="Abs")
    expect(link).to_have_attribute("aria-expanded", "false")
    link.click()
    expect(entry.locator(".unfolded")).to_have_text("We make naïve baselines fast.")
    expect(link).to_have_attribute("aria-expanded", "true")
    entry.get_by_role("link", name="Bib", exact=True).press("Enter")
    expect(entry.locator(".unfolded")).to_contain_text("@article{muller2024,")
    expect(link).to_have_attribute("aria-expanded", "false")
    entry.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_text("Copied: BibTeX")).to_be_attached()
    download = entry.get_by_role("link", name="RIS")
    assert download.evaluate("link => link.href").endswith("/muller2024/muller2024.ris")
    entry.get_by_role("link", name="Bib", exact=True).click()
    expect(entry.locator(".unfolded")).to_have_count(0)
    expect(page).to_have_url(f"{address}publications/")
    expect(page.locator("#king2024").get_by_role("link", name="Abs")).to_have_count(0)


def test_unfolds_on_the_homepage(page: Page, address: str) -> None:
    """The selected publications have the same links."""
    page.goto(address)
    page.get_by_role("link", name="Cite").click()
    expect(page.locator(".unfolded dt").first).to_contain_text("APA 7")


def test_a_new_tab_opens_the_part(page: Page, context: BrowserContext, address: str) -> None:
    """The browser's own ways to open a link stay."""
    page.goto(f"{address}publications/")
    with context.expect_page() as opened:
        page.locator("#muller2024").get_by_role("link", name="Abs").click(modifiers=["Control"])
    expect(opened.value).to_have_url(f"{address}publications/muller2024/#abstract")
