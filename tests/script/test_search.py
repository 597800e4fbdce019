"""Readers search and filter the list of publications, and see where there is nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

ALL = {"muller2024", "king2024", "walesa2021", "king2020", "king-new"}
SHOWN = "[...document.querySelectorAll('.publication')].filter(e => e.checkVisibility())"


def list_shown(page: Page) -> set[str]:
    """Give the ids of the publications that are seen."""
    return set(page.evaluate(f"{SHOWN}.map(each => each.id)"))


def status(page: Page) -> Locator:
    """Give what tells how many are shown."""
    return page.locator("form [role=status]")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sparse", {"muller2024"}),
        ("MULLER jorg", {"muller2024"}),
        ("Müller", {"muller2024"}),
        ("walesa", {"walesa2021"}),
        ("Wałęsa", {"walesa2021"}),
        ("naive base", {"muller2024"}),
        ("abc", {"king2024"}),
        ("things  king", ALL - {"walesa2021"}),
        ("sparse walesa", set()),
        (" ", ALL),
    ],
)
def test_searches_while_one_types(page: Page, address: str, query: str, found: set[str]) -> None:
    """All words are looked for in title, names, venue and abstract, whatever their accents."""
    page.goto(f"{address}publications/")
    page.get_by_role("searchbox", name="Search").press_sequentially(query)
    told = f"{len(found)} of 5 shown" if found else "No publication fits this search."
    told = told if query.strip() else ""
    expect(status(page)).to_have_text(told)
    assert list_shown(page) == found


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        ({"Type": "Journal articles"}, {"muller2024", "walesa2021"}),
        ({"Type": "Journal articles", "Year": "2024"}, {"muller2024"}),
        ({"Topic": "Pruning"}, {"muller2024", "king2024"}),
        ({"Topic": "sparsity"}, {"muller2024"}),
        ({"Year": "In submission"}, {"king-new"}),
    ],
)
def test_filters(page: Page, address: str, chosen: dict[str, str], found: set[str]) -> None:
    """What is chosen from the menus goes together; groups without a match go with their heads."""
    page.goto(f"{address}publications/")
    for label, choice in chosen.items():
        page.get_by_label(label).select_option(choice)
    expect(status(page)).to_have_text(f"{len(found)} of 5 shown")
    assert list_shown(page) == found
    headings = page.locator(".group > h2").filter(visible=True)
    years = {"muller2024": "2024", "king2024": "2024", "walesa2021": "2021"}
    expect(headings).to_have_text(sorted({years.get(key, "In submission") for key in found})[::-1])


def test_address_can_be_shared(page: Page, context: BrowserContext, address: str) -> None:
    """The address tells what is searched for, and shows the same to whoever follows it."""
    page.goto(f"{address}publications/#king2024")
    page.get_by_role("searchbox").fill("king things")
    page.get_by_label("Type").select_option("Conference papers")
    shared = f"{address}publications/?q=king+things&type=Conference+papers#king2024"
    expect(page).to_have_url(shared)
    other = context.new_page()
    other.goto(shared)
    expect(status(other)).to_have_text("1 of 5 shown")
    expect(other.get_by_role("searchbox")).to_have_value("king things")
    expect(other.get_by_label("Type")).to_have_value("Conference papers")
    other.get_by_role("button", name="Clear").click()
    expect(other).to_have_url(f"{address}publications/#king2024")
    expect(other.get_by_role("searchbox")).to_be_focused()
    assert list_shown(other) == ALL


def test_addresses_may_name_what_is_gone(page: Page, address: str) -> None:
    """A choice that there is not counts as none, in its menu too."""
    page.goto(f"{address}publications/?q=things&type=Nope&year=2020")
    expect(status(page)).to_have_text("1 of 5 shown")
    expect(page.get_by_label("Type")).to_have_value("")
    expect(page).to_have_url(f"{address}publications/?q=things&year=2020")


def test_search_takes_no_mouse(page: Page, address: str) -> None:
    """All of the form is reached and used by the keyboard, and Enter leaves the page as it is."""
    page.goto(f"{address}publications/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("king")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("4 of 5 shown")
    for label in ("Type", "Topic", "Year"):
        page.keyboard.press("Tab")
        expect(page.get_by_label(label)).to_be_focused()
    page.keyboard.type("2020")
    expect(status(page)).to_have_text("1 of 5 shown")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(status(page)).to_have_text("")


def test_index_is_fetched_on_first_use(page: Page, address: str) -> None:
    """Who only reads the list loads no index, and who searches loads it once."""
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{address}publications/", wait_until="networkidle")
    assert not [url for url in loaded if url.endswith(".json")]
    page.get_by_role("searchbox").press_sequentially("king")
    expect(status(page)).to_have_text("4 of 5 shown")
    assert len([url for url in loaded if url.endswith(".json")]) == 1


def test_search_that_cannot_be_loaded(page: Page, address: str) -> None:
    """Where the index does not come, the list stays whole, and the next try may succeed."""
    page.goto(f"{address}publications/")
    page.route("**/search.*.json", lambda route: route.fulfill(body="<html>"))
    page.get_by_role("searchbox").fill("dense")
    expect(status(page)).to_have_text("The search is out of reach. Try again.")
    assert list_shown(page) == ALL
    page.unroute("**/search.*.json")
    page.get_by_role("searchbox").fill("dens")
    expect(status(page)).to_have_text("1 of 5 shown")


def test_long_lists_come_back_whole(
    page: Page, write_site: Callable[[dict[str, str]], Path], address: str, site: Path
) -> None:
    """A list that is too long to be shown at once is shown whole a moment later."""
    entries = (
        f"@misc{{k{number}, title = {{T{number:03}}}, author = {{A}}, year = {1900 + number}}}"
        for number in range(120)
    )
    long = write_site({"content/publications.bib": "\n".join(entries)})
    build_site(BuildOptions(long, site / "long"))
    page.goto(f"{address}../long/publications/?q=t")
    expect(status(page)).to_have_text("120 of 120 shown")
    shown = page.locator(".publication").filter(visible=True)
    for query, number in (("t01", 10), ("t", 120), ("t11", 10), ("", 120)):
        page.get_by_role("searchbox").fill(query)
        expect(shown).to_have_count(number)
        expect(page.locator(".group").filter(visible=True)).to_have_count(number)
