"""Texts as the LaTeX that .bib files hold."""

import re

from cvsite.markup.markdown import MarkdownReader
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

_SPECIAL = {
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_SPECIAL_SIGN = re.compile(r"[&%$#_{}\\~^]")

_MACROS: dict[type[Inline], str] = {
    Emphasis: "emph",
    Strong: "textbf",
    Superscript: "textsuperscript",
    Subscript: "textsubscript",
    SmallCaps: "textsc",
}

_ONE_NAME = re.compile(r"\sand\s|\b(?:collaboration|consortium)\b", re.IGNORECASE)


def write_plain_as_latex(text: str) -> str:
    """Write plain text so that LaTeX shows it as it is."""
    return _SPECIAL_SIGN.sub(lambda sign: _SPECIAL[sign[0]], text)


def write_markdown_as_latex(text: str) -> str:
    """Write Markdown in LaTeX's macros; paragraphs stay apart."""
    return _write_blocks(MarkdownReader().read(text).blocks)


def write_name(name: str) -> str:
    """Write a name as one of a list of names: that of many people, or with ``and``, in braces."""
    written = write_plain_as_latex(name)
    return f"{{{written}}}" if _ONE_NAME.search(written) else written


def _write_blocks(blocks: Blocks) -> str:
    return "\n\n".join(_write_block(block) for block in blocks).strip()


def _write_block(block: Block) -> str:
    match block:
        case Paragraph(children) | Heading(children=children):
            return _write_inlines(children)
        case ItemList(items):
            return " ".join(f"• {_write_blocks(item)}" for item in items)
        case Quote(children):
            return _write_blocks(children)
        case CodeBlock(text):
            return write_plain_as_latex(text)
        case Rule():
            return ""


def _write_inlines(inlines: Inlines) -> str:
    return "".join(_write_inline(inline) for inline in inlines)


def _write_inline(inline: Inline) -> str:
    match inline:
        case Text(text) | Code(text):
            return write_plain_as_latex(text)
        case Math(tex):
            return f"${tex}$"
        case Link(url, children):
            words = _write_inlines(children)
            return f"\\href{{{url}}}{{{words}}}"
        case _:
            return f"\\{_MACROS[type(inline)]}{{{_write_inlines(inline.children)}}}"
