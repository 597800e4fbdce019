"""Pages of HTML that somebody wrote by hand, read as lines.

Tags that are missing, in the wrong order or unknown do no harm, since the tags say only where lines
end and how their words look.
"""

import re
from dataclasses import dataclass
from html import unescape

from cvsite.importers.html_lines import HtmlLine, HtmlPage, Run, Sign
from cvsite.importers.html_reading import read_attributes

STRONG = frozenset({"b", "strong"})
EMPHASIS = frozenset({"em", "i", "cite", "venue"})
RAISED = frozenset({"sub", "sup"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "heading", "sectionheading"})
HIDDEN = frozenset(
    {"head", "title", "script", "style", "template", "svg", "noscript", "video", "iframe", "object"}
)
VOID = frozenset({"br", "hr", "img", "source", "meta", "link", "input"})
BREAKS = frozenset({"br", "td", "th", "dt", "dd", "li", "div", "figcaption", "caption"})
PARAGRAPHS = frozenset(
    {
        *("p", "table", "tbody", "tr", "ul", "ol", "dl", "section", "article", "header", "footer"),
        *("hr", "body", "main", "nav", "blockquote", "center", "pre"),
    }
)
ROLES = (
    ("name", re.compile(r"(?:^|\b)(?:profile-)?name\b", re.IGNORECASE)),
    ("title", re.compile(r"(?:paper|pub\w*|project|work)[-_]?title|^title$", re.IGNORECASE)),
    ("authors", re.compile(r"\bauthors?\b", re.IGNORECASE)),
    ("venue", re.compile(r"\b(?:venue|conference|journal)\b", re.IGNORECASE)),
    ("links", re.compile(r"\b(?:links?|resources)\b", re.IGNORECASE)),
)
"""What classes of elements, or their names, tell of the lines in them."""


_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)(?:-->|\Z)|<![^<>]*>"
    r"|<(?P<end>/?)(?P<tag>[a-zA-Z][^\s<>/]*)(?P<rest>(?:[\s/][^<>]*)?)>",
    re.DOTALL,
)

NAMED_ROLES = {"name": "name", "papertitle": "title", "authors": "authors", "venue": "venue"}
"""Elements that do not exist, and say what they hold."""

SELF_CLOSING = frozenset({"p", "li", "tr", "td", "th", "dt", "dd", "option"})
"""Elements whose end tags may be left out (HTML, 13.1.2.4)."""

CONTAINERS = frozenset({"table", "tbody", "tr", "td", "th", "ul", "ol", "dl", "div", "body"})
"""Elements whose end closes all that is open in them."""

DEEPEST = 200
"""Elements that may be open within one another; those in them are not looked at."""


def read_html_lines(html: str) -> HtmlPage:
    """Read a page."""
    reader = _LineReader()
    number, done = 1, 0
    for token in _TOKEN.finditer(html):
        reader.read_text(unescape(html[done : token.start()]), number)
        number += html.count("\n", done, token.start())
        if token["comment"]:
            reader.page.comments.append((token["comment"], number))
        elif token["end"]:
            reader.read_end(token["tag"].lower())
        elif token["tag"]:
            attributes = {name: value or "" for name, value in read_attributes(token["rest"])}
            reader.read_start(token["tag"].lower(), attributes, number)
        number += token[0].count("\n")
        done = token.end()
    reader.read_text(unescape(html[done:]), number)
    reader.end_line()
    return reader.page


@dataclass(slots=True)
class _Element:
    """An element that is open."""

    tag: str
    role: str = ""
    row: int = 0
    link: str = ""
    label: str = ""
    number: int = 0
    has_words: bool = False


