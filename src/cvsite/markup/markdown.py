"""Markdown as the trees of the model.

Most texts of a CV are plain sentences. These are read here; only what has Markdown in it starts
Python-Markdown.
"""

import re
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from cvsite.markup.inlines import tidy_inlines
from cvsite.model.text import Paragraph, RichText, Text

if TYPE_CHECKING:
    from cvsite.markup.markdown_parser import MarkdownParser

_MARKUP = re.compile(
    r"""
      [\\`*\[\]$]                    # escapes, code, emphasis, links, formulas
    | (?<!\w)_ | _(?!\w)             # emphasis, but no snake_case
    | <(?=[A-Za-z/!])                # tags, comments, addresses
    | &(?=\#?\w+;)                   # entities
    | ^[ ]{0,3}(?:[#>+=~-]|\d+[.)])    # headings, quotes, lists, rules, fences
    | ^(?:[ ]{4}|[ ]*\t)             # code
    | [\x00-\x08]                    # what the parser uses for itself
    """,
    re.MULTILINE | re.VERBOSE,
)
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n")


class MarkdownReader:
    """Reads Markdown; made once for many texts.

    Raw HTML is no markup: it is shown as text, except for comments, which are left out, and for
    ``em strong i b sub sup br``, which mean what they say.
    """

    def read(self, text: str) -> RichText:
        """Give a text as blocks."""
        if _MARKUP.search(text):
            with suppress(RecursionError):  # no person nests lists and emphasis so deeply
                return self._parser.read(text)
        read = (tidy_inlines((Text(part),)) for part in _BLANK_LINES.split(text))
        return RichText(text, tuple(Paragraph(inlines) for inlines in read if inlines))

    @cached_property
    def _parser(self) -> "MarkdownParser":
        from cvsite.markup.markdown_parser import MarkdownParser  # noqa: PLC0415 - see above

        return MarkdownParser()
