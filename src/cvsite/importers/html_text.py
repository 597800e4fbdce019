"""HTML as Markdown, for texts that other tools keep in it."""

import re
from collections.abc import Iterator

from cvsite.importers.html_reading import TagReader

_MARKS = {
    **dict.fromkeys(("b", "strong"), "**"),
    **dict.fromkeys(("i", "em", "cite"), "*"),
    **dict.fromkeys(("code", "tt", "kbd"), "`"),
}
"""Elements that Markdown writes with a sign at both ends."""

_WRAPPED = frozenset({"a", "blockquote", *_MARKS})
"""Elements that are written once their words are known."""

_KEPT = frozenset({"sub", "sup"})
"""Elements that stay as they are: Markdown has no signs for them, and cvsite reads them."""

_BLOCKS = frozenset(
    {
        *("p", "div", "ul", "ol", "table", "tr", "section", "article", "header", "footer"),
        *("details", "summary", "figcaption", "dl", "dd", "dt", "figure", "center", "main", "nav"),
    }
)
_FRAMES = frozenset({"audio", "embed", "iframe", "source", "video"})
_MEDIA = re.compile(r"(<(video|audio)\b[^<>]*>)(.{0,2000}?)</\2\s*>", re.IGNORECASE | re.DOTALL)
_SOURCE = re.compile(r"<source\b[^<>]*>", re.IGNORECASE)
_HOST = re.compile(r"^(?:[a-z]+:)?//(?:www\.)?", re.IGNORECASE)
_HIDDEN = frozenset({"script", "style", "template", "head", "svg"})
_HEADINGS = {f"h{level}": f"{'#' * level} " for level in range(1, 7)}

_HTML = re.compile(
    r"<(?:!--|/?(?:a|b|blockquote|br|center|code|details|div|em|embed|figure|font|h[1-6]|hr|i|iframe|img"
    r"|audio|li|ol|p|section|small|span|strong|su[bp]|summary|table|td|tr|tt|u|ul|video)(?=[\s/>]))",
    re.IGNORECASE,
)
_FENCES = ("```", "~~~")
_HELD = "\x00"
"""What stands in the place of code meanwhile; no text of a source has it."""

_SPACES = re.compile(r"(?<=\S)[ \t]+")
_INDENTATION = re.compile(r"^[ \t]+(?=\S)(?![*+-]\s|\d+[.)]\s)", re.MULTILINE)
"""Spaces that mean nothing; those before the items of a list in Markdown say how deep it is."""

_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_EMPTY = re.compile(r"^[ \t]*(?:#+|-)[ \t]*$\n?", re.MULTILINE)
"""Headings and items of lists that say nothing."""

_ITEM = "- "
DEEPEST_LIST = 20
"""Levels of lists that are told apart; nobody writes more."""

_BREAK = "\n"
"""A line break is a space to cvsite's Markdown, and two in a row part paragraphs."""


def has_html(text: str) -> bool:
    """Tell whether there are tags in a text."""
    return _HTML.search(text) is not None


def write_html_as_markdown(html: str) -> str:
    """Write a piece of HTML as Markdown. What is Markdown in it stays as it is."""
    writer = _MarkdownWriter()
    fences: list[str] = []
    for part, is_fence in _split_fences(html.replace(_HELD, "")):
        if is_fence:
            fences.append(part.strip("\n"))
            writer.parts.append(f"\n\n{_HELD}\n\n")
        else:
            writer.feed(_MEDIA.sub(_leave_out_excuse, part))
    text = "".join(writer.parts)
    text = _BLANK_LINES.sub("\n\n", _EMPTY.sub("", _INDENTATION.sub("", text)))
    held = iter(fences)
    return re.sub(_HELD, lambda _: next(held), text).strip()


def _leave_out_excuse(media: re.Match[str]) -> str:
    """Give a film or a sound without what is said to browsers that cannot play it."""
    return media[1] + "".join(_SOURCE.findall(media[3]))


def _split_fences(html: str) -> Iterator[tuple[str, bool]]:
    """Part the fenced code of Markdown, which is no HTML, from what is around it."""
    lines: list[str] = []
    sign = ""
    for line in html.splitlines(keepends=True) if any(each in html for each in _FENCES) else [html]:
        is_end = sign and line.startswith(sign) and not line.strip().strip(sign[0])
        if not sign and line.startswith(_FENCES):
            yield "".join(lines), False
            lines, sign = [line], line[:3]
            continue
        lines.append(line)
        if is_end:
            yield "".join(lines), True
            lines, sign = [], ""
    yield "".join(lines), False  # a fence that nothing ends is none


