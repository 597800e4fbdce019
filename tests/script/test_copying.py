"""Each button copies what stands beside it, as it is of use elsewhere."""

import pytest
from playwright.sync_api import Page, expect


def test_copies_bibtex_and_citations(page: Page, address: str) -> None:
    """Each button copies its text, and tells so."""
    page.goto(f"{address}publications/muller2024/")
    buttons = page.get_by_role("button", name="Copy")
    expect(buttons).to_have_count(5)
    page.get_by_role("button", name="Copy BibTeX").click()
    expect(page.get_by_text("Copied: BibTeX")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("@article{muller2024,")
    assert copied.endswith("}")
    page.get_by_role("button", name="Copy citation in APA 7").press("Enter")
    expect(page.get_by_text("Copied: citation in APA 7")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Müller, J., & King, A. (2024). Sparse Things. Journal of Things."


def test_copies_formulas_as_latex(page: Page, address: str) -> None:
    """A formula in a citation stays one on the clipboard, and on its line; a sign is itself."""
    page.goto(f"{address}publications/walesa2021/")
    page.get_by_role("button", name="Copy citation in APA 7").click()
    expect(page.get_by_text("Copied: citation in APA 7")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Wałęsa, L. (2021). Odd α-Things in x^{3/2}. Letters."


@pytest.mark.parametrize("width", [320, 1280])
def test_buttons_that_copy_move_nothing(page: Page, address: str, width: int) -> None:
    """The page keeps their place until the script is there."""
    tops = "[...document.querySelectorAll('dd, pre, footer')].map(e => Math.round(e.offsetTop))"
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{address}publications/muller2024/")
    expect(page.get_by_role("button", name="Copy")).to_have_count(5)
    with_script = page.evaluate(tops)
    page.evaluate("document.querySelectorAll('.copy').forEach(each => each.remove())")
    assert page.evaluate(tops) == with_script
