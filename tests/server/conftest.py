"""A server in a process of its own, and a browser to look at it."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from live_preview import FakeEditor, Server, Tab


@pytest.fixture
def start_server() -> Iterator[Callable[..., Server]]:
    """Give a function that starts ``cvsite serve`` for a folder, and waits until it is ready."""
    servers: list[Server] = []

    def start(
        site: Path | str,
        *arguments: str,
        port: int = 0,
        cwd: Path | None = None,
        env: dict[str, str] | None = None,
    ) -> Server:
        command = [sys.executable, "-m", "cvsite", "serve", str(site), "--port", str(port)]
        process = subprocess.Popen(
            [*command, *arguments],
            cwd=cwd,
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )
        server = Server(process)
        servers.append(server)
        threading.Thread(target=_read_lines, args=(server,), daemon=True).start()
        server.wait_for("Serving http")
        return server

    yield start
    for server in servers:
        if server.process.poll() is None:
            server.stop()
        server.wait_for_end()


def _read_lines(server: Server) -> None:
    assert server.process.stdout
    with server.process.stdout as output:
        server.lines.extend(line.rstrip("\n") for line in output)


@pytest.fixture
def make_editor(tmp_path: Path) -> Callable[..., FakeEditor]:
    """Give a function that makes an editor of a name, and does a line of shell after its note."""

    def make(name: str, then: str = "true") -> FakeEditor:
        program, note = tmp_path / "bin" / name, tmp_path / f"{name} was called"
        program.parent.mkdir(exist_ok=True)
        lines = (
            "#!/bin/sh",
            f"printf '%s\\n' \"$@\" > '{note}.new'",
            f"mv '{note}.new' '{note}'",
            then,
        )
        program.write_text("\n".join((*lines, "")), "utf-8")
        program.chmod(0o755)
        return FakeEditor(program, note)

    return make


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Tab]:
    """Open an empty page."""
    page = chromium.new_page()
    yield Tab(page)
    page.close()
