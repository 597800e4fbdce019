"""Trees as Markdown that CommonMark, GitHub, pandoc and Python-Markdown all read as the trees."""

import re
from itertools import zip_longest

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
from cvsite.model.urls import encode_address

_TAGS: dict[type[Inline], str] = {
    Emphasis: "em",
    Strong: "strong",
    Superscript: "sup",
    Subscript: "sub",
}
_STARS: dict[type[Inline], str] = {Emphasis: "*", Strong: "**"}

_SPECIAL = re.compile(r"[\\`*_\[\]<>$~]|&(?=#?\w+;)|!\Z")
"""What would be a mark; the last before a link. At the end of a heading ``#`` is one as well."""

_MAY_BE_SPECIAL = re.compile(r"[\\`*_\[\]<>$~&!#]")
"""What all of these have: it is quicker to find that a text has none."""

_BLOCK_MARK = re.compile(r"\A(?:(\d+)(?=[.)](?:\s|\Z))|(?=(?:#+|[+-])(?:\s|\Z)|-+\s*\Z|=+\s*\Z))")
"""What would be a mark at the beginning of a line."""

_BACKTICKS = re.compile("`+")
_PARENTHESIS = re.compile("[()]")


def write_markdown(inlines: Inlines) -> str:
    """Write an inline tree as a line of Markdown; formulas stand between dollar signs."""
    text = _write_all(inlines).strip()
    return text if text[:1].isalpha() else _BLOCK_MARK.sub(r"\1\\", text)


def write_markdown_link(url: str, text: str) -> str:
    """Write a link with a text that is Markdown already."""
    target = encode_address(url)
    return f"[{text}](<{target}>)" if _PARENTHESIS.search(target) else f"[{text}]({target})"


def escape_markdown(text: str) -> str:
    """Write plain text as Markdown that shows it as it is, line by line."""
    return "\n".join(_BLOCK_MARK.sub(r"\1\\", _escape(line)) for line in text.split("\n"))


def _write_all(inlines: Inlines, before: str = "", after: str = "") -> str:
    """Write inlines that stand between two characters."""
    if len(inlines) == 1 and isinstance(inlines[0], Text):  # as most are
        return _escape(inlines[0].text)
    parts: list[str] = []
    for inline, following in zip_longest(inlines, inlines[1:]):
        last = parts[-1][-1:] if parts else before
        parts.append(_write_inline(inline, last, _begin(following) if following else after))
    return "".join(parts)


def _escape(text: str) -> str:
    if not _MAY_BE_SPECIAL.search(text):
        return text
    before = text.rstrip("#")
    return _SPECIAL.sub(r"\\\g<0>", before) + r"\#" * (len(text) - len(before))


def _begin(inline: Inline) -> str:
    """Give the character that an inline begins with, or a mark that counts as much."""
    match inline:
        case Text(text):
            return text[:1] if text[:1].isalnum() else "."
        case SmallCaps((first, *_)):
            return _begin(first)
    return "*" if type(inline) in _STARS else "."


def _write_inline(inline: Inline, before: str, after: str) -> str:
    match inline:
        case Text(text):
            return _escape(text)
        case Code(text):
            return f"<code>{_escape(text)}</code>" if before == "`" else _fence(text)
        case Math(tex):
            return f"${tex.strip()}$"
        case Link(url, children):
            return write_markdown_link(url, _write_all(children))
        case SmallCaps(children):
            return _write_all(children, before, after)
    return _write_style(inline, before, after)


def _holds(inline: Inline, style: type[Inline]) -> bool:
    """Tell whether there is a style within an inline, at any depth."""
    if isinstance(inline, Text | Code | Math):
        return False
    return any(isinstance(child, style) or _holds(child, style) for child in inline.children)


def _fence(code: str) -> str:
    fence = "`" * (max(map(len, _BACKTICKS.findall(code)), default=0) + 1)
    edge = " " if code[:1] in "` " or code[-1:] in "` " else ""
    return f"{fence}{edge}{code}{edge}{fence}"


def _write_style(
    inline: Emphasis | Strong | Superscript | Subscript, before: str, after: str
) -> str:
    """Write text in a style, with the spaces at its ends outside.

    Stars do where both sides of each are told apart (CommonMark 0.31.2, 6.2); else tags do.
    """
    text = _write_all(inline.children, "*", "*")
    inner = text.strip()
    if not inner:
        return text
    opening = closing = _STARS.get(type(inline), "")
    is_parted = (not before.isalnum() or inner[0].isalnum()) and (
        not after.isalnum() or inner[-1].isalnum()
    )
    if not (opening and is_parted) or "*" in (before, after) or _holds(inline, type(inline)):
        tag = _TAGS[type(inline)]
        opening, closing = f"<{tag}>", f"</{tag}>"
    start = len(text) - len(text.lstrip())
    return f"{text[:start]}{opening}{inner}{closing}{text[start + len(inner) :]}"
