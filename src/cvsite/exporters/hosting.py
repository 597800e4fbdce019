"""What GitHub Pages reads of a site."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from cvsite.exporters.exported_site import ExportedSite

GITHUB_PAGES_DOMAIN = ".github.io"


def export_hosting_files(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``.nojekyll``, and ``CNAME`` where the site has a domain of its own.

    The first keeps GitHub Pages from running Jekyll, which would drop files whose names begin with
    ``_``; the second tells it the domain ("Managing a custom domain" in its documentation).
    """
    yield ".nojekyll", b""
    if domain := find_custom_domain(exported.site.cv.site.url or ""):
        yield "CNAME", f"{domain}\n".encode()


def find_custom_domain(url: str) -> str | None:
    """Give the domain of one's own that a site has to itself: not GitHub's, and without a path."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    is_own = "." in host and not host.endswith(GITHUB_PAGES_DOMAIN) and not host[-1].isdigit()
    return host if is_own and not parts.path.strip("/") else None
