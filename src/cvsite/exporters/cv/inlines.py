"""Words of a CV as formatted text."""

from collections.abc import Iterable

from cvsite.markup.plain import write_plain
from cvsite.model.text import Inline, Inlines, Link, Paragraph, RichText, Text
from cvsite.model.words import ENGLISH, Words

ENDS = (".", "!", "?", "…", "。", "！", "？")
"""What ends a sentence."""

SEPARATOR = "\u00a0· "
"""What stands between short parts of a row; no line begins with it."""


def say(text: str | None) -> Inlines:
    """Give plain words; nothing for none."""
    return (Text(text),) if text else ()


def link(text: str, target: str | None) -> Inlines:
    """Give words as a link where there is something to link to."""
    return link_inlines(say(text), target)


def link_inlines(inlines: Inlines, target: str | None) -> Inlines:
    """Give formatted words as a link where there is something to link to."""
    return (Link(target, inlines),) if inlines and target else inlines


def join(parts: Iterable[Inlines], separator: str = ", ") -> Inlines:
    """Join what is not empty."""
    joined: list[Inline] = []
    for part in parts:
        if part:
            joined += [*([Text(separator)] if joined else ()), *part]
    return tuple(joined)


def join_names(parts: Iterable[Inlines], words: Words = ENGLISH) -> Inlines:
    """Join names as a sentence does: ``A``, ``A and B``, ``A, B and C``."""
    names = [part for part in parts if part]
    return join((join(names[:-1], words[", "]), *names[-1:]), words[" and "])


def end(sentence: Inlines) -> Inlines:
    """End a sentence that does not end yet; nothing stays nothing."""
    text = write_plain(sentence).rstrip("\"'”’)»")
    return (*sentence, Text(".")) if text and not text.endswith(ENDS) else sentence


def read_line(text: RichText | None) -> Inlines:
    """Give a text that is just one paragraph, so that it can stand in a line; else nothing."""
    match text.blocks if text else ():
        case (Paragraph(children),):
            return children
    return ()
