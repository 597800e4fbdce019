"""Pages load what is theirs, and keep nothing of their readers.

The window of ``conftest.py`` sees that nobody else is asked and nothing is complained of.
"""

from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from playwright.sync_api import Page

LINKS = "[...document.querySelectorAll('a[href^=\"file:\"]')].map(each => each.href)"


def test_all_that_pages_load_is_there(page: Page, address: str) -> None:
    """Every file that a page asks for is there, pictures further down included; no trace stays."""
    missing: list[str] = []
    page.on("response", lambda response: missing.append(response.url) if not response.ok else None)
    page.goto(address)
    page.keyboard.press("End")
    page.wait_for_load_state("networkidle")
    assert missing == []
    assert page.context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_all_pages_are_reached_on_a_disk(page: Page, built: Path) -> None:
    """From the homepage as a file, links lead through the site, each to a file that is there."""
    site = built / "site"
    to_visit = [(site / "index.html").as_uri()]
    for address in to_visit:
        page.goto(address)
        assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px"  # it is styled
        for link in page.evaluate(LINKS):
            target = urldefrag(link).url
            assert Path(unquote(urlsplit(target).path)).is_file(), f"{address}: {link}"
            if target.endswith(".html") and target not in to_visit:
                to_visit.append(target)
    pages = {path.as_uri() for path in site.rglob("*.html")} - {(site / "404.html").as_uri()}
    assert set(to_visit) == pages
