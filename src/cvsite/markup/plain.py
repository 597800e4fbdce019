"""Trees as plain text."""

from collections.abc import Iterable

from cvsite.markup.formula_text import write_formula_text
from cvsite.model.text import (
    Block,
    Blocks,
    Code,
    CodeBlock,
    Heading,
    Inlines,
    ItemList,
    Math,
    Paragraph,
    Quote,
    Rule,
    Text,
)


def write_plain(inlines: Inlines) -> str:
    """Write an inline tree as text without any formatting."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):  # as most are
        return inlines[0].text
    parts = []
    for inline in inlines:
        match inline:
            case Text(text) | Code(text):
                parts.append(text)
            case Math(tex):
                parts.append(write_formula_text(tex))
            case _:
                parts.append(write_plain(inline.children))
    return "".join(parts)


def write_plain_paragraphs(paragraphs: Iterable[Inlines], between: str = " ") -> str:
    """Write paragraphs as text, in a line unless something else than a space stands between."""
    return between.join(map(write_plain, paragraphs))


def write_plain_blocks(blocks: Blocks) -> str:
    """Write blocks as text: a blank line between them, ``-`` or the number before list items."""
    return "\n\n".join(filter(None, map(_write_block, blocks)))


def _write_block(block: Block) -> str:
    match block:
        case Paragraph(children) | Heading(_, children):
            return write_plain(children)
        case ItemList():
            return _write_list(block)
        case Quote(children):
            return write_plain_blocks(children)
        case CodeBlock(text):
            return text
        case Rule():
            return ""


def _write_list(block: ItemList) -> str:
    items = []
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}. " if block.ordered else "- "
        separator = "\n\n" if sum(isinstance(part, Paragraph) for part in item) > 1 else "\n"
        text = separator.join(filter(None, map(_write_block, item)))
        items.append(mark + text.replace("\n", "\n" + " " * len(mark)))
    return "\n".join(items)
