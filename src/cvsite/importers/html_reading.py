"""The tags of HTML, one after the other.

They are found by a pattern, in one go: the parser of the standard library takes quadratic time for
tags that are never closed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[\s/][^<>]*)?)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")


@dataclass(frozen=True, slots=True)
class Tag:
    """The beginning of an element, or its end; names are in lower case."""

    name: str
    attributes: dict[str, str]
    is_end: bool


def read_html(html: str) -> Iterator[Tag | str]:
    """Give the tags and the texts between them; comments are left out."""
    last = html.rfind("-->") + len("-->")
    html = _COMMENT.sub("", html[:last]) + html[last:]
    done = 0
    for tag in _TAG.finditer(html):
        yield unescape(html[done : tag.start()])
        done = tag.end()
        yield Tag(tag[2].lower(), _read_attributes(tag[3]), is_end=bool(tag[1]))
    yield unescape(html[done:])


def _read_attributes(text: str) -> dict[str, str]:
    found = _ATTRIBUTE.finditer(text)
    return {each[1].lower(): unescape(each[2] or each[3] or each[4] or "") for each in found}
