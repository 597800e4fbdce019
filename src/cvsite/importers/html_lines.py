"""A page of HTML that somebody wrote by hand, as lines: what browsers show on lines of their own.

Tags that are missing, in the wrong order or unknown do no harm, since the tags say only where lines
end and how their words look.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import groupby

from cvsite.importers.values import Text
from cvsite.markup.markdown_text import escape_markdown

STRONG = frozenset({"b", "strong"})
EMPHASIS = frozenset({"em", "i", "cite", "venue"})
RAISED = frozenset({"sub", "sup"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "heading", "sectionheading"})
HIDDEN = frozenset({"script", "style", "template", "svg", "noscript", "video", "iframe", "object"})
VOID = frozenset({"br", "hr", "img", "source", "meta", "link", "input"})
BREAKS = frozenset({"br", "td", "th", "dt", "dd", "li", "div", "figcaption", "caption"})
PARAGRAPHS = frozenset(
    {
        *("p", "table", "tbody", "tr", "ul", "ol", "dl", "section", "article", "header", "footer"),
        *("hr", "body", "main", "nav", "blockquote", "center", "pre", "title"),
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


NAMED_ROLES = {"name": "name", "papertitle": "title", "authors": "authors", "venue": "venue"}
"""Elements that do not exist, and say what they hold."""

SELF_CLOSING = frozenset({"p", "li", "tr", "td", "th", "dt", "dd", "option"})
"""Elements whose end tags may be left out (HTML, 13.1.2.4)."""

CONTAINERS = frozenset({"table", "tbody", "tr", "td", "th", "ul", "ol", "dl", "div", "body"})
"""Elements whose end closes all that is open in them."""

DEEPEST = 200
"""Elements that may be open within one another; those in them are not looked at."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike."""

    text: str
    strong: bool = False
    emphasis: bool = False
    raised: str = ""
    link: str = ""


@dataclass(slots=True)
class HtmlLine:
    """A line of a page; ``row`` is the number of the row of a table that it is in.

    ``role`` is what its element is called, or ``heading``. A line that begins a paragraph is
    ``parted`` from the one before it.
    """

    runs: list[Run] = field(default_factory=list)
    number: int = 0
    row: int = 0
    role: str = ""
    is_item: bool = False
    is_parted: bool = False
    text: Text = field(default_factory=lambda: Text("", ()))

    @property
    def plain(self) -> str:
        """The words of the line."""
        return " ".join("".join(run.text for run in self.runs).split())

    def list_links(self) -> Iterator[tuple[str, str]]:
        """Give the words and addresses of the links."""
        for link, runs in groupby(self.runs, key=lambda run: run.link):
            if link:
                yield " ".join("".join(run.text for run in runs).split()), link

    def list_words(self, look: str) -> list[str]:
        """Give the words that are ``strong``, or have ``emphasis``."""
        groups = groupby(self.runs, key=lambda run: bool(getattr(run, look)))
        words = (" ".join("".join(r.text for r in runs).split()) for is_so, runs in groups if is_so)
        return [each for each in words if each]

    def write_markdown(self) -> str:
        """Write the line in Markdown."""
        parts = []
        for link, group in groupby(self.runs, key=lambda run: run.link):
            runs = list(group)
            words = "".join(_write_run(run) for run in _merge(runs))
            inner = words.strip()
            if link and inner:
                before, after = (
                    words[: len(words) - len(words.lstrip())],
                    words[len(words.rstrip()) :],
                )
                words = f"{before}[{inner}]({link.replace(' ', '%20')}){after}"
            parts.append(words)
        return re.sub(r"\s+", " ", "".join(parts)).strip()


@dataclass(slots=True)
class HtmlPage:
    """The lines of a page; ``pictures`` are addresses by the row that they are in.

    ``marked_rows`` stand out by their colour.
    """

    lines: list[HtmlLine] = field(default_factory=list)
    pictures: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    marked_rows: set[int] = field(default_factory=set)
    comments: list[tuple[str, int]] = field(default_factory=list)
    head: dict[str, tuple[str, int]] = field(default_factory=dict)


def read_html_lines(html: str) -> HtmlPage:
    """Read a page."""
    reader = _LineReader()
    reader.feed(html)
    reader.close()
    reader.end_line()
    return reader.page


@dataclass(slots=True)
class _Element:
    """An element that is open."""

    tag: str
    role: str = ""
    row: int = 0
    link: str = ""


