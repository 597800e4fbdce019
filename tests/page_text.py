"""The text of a page as a reader sees it, and its links."""

from html.parser import HTMLParser
from pathlib import Path

_BLOCKS = frozenset(
    {"p", "li", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "div", "section", "article", "tr", "td"}
)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.links: list[tuple[str, str]] = []
        self._hidden = 0
        self._link: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag in {"script", "style", "head"}
        if tag == "a":
            self.links.append((dict(attrs).get("href") or "", ""))
            self._link = []
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"script", "style", "head"}
        if tag == "a" and self._link is not None:
            self.links[-1] = (self.links[-1][0], " ".join("".join(self._link).split()))
            self._link = None
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)
        if self._link is not None:
            self._link.append(data)


def read_text(page: Path) -> str:
    """Give the text of a page, with single spaces between words."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return " ".join("".join(reader.parts).split())


def read_links(page: Path) -> list[tuple[str, str]]:
    """Give the links of a page: address and text of each."""
    reader = _Reader()
    reader.feed(page.read_text("utf-8"))
    return reader.links
