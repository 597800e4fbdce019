"""Pages of every kind are accessible, by axe's rules, at any width and in either scheme."""

from importlib.resources import files
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

Scheme = Literal["light", "dark"]

WIDTHS = (320, 768, 1280)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
OPTIONS = {
    "resultTypes": ["violations"],
    "rules": {
        "color-contrast": {"enabled": False},  # the enhanced one asks for more
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
}
"""All rules of axe, the best practices among them, with a contrast of 7:1 (AAA)."""


def open_page(page: Page, address: str, scheme: Scheme) -> None:
    """Open a page in a colour scheme, and bring axe to it."""
    page.emulate_media(color_scheme=scheme)
    page.goto(address)
    page.evaluate(AXE)


def list_violations(page: Page) -> list[str]:
    """Give what axe finds fault with: the rule, and the elements that break it."""
    found: list[dict[str, Any]] = page.evaluate(
        "options => axe.run(options).then(results => results.violations)", OPTIONS
    )
    return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pages_break_no_rule(page: Page, address: str, scheme: Scheme) -> None:
    """Axe finds no fault at any width, and nothing is wider than the window."""
    open_page(page, address, scheme)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert list_violations(page) == [], width
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", SCHEMES)
def test_pages_in_use_break_no_rule(page: Page, root: str, scheme: Scheme) -> None:
    """A list that is searched, with a part unfolded in it, is as accessible as before."""
    page.set_viewport_size({"width": 320, "height": 900})
    open_page(page, f"{root}site/publications/", scheme)
    page.get_by_role("searchbox").fill("tiny")
    expect(page.locator("form [role=status]")).to_have_text("2 of 5 shown")
    page.locator("#nunez2012tiny").get_by_role("link", name="Cite").click()
    expect(page.locator(".unfolded")).to_be_visible()
    assert list_violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_faults_are_found(page: Page) -> None:
    """A page with grey text, a picture without a text and no heading breaks rules."""
    page.set_content("<main style='color: #666; background: #fff'>Pale<img src='data:,'></main>")
    page.evaluate(AXE)
    rules = {each.partition(":")[0] for each in list_violations(page)}
    assert {"color-contrast-enhanced", "image-alt", "page-has-heading-one"} <= rules


def test_long_formulas_do_not_widen_the_page(page: Page, root: str) -> None:
    """A formula that is wider than the window scrolls in itself, in a line of news as well."""
    page.set_viewport_size({"width": 320, "height": 900})
    page.goto(f"{root}long/")
    formulas = page.locator(".body > math, p math, .title math")
    expect(formulas).not_to_have_count(0)
    formulas.evaluate_all("all => all.forEach(each => each.innerHTML = each.innerHTML.repeat(60))")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
