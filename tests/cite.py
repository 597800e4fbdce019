"""Citations of the text of a .bib entry, for tests."""

from cvsite.citation.styles.table import write_citation
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.text import Emphasis, Inlines
from read_bib import read_entry


def cite(style: str, entry_type: str, fields: str) -> str:
    """Cite an entry, with stars around what is italic."""
    return show(write_citation(read_entry(fields, entry_type), style))


def cite_all(publication: Publication) -> dict[str, str]:
    """Cite a publication in all styles, likewise."""
    return {
        style: show(write_citation(publication, style))
        for style in ("apa", "chicago", "ieee", "mla")
    }


def show(inlines: Inlines) -> str:
    """Write a tree as text, with stars around what is italic."""
    return "".join(
        f"*{write_plain(each.children)}*" if isinstance(each, Emphasis) else write_plain((each,))
        for each in inlines
    )
