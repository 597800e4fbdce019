"""Titles, names and words of a CV: texts of one line, with formulas and emphasis in them."""

from cvsite.markup.link_changes import list_targets
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.plain import write_plain
from cvsite.model.text import Inlines, Paragraph, Text


def read_phrase(text: str | None) -> Inlines:
    """Read a line that may hold ``$p$-adic`` or ``*Drosophila*``, as Markdown writes them.

    A line that has nothing of the kind stays as it is typed, with each sign in it, and so does one
    with links: what a title leads to stands in a field of its own.
    """
    match MarkdownReader().read(text).blocks if text else ():
        case (Paragraph(children),) if any(not isinstance(child, Text) for child in children):
            if not any(list_targets(children)):
                return children
    return (Text(text),) if text else ()


def write_plain_phrase(text: str | None) -> str:
    """Write such a line without its formatting, for what reads no markup."""
    return write_plain(read_phrase(text))
