"""Formatted text with the tags that CSL-JSON has for it ("Rich text" of citeproc-js)."""

import re

from cvsite.markup.formula_text import write_formula_text
from cvsite.model.text import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    Math,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)

_TAGS: dict[type[Inline], tuple[str, str]] = {
    Emphasis: ("<i>", "</i>"),
    Strong: ("<b>", "</b>"),
    Superscript: ("<sup>", "</sup>"),
    Subscript: ("<sub>", "</sub>"),
    SmallCaps: ('<span style="font-variant:small-caps;">', "</span>"),
}
_NO_CASE = ('<span class="nocase">', "</span>")
_PROTECTED = re.compile(r"(?<![\\\w}])\{([^\\{}$]*\b[a-z][^\\{}$]*)\}(?!\w)")


def write_csl_text(inlines: Inlines, source: str = "") -> str:
    """Write an inline tree with CSL's tags.

    ``source`` is the LaTeX of a title. What it has in braces within the text, and begins in lower
    case, no style may put into title case.
    """
    if not inlines:
        return ""
    words = [match[1] for match in _PROTECTED.finditer(source) if match[0] != source.strip()]
    protected = re.compile("|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words))
    return "".join(_write_inline(inline, protected if words else None) for inline in inlines)


def _write_inline(inline: Inline, protected: re.Pattern[str] | None) -> str:
    match inline:
        case Text(text):
            return protected.sub(rf"{_NO_CASE[0]}\g<0>{_NO_CASE[1]}", text) if protected else text
        case Code(text):
            return text
        case Math(tex):
            return write_formula_text(tex)
        case _:
            opening, closing = _TAGS.get(type(inline), ("", ""))
            inner = "".join(_write_inline(child, protected) for child in inline.children)
            return f"{opening}{inner}{closing}"
