"""Trees as Markdown."""

import re

from cvsite.model.text import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Math,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)

_MARKS: dict[type[Inline], tuple[str, str]] = {
    Emphasis: ("*", "*"),
    Strong: ("**", "**"),
    Superscript: ("<sup>", "</sup>"),
    Subscript: ("<sub>", "</sub>"),
    SmallCaps: ("", ""),
}
_SPECIAL = re.compile(r"[\\`*_\[\]<>$]")
_BLOCK_MARK = re.compile(r"\A(\d+(?=[.)]\s)|(?=(?:#+|[+-])\s))")
_BACKTICKS = re.compile("`+")


def write_markdown(inlines: Inlines) -> str:
    """Write an inline tree as Markdown; formulas stand between dollar signs."""
    return _BLOCK_MARK.sub(r"\1\\", _write_all(inlines))


def escape_markdown(text: str) -> str:
    """Write plain text as Markdown that shows it as it is."""
    return "\n".join(
        _BLOCK_MARK.sub(r"\1\\", _SPECIAL.sub(r"\\\g<0>", line)) for line in text.split("\n")
    )


def _write_all(inlines: Inlines) -> str:
    return "".join(_write_inline(inline) for inline in inlines)


def _write_inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return _SPECIAL.sub(r"\\\g<0>", text)
        case Code(text):
            fence = "`" * (max(map(len, _BACKTICKS.findall(text)), default=0) + 1)
            edge = " " if text.startswith("`") or text.endswith("`") else ""
            return f"{fence}{edge}{text}{edge}{fence}"
        case Math(tex):
            return f"${tex}$"
        case Link(url, children):
            return f"[{_write_all(children)}](<{url.replace('>', '%3E').replace('<', '%3C')}>)"
        case _:
            opening, closing = _MARKS[type(inline)]
            return f"{opening}{_write_all(inline.children)}{closing}"