class _MarkdownWriter(TagReader):
    """Writes what it is fed. Of elements that it does not know the text is written."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._open: list[tuple[str, int, str]] = []  # elements of lines, where, and the address
        self._lists = 0
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag in _HIDDEN:
            self._hidden += 1
        elif ":" in tag or "@" in tag:  # an address between angle brackets, as in Markdown
            self.parts.append(self.get_starttag_text() or "")
        elif tag in _WRAPPED:
            self._open.append((tag, len(self.parts), (attributes.get("href") or "").strip()))
        elif tag in _KEPT:
            self.parts.append(f"<{tag}>")
        elif tag == "br":
            self.parts.append(_BREAK)
        elif tag in _FRAMES:
            self._write_frame(attributes)
        elif tag == "img":
            self._write_picture(attributes)
        else:
            self._write_break(tag, is_start=True)

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(self._hidden - 1, 0)
        elif tag in _KEPT:
            self.parts.append(f"</{tag}>")
        elif tag in _WRAPPED:
            self._close(tag)
        elif tag != "li":
            self._write_break(tag, is_start=False)

    def handle_data(self, data: str) -> None:
        if self.parts and self.parts[-1].endswith(_ITEM):
            data = data.lstrip()
        if data and not self._hidden:
            self.parts.append(_SPACES.sub(" ", data))

    def _close(self, tag: str) -> None:
        """Put the signs of an element around its words, and its outer spaces around those."""
        if not any(opened == tag for opened, _, _ in self._open):
            return
        opened, start, address = self._open.pop()
        while opened != tag:  # what is not closed in the right order has no signs
            opened, start, address = self._open.pop()
        text = "".join(self.parts[start:])
        words = " ".join(text.split())
        if tag == "blockquote":
            written = f"\n\n{_write_quote(text)}\n\n"
        elif tag == "a":
            written = f"[{words or address}]({address})" if address.strip("#") else words
        else:
            written = f"{_MARKS[tag]}{words}{_MARKS[tag]}" if words else ""
        is_apart = bool(start) and self.parts[start - 1][-1:].isspace()
        before = " " if text[:1].isspace() and not is_apart else ""
        after = " " if words and text[-1:].isspace() else ""
        self.parts[start:] = [f"{before}{written}{after}"]

    def _write_picture(self, attributes: dict[str, str | None]) -> None:
        words = " ".join((attributes.get("alt") or "").split())
        is_linked = any(tag == "a" for tag, _, _ in self._open)
        self.parts.append(words if is_linked else f"![{words}]({attributes.get('src') or ''})")

    def _write_frame(self, attributes: dict[str, str | None]) -> None:
        """Write a link to what a frame shows, named by its host or its file."""
        address = (attributes.get("src") or "").strip()
        words = " ".join((attributes.get("title") or "").split())
        name = _HOST.sub("", address).partition("/")[0] if "//" in address else ""
        name = name or address.rstrip("/").rpartition("/")[2]
        self.parts.append(f"\n\n[{words or name}]({address})\n\n" if address else "")

    def _write_break(self, tag: str, *, is_start: bool) -> None:
        if tag == "li":
            self.parts.append(f"\n{'  ' * min(self._lists - 1, DEEPEST_LIST)}{_ITEM}")
        elif tag in {"td", "th"} and is_start:
            self.parts.append(" ")
        elif tag in {"ul", "ol"}:
            self._lists = max(self._lists + (1 if is_start else -1), 0)
            self.parts.append("\n" if self._lists > is_start else "\n\n")
        elif tag in _HEADINGS:
            self.parts.append(f"\n\n{_HEADINGS[tag] if is_start else ''}")
        elif tag in _BLOCKS and not (self.parts and self.parts[-1].endswith(_ITEM)):
            self.parts.append("\n" if self._lists else "\n\n")


def _write_quote(text: str) -> str:
    lines = _BLANK_LINES.sub("\n\n", text.strip()).split("\n")
    return "\n".join(f"> {line.strip()}".rstrip() for line in lines)
