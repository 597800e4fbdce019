"""What the preview's server answers: the pages, their reloading, and problems."""

import re
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.escape import json_decode, json_encode
from tornado.web import Application

from cvsite.model.page import PDF_PATH, SEARCH_INDEX
from cvsite.server.document import PdfHandler
from cvsite.server.editors import Editor
from cvsite.server.files import FreshFileHandler, IndexHandler, PageHandler, find_page
from cvsite.server.opening import OpenHandler
from cvsite.server.preview import Preview
from cvsite.server.state import PreviewState

HOST_NAMES = r"(127\.0\.0\.1|localhost)"
"""Any other name is refused, so that no page of the web can read the preview under a name of its
own that leads here (DNS rebinding)."""


class ReloadHandler(LiveReloadHandler):  # type: ignore[misc]  # livereload ships no types
    """The socket through which an open page learns of new builds; ``page`` is its file."""

    page = ""

    def check_origin(self, origin: str) -> bool:
        """Let nobody in but pages of this very server."""
        return origin == f"http://{self.request.host}"

    def on_message(self, message: str) -> None:
        """Answer livereload's client, and tell the page where the preview stands.

        That is told once it is among those who are told of each build, so that it misses none;
        and only to pages with our script, as livereload's own would reload on any message.
        """
        super().on_message(message)
        told = json_decode(message)
        if "cvsite" in told.get("plugins", ()):
            self.page = find_page(told.get("url", "/"))
            preview = self.application.settings["preview"]
            preview.loads.note(self.page)
            self.push(preview.state)

    def push(self, state: PreviewState) -> None:
        """Tell the page where the preview stands: livereload's client hands that to our script."""
        told = json_encode(state.tell_page(self.page))
        self.send_message(json_encode({"command": "reload", "path": "/", "originalPath": told}))


class ReloadScriptHandler(LiveReloadJSHandler):  # type: ignore[misc]  # as above
    """The script of livereload, never kept by the browser."""

    def set_default_headers(self) -> None:
        """Let the browser ask again each time."""
        self.set_header("Cache-Control", "no-store")


def make_application(preview: Preview, editor: Editor | None = None) -> Application:
    """Make the application that shows a preview, and opens an editor."""
    own_files = {"path": str(Path(__file__).parent)}
    site_files = {"path": str(preview.out), "default_filename": "index.html"}
    application = Application(preview=preview, editor=editor, log_function=_log_nothing)
    application.add_handlers(
        HOST_NAMES,
        [
            (r"/livereload", ReloadHandler),
            (r"/livereload\.js", ReloadScriptHandler),
            (r"/_cvsite/((?:preview|records)\.(?:js|css))", FreshFileHandler, own_files),
            (r"/_cvsite/open", OpenHandler),
            (rf"/({re.escape(PDF_PATH)})", PdfHandler, site_files),
            (rf"/({re.escape(SEARCH_INDEX)})", IndexHandler, site_files),
            (r"/(.*)", PageHandler, site_files),
        ],
    )
    return application


def list_shown_pages() -> frozenset[str]:
    """Give the files of the pages that are open."""
    return frozenset(socket.page for socket in tuple(LiveReloadHandler.waiters))


def push_state(state: PreviewState, page: str | None = None) -> None:
    """Tell all open pages where the preview stands, or only those that show one page."""
    for socket in tuple(LiveReloadHandler.waiters):
        if page in (None, socket.page):
            socket.push(state)


def _log_nothing(handler: Any) -> None:  # noqa: ANN401 - tornado's own type for it
    """Leave requests out of the terminal; errors are told all the same."""
