"""Trees as RenderCV reads them: Markdown, of which it makes the markup of typst.

It has no form for raised or lowered text, and formulas of its own, so that those of LaTeX are
written as text. What would be a command to typst is kept apart by a word joiner, which nobody sees.
"""

import re

from cvsite.markup.formula_text import write_formula_text
from cvsite.markup.markdown_text import write_markdown_link
from cvsite.markup.plain import write_plain_blocks
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
    Strong,
    Text,
)

WORD_JOINER = "\u2060"

_MARKS = re.compile(r"[\\*_\[\]]")
_COMMANDS = re.compile(r"(?<=#)(?=[A-Za-z])|(?<=<)(?=[A-Za-z/!?])|(?<=\$)(?=\$)")
"""Where typst or Markdown would find a command, a tag or a formula."""

_BEGINNING = re.compile(r"(?=[-+=/](?:\s|\Z)|!!!|\d+\.\s)")
"""What would begin a list, a heading or the like."""

_DASH = re.compile(r" - (?=\S)")
"""What RenderCV takes for the beginning of an item within an item of a list."""


def write_text(inlines: Inlines) -> str:
    """Write an inline tree as the text of a field."""
    text = _write_all(inlines).strip()
    return f"{WORD_JOINER}{text}" if _BEGINNING.match(text) else text


def write_texts(blocks: Blocks) -> str:
    """Write blocks, a paragraph a line; items of lists begin with a bullet."""
    return "\n".join(filter(None, map(_write_block, blocks)))


def write_item(head: str, *parts: str) -> str:
    """Write an item of a list, with others within it."""
    texts = (_DASH.sub(" – ", " ".join(each.split("\n"))) for each in (head, *parts))
    return " - ".join(texts)


def _write_all(inlines: Inlines, *, is_styled: bool = False) -> str:
    return "".join(_write_inline(inline, is_styled=is_styled) for inline in inlines)


def _write_inline(inline: Inline, *, is_styled: bool) -> str:
    match inline:
        case Text(text) | Code(text):
            return _escape(text)
        case Math(tex):
            return _escape(write_formula_text(tex))
        case Link(url, children):
            return write_markdown_link(url, _write_all(children, is_styled=is_styled))
        case Emphasis(children) if not is_styled:
            return _write_style("*", children)
        case Strong(children) if not is_styled:
            return _write_style("**", children)
    return _write_all(inline.children, is_styled=is_styled)


def _write_style(marks: str, children: Inlines) -> str:
    """Write text in a style, with the spaces at its ends outside; a style within it is left out."""
    text = _write_all(children, is_styled=True)
    inner = text.strip()
    return text.replace(inner, f"{marks}{inner}{marks}", 1) if inner else text


def _escape(text: str) -> str:
    """Let text be read as it is. A backtick, which RenderCV cannot escape, becomes a quote."""
    marked = _MARKS.sub(r"\\\g<0>", text.replace("`", "'"))
    return _COMMANDS.sub(WORD_JOINER, marked)


def _write_block(block: Block) -> str:
    match block:
        case Paragraph(children) | Heading(_, children):
            return write_text(children)
        case ItemList(items, ordered, start):
            marks = [f"{place}." if ordered else "•" for place in range(start, start + len(items))]
            rows = zip(marks, items, strict=True)
            return "\n".join(f"{WORD_JOINER}{mark} {write_texts(item)}" for mark, item in rows)
        case Quote(children):
            return write_texts(children)
        case CodeBlock():
            return _escape(write_plain_blocks((block,)))
        case Rule():
            return ""
