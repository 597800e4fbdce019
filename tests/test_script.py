"""The script of the site does what it should in a real browser, and nothing that it should not."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Request, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from static_server import serve_folder

CV = """\
basics:
  name: Ada King
site:
  url: https://ada.example
"""
BIB = r"""
@article{muller2024, author = {M{\"u}ller, J{\"o}rg and King, Ada}, title = {Sparse Things},
  journal = {Journal of Things}, year = 2024, keywords = {sparsity, Pruning}, selected = {true},
  abstract = {We make na{\"i}ve baselines fast.}}
@inproceedings{king2024, author = {King, Ada}, title = {Dense Things}, booktitle = {Proc. ABC},
  year = 2024, keywords = {pruning}}
@article{walesa2021, author = {Wa{\l}{\k{e}}sa, Lech}, title = {Odd Things in $x^{3/2}$},
  year = 2021, journal = {Letters}, abstract = {On $x^2$ and its friends.}}
@phdthesis{king2020, author = {King, Ada}, title = {Many Things}, school = {MIT}, year = 2020}
@misc{king-new, author = {King, Ada}, title = {New Things}, pubstate = {submitted}}
"""
ALL = {"muller2024", "king2024", "walesa2021", "king2020", "king-new"}
SHOWN = "[...document.querySelectorAll('.publication')].filter(e => e.checkVisibility())"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site of five publications, below a folder as project sites are."""
    folder = tmp_path_factory.mktemp("scripted")
    content = folder / "content"
    content.mkdir()
    (content / "cv.yaml").write_text(CV, "utf-8")
    (content / "publications.bib").write_text(BIB, "utf-8")
    build_site(BuildOptions(folder, folder / "out" / "repo"))
    return folder / "out"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the site, and give its address."""
    with serve_folder(site) as root:
        yield f"{root}repo/"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Open a window that may use the clipboard."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """Open a page; at its end, nothing was complained of and nobody else was asked."""
    page = context.new_page()
    complaints: list[str] = []
    asked: set[str] = set()

    def note(request: Request) -> None:
        asked.add(urlsplit(request.url).netloc)

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", note)
    yield page
    assert not complaints
    assert asked <= {urlsplit(address).netloc, ""}


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
    told = f"{len(found)} of 5 shown" if query.strip() else ""
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


def test_choices_that_there_are_not(page: Page, address: str) -> None:
    """An address that asks for what no menu has leaves that menu as it is."""
    page.goto(f"{address}publications/?q=things&type=Nope&year=2024")
    expect(status(page)).to_have_text("2 of 5 shown")
    expect(page.get_by_label("Type")).to_have_value("")
    expect(page.get_by_label("Type").locator("option:checked")).to_have_text("All")
    expect(page).to_have_url(f"{address}publications/?q=things&year=2024")


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
    """A formula in a citation stays one on the clipboard, and on its line."""
    page.goto(f"{address}publications/walesa2021/")
    page.get_by_role("button", name="Copy citation in APA 7").click()
    expect(page.get_by_text("Copied: citation in APA 7")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "Wałęsa, L. (2021). Odd Things in x^{3/2}. Letters."


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
