"""Trees as data for typst: JSON that a template builds content of, so that no text is ever code.

Text is a string; what is more is an object whose ``kind`` says what.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from cvsite.markup.escaping import drop_controls
from cvsite.markup.formula_text import write_formula_text
from cvsite.markup.formula_tree import Node, read_formula_tree
from cvsite.markup.inlines import collapse_spaces
from cvsite.markup.plain import write_plain, write_plain_blocks
from cvsite.model.text import (
    Block,
    Blocks,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    ItemList,
    Link,
    Math,
    Paragraph,
    Quote,
    Rule,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)

FindAddress: TypeAlias = Callable[[str], str | None]
"""Gives the full address of what a link leads to, or None where a document cannot link to it."""

DEEPEST_INLINES, DEEPEST_BLOCKS = 6, 5
"""Levels that keep their marks; typst ends where functions call each other 80 times."""

MOST_MARKS = 2000
"""Formulas, links and the like in a text that has any; nobody writes more, and they cost time."""

LONGEST_ADDRESS = 2000
"""Characters of an address that programs are sure to follow."""

_KINDS: Mapping[type[Inline], str] = {
    Emphasis: "emphasis",
    Strong: "strong",
    Superscript: "superscript",
    Subscript: "subscript",
    SmallCaps: "small-caps",
}

_UNSEEN = re.compile("[\ud800-\udfff\ufeff\ufdd0-\ufdef\ufffe\uffff]")
"""What is no character, and the mark at the start of a file."""

_LONG_WORD = re.compile(r"[!-\u0dff]{80,}")
"""What may have no place in it at which a line can end; longer than any address in a CV."""

_STRETCH = re.compile(r".{19,39}[-/?&=.,;:_]|.{40}", re.DOTALL)
"""A part of such a word: up to a mark behind which addresses are broken, if there is one."""

_ZERO_WIDTH_SPACE = "\u200b"


def write_text(text: str) -> str:
    """Write characters on one line, with places to break it in words of more than a line."""
    line = collapse_spaces(_clean(text))
    return _LONG_WORD.sub(_allow_breaks, line)


def write_inlines(inlines: Inlines, address: FindAddress) -> list[Node]:
    """Write an inline tree as nodes; a link that leads nowhere is its text."""
    return _write_inlines(inlines, address, 0)


def write_blocks(blocks: Blocks, address: FindAddress) -> list[Node]:
    """Write blocks as nodes."""
    return _write_blocks(blocks, address, 0)


def _clean(text: str) -> str:
    return _UNSEEN.sub("", drop_controls(text))


def _allow_breaks(word: re.Match[str]) -> str:
    return _STRETCH.sub(lambda part: f"{part[0]}{_ZERO_WIDTH_SPACE}", word[0])


def _write_inlines(inlines: Inlines, address: FindAddress, depth: int) -> list[Node]:
    if depth > DEEPEST_INLINES or _count_marks(inlines) > MOST_MARKS:
        return [write_text(write_plain(inlines))]
    return [_write_inline(inline, address, depth) for inline in inlines]


def _count_marks(inlines: Inlines) -> int:
    """Count what is more than text, at all levels."""
    marks = [inline for inline in inlines if not isinstance(inline, Text)]
    return len(marks) + sum(_count_marks(getattr(mark, "children", ())) for mark in marks)


def _write_inline(inline: Inline, address: FindAddress, depth: int) -> Node:
    match inline:
        case Text(text):
            return write_text(text)
        case Code(text):
            return {"kind": "code", "text": write_text(text)}
        case Math(tex):
            return _write_formula(tex)
        case Link(target, children):
            written = _write_inlines(children, _lead_nowhere, depth + 1)
            return {**_write_target(address(target)), "children": written}
        case _:
            written = _write_inlines(inline.children, address, depth + 1)
            return {"kind": _KINDS[type(inline)], "children": written}


def _write_target(url: str | None) -> dict[str, Node]:
    """Write where a link leads: to a place of the document, as ``#name``, or elsewhere."""
    if not url or len(url) > LONGEST_ADDRESS:
        return {"kind": "span"}
    if url.startswith("#"):
        return {"kind": "reference", "anchor": url[1:]}
    return {"kind": "link", "url": _clean(url)}


def _lead_nowhere(target: str) -> None:
    """Give no address: within a link there is no other one."""
    del target


def _write_formula(tex: str) -> Node:
    tree = read_formula_tree(tex)
    if tree is None:
        return {"kind": "code", "text": write_text(tex)}
    alt, source = write_text(write_formula_text(tex)), write_text(tex)
    return {"kind": "formula", "tree": tree, "alt": alt or source, "source": source}


def _write_blocks(blocks: Iterable[Block], address: FindAddress, depth: int) -> list[Node]:
    return [_write_block(block, address, depth) for block in blocks]


def _write_block(block: Block, address: FindAddress, depth: int) -> Node:
    if depth >= DEEPEST_BLOCKS and isinstance(block, (ItemList, Quote)):
        return {"kind": "paragraph", "children": [write_text(write_plain_blocks((block,)))]}
    match block:
        case Paragraph(children) | Heading(_, children):
            kind = "heading" if isinstance(block, Heading) else "paragraph"
            return {"kind": kind, "children": write_inlines(children, address)}
        case CodeBlock(text):
            lines: list[Node] = [_clean(line) for line in text.split("\n")]
            return {"kind": "code-block", "lines": lines}
        case Rule():
            return {"kind": "rule"}
        case Quote(inner):
            return {"kind": "quote", "children": _write_blocks(inner, address, depth + 1)}
        case ItemList(items, ordered, start):
            written: list[Node] = [_write_blocks(item, address, depth + 1) for item in items]
            return {"kind": "list", "ordered": ordered, "start": start, "items": written}
