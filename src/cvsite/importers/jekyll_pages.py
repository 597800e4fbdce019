"""Pages of Jekyll: Markdown and HTML, with Liquid and Kramdown's attributes among it."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from cvsite.importers.copies import WITHIN_TEXT
from cvsite.importers.example_texts import EXAMPLE_TEXT
from cvsite.importers.result import EXAMPLE, Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import Locate, tidy_markdown
from cvsite.importers.values import Items, Text, join_texts

_ADDRESSES = (
    (
        re.compile(
            r"\{\{-?\s*[\"']([^\"'{}]*)[\"']\s*\|\s*"
            r"(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url)[^{}]*\}\}"
        ),
        r"\1",
    ),
    (re.compile(r"\{\{-?\s*site\.(?:base)?url\s*-?\}\}"), ""),
    (re.compile(r"\{%-?\s*link\s+/?(\S+)\s*-?%\}"), r"/\1"),
)
"""How Liquid writes addresses of the site, and those addresses."""

Include: TypeAlias = Callable[[str], Text | None]

_INCLUDE = re.compile(r"\{%-?\s*include(?:_relative)?\s+([\w./-]+)\s*-?%\}")

_REASONS = {
    "comment": OfTheTool("it is a comment"),
    "script": OfTheTool("scripts and styles are a theme's"),
    "figure": WITHIN_TEXT,
    "liquid": OfTheTool("it is Liquid, which Jekyll runs"),
    "attributes": OfTheTool("these are looks for Kramdown"),
    "example": EXAMPLE,
}
"""What stands in pages beside their text, and why it is left out."""

_OTHERS = re.compile(
    r"""
    (?P<comment> <!--.*?(?:-->|\Z)
               | \{%-?\s*comment\b.*?(?:\{%-?\s*endcomment\s*-?%\}|\Z) )
    | (?P<script> <(?P<element>script|style)\b[^>]*>.*?(?:</(?P=element)\s*>|\Z) )
    | (?P<figure> \{%-?\s*include\s+figure\b.{0,2000}?%\} )
    | (?P<liquid> \{%.{0,2000}?%\} | \{\{.{0,2000}?\}\} )
    | (?P<attributes> (?<!\$)\{:[^{}\n]*\} )
    """
    rf"|(?P<example>(?m-sx:{EXAMPLE_TEXT.pattern}))",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)

_BOUND = re.compile(r"\{%-?\s*(end)?(?:for|if|unless|case|capture)\b.{0,2000}?%\}", re.DOTALL)
"""Where a block of Liquid begins or ends. What is in it is shown or not, once or often."""

_GAP = re.compile(r"\n(?:[ \t]*\n){2,}")
_NO_PROSE = re.compile(r"^(?:#+ .*|[-*_ ]+|.*\n[-=]+)$", re.MULTILINE)
NOTHING_BELOW = "nothing is left below the heading"
_BARE_HEADING = re.compile(r"^(#+) +(\S.*)\n*(?=\Z|^(?!\1#)#+ )", re.MULTILINE)
"""A heading before one that is not below it, or at the end."""

_WORD = re.compile(r"\w{2}")


def has_words(prose: str) -> bool:
    """Tell whether a page says something itself, beside headings."""
    return _WORD.search(_NO_PROSE.sub("", prose)) is not None


def read_prose(
    page: Text,
    source: Source,
    imported: Imported,
    locate: Locate | None = None,
    include: Include = lambda _: None,
) -> Text | None:
    """Give what a page says in Markdown. What stands in it beside that is left out and told.

    ``locate`` tells where a link leads on the new site; ``include`` gives what another page says
    that is included in this one.
    """
    text = page.value
    for pattern, address in _ADDRESSES:
        text = pattern.sub(address, text)
    prose: list[Text | None] = []
    others: dict[str, list[Text | None]] = {}
    done = 0
    blocks = _find_blocks(text)
    for found in _OTHERS.finditer(text):
        if found.start() < done:
            continue
        prose.append(_take_part(text, done, found.start(), page, source))
        kind = next(kind for kind in _REASONS if found[kind] is not None)
        done = max(found.end(), blocks.get(found.start(), 0))
        named = _INCLUDE.fullmatch(found[0])
        if named and (included := include(named[1])):
            prose.append(included.reword(f"\n\n{included.value}\n\n"))
        else:
            part = _take_part(text, found.start(), done, page, source)
            others.setdefault(kind, []).append(part)
    if not done:
        return page.reword(tidy_markdown(text, locate))
    imported.understood.append(page)  # it is told by its parts
    imported.left_out += [
        (Items(tuple(filter(None, parts))), _REASONS[kind]) for kind, parts in others.items()
    ]
    prose.append(_take_part(text, done, len(text), page, source))
    joined = join_texts("", filter(None, prose))
    tidy = tidy_markdown(_GAP.sub("\n\n", joined.value), locate) if joined else ""
    return joined.reword(tidy) if joined and tidy else None


def _find_blocks(text: str) -> dict[int, int]:
    """Find the blocks of Liquid: where each begins, and where it ends."""
    blocks: dict[int, int] = {}
    begun: list[int] = []
    for bound in _BOUND.finditer(text):
        if not bound[1]:
            begun.append(bound.start())
        elif begun:
            blocks[begun.pop()] = bound.end()
    return blocks


def drop_headings(prose: str, page: Text, source: Source, imported: Imported) -> str:
    """Give prose without the headings that have nothing below them once Liquid is gone."""

    def drop(found: re.Match[str]) -> str:
        before, _, _ = page.value.partition(found[2])
        first = page.origins[0].place
        place = replace(first, line=(first.line or 1) + before.count("\n"))
        imported.left_out.append((source.add_text(found[2], place, "text"), NOTHING_BELOW))
        return ""

    return _BARE_HEADING.sub(drop, prose).strip()


def _take_part(text: str, start: int, end: int, page: Text, source: Source) -> Text | None:
    """Give a part of a page as a value of its own."""
    (origin,) = page.origins
    line = (origin.place.line or 1) + text.count("\n", 0, start)
    part = text[start:end]
    return (
        source.add_text(part, replace(origin.place, line=line), "text")
        if part.strip()
        else (Text(part, ()) if part else None)
    )
