"""HTML as Markdown, for texts that other tools keep in it."""

import re
from dataclasses import dataclass, field
from html import unescape

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
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[\s/][^<>]*)?)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_SPACES = re.compile(r"[ \t]+")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def has_html(text: str) -> bool:
    """Tell whether there are tags in a text."""
    return _HTML.search(text) is not None


def write_html_as_markdown(html: str) -> str:
    """Write a piece of HTML as Markdown. What is Markdown in it stays as it is.

    It is read by a pattern, in one go: the parser of the standard library takes quadratic time for
    tags that are never closed. Of elements that are not known the text is written.
    """
    last = html.rfind("-->") + len("-->")
    html = _COMMENT.sub("", html[:last]) + html[last:]
    writer = _MarkdownWriter()
    done = 0
    for tag in _TAG.finditer(html):
        writer.write_text(html[done : tag.start()])
        done = tag.end()
        if tag[1]:
            writer.end(tag[2].lower())
        else:
            writer.start(tag[2].lower(), _read_attributes(tag[3]))
    writer.write_text(html[done:])
    return _BLANK_LINES.sub("\n\n", "".join(writer.parts)).strip()


def _read_attributes(text: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(text)
    return {each[1].lower(): unescape(each[2] or each[3] or each[4] or "") for each in found}


@dataclass(slots=True)
class _MarkdownWriter:
    """Writes the parts of a piece of HTML one after the other."""

    parts: list[str] = field(default_factory=list)
    links: list[str | None] = field(default_factory=list)
    hidden: int = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Write the beginning of an element."""
        if tag in _HIDDEN:
            self.hidden += 1
        elif tag == "a":
            address = attributes.get("href")
            self.links.append(address)
            self.parts += ["["] if address else []
        elif tag == "br":
            self.parts.append("\\\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag == "img":
            words = " ".join(attributes.get("alt", "").split())
            self.parts.append(f"![{words}]({attributes.get('src', '')})")
        else:
            self._write_mark(tag, _HEADINGS.get(tag, ""))

    def end(self, tag: str) -> None:
        """Write the end of an element."""
        if tag in _HIDDEN:
            self.hidden = max(self.hidden - 1, 0)
        elif tag == "a":
            address = self.links.pop() if self.links else None
            self.parts += [f"]({address.strip()})"] if address else []
        elif tag not in {"br", "li", "img"}:
            self._write_mark(tag, "", closing="/")

    def write_text(self, text: str) -> None:
        """Write what stands between tags."""
        if not self.hidden:
            self.parts.append(_SPACES.sub(" ", unescape(text)))

    def _write_mark(self, tag: str, heading: str, closing: str = "") -> None:
        if tag in _MARKS:
            self.parts.append(_MARKS[tag])
        elif tag in _KEPT:
            self.parts.append(f"<{closing}{tag}>")
        elif tag in _BLOCKS or tag in _HEADINGS:
            self.parts.append(f"\n\n{heading}")