class _LineReader:
    def __init__(self) -> None:
        self.page = HtmlPage()
        self._line = HtmlLine()
        self._open: list[_Element] = []
        self._row_count = 0
        self._is_parted = True

    def read_start(self, tag: str, attributes: dict[str, str], number: int) -> None:
        """Read the beginning of an element, which stands on the line with a number."""
        if tag == "br" and any(element.role == "heading" for element in self._open):
            self.read_text(" ", number)
            return
        if tag in BREAKS or tag in PARAGRAPHS or tag in HEADINGS:
            self.end_line(is_parted=tag not in BREAKS)
        if tag == "img":
            self._add_picture(attributes.get("src", ""), number)
        elif tag == "meta":
            name = (attributes.get("name") or attributes.get("property", "")).lower()
            self.page.head.setdefault(name, (attributes.get("content", ""), number))
        if tag in VOID or len(self._open) >= DEEPEST:
            return
        if tag == "body":
            self._open = [each for each in self._open if each.tag != "head"]
        if tag in SELF_CLOSING:
            self._close_before(tag)
        element = _Element(
            tag,
            _find_role(tag, attributes),
            link=attributes.get("href", "").strip(),
            label=attributes.get("aria-label") or attributes.get("title", ""),
            number=number,
        )
        if tag == "tr":
            self._row_count += 1
            element.row = self._row_count
            if "bgcolor" in attributes or re.search(r"background|highlight", str(attributes)):
                self.page.marked_rows.add(element.row)
        self._open.append(element)
        self._line.is_item = self._line.is_item or tag == "li"

    def read_end(self, tag: str) -> None:
        """Read the end of an element."""
        if tag in BREAKS or tag in PARAGRAPHS or tag in HEADINGS:
            self.end_line(is_parted=tag not in BREAKS)
        place = next(
            (n for n in reversed(range(len(self._open))) if self._open[n].tag == tag), None
        )
        if place is None:
            return
        if tag == "a":
            self._add_sign(self._open[place])
        if tag in CONTAINERS:
            del self._open[place:]
        else:
            del self._open[place]

    def read_text(self, data: str, number: int) -> None:
        """Read the text between two tags, which begins on the line with a number."""
        tags = {element.tag for element in self._open}
        if "title" in tags and data.strip():
            self.page.head.setdefault("title", (" ".join(data.split()), number))
        if not HIDDEN.isdisjoint(tags):
            return
        line = self._line
        if not line.runs:
            text = data.lstrip()
            if not text:
                return
            line.number = number + data[: len(data) - len(text)].count("\n")
            line.row = next((each.row for each in reversed(self._open) if each.row), 0)
            line.is_parted, self._is_parted = self._is_parted, False
            data = text
        line.role = line.role or next((e.role for e in reversed(self._open) if e.role), "")
        raised = next((tag for tag in RAISED if tag in tags), "")
        link = next((each.link for each in reversed(self._open) if each.tag == "a"), "")
        for element in self._open:
            element.has_words = element.has_words or bool(data.strip())
        strong, emphasis = not STRONG.isdisjoint(tags), not EMPHASIS.isdisjoint(tags)
        line.runs.append(Run(re.sub(r"\s+", " ", data), strong, emphasis, raised, link))

    def end_line(self, *, is_parted: bool = False) -> None:
        """End a line, if there is anything on it."""
        if self._line.plain:
            self.page.lines.append(self._line)
        self._is_parted = self._is_parted or is_parted
        is_item = self._line.is_item and not self._line.plain
        self._line = HtmlLine(is_item=is_item)

    def _close_before(self, tag: str) -> None:
        """Close an element whose end tag may be left out, where the next one begins."""
        for place in reversed(range(len(self._open))):
            if self._open[place].tag == tag:
                del self._open[place:]
                return
            if self._open[place].tag in CONTAINERS:
                return

    def _add_sign(self, element: _Element) -> None:
        if element.link and not element.has_words:
            count = len(self.page.lines) + bool(self._line.plain)
            sign = Sign(element.link, element.label.strip(), element.number, count)
            self.page.signs.append(sign)

    def _add_picture(self, address: str, number: int) -> None:
        if address and HIDDEN.isdisjoint(element.tag for element in self._open):
            row = next((each.row for each in reversed(self._open) if each.row), 0)
            self.page.pictures.setdefault(row, []).append((address, number))


def _find_role(tag: str, attributes: dict[str, str]) -> str:
    if tag in HEADINGS:
        return "heading"
    if tag in NAMED_ROLES:
        return NAMED_ROLES[tag]
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    found = (role for role, pattern in ROLES if any(pattern.search(word) for word in words))
    return next(found, "")
