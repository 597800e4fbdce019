"""HTML as Markdown, for texts that other tools keep in it."""

import re
from html.parser import HTMLParser

_MARKS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em", "cite"), "*"),
    **dict.fromkeys(("code", "tt", "kbd"), "`"),
}
"""Elements that Markdown writes with a sign at both ends."""

_KEPT = frozenset({"sub", "sup"})
"""Elements that stay as they are: Markdown has no signs for them, and cvsite reads them."""

_BLOCKS = frozenset(
    {
        *("p", "div", "ul", "ol", "table", "tr", "section", "article", "header", "footer"),
        *("blockquote", "dl", "dd", "dt", "figure", "center", "main", "nav"),
    }
)
_HIDDEN = frozenset({"script", "style", "template", "head", "svg"})
_HEADINGS = {f"h{level}": f"{'#' * level} " for level in range(1, 7)}

_HTML = re.compile(
    r"<(?:!--|/?(?:a|b|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|small|span|strong|su[bp]"
    r"|table|td|tr|tt|u|ul)(?=[\s/>]))",
    re.IGNORECASE,
)
_SPACES = re.compile(r"[ \t]+")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def has_html(text: str) -> bool:
    """Tell whether there are tags in a text."""
    return _HTML.search(text) is not None


def write_html_as_markdown(html: str) -> str:
    """Write a piece of HTML as Markdown. What is Markdown in it stays as it is."""
    writer = _MarkdownWriter()
    writer.feed(html)
    writer.close()
    text = "".join(writer.parts)
    return _BLANK_LINES.sub("\n\n", text).strip()


class _MarkdownWriter(HTMLParser):
    """Writes what it is fed. Of elements that it does not know the text is written."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._links: list[str | None] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "a":
            address = attributes.get("href")
            self._links.append(address)
            self.parts += ["["] if address else []
        elif tag == "br":
            self.parts.append("\\\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "img":
            words = " ".join((attributes.get("alt") or "").split())
            self.parts.append(f"![{words}]({attributes.get('src') or ''})")
        else:
            self._write_mark(tag, _HEADINGS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag == "a":
            address = self._links.pop() if self._links else None
            self.parts += [f"]({address.strip()})"] if address else []
        elif tag not in {"br", "li", "img"}:
            self._write_mark(tag, "", closing="/")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(_SPACES.sub(" ", data))

    def _write_mark(self, tag: str, heading: str, closing: str = "") -> None:
        if tag in _MARKS:
            self.parts.append(_MARKS[tag])
        elif tag in _KEPT:
            self.parts.append(f"<{closing}{tag}>")
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.parts.append(f"\n\n{heading}")
