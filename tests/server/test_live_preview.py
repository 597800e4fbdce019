"""Edits show in a real browser."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from live_preview import Server, Tab, replace_text, wait_until

SITE = Path(__file__).parents[1] / "sites" / "complete"
THEME_COLOR = "document.querySelector('meta[name=theme-color]:not([media])')?.content"
BODY_COLOR = "getComputedStyle(document.body).color"

StartServer = Callable[..., Server]


@pytest.fixture
def site(copy_site: Callable[[Path], Path]) -> Path:
    """Give a site that can be edited."""
    return copy_site(SITE)


def write_bibliography(folder: Path, text: str) -> Path:
    """Write a site in the default theme, and give its .bib file."""
    content = folder / "content"
    content.mkdir()
    (content / "cv.yaml").write_text("basics: {name: A. Lee}\n", "utf-8")
    bib = content / "publications.bib"
    bib.write_text(text, "utf-8")
    return bib


def test_shows_an_edit_of_the_content(site: Path, start_server: StartServer, tab: Tab) -> None:
    """A change of cv.yaml is on the screen without a hand on the browser."""
    tab.open(start_server(site))
    tab.wait_for_text("José Núñez-Li")
    replace_text(site / "content" / "cv.yaml", "name: José Núñez-Li", "name: Ada Lovelace")
    tab.wait_for_text("Ada Lovelace", "h1")


def test_shows_an_edit_of_a_template(site: Path, start_server: StartServer, tab: Tab) -> None:
    """A change of a template of the site's own is on the screen."""
    tab.open(start_server(site))
    replace_text(site / "templates" / "base.html", "#ffffff", "#123456")
    tab.wait_for_value(THEME_COLOR, "#123456")


