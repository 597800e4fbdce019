"""Inline trees made minimal: adjacent texts are one, nothing is empty, spaces are single."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cvsite.model.text import Code, Inline, Inlines, Math, Text

_SPACES = re.compile(r"[\t\n\r\f\v][ \t\n\r\f\v]*| [ \t\n\r\f\v]+")
"""What a single space is put for; a no-break space is no space to collapse."""


def collapse_spaces(text: str) -> str:
    """Make one space of each run of spaces, tabs and line breaks."""
    if "  " in text or "\n" in text or "\t" in text or "\r" in text or "\f" in text or "\v" in text:
        return _SPACES.sub(" ", text)
    return text


def tidy_inlines(inlines: Iterable[Inline]) -> Inlines:
    """Make a whole text minimal, without spaces at its ends."""
    merged = merge_texts(inlines)
    if len(merged) == 1 and isinstance(merged[0], Text):  # as most are
        text = collapse_spaces(merged[0].text).strip(" ")
        return (Text(text),) if text else ()
    return trim_end(_single_spaces(merged, after_space=True)[0])


def merge_texts(inlines: Iterable[Inline]) -> Inlines:
    """Join texts that follow each other; leave out empty texts and what has no children."""
    merged: list[Inline] = []
    texts: list[str] = []
    for inline in inlines:
        if isinstance(inline, Text):
            texts.append(inline.text)
        elif _has_content(inline):
            merged += _join_texts(texts)
            merged.append(inline)
            texts.clear()
    return (*merged, *_join_texts(texts))


def _has_content(inline: Inline) -> bool:
    match inline:
        case Text(text) | Code(text) | Math(text):
            return bool(text)
    return bool(inline.children)


def _join_texts(texts: Iterable[str]) -> Inlines:
    text = "".join(texts)
    return (Text(text),) if text else ()


def _single_spaces(inlines: Inlines, *, after_space: bool) -> tuple[Inlines, bool]:
    """Collapse spaces, also across the edges of the inlines; tell whether a space ends them."""
    tidied: list[Inline] = []
    is_merged = True
    for inline in inlines:
        match inline:
            case Text(text):
                shown = collapse_spaces(text)
                shown = shown.removeprefix(" ") if after_space else shown
                if shown:
                    tidied.append(inline if shown == text else Text(shown))
                    after_space = shown.endswith(" ")
            case Code() | Math():
                tidied.append(inline)
                after_space = False
            case _:
                children, after_space = _single_spaces(inline.children, after_space=after_space)
                is_same = children == inline.children
                tidied.append(inline if is_same else replace(inline, children=children))
                is_merged = is_merged and bool(children)
    return tuple(tidied) if is_merged else merge_texts(tidied), after_space


def trim_end(inlines: Inlines) -> Inlines:
    """Take the space off the end; more than one there never is."""
    if not inlines:
        return ()
    match inlines[-1]:
        case Text(text):
            if not text.endswith(" "):
                return inlines
            shown = text.removesuffix(" ")
            return (*inlines[:-1], Text(shown)) if shown else inlines[:-1]
        case Code() | Math():
            return inlines
        case container:
            children = trim_end(container.children)
            last = (replace(container, children=children),) if children else ()
            return (*inlines[:-1], *last)
