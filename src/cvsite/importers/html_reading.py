"""HTML read in linear time.

The parser of the standard library takes quadratic time for tags that are never closed; here tags
are found by a pattern, in one go.
"""

import re
from html import unescape

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*)((?:[\s/][^<>]*)?)>")
_ATTRIBUTE = re.compile(
    r"(?<![a-zA-Z:_-])([a-zA-Z:_-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))"
)

ELEMENTS = frozenset(
    {
        *("a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "base"),
        *("bdi", "bdo", "big", "blockquote", "body", "br", "button", "canvas", "caption"),
        *("center", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn"),
        *("dialog", "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure"),
        *("font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd"),
        *("label", "legend", "li", "link", "main", "map", "mark", "math", "menu", "meta", "nav"),
        *("noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param"),
        *("picture", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search"),
        *("section", "select", "slot", "small", "source", "span", "strike", "strong", "style"),
        *("sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot"),
        *("th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr"),
    }
)
"""The elements of HTML (living standard, 4 and 16); all else between angle brackets is text."""

Attributes = list[tuple[str, str | None]]


class TagReader:
    """Tells of tags and of the texts between them, by the methods that ``HTMLParser`` has for it.

    Names are in lower case, and references in texts and attributes resolved. Comments are left out,
    and what is no element of HTML is text: ``List<String>``.
    """

    def __init__(self) -> None:
        self._tag = ""

    def feed(self, html: str) -> None:
        """Read a whole text."""
        last = html.rfind("-->") + len("-->")
        html = _COMMENT.sub("", html[:last]) + html[last:]
        done = 0
        for tag in _TAG.finditer(html):
            if tag[2].lower() not in ELEMENTS:
                continue
            self._tell_text(html[done : tag.start()])
            done, self._tag = tag.end(), tag[0]
            if tag[1]:
                self.handle_endtag(tag[2].lower())
            else:
                self.handle_starttag(tag[2].lower(), read_attributes(tag[3]))
        self._tell_text(html[done:])

    def get_starttag_text(self) -> str:
        """Give the tag that was read last, as it is written."""
        return self._tag

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Take the beginning of an element."""

    def handle_endtag(self, tag: str) -> None:
        """Take the end of an element."""

    def handle_data(self, data: str) -> None:
        """Take the text between two tags."""

    def _tell_text(self, text: str) -> None:
        if text:
            self.handle_data(unescape(text))


def read_attributes(text: str) -> Attributes:
    """Read what stands in a tag behind its name."""
    found = _ATTRIBUTE.finditer(text)
    return [(each[1].lower(), unescape(each[2] or each[3] or each[4] or "")) for each in found]