def test_swaps_stylesheets_without_a_reload(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """New styles show, edit after edit, while the page stays the one that it was."""
    tab.open(start_server(site))
    tab.mark()
    style = site / "static" / "style.css"
    for color in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        style.write_text(f"body {{ color: {color}; }}\n", "utf-8")
        tab.wait_for_value(BODY_COLOR, color)
    links = "document.querySelectorAll('link[rel=stylesheet]').length"
    tab.wait_for_value(links, 1)
    assert tab.is_marked


def test_swaps_stylesheets_that_are_saved_by_renaming(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """An editor that puts a new file in place of the old one causes no reload either."""
    tab.open(start_server(site))
    tab.mark()
    for color in ("rgb(1, 2, 3)", "rgb(4, 5, 6)"):
        beside = site / "static.new"
        beside.write_text(f"body {{ color: {color}; }}\n", "utf-8")
        beside.replace(site / "static" / "style.css")
        tab.wait_for_value(BODY_COLOR, color)
    assert tab.is_marked


def test_shows_problems_until_they_are_mended(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """Broken content covers the last good page with each problem and its place."""
    server = start_server(site)
    tab.open(server)
    tab.mark()
    cv = site / "content" / "cv.yaml"
    good = cv.read_text("utf-8")
    cv.write_text(good.replace("  label: ", "  lable: "), "utf-8")
    tab.wait_for_problems("cv.yaml:6:3: ")
    assert "lable: Professor of <Computing> & Logic" in tab.problems
    assert tab.is_marked
    server.wait_for("cv.yaml:6:3: ")
    cv.write_text(good, "utf-8")
    wait_until(lambda: not tab.problems, lambda: tab.problems)
    tab.wait_for_text("José Núñez-Li")


def test_problems_can_be_closed(site: Path, start_server: StartServer, tab: Tab) -> None:
    """The page below can be seen although something is wrong; new problems show again."""
    tab.open(start_server(site))
    cv = site / "content" / "cv.yaml"
    replace_text(cv, "  label: ", "  lable: ")
    tab.wait_for_problems("cv.yaml:6:3: ")
    tab.page.get_by_role("button", name="Close").click()
    wait_until(lambda: not tab.problems)
    replace_text(cv, "# Every", "\n# Every")
    tab.wait_for_problems("cv.yaml:7:3: ")


def test_starts_on_broken_content(site: Path, start_server: StartServer, tab: Tab) -> None:
    """Where there is no page yet, every address shows the problems, and then the page."""
    cv = site / "content" / "cv.yaml"
    good = cv.read_text("utf-8")
    cv.write_text(good.replace("  label: ", "  lable: "), "utf-8")
    server = start_server(site)
    assert "cv.yaml:6:3: " in server.text
    response, body = server.get("/publications/")
    assert (response.status, b"cv.yaml:6:3: " in body) == (503, True)
    tab.open(server, "publications/")
    tab.wait_for_problems("cv.yaml:6:3: ")
    cv.write_text(good, "utf-8")
    tab.wait_for_text("Publications", "h1")
    assert not tab.problems


def test_starts_on_broken_content_with_the_last_good_site(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """The pages of an earlier preview stay, with the problems over them."""
    start_server(site).stop()
    replace_text(site / "content" / "cv.yaml", "  label: ", "  lable: ")
    tab.open(start_server(site))
    tab.wait_for_problems("cv.yaml:6:3: ")
    tab.wait_for_text("José Núñez-Li")


def test_shows_the_last_state_of_a_file_that_is_written_in_parts(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """A file that is empty for an instant, and edits during a build, end in the right page."""
    server = start_server(site)
    tab.open(server)
    cv = site / "content" / "cv.yaml"
    good = cv.read_text("utf-8")
    for number in range(10):
        cv.write_text("", "utf-8")
        cv.write_text(good.replace("name: José Núñez-Li", f"name: Ada {number}"), "utf-8")
    tab.wait_for_text("Ada 9", "h1")
    wait_until(lambda: not tab.problems, lambda: tab.problems)


def test_pages_find_a_server_that_was_started_again(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """A page that was left open shows what was changed while there was no server."""
    server = start_server(site)
    port = server.port
    tab.open(server)
    assert server.stop() == 0
    replace_text(site / "content" / "cv.yaml", "name: José Núñez-Li", "name: Ada Lovelace")
    start_server(site, port=port)
    tab.wait_for_text("Ada Lovelace", "h1")


def test_notices_folders_that_come_later(
    site: Path, start_server: StartServer, tab: Tab, tmp_path: Path
) -> None:
    """Folders that are made, removed and brought back while the server runs are watched, too."""
    kept = tmp_path / "kept"
    shutil.move(site / "templates", kept)
    tab.open(start_server(site))
    assert tab.ask(THEME_COLOR) is None
    shutil.copytree(kept, site / "templates")
    tab.wait_for_value(THEME_COLOR, "#ffffff")
    replace_text(site / "templates" / "base.html", "#ffffff", "#123456")
    tab.wait_for_value(THEME_COLOR, "#123456")
    shutil.rmtree(site / "templates")
    wait_until(
        lambda: tab.ask("document.readyState") == "complete" and tab.ask(THEME_COLOR) is None
    )
    shutil.copytree(kept, site / "templates")
    tab.wait_for_value(THEME_COLOR, "#ffffff")


def test_nothing_reloads_where_nothing_has_changed(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """A comment in the content makes the same site, and the page stays as the reader left it."""
    server = start_server(site)
    tab.open(server)
    tab.mark()
    cv = site / "content" / "cv.yaml"
    server.wait_for_build(lambda: replace_text(cv, "# Every field", "# Every single field"))
    style = site / "static" / "style.css"
    style.write_text("body { color: rgb(1, 2, 3); }\n", "utf-8")
    tab.wait_for_value(BODY_COLOR, "rgb(1, 2, 3)")
    assert tab.is_marked


def test_the_script_of_the_site_works_in_the_preview(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """Readers' search is there beside what the preview needs, and knows of edits."""
    (site / "static" / "site.js").unlink()
    tab.open(start_server(site), "publications/")
    replace_text(site / "content" / "publications.bib", "Tiny types", "Gigantic types")
    tab.wait_for_text("Gigantic types")
    tab.page.get_by_role("searchbox").fill("gigantic")
    tab.wait_for_text("1 of 5 shown", "form [role=status]")


def test_leaves_alone_the_pages_that_an_edit_does_not_touch(
    site: Path, start_server: StartServer, tab: Tab
) -> None:
    """A page is not loaded anew for what stands on others."""
    server = start_server(site)
    tab.open(server, "publications/nunez2012tiny/")
    tab.mark()
    bib = site / "content" / "publications.bib"
    server.wait_for_build(lambda: bib.write_text(f"A comment\n\n{bib.read_text('utf-8')}", "utf-8"))
    label = ("Professor of", "Reader in")
    server.wait_for_build(lambda: replace_text(site / "content" / "cv.yaml", *label))
    assert tab.is_marked
    replace_text(bib, "Tiny types", "Small types")
    tab.wait_for_text("Small types", "h1")


def test_keeps_what_has_been_unfolded(site: Path, start_server: StartServer, tab: Tab) -> None:
    """A page that is loaded anew has its details open as they were, and stays at its place."""
    own = site / "templates" / "pages" / "own.html"
    filled = "<p>x</p>" * 200
    text = (
        '{% extends "base.html" %}{% block main %}<h1>One</h1><details><summary>a</summary>b'
        f"</details>{filled}<details><summary>c</summary>d</details>{filled}{{% endblock %}}"
    )
    own.parent.mkdir(exist_ok=True)
    own.write_text(text, "utf-8")
    tab.open(start_server(site), "own/")
    tab.ask("document.querySelectorAll('details')[1].open = true")
    tab.ask("scrollTo(0, 1500)")
    own.write_text(text.replace("One", "Two"), "utf-8")
    tab.wait_for_text("Two", "h1")
    opened = "[...document.querySelectorAll('details')].map((each) => each.open).join()"
    tab.wait_for_value(opened, "false,true")
    tab.wait_for_value("scrollY", 1500)


def test_keeps_the_place_in_a_long_list(
    tmp_path: Path, start_server: StartServer, tab: Tab
) -> None:
    """Lists that have not been laid out yet do not move what is looked at."""
    entries = (
        f"@misc{{p{year}n{number}, title={{Paper {number} of {year}}}, author={{A. Lee}}, "
        f"year={{{year}}}}}\n"
        for year in range(2000, 2020)
        for number in range(10 + year % 20)
    )
    bib = write_bibliography(tmp_path, "".join(entries))
    tab.open(start_server(tmp_path), "publications/")
    for place in range(0, 20_001, 500):
        tab.ask(f"scrollTo(0, {place})")
        tab.ask("new Promise(requestAnimationFrame)")
    looked_at = tab.ask("document.elementFromPoint(innerWidth / 2, 300).closest('main [id]').id")
    top = f"Math.round(document.getElementById('{looked_at}').getBoundingClientRect().top)"
    before = tab.ask(top)
    tab.mark()
    replace_text(bib, "Paper 0 of 2019", "Paper zero of 2019")
    wait_until(lambda: not tab.is_marked)
    tab.wait_for_value(f"{top} - {before}", 0)


def test_keeps_parts_of_other_pages_that_are_unfolded(
    tmp_path: Path, start_server: StartServer, tab: Tab
) -> None:
    """They stay over a reload, and show what their page says after each edit."""
    entry = "@misc{a, title={On x}, author={A. Lee}, abstract={It is small}}"
    bib = write_bibliography(tmp_path, entry)
    tab.open(start_server(tmp_path), "publications/")
    tab.page.get_by_role("link", name="Abs").click()
    tab.wait_for_text("It is small", ".unfolded")
    tab.mark()
    replace_text(bib, "It is small", "It is tiny")
    tab.wait_for_text("It is tiny", ".unfolded")
    assert tab.is_marked
    replace_text(bib, "On x", "On y")
    tab.wait_for_text("On y")
    assert not tab.is_marked
    tab.wait_for_text("It is tiny", ".unfolded")
