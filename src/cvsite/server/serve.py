"""The way of ``cvsite serve``, from top to bottom: listen, watch, build, show, until the end."""

import asyncio
import errno
import os
import signal
import socket
import sys
import threading
import webbrowser
from contextlib import suppress
from pathlib import Path

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets

from cvsite.builder.options import BuildOptions
from cvsite.builder.progress import Terminal
from cvsite.cache import CACHE_FOLDER
from cvsite.errors import UsageError
from cvsite.garbage import collect_all
from cvsite.loader.site import find_content
from cvsite.server.application import list_shown_pages, make_application, push_state
from cvsite.server.editors import Editor, choose_editor
from cvsite.server.preview import Preview
from cvsite.server.watching import list_watched_folders, watch_folders

HOST = "127.0.0.1"
"""Nobody but this computer sees a preview."""

PORTS_TRIED = 20
"""How many ports after the one asked for are tried where that is in use."""

HIGHEST_PORT = 65535

SWITCH_INTERVAL = 0.0005
"""Seconds for which a build may keep the server waiting that gives pages meanwhile."""

COLLECTING_DELAY = 1.0
"""Seconds after a build until what it left behind is freed: its pages are loaded meanwhile."""

PREVIEW_FOLDER = "preview"


def serve_site(
    folder: Path,
    port: int,
    *,
    terminal: Terminal,
    open_browser: bool = False,
    editor: str | None = None,
) -> None:
    """Show a site at a port of this computer (0: any free one), and its changes as they are made.

    Where the port is taken it is the next free one. ``editor`` is the command that opens what
    readers click at, in place of that of the environment. It ends at Ctrl+C or SIGTERM. Problems
    of the content are told and shown, and end nothing. Raises UsageError where the folder is no
    site, the editor is of no use, or no port can be had.
    """
    find_content(folder)
    sys.setswitchinterval(SWITCH_INTERVAL)
    chosen = choose_editor(editor, os.environ)
    with suppress(KeyboardInterrupt):  # where the system has no handlers of signals for loops
        asyncio.run(_serve(folder, port, terminal, chosen, open_browser=open_browser))


async def _serve(
    folder: Path,
    port: int,
    terminal: Terminal,
    editor: Editor | None,
    *,
    open_browser: bool,
) -> None:
    """Serve until a signal comes, or until one of the tasks fails."""
    sockets = open_port(port)
    opened = sockets[0].getsockname()[1]
    if port not in {0, opened}:
        terminal.tell(f"Port {port} is in use; taking {opened}")
    url = f"http://{HOST}:{opened}"
    out = make_cache_folder(folder) / PREVIEW_FOLDER
    preview = Preview(BuildOptions(folder, out, base_url=url, preview=True), terminal)
    server = HTTPServer(make_application(preview, editor))
    changes: asyncio.Queue[None] = asyncio.Queue()

    def note_change() -> None:
        changes.put_nowait(None)
        preview.loads.note_save()

    async def show() -> None:
        await preview.build_first()
        server.add_sockets(sockets)
        terminal.tell(f"Serving {url}/ (Ctrl+C stops)")
        if open_browser:
            # not waited for: a browser in the terminal stays for as long as it is used
            threading.Thread(target=webbrowser.open, args=(f"{url}/",), daemon=True).start()
        loop = asyncio.get_running_loop()
        collecting = loop.call_later(COLLECTING_DELAY, collect_all)
        while True:
            await _take_all(changes)
            await preview.build_again(
                list_shown_pages(), lambda page: push_state(preview.state, page)
            )
            push_state(preview.state)
            if collecting.when() <= loop.time():
                collecting = loop.call_later(COLLECTING_DELAY, collect_all)

    await _run_until_one_ends(
        asyncio.create_task(catch_signals().wait()),
        # before the first build, so that no change after it is missed
        asyncio.create_task(watch_folders(lambda: list_watched_folders(folder), note_change)),
        asyncio.create_task(show()),
    )
    server.stop()
    await server.close_all_connections()


async def _take_all(queue: asyncio.Queue[None]) -> None:
    """Wait for something in a queue, and empty it: all that is in it needs but one build."""
    await queue.get()
    while not queue.empty():
        queue.get_nowait()


async def _run_until_one_ends(*tasks: asyncio.Task[object]) -> None:
    """Run tasks until the first has ended, then end the others; raises what that one raised."""
    done, others = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for task in done:
        task.result()


def open_port(port: int) -> list[socket.socket]:
    """Take a port, or the first that is free of those after it; raises UsageError for none."""
    ports = range(port, min(port + PORTS_TRIED, HIGHEST_PORT) + 1)
    taken = next(filter(None, map(_take_port, ports)), None)
    if taken is None:
        raise UsageError(
            f"cannot serve: the ports {ports[0]} to {ports[-1]} are all in use; choose another "
            "with --port (--port 0 takes a free one)"
        )
    return taken


def _take_port(port: int) -> list[socket.socket] | None:
    """Take a port; None where it is in use."""
    try:
        return bind_sockets(port, HOST)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            return None
        raise UsageError(
            f"cannot serve at port {port}: {error.strerror or error}; choose another with --port"
        ) from error


def make_cache_folder(folder: Path) -> Path:
    """Make the folder for what is derived from a site; nobody else may look into it.

    Raises UsageError where that fails, or where it is somebody else's, root's for instance.
    """
    cache = folder / CACHE_FOLDER
    try:
        cache.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise UsageError(f"cannot make the folder {cache}: {error.strerror or error}") from error
    if not os.access(cache, os.R_OK | os.W_OK | os.X_OK):
        raise UsageError(f"cannot write into the folder {cache}; delete it, and it is made anew")
    return cache


def catch_signals() -> asyncio.Event:
    """Give an event that is set once the process is asked to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows: Ctrl+C raises KeyboardInterrupt
            loop.add_signal_handler(number, stop.set)
    return stop
