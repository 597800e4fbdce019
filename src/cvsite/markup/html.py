"""Trees as HTML. All text is escaped here, so what is written is safe to put into a page."""

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from cvsite.markup.escaping import escape_attribute, escape_text
from cvsite.markup.headings import close_heading_gaps
from cvsite.markup.math import write_mathml
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

WriteUrl: TypeAlias = Callable[[str], str]
"""Gives the link from the page at hand to a path of the site; other addresses as they are."""

WriteFormula: TypeAlias = Callable[[str], str]
"""Gives the TeX of a formula as HTML."""

HEADING_SHIFT = 2
"""Levels that a text's headings are put below those of the page: its first is an ``h3``."""

LOWEST_HEADING = 6

_FORMULA = r"<math>(?:(?!</math>).)*+</math>"
_OPENING, _CLOSING = r"[(\[“‘«]", r"[-–,.;:!?)\]”’»…]"
_BESIDE_FORMULA = re.compile(
    f"{_OPENING}+{_FORMULA}{_CLOSING}*|{_FORMULA}{_CLOSING}+",
    re.DOTALL,
)
"""A formula with the marks beside it, which would stand in another line where that has no room."""

_EMAIL_SIGN = re.compile(r"(?<=[\w.%+-])@(?=[\w-]+\.\w)")

_TAGS: Mapping[type[Inline], tuple[str, str]] = {
    Emphasis: ("<em>", "</em>"),
    Strong: ("<strong>", "</strong>"),
    Superscript: ("<sup>", "</sup>"),
    Subscript: ("<sub>", "</sub>"),
    SmallCaps: ('<span class="small-caps">', "</span>"),
}


def write_inlines(
    inlines: Inlines, url: WriteUrl | None, formula: WriteFormula = write_mathml
) -> str:
    """Write an inline tree as HTML; within a link, where ``url`` is None, links as their text."""
    html = "".join([_write_inline(inline, url, formula) for inline in inlines])
    if "</math>" not in html:
        return html
    return _BESIDE_FORMULA.sub(r'<span class="unbroken">\g<0></span>', html)


def write_blocks(blocks: Blocks, url: WriteUrl, formula: WriteFormula = write_mathml) -> str:
    """Write blocks as HTML, each on a line of its own; no level of headings is left out."""
    return _write_all(close_heading_gaps(blocks), url, formula)


def _write_inline(inline: Inline, url: WriteUrl | None, formula: WriteFormula) -> str:
    match inline:
        case Text(text):
            return _hide_email(escape_text(text))
        case Code(text):
            return f"<code>{_hide_email(escape_text(text))}</code>"
        case Math(tex):
            return formula(tex)
        case Link(target, children) if url:
            content = "".join([_write_inline(child, None, formula) for child in children])
            return f'<a href="{_hide_email(escape_attribute(url(target)))}">{content}</a>'
        case _:
            opening, closing = _TAGS.get(type(inline), ("", ""))
            content = "".join([_write_inline(child, url, formula) for child in inline.children])
            return f"{opening}{content}{closing}"


def _hide_email(html: str) -> str:
    """Write an e-mail address so that who looks for one in the source finds none."""
    return _EMAIL_SIGN.sub("&#64;", html) if "@" in html else html


def _write_all(blocks: Blocks, url: WriteUrl, formula: WriteFormula) -> str:
    return "\n".join([_write_block(block, url, formula) for block in blocks])


def _write_block(block: Block, url: WriteUrl, formula: WriteFormula) -> str:
    match block:
        case Paragraph(children):
            return f"<p>{write_inlines(children, url, formula)}</p>"
        case Heading(level, children):
            level = min(level + HEADING_SHIFT, LOWEST_HEADING)
            return f"<h{level}>{write_inlines(children, url, formula)}</h{level}>"
        case ItemList():
            return _write_list(block, url, formula)
        case Quote(children):
            return f"<blockquote>\n{_write_all(children, url, formula)}\n</blockquote>"
        case CodeBlock(text):
            return f"<pre><code>{escape_text(text)}</code></pre>"
        case Rule():
            return "<hr>"


def _write_list(block: ItemList, url: WriteUrl, formula: WriteFormula) -> str:
    start = f' start="{block.start}"' if block.ordered and block.start != 1 else ""
    tag = "ol" if block.ordered else "ul"
    items = "\n".join(f"<li>{_write_item(item, url, formula)}</li>" for item in block.items)
    return f"<{tag}{start}>\n{items}\n</{tag}>"


def _write_item(blocks: Blocks, url: WriteUrl, formula: WriteFormula) -> str:
    """Write a list item, without a paragraph around its text where there is just one."""
    match blocks:
        case (Paragraph(children), *others) if not any(
            isinstance(block, Paragraph) for block in others
        ):
            lines = [
                write_inlines(children, url, formula),
                *(_write_block(other, url, formula) for other in others),
            ]
            return "\n".join(lines)
    return _write_all(blocks, url, formula)
