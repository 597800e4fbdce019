"""Formatted text as small trees, which HTML, plain text and the PDF each write their own way.

An inline tree is a tuple of inlines; a text of several paragraphs is a tuple of blocks. No record
ever holds HTML.
"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """Characters as they are read, with no markup left in them."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Stressed words, or a title or name within the text; usually italic."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Strong:
    """Words of importance; usually bold."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Superscript:
    """Raised text, as in 10²."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Subscript:
    """Lowered text, as in H₂O."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class SmallCaps:
    """Text in small capitals."""

    children: "Inlines"


@dataclass(frozen=True, slots=True)
class Code:
    """Text that a computer reads, in a typewriter face."""

    text: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula: its TeX source without the dollar signs."""

    tex: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link. ``url`` has been checked: http, https, mailto, or relative."""

    url: str
    children: "Inlines"


Inline: TypeAlias = (
    Text | Emphasis | Strong | Superscript | Subscript | SmallCaps | Code | Math | Link
)
Inlines: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    children: Inlines


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a text; ``level`` is 1 to 6 as written, the page decides what it becomes."""

    level: int
    children: Inlines


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list; each item is blocks of its own. ``start`` is the first number of an ordered list."""

    items: "tuple[Blocks, ...]"
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage quoted from elsewhere."""

    children: "Blocks"


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """Lines that a computer reads, kept as written."""

    text: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A break between two parts of a text."""


Block: TypeAlias = Paragraph | Heading | ItemList | Quote | CodeBlock | Rule
Blocks: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class RichText:
    """A text written in Markdown: the source as typed, and the blocks that it stands for.

    ``refused`` are the addresses in the source that no page may link to, ``pictures`` those of
    pictures, of which only the words are shown.
    """

    source: str
    blocks: Blocks
    refused: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
