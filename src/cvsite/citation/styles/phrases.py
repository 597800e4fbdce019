"""Texts and trees put together as the phrases and sentences of a citation, no mark twice."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TypeAlias

from cvsite.markup.plain import write_plain
from cvsite.model.text import Code, Emphasis, Inline, Inlines, Link, Math, Text

Part: TypeAlias = str | Inlines | None
"""A part of a phrase; one that is empty or missing is left out."""

_ENDS = ("?", "!", "…")
_CLOSING_QUOTES = ("”", "’")
_SPACE = Text(" ")
_STRAIGHT = re.compile('"')
_OPENS = re.compile(r"(?:^|[\s(\[{“‘–—/-])\Z")  # what stands before a quote that opens


def phrase(*parts: Part) -> Inlines:
    """Put texts and trees one behind the other."""
    inlines: list[Inline] = []
    for part in parts:
        if part:
            inlines += (Text(part),) if isinstance(part, str) else part
    return tuple(inlines)


def wrap(opening: str, part: Part, closing: str) -> Inlines:
    """Put marks around something, unless there is nothing."""
    return phrase(opening, part, closing) if part else ()


def punctuate(inlines: Inlines, mark: str) -> Inlines:
    """Put a full stop or a comma at the end, where no mark stands that makes up for it.

    It goes within closing quotes, as all four styles have it. A question mark in italics is that
    of a title alone, so that a comma follows it.
    """
    match inlines:
        case (*_, Text(text)) if text and text[-1] not in _CLOSING_QUOTES:  # as most end
            return inlines if text.endswith((*_ENDS, mark)) else (*inlines, Text(mark))
    plain = write_plain(inlines[-1:])
    if plain.endswith(_CLOSING_QUOTES) or not plain:
        plain = write_plain(inlines)
    closing = _count_closing_quotes(plain)
    bare = plain[: len(plain) - closing]
    makes_up = (mark,) if mark == "," and _is_italic_at_end(inlines) else (*_ENDS, mark)
    if not bare or bare.endswith(makes_up):
        return inlines
    return _insert(inlines, mark, closing)


def join_clauses(parts: Iterable[Part]) -> Inlines:
    """Join the parts of a sentence with commas."""
    return _join(parts, ",")


def join_sentences(parts: Iterable[Part]) -> Inlines:
    """Join sentences, and end each but the last with a full stop."""
    return _join(parts, ".")


def capitalise(inlines: Inlines) -> Inlines:
    """Begin a phrase with a capital letter."""
    match inlines:
        case (Text(text), *rest):
            return (Text(text[:1].upper() + text[1:]), *rest)
    return inlines


def write_title_case(text: str) -> str:
    """Begin each word with a capital letter, and leave the others as they are."""
    return " ".join(word[:1].upper() + word[1:] for word in text.split())


def italicise(inlines: Inlines) -> Inlines:
    """Write the title of a whole work; what stands out within it is upright."""
    parts: list[Inline] = []
    for stands_out, group in groupby(inlines, lambda inline: isinstance(inline, Emphasis)):
        members = tuple(group)
        if stands_out:
            parts += [child for each in members for child in _list_children(each)]
        else:
            parts.append(Emphasis(members))
    return tuple(parts)


def quote(inlines: Inlines) -> Inlines:
    """Write the title of a part of a work; quotes within it become single ones."""
    if "„" in write_plain(inlines):
        return wrap("“", inlines, "”")
    single = change_texts(inlines, lambda text: text.replace("“", "‘").replace("”", "’"))
    return wrap("“", single, "”")


def curl_quotes(inlines: Inlines) -> Inlines:
    """Write pairs of straight double quotes as curly ones; a single one may stand for inches."""
    if not _has_straight_quote(inlines):
        return inlines
    plain = write_plain(inlines)
    opens: list[bool] = []
    for found in _STRAIGHT.finditer(plain):
        before = plain[: found.start()]
        opens.append(opens[-1] if before.endswith('"') else bool(_OPENS.search(before)))
    if opens.count(True) * 2 != len(opens):
        return inlines
    marks = iter(["“" if each else "”" for each in opens])
    return change_texts(inlines, lambda text: _STRAIGHT.sub(lambda _: next(marks, '"'), text))


def _has_straight_quote(inlines: Inlines) -> bool:
    return any(
        '"' in inline.text
        if isinstance(inline, Text)
        else not isinstance(inline, Code | Math) and _has_straight_quote(inline.children)
        for inline in inlines
    )


def change_texts(inlines: Inlines, change: Callable[[str], str]) -> Inlines:
    """Change the texts of a tree, in their order; code and formulas stay."""
    return tuple(_change(inlines, change))


def _change(inlines: Inlines, change: Callable[[str], str]) -> Iterator[Inline]:
    for inline in inlines:
        match inline:
            case Text(text):
                yield Text(change(text))
            case Code() | Math():
                yield inline
            case _:
                yield replace(inline, children=change_texts(inline.children, change))


def link(url: str, shown: str | None = None) -> Inlines:
    """Link to an address, which is its own text unless another is given."""
    return (Link(url, (Text(shown or url),)),)


def _join(parts: Iterable[Part], mark: str) -> Inlines:
    joined: Inlines = ()
    for part in parts:
        if not part:
            continue
        following = phrase(part)
        joined = (*punctuate(joined, mark), _SPACE, *following) if joined else following
    return joined


def _count_closing_quotes(plain: str) -> int:
    """Count the quotes that end a text; an apostrophe is none."""
    count = 0
    for char in reversed(plain):
        if char == "”" or (char == "’" and "‘" in plain):
            count += 1
        else:
            break
    return count


def _is_italic_at_end(inlines: Inlines) -> bool:
    return bool(inlines) and isinstance(inlines[-1], Emphasis)


def _insert(inlines: Inlines, mark: str, from_end: int) -> Inlines:
    """Insert a mark before the last so many characters, which are texts."""
    if not from_end:
        return (*inlines, Text(mark))
    *before, last = inlines
    length = len(write_plain((last,)))
    if length < from_end:
        return (*_insert(tuple(before), mark, from_end - length), last)
    match last:
        case Text(text):
            return (*before, Text(text[:-from_end] + mark + text[-from_end:]))
        case Code() | Math():
            return (*inlines, Text(mark))
        case _:
            return (*before, replace(last, children=_insert(last.children, mark, from_end)))


def _list_children(inline: Inline) -> Inlines:
    return inline.children if isinstance(inline, Emphasis) else (inline,)
