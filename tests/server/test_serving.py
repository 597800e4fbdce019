"""What the server answers, to whom, and how it starts and ends."""

import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.errors import UsageError
from cvsite.server.serve import HIGHEST_PORT, make_cache_folder
from live_preview import Server, Tab, replace_text, wait_until

SITE = Path(__file__).parents[1] / "sites" / "complete"
HANDSHAKE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec_WebSocket_Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "Sec_WebSocket_Version": "13",
}

StartServer = Callable[..., Server]


@pytest.fixture
def site(copy_site: Callable[[Path], Path]) -> Path:
    """Give a site that can be edited."""
    return copy_site(SITE)


def run_serve(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run a ``cvsite serve`` that is expected to end by itself."""
    command = [sys.executable, "-m", "cvsite", "serve", *arguments]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )


def test_gives_pages_that_the_browser_does_not_keep(site: Path, start_server: StartServer) -> None:
    """Pages, files and the scripts of the preview are there, and asked for each time."""
    server = start_server(site)
    for path, kind in (
        ("/", "text/html; charset=utf-8"),
        ("/publications/", "text/html; charset=utf-8"),
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/card.png", "image/png"),
        ("/_cvsite/preview.js", "text/javascript; charset=utf-8"),
        ("/livereload.js", "application/javascript"),
    ):
        response, body = server.get(path)
        assert (response.status, response.headers["Content-Type"]) == (200, kind)
        assert response.headers["Cache-Control"] == "no-store"
        assert body


def test_makes_all_anew_once_its_folder_is_gone(site: Path, start_server: StartServer) -> None:
    """Who deletes .cvsite/ while the server runs has the whole preview again after a save."""
    server = start_server(site)
    shutil.rmtree(site / ".cvsite")
    assert server.get("/")[0].status == 503
    bib = site / "content" / "publications.bib"
    server.wait_for_build(lambda: replace_text(bib, "Tiny types", "Wee types"))
    for path in ("/", "/experience/", "/assets/style.css", "/publications/nunez2012tiny/"):
        assert server.get(path)[0].status == 200
    assert b"Wee types" in server.get("/publications/")[1]
    assert stat.S_IMODE((site / ".cvsite").stat().st_mode) == 0o700


def test_makes_the_pdf_for_whoever_looks_at_it(site: Path, start_server: StartServer) -> None:
    """It follows the content; what is wrong with that is told in its place."""
    server = start_server(site)
    response, pdf = server.get("/cv.pdf")
    assert (response.status, response.headers["Content-Type"]) == (200, "application/pdf")
    assert pdf.startswith(b"%PDF-")
    server.wait_for_build(lambda: replace_text(site / "content/cv.yaml", "name: José", "name: 于"))
    response, told = server.get("/cv.pdf")
    assert response.status == 500
    assert "cv.yaml:" in told.decode()
    assert "no font has 于 (U+4E8E CJK UNIFIED IDEOGRAPH-4E8E)" in told.decode()


def test_gives_the_own_page_of_the_site_for_what_is_missing(
    site: Path, start_server: StartServer
) -> None:
    """A missing path is answered with the site's 404.html, and with that status."""
    server = start_server(site)
    _, page = server.get("/404.html")
    response, body = server.get("/nowhere/at/all")
    assert (response.status, body) == (404, page)


def test_leads_to_the_slash_of_a_folder(site: Path, start_server: StartServer) -> None:
    """A folder without its slash is led to the one with it, as links within it need."""
    response, _ = start_server(site).get("/publications")
    assert (response.status, response.headers["Location"]) == (301, "/publications/")


def test_gives_nothing_from_outside_of_the_site(site: Path, start_server: StartServer) -> None:
    """Neither paths with dots nor links lead out of the preview's folder."""
    server = start_server(site)
    (site / "secret.txt").write_text("secret", "utf-8")
    (site / ".cvsite" / "preview" / "link.txt").symlink_to(site / "secret.txt")
    for path in (
        "/../../secret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/..%2f..%2fsecret.txt",
        "//etc/passwd",
        "/link.txt",
        "/_cvsite/../application.py",
        "/_cvsite/application.py",
    ):
        response, body = server.get(path)
        assert response.status in {403, 404}, path
        assert b"secret" not in body


def test_answers_to_no_foreign_name(site: Path, start_server: StartServer) -> None:
    """A name that leads here by somebody else's doing (DNS rebinding) gets nothing."""
    server = start_server(site)
    assert server.get("/", Host=f"localhost:{server.port}")[0].status == 200
    for name in ("evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "127x0.0.1"):
        assert server.get("/", Host=f"{name}:{server.port}")[0].status == 404


def test_tells_builds_to_its_own_pages_only(site: Path, start_server: StartServer) -> None:
    """The socket is closed to pages of other sites, and to files."""
    server = start_server(site)
    own = f"http://127.0.0.1:{server.port}"
    assert server.get("/livereload", Origin=own, **HANDSHAKE)[0].status == 101
    for origin in ("http://evil.example", "null", "http://127.0.0.1:1", f"{own}.evil.example"):
        assert server.get("/livereload", Origin=origin, **HANDSHAKE)[0].status == 403


def test_writes_into_a_folder_of_its_own(site: Path, start_server: StartServer) -> None:
    """The built site stays as it is, and nobody else may look into what is derived."""
    built = site / "_site"
    built.mkdir()
    (built / "index.html").write_text("built", "utf-8")
    server = start_server(site)
    cv = site / "content" / "cv.yaml"
    server.wait_for_build(lambda: replace_text(cv, "José Núñez-Li", "Ada Lovelace"))
    assert [path.name for path in built.iterdir()] == ["index.html"]
    assert (built / "index.html").read_text("utf-8") == "built"
    assert stat.S_IMODE((site / ".cvsite").stat().st_mode) == 0o700
    assert sorted(path.name for path in site.iterdir()) == [
        ".cvsite",
        "_site",
        "content",
        "static",
        "templates",
    ]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_quietly(site: Path, start_server: StartServer, tab: Tab, number: int) -> None:
    """Ctrl+C and the request to end are no errors, and leave no word behind."""
    server = start_server(site)
    tab.open(server)
    server.get("/nowhere")
    assert server.stop(number) == 0
    assert server.lines[-1] == f"Serving http://127.0.0.1:{server.port}/ (Ctrl+C stops)"


@pytest.mark.parametrize("folder", ["", "."])
def test_serves_the_folder_that_it_runs_in(
    site: Path, start_server: StartServer, folder: str
) -> None:
    """No folder, or a dot, means the current one."""
    assert start_server(folder, cwd=site).get("/")[0].status == 200


def test_takes_the_next_port_where_one_is_in_use(site: Path, start_server: StartServer) -> None:
    """It says so, and serves; two previews of two sites stand side by side."""
    first = start_server(site)
    second = start_server(site, port=first.port)
    assert second.port > first.port
    assert f"Port {first.port} is in use; taking {second.port}" in second.text
    assert second.get("/")[0].status == 200


def test_refuses_where_all_ports_are_taken(site: Path) -> None:
    """What was tried is named, with a way out."""
    with socket.create_server(("127.0.0.1", HIGHEST_PORT)):
        done = run_serve(str(site), "--port", str(HIGHEST_PORT))
    assert (done.returncode, done.stdout) == (2, "")
    assert f"the ports {HIGHEST_PORT} to {HIGHEST_PORT} are all in use" in done.stderr
    assert "--port" in done.stderr


def test_refuses_a_folder_that_is_no_site(tmp_path: Path) -> None:
    """A missing folder, or one without content, ends the command and is left alone."""
    missing = run_serve(str(tmp_path / "missing"), "--port", "0")
    empty = run_serve(str(tmp_path), "--port", "0")
    assert (missing.returncode, empty.returncode) == (2, 2)
    assert "missing" in missing.stderr
    assert "content" in empty.stderr
    assert not any(tmp_path.iterdir())


def test_refuses_a_folder_that_it_cannot_write_into(site: Path) -> None:
    """Where the preview cannot be written, the command ends with the reason."""
    (site / ".cvsite").write_text("", "utf-8")
    done = run_serve(str(site), "--port", "0")
    assert done.returncode == 2
    assert f"cannot make the folder {site / '.cvsite'}" in done.stderr


def test_says_so_where_its_folder_is_of_somebody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview that was once run by root leaves a folder into which nobody else may look."""
    make_cache_folder(tmp_path)
    monkeypatch.setattr(os, "access", lambda path, _mode: path != tmp_path / ".cvsite")
    with pytest.raises(UsageError, match=r"cannot write into the folder .*\.cvsite; delete it"):
        make_cache_folder(tmp_path)


def test_opens_the_browser(site: Path, start_server: StartServer, tmp_path: Path) -> None:
    """--open hands the address to the browser that the system names."""
    note = tmp_path / "opened"
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > {note}.new && mv {note}.new {note}\n')
    program.chmod(0o755)
    environment = {**os.environ, "BROWSER": str(program)}
    server = start_server(site, "--open", env=environment)
    wait_until(note.is_file)
    assert note.read_text() == f"http://127.0.0.1:{server.port}/"
