"""Values of a source whose texts are LaTeX, as values whose texts are Markdown."""

import re

from cvsite.importers.values import Fields, Items, Text, Value
from cvsite.markup.latex import LatexReader, MarkupError
from cvsite.markup.markdown_text import write_markdown

_MARKED = re.compile(r"[\\{}$~<]|``|''|--")
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+|mailto:\S+", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\\par\b|(?:<br\s*/?>\s*){2,}", re.IGNORECASE)


def write_latex_as_markdown(text: str, reader: LatexReader) -> str:
    """Write LaTeX as Markdown, paragraph by paragraph; what is none stays as it is."""
    if not _MARKED.search(text) or _ADDRESS.fullmatch(text.strip()):
        return text
    paragraphs = [part.strip() for part in _PARAGRAPH.split(text)]
    try:
        return "\n\n".join(write_markdown(reader.read(part)) for part in paragraphs if part)
    except MarkupError:
        return text


def reword_latex(value: Value, reader: LatexReader) -> Value:
    """Give a value with all its texts in Markdown."""
    match value:
        case Text():
            return value.reword(write_latex_as_markdown(value.value, reader))
        case Items(values):
            return Items(tuple(reword_latex(each, reader) for each in values))
        case Fields(entries):
            return Fields(tuple((key, reword_latex(each, reader)) for key, each in entries))