class _LineReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = HtmlPage()
        self._line = HtmlLine()
        self._open: list[_Element] = []
        self._row_count = 0
        self._is_parted = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "br" and any(element.role == "heading" for element in self._open):
            self.handle_data(" ")
            return
        if tag in BREAKS or tag in PARAGRAPHS or tag in HEADINGS:
            self.end_line(is_parted=tag not in BREAKS)
        if tag == "img":
            self._add_picture(attributes.get("src", ""))
        elif tag == "meta":
            name = (attributes.get("name") or attributes.get("property", "")).lower()
            self.page.head.setdefault(name, (attributes.get("content", ""), self.getpos()[0]))
        if tag in VOID or len(self._open) >= DEEPEST:
            return
        if tag in SELF_CLOSING:
            self._close_before(tag)
        element = _Element(
            tag, _find_role(tag, attributes), link=attributes.get("href", "").strip()
        )
        if tag == "tr":
            self._row_count += 1
            element.row = self._row_count
            if "bgcolor" in attributes or re.search(r"background|highlight", str(attributes)):
                self.page.marked_rows.add(element.row)
        self._open.append(element)
        self._line.is_item = self._line.is_item or tag == "li"

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAKS or tag in PARAGRAPHS or tag in HEADINGS:
            self.end_line(is_parted=tag not in BREAKS)
        place = next(
            (n for n in reversed(range(len(self._open))) if self._open[n].tag == tag), None
        )
        if place is None:
            return
        if tag in CONTAINERS:
            del self._open[place:]
        else:
            del self._open[place]

    def handle_data(self, data: str) -> None:
        tags = {element.tag for element in self._open}
        if not HIDDEN.isdisjoint(tags):
            return
        if "title" in tags:
            self.page.head.setdefault("title", (" ".join(data.split()), self.getpos()[0]))
            return
        line = self._line
        if not line.runs:
            text = data.lstrip()
            if not text:
                return
            line.number = self.getpos()[0] + data[: len(data) - len(text)].count("\n")
            line.row = next((each.row for each in reversed(self._open) if each.row), 0)
            line.is_parted, self._is_parted = self._is_parted, False
            data = text
        line.role = line.role or next((e.role for e in reversed(self._open) if e.role), "")
        raised = next((tag for tag in RAISED if tag in tags), "")
        link = next((each.link for each in reversed(self._open) if each.tag == "a"), "")
        strong, emphasis = not STRONG.isdisjoint(tags), not EMPHASIS.isdisjoint(tags)
        line.runs.append(Run(re.sub(r"\s+", " ", data), strong, emphasis, raised, link))

    def handle_comment(self, data: str) -> None:
        self.page.comments.append((data, self.getpos()[0]))

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

    def _add_picture(self, address: str) -> None:
        if address and HIDDEN.isdisjoint(element.tag for element in self._open):
            row = next((each.row for each in reversed(self._open) if each.row), 0)
            self.page.pictures.setdefault(row, []).append((address, self.getpos()[0]))


def _find_role(tag: str, attributes: dict[str, str]) -> str:
    if tag in HEADINGS:
        return "heading"
    if tag in NAMED_ROLES:
        return NAMED_ROLES[tag]
    words = f"{attributes.get('class', '')} {attributes.get('id', '')}".split()
    found = (role for role, pattern in ROLES if any(pattern.search(word) for word in words))
    return next(found, "")


def _merge(runs: list[Run]) -> Iterator[Run]:
    """Join runs that look alike. Of words with emphasis in a row, none are strong besides.

    Markdown has no sure way to write that.
    """
    for emphasis, group in groupby(runs, key=lambda run: run.emphasis):
        alike = list(group)
        if emphasis and len({run.strong for run in alike if run.text.strip()}) > 1:
            alike = [replace(run, strong=False) for run in alike]
        for look, each in groupby(alike, key=lambda run: (run.strong, run.emphasis, run.raised)):
            yield Run("".join(run.text for run in each), *look)


def _write_run(run: Run) -> str:
    inner = run.text.strip()
    if not inner:
        return run.text
    before = " " if run.text[0].isspace() else ""
    after = " " if run.text[-1].isspace() else ""
    words = escape_markdown(inner)
    words = f"*{words}*" if run.emphasis else words
    words = f"**{words}**" if run.strong else words
    words = f"<{run.raised}>{words}</{run.raised}>" if run.raised else words
    return f"{before}{words}{after}"
