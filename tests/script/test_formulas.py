"""Formulas that are wider than the window scroll in themselves, by keys as well."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

BIB = r"""@article{wide, author = {King, Ada}, year = 2020, journal = {Letters},
  title = {Bounds like $\sum_{i=1}^n \|x_i - \mathbb{E}[x_i]\|^2 \le C \log(1/\delta) + D$},
  abstract = {$x^2$ and $\sum_{i=1}^n \|x_i - \mathbb{E}[x_i]\|^2 \le C \log(1/\delta) + D$.}}
@article{next, author = {King, Ada}, year = 2019, journal = {Letters}, title = {Next},
  abstract = {We show $x^2$.}}"""


def test_wide_formulas_scroll(
    page: Page, write_site: Callable[[dict[str, str]], Path], address: str, site: Path
) -> None:
    """The page never scrolls sideways; what does can be reached where no link in it can be."""
    built = write_site({"content/publications.bib": BIB})
    build_site(BuildOptions(built, site / "formulas"))
    page.set_viewport_size({"width": 320, "height": 800})
    for path in ("", "publications/", "publications/wide/", "publications/next/"):
        page.goto(f"{address}../formulas/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, path
    expect(page.locator("main [tabindex]")).to_have_count(0)
    page.goto(f"{address}../formulas/publications/wide/")
    reached = page.locator("main [tabindex='0']")
    expect(reached.filter(has_text="and")).to_have_count(1)
    expect(page.locator("h1")).to_have_attribute("tabindex", "0")


def test_focus_of_a_link_with_a_formula_is_seen(
    page: Page, write_site: Callable[[dict[str, str]], Path], address: str, site: Path
) -> None:
    """The ring is drawn within the link, since what scrolls cuts off all that stands out of it."""
    built = write_site({"content/publications.bib": BIB})
    build_site(BuildOptions(built, site / "focus"))
    page.goto(f"{address}../focus/publications/")
    link = page.locator("a:has(> math)").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_have_css("outline-width", "3px")
    expect(link).to_have_css("outline-offset", "-3px")
