"""Fields of a .bib file that a theme reads as Markdown, in LaTeX."""

import re
from collections.abc import Iterable, Iterator

from cvsite.importers.latex_text import write_markdown_as_latex
from cvsite.importers.texts import tidy_markdown
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.model.bibliography import BibtexEntry

_MARKED = re.compile(r"(?<![\\\w])\*{1,2}\w|\]\(|</?\w[^<>]*>")
"""Signs of Markdown and HTML, which LaTeX has not."""

_OPENING = re.compile(r"\s*=\s*\{")


def write_markdown_fields(file: BibtexFile, names: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Give where some fields have Markdown in a file, from and to which character, and the LaTeX.

    Values in quotes, and those that are put together, stay as they are.
    """
    names = tuple(names)
    for entry in file.entries:
        for name in names:
            found = _find_value(file, entry, name) if entry.get(name) else None
            if found and _MARKED.search(file.text[slice(*found)]):
                text = file.text[slice(*found)].strip().removeprefix(".").strip()
                yield (*found, write_markdown_as_latex(tidy_markdown(text)))


def _find_value(file: BibtexFile, entry: BibtexEntry, name: str) -> tuple[int, int] | None:
    """Find what is between the braces of a field."""
    place = file.locate_field(entry, name)
    if place.line is None or place.column is None:
        return None
    start = file.find_offset(place.line, place.column)
    opening = _OPENING.match(file.text, start + len(name))
    if opening is None or file.text[start : start + len(name)].lower() != name:
        return None
    depth, end = 1, opening.end()
    while depth and end < len(file.text):
        depth += {"{": 1, "}": -1}.get(file.text[end], 0)
        end += 1
    return (opening.end(), end - 1) if not depth else None
