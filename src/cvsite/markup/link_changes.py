"""Links of trees made into others: trees are read in many places, and where links lead differs."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from cvsite.model.text import (
    Block,
    Blocks,
    Code,
    CodeBlock,
    Inline,
    Inlines,
    ItemList,
    Link,
    Math,
    Quote,
    Rule,
    Text,
)

ChangeLink: TypeAlias = Callable[[Link], Inlines]
"""Gives what stands for a link."""


def change_links(inlines: Inlines, change: ChangeLink) -> Inlines:
    """Put others for the links of an inline tree."""
    return tuple(part for inline in inlines for part in _change_inline(inline, change))


def change_links_in_blocks(blocks: Blocks, change: ChangeLink) -> Blocks:
    """Put others for the links of blocks."""
    return tuple(_change_block(block, change) for block in blocks)


def list_targets(inlines: Inlines) -> Iterator[str]:
    """Give what the links of an inline tree lead to."""
    for inline in inlines:
        if not isinstance(inline, Text | Code | Math):
            yield from (inline.url,) if isinstance(inline, Link) else ()
            yield from list_targets(inline.children)


def _change_inline(inline: Inline, change: ChangeLink) -> Inlines:
    match inline:
        case Text() | Code() | Math():
            return (inline,)
        case Link():
            return change(inline)
    return (replace(inline, children=change_links(inline.children, change)),)


def _change_block(block: Block, change: ChangeLink) -> Block:
    match block:
        case CodeBlock() | Rule():
            return block
        case ItemList(items):
            return replace(
                block, items=tuple(change_links_in_blocks(item, change) for item in items)
            )
        case Quote(children):
            return replace(block, children=change_links_in_blocks(children, change))
    return replace(block, children=change_links(block.children, change))
