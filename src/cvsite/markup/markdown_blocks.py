"""Blocks as Markdown."""

import re
from itertools import pairwise

from cvsite.markup.headings import close_heading_gaps
from cvsite.markup.markdown_text import write_markdown
from cvsite.model.text import (
    Block,
    Blocks,
    CodeBlock,
    Heading,
    Inlines,
    ItemList,
    Paragraph,
    Quote,
    Rule,
)

LOWEST_HEADING = 6

INDENT = 4
"""Spaces before what belongs to an item of a list: Python-Markdown asks for as many."""

_FENCES = re.compile("^ *(`{3,})", re.MULTILINE)

_BETWEEN_LISTS = "<!-- -->"
"""What keeps two lists apart that follow each other."""


def write_markdown_blocks(blocks: Blocks, level: int = 1) -> str:
    """Write blocks with an empty line between them; the first heading has a level."""
    return _write_all(close_heading_gaps(blocks), level)


def write_markdown_heading(level: int, inlines: Inlines) -> str:
    """Write a heading; there are six levels."""
    return f"{'#' * min(level, LOWEST_HEADING)} {write_markdown(inlines)}"


def write_markdown_item(mark: str, text: str) -> str:
    """Write an item of a list, whose text may have several lines and blocks."""
    margin = " " * max(INDENT, len(mark))
    first, *others = text.split("\n")
    return "\n".join([f"{mark}{first}", *(f"{margin}{line}" if line else "" for line in others)])


def _write_all(blocks: Blocks, level: int) -> str:
    parts = [_write_block(block, level) for block in blocks]
    for place, pair in reversed(list(enumerate(pairwise(blocks), start=1))):
        if all(isinstance(block, ItemList) for block in pair):
            parts.insert(place, _BETWEEN_LISTS)
    return "\n\n".join(parts)


def _write_block(block: Block, level: int) -> str:
    match block:
        case Paragraph(children):
            return write_markdown(children)
        case Heading(own, children):
            return write_markdown_heading(level + own - 1, children)
        case ItemList():
            return _write_list(block, level)
        case Quote(children):
            return re.sub("^", "> ", _write_all(children, level), flags=re.MULTILINE)
        case CodeBlock(text):
            fence = "`" * max(3, *(len(found) + 1 for found in _FENCES.findall(text)), 3)
            return f"{fence}\n{text}\n{fence}"
        case Rule():
            return "***"


def _write_list(block: ItemList, level: int) -> str:
    """Write a list, with no empty lines where its items are of one paragraph and lists below it."""
    is_tight = all(isinstance(part, ItemList) for item in block.items for part in item[1:])
    items = []
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}. " if block.ordered else "- "
        parts = [_write_block(part, level) for part in item]
        text = "\n".join(parts) if is_tight else _write_all(item, level)
        items.append(write_markdown_item(mark, text))
    return ("\n" if is_tight else "\n\n").join(items)
