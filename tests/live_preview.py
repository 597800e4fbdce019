"""A running ``cvsite serve``, a page of it in a browser, and an editor, as the tests use them."""

import asyncio
import re
import signal
import subprocess
import time
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

from playwright.sync_api import Error, Page

LONGEST_WAIT = 60
"""Seconds; a test that waits that long has failed."""


def wait_until(check: Callable[[], object], message: Callable[[], str] = lambda: "") -> None:
    """Try until something is so; ``message`` tells how things stand if it never is."""
    end = time.monotonic() + LONGEST_WAIT
    while not check():
        assert time.monotonic() < end, message()
        time.sleep(0.02)


@dataclass
class Server:
    """A running ``cvsite serve``, and what it has printed so far."""

    process: subprocess.Popen[str]
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that was printed."""
        return "\n".join(self.lines)

    @property
    def port(self) -> int:
        """The port that it serves at."""
        found = re.search(r"Serving http://127\.0\.0\.1:(\d+)/ \(Ctrl\+C stops\)", self.text)
        assert found, self.text
        return int(found[1])

    def wait_for(self, text: str) -> None:
        """Wait until something has been printed."""
        wait_until(lambda: text in self.text or self.process.poll() is not None)
        assert text in self.text, self.text

    def wait_for_build(self, change: Callable[[], object]) -> None:
        """Change something, and wait until a build after it is told."""
        before = self.text.count(" Built ")
        change()
        wait_until(lambda: self.text.count(" Built ") > before, lambda: self.text)

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
        """Ask for a path just as it is written."""
        return self.send(path, method, None, headers)

    def send(
        self, path: str, method: str, body: bytes | None, headers: Mapping[str, str]
    ) -> tuple[HTTPResponse, bytes]:
        """Send something to a path; in the names of headers, ``_`` stands for ``-``."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST_WAIT)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, named)
            response = connection.getresponse()
            answer = b"" if response.status == 101 else response.read()
            response.close()
            return response, answer
        finally:
            connection.close()

    def wait_for_end(self) -> None:
        """Wait until nothing more can be printed."""
        output = self.process.stdout
        wait_until(lambda: output is None or output.closed)

    def stop(self, number: int = signal.SIGINT) -> int:
        """End the server with a signal, and give its exit code."""
        self.process.send_signal(number)
        self.wait_for_end()
        return self.process.wait(LONGEST_WAIT)


@dataclass
class Tab:
    """A page that is open in the browser. It is asked, never waited in: its CSP forbids eval."""

    page: Page

    def open(self, server: Server, path: str = "") -> None:
        """Open a page of a server, and wait until it hears of builds."""
        self.page.goto(f"http://127.0.0.1:{server.port}/{path}")
        wait_until(lambda: self.ask("window.LiveReload?.connector.protocol === 7"))

    def ask(self, script: str) -> object:
        """Give the value of a script; None while the page is on its way to another."""
        try:
            return self.page.evaluate(script)
        except Error:
            return None

    def wait_for_value(self, script: str, value: object) -> None:
        """Wait until a script gives a value."""
        wait_until(lambda: self.ask(script) == value, lambda: str(self.ask(script)))

    def wait_for_text(self, text: str, element: str = "body") -> None:
        """Wait until the page, or its first such element, holds a text."""
        script = f"document.querySelector({element!r})?.textContent"
        wait_until(lambda: text in str(self.ask(script)), lambda: str(self.ask(script)))

    @property
    def problems(self) -> str:
        """The text of the problems that are shown over the page; empty if there are none."""
        panel = "document.querySelector('cvsite-problems')?.shadowRoot.querySelector('section')"
        return str(self.ask(f"{panel}?.innerText") or "")

    def wait_for_problems(self, text: str) -> None:
        """Wait until problems are shown that hold a text."""
        wait_until(lambda: text in self.problems, lambda: self.problems)

    @property
    def notice(self) -> str:
        """What the page says came of a click with Alt; empty if it says nothing."""
        text = "document.querySelector('cvsite-notice')?.shadowRoot.querySelector('p').innerText"
        return str(self.ask(text) or "")

    def wait_for_notice(self, text: str) -> None:
        """Wait until the page says something in particular."""
        wait_until(lambda: text in self.notice, lambda: self.notice)

    def mark(self) -> None:
        """Leave a mark that a reload wipes off."""
        self.page.evaluate("window.mark = true")

    @property
    def is_marked(self) -> bool:
        """Whether the page is still the one that was marked."""
        return self.ask("window.mark === true") is True


@dataclass(frozen=True)
class FakeEditor:
    """A program that only notes what it was called with."""

    program: Path
    note: Path

    @property
    def arguments(self) -> list[str]:
        """What it was called with last, once it has been called."""
        wait_until(self.note.is_file)
        return self.note.read_text("utf-8").splitlines()


def replace_text(path: Path, old: str, new: str) -> None:
    """Edit a file, as an editor would that writes into it."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def run(work: Coroutine[object, object, None]) -> None:
    """Run something in a thread of its own: in this one, the browser's loop may be running."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(asyncio.run, work).result()
