"""The files that the preview's server gives, and what it answers where there is none."""

from html import escape
from typing import Any
from urllib.parse import unquote, urlsplit

from tornado.web import HTTPError, RequestHandler, StaticFileHandler

from cvsite.model.page import name_file
from cvsite.server.preview import Preview

PROBLEMS_PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems - cvsite</title>
<script src="/_cvsite/preview.js" defer></script>
<script src="/livereload.js" defer></script>
</head>
<body>
<noscript><pre>{problems}</pre></noscript>
</body>
</html>
"""

PROBLEMS_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"


class QuietHandler(RequestHandler):
    """Leaves out of the terminal what was asked for in vain."""

    def log_exception(self, typ: Any, value: Any, tb: Any) -> None:  # noqa: ANN401 - as tornado's
        """Tell bugs alone."""
        if not isinstance(value, HTTPError):
            super().log_exception(typ, value, tb)


class FreshFileHandler(QuietHandler, StaticFileHandler):
    """Gives the files of a folder as they are now; tornado keeps requests within the folder."""

    def set_default_headers(self) -> None:
        """Let the browser keep nothing."""
        self.set_header("Cache-Control", "no-store")

    def compute_etag(self) -> str | None:
        """Give no tag: it would be computed from the whole file, and nobody asks for it."""
        return None

    def should_return_304(self) -> bool:
        """Send the file each time."""
        return False

    def get_content_type(self) -> str:
        """Add the encoding, as the hosts of static sites do."""
        kind = super().get_content_type()
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


class PageHandler(FreshFileHandler):
    """Gives the pages and files of the site."""

    @property
    def preview(self) -> Preview:
        """The preview that is shown."""
        preview: Preview = self.settings["preview"]
        return preview

    def set_default_headers(self) -> None:
        """Add the number of the build, by which our script knows whether the page is stale."""
        super().set_default_headers()
        told = self.preview.state.tell_page(find_page(self.request.path))
        self.set_header("Server-Timing", f'build;desc="{told["build"]}"')

    def prepare(self) -> None:
        """Answer every address with the problems as long as there is no site."""
        if self.preview.has_pages:
            return
        self.set_status(503)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_header("Content-Security-Policy", PROBLEMS_POLICY)
        problems = escape("\n\n".join(self.preview.state.problems))
        self.finish(PROBLEMS_PAGE.format(problems=problems))

    def write_error(self, status_code: int, **kwargs: Any) -> None:  # noqa: ANN401 - as tornado's
        """Show the site's own page where there is nothing."""
        page = self.preview.out / "404.html"
        if status_code == 404 and page.is_file():  # noqa: PLR2004 - the status that the page is for
            self.set_header("Content-Type", "text/html; charset=utf-8")
            self.finish(page.read_bytes())
        else:
            super().write_error(status_code, **kwargs)


class IndexHandler(PageHandler):
    """Gives what the pages are searched by."""

    async def get(self, path: str, include_body: bool = True) -> None:  # noqa: FBT001, FBT002 - as tornado has it
        """Wait for the build at hand: a page is seen before the index that fits it is made."""
        await self.preview.built.wait()
        await super().get(path, include_body)


def find_page(address: str) -> str:
    """Give the file of the page at an address, or at the path of one."""
    return name_file(unquote(urlsplit(address).path).lstrip("/"))
