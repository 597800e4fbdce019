"""A click with Alt held leads from a page to the place in the content."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from live_preview import FakeEditor, Server, Tab, replace_text, wait_until

SITE = Path(__file__).parents[1] / "sites" / "complete"

StartServer = Callable[..., Server]
MakeEditor = Callable[..., FakeEditor]


@pytest.fixture
def site(copy_site: Callable[[Path], Path]) -> Path:
    """Give a site that can be edited."""
    return copy_site(SITE)


@pytest.fixture
def bare() -> dict[str, str]:
    """Give an environment that names no editor."""
    return {name: os.environ[name] for name in os.environ if name not in {"VISUAL", "EDITOR"}}


def find_place(path: Path, text: str) -> str:
    """Give the place of a text in a file, as it is told."""
    lines = path.read_text("utf-8").splitlines()
    line = next(number for number, each in enumerate(lines, start=1) if text in each)
    return f"{path}:{line}:{lines[line - 1].index(text) + 1}"


def click(page: Page, selector: str) -> None:
    """Click at the first element with Alt held, close to its corner."""
    page.locator(selector).first.click(modifiers=["Alt"], position={"x": 3, "y": 3})


def ask(server: Server, record: object, **headers: str) -> tuple[int, dict[str, str]]:
    """Ask a server to open a record, as its own pages do but for some headers."""
    usual = {"Origin": f"http://127.0.0.1:{server.port}", "Content_Type": "application/json"}
    body = json.dumps({"record": record}).encode()
    response, answer = server.send("/_cvsite/open", "POST", body, {**usual, **headers})
    read = json.loads(answer) if answer.startswith(b"{") else {}
    return response.status, read


def test_opens_what_is_clicked_at(
    site: Path, start_server: StartServer, tab: Tab, make_editor: MakeEditor
) -> None:
    """The innermost record is opened at its line; a link in it is not followed."""
    editor = make_editor("subl")
    tab.open(start_server(site, "--editor", str(editor.program)))
    tab.mark()
    click(tab.page, "#selected .title a")
    place = find_place(site / "content" / "publications.bib", "@inproceedings{nunez2012tiny")
    assert editor.arguments == [place]
    tab.wait_for_notice(f"{place} opens in subl")
    assert tab.is_marked
    assert tab.page.url.endswith("/")


def test_places_follow_edits(
    site: Path, start_server: StartServer, tab: Tab, make_editor: MakeEditor
) -> None:
    """After lines have come above it, a record is opened where it is now."""
    editor = make_editor("subl")
    server = start_server(site, "--editor", str(editor.program))
    cv = site / "content" / "cv.yaml"
    server.wait_for_build(lambda: replace_text(cv, "# Every", "\n\n# Every"))
    tab.open(server, "experience/")
    click(tab.page, "#work-1-1 h4")
    assert editor.arguments == [find_place(cv, "name: Larger types")]


def test_frames_what_a_click_would_open(site: Path, start_server: StartServer, tab: Tab) -> None:
    """The record below the pointer is framed as long as Alt is held; nothing else changes."""
    tab.open(start_server(site))
    framed = "document.querySelector('[data-cvsite-framed]')?.dataset.record"
    outline = "getComputedStyle(document.querySelector('[data-record=\"news/0\"]')).outlineStyle"
    margin = "getComputedStyle(document.querySelector('p')).margin"
    before = tab.ask(margin)
    tab.page.locator("#news .body").first.hover()
    assert (tab.ask(framed), tab.ask(outline)) == (None, "none")
    tab.page.keyboard.down("Alt")
    tab.wait_for_value(framed, "news/0")
    tab.wait_for_value(outline, "solid")
    assert tab.ask(margin) == before
    tab.page.locator("#news .body").nth(1).hover()
    tab.wait_for_value(framed, "news/1")
    tab.page.locator("#news h2").hover()
    tab.wait_for_value(framed, None)
    tab.page.locator("#news .body").first.hover()
    tab.wait_for_value(framed, "news/0")
    tab.page.keyboard.up("Alt")
    tab.wait_for_value(framed, None)


def test_without_an_editor_the_page_opens_vs_code(
    site: Path, start_server: StartServer, tab: Tab, bare: dict[str, str]
) -> None:
    """The browser is given the address that VS Code takes, and the page stays."""
    tab.open(start_server(site, env=bare))
    asked: list[str] = []
    session = tab.page.context.new_cdp_session(tab.page)
    session.on("Page.frameRequestedNavigation", lambda event: asked.append(event["url"]))
    session.send("Page.enable")
    tab.mark()
    click(tab.page, "h1")
    tab.wait_for_notice("opens in VS Code; cvsite serve --editor names another")
    place = find_place(site / "content" / "cv.yaml", "name: José")
    wait_until(lambda: tab.ask("true") and asked)
    assert asked == [f"vscode://file{place}"]
    assert tab.is_marked


def test_takes_the_editor_of_the_environment(
    site: Path, start_server: StartServer, bare: dict[str, str], make_editor: MakeEditor
) -> None:
    """$VISUAL is used where --editor is not."""
    editor = make_editor("kate")
    server = start_server(site, env={**bare, "VISUAL": str(editor.program)})
    assert ask(server, "basics")[0] == 200
    assert editor.arguments[:2] == ["--line", "4"]


def test_tells_what_is_not_there_any_more(site: Path, start_server: StartServer, tab: Tab) -> None:
    """The page says so until the next click."""
    server = start_server(site)
    tab.open(server)
    tab.page.evaluate("document.querySelector('h1').dataset.record = 'work/99'")
    click(tab.page, "h1")
    tab.wait_for_notice("work/99 is not in the content as it was built last")
    tab.page.locator("h1").click()
    wait_until(lambda: not tab.notice)
    server.stop()
    click(tab.page, "h1")
    tab.wait_for_notice("The server of the preview does not answer")


def test_opens_for_its_own_pages_only(
    site: Path, start_server: StartServer, make_editor: MakeEditor
) -> None:
    """No other site can have an editor started, by whatever a browser sends for it."""
    editor = make_editor("subl")
    server = start_server(site, "--editor", str(editor.program))
    own = f"http://127.0.0.1:{server.port}"
    for origin in ("http://evil.example", "null", "", "http://127.0.0.1:1", f"{own}.evil.example"):
        assert ask(server, "basics", Origin=origin)[0] == 403
    assert server.send("/_cvsite/open", "POST", b'{"record": "basics"}', {})[0].status == 403
    assert ask(server, "basics", Host=f"evil.example:{server.port}")[0] == 404
    for kind in ("text/plain", "application/x-www-form-urlencoded"):
        assert ask(server, "basics", Content_Type=kind)[0] == 415
    for record in (7, None, ["basics"]):
        assert ask(server, record)[0] == 400
    assert ask(server, "../../etc/passwd")[0] == 404
    assert server.get("/_cvsite/open")[0].status == 405
    assert not editor.note.exists()
    assert server.lines[-1].startswith("Serving ")


def test_neither_waits_for_the_editor_nor_ends_with_it(
    site: Path, start_server: StartServer, make_editor: MakeEditor, tmp_path: Path
) -> None:
    """An editor stays open after the server has ended; one that fails is nobody's trouble."""
    go, done = tmp_path / "go", tmp_path / "done"
    wait = f"while [ ! -e '{go}' ]; do sleep 0.05; done; : > '{done}'"
    waiting = make_editor("subl", f"exec > /dev/null 2>&1; {wait}")
    server = start_server(site, "--editor", str(waiting.program))
    assert ask(server, "basics")[0] == 200
    assert waiting.arguments
    assert server.get("/")[0].status == 200
    assert server.stop() == 0
    go.touch()
    wait_until(done.is_file)


def test_tells_an_editor_that_does_not_start(
    site: Path, start_server: StartServer, make_editor: MakeEditor
) -> None:
    """It may have gone since the server was started."""
    editor = make_editor("subl")
    server = start_server(site, "--editor", str(editor.program))
    editor.program.unlink()
    status, answer = ask(server, "basics")
    assert (status, answer["message"]) == (500, "subl does not start: No such file or directory")
    assert server.get("/")[0].status == 200
