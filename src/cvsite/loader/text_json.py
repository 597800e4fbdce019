"""Formatted text as JSON: plain text is a string, all else a list with its kind first."""

from collections.abc import Mapping, Sequence
from typing import Any

from cvsite.model.text import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Math,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)

_STYLES: Mapping[str, type[Emphasis | SmallCaps | Strong | Subscript | Superscript]] = {
    each.__name__: each for each in (Emphasis, SmallCaps, Strong, Subscript, Superscript)
}
_SOURCES: Mapping[str, type[Code | Math]] = {each.__name__: each for each in (Code, Math)}


def write_inlines(inlines: Inlines) -> list[object]:
    """Give an inline tree as JSON."""
    return [_write_inline(each) for each in inlines]


def read_inlines(written: Sequence[Any]) -> Inlines:
    """Give the inline tree that was written."""
    return tuple([Text(each) if isinstance(each, str) else _read_marked(*each) for each in written])


def _write_inline(inline: Inline) -> object:
    match inline:
        case Text(text):
            return text
        case Code(source) | Math(source):
            return type(inline).__name__, source
        case Link(url, children):
            return "Link", write_inlines(children), url
        case styled:
            return type(styled).__name__, write_inlines(styled.children)


def _read_marked(kind: str, content: Any, url: str | None = None) -> Inline:  # noqa: ANN401 - JSON
    if kind in _SOURCES:
        return _SOURCES[kind](content)
    children = read_inlines(content)
    return _STYLES[kind](children) if url is None else Link(url, children)
