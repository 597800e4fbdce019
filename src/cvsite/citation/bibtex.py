"""A publication as BibTeX, for readers who cite it."""

from collections.abc import Container

from cvsite.citation.private_fields import is_private
from cvsite.model.bibliography import BibtexEntry

BESIDE = frozenset({"abstract"})
"""Fields that stand on the page beside the BibTeX, and would only make it long."""


def write_bibtex(entry: BibtexEntry) -> str:
    """Write an entry for its readers: without what only its owner or a website reads."""
    kept = tuple((name, value) for name, value in entry.fields if not is_private(name, value))
    return write_entry(entry.type, entry.key, kept, BESIDE)


def write_normalised(entry: BibtexEntry) -> str:
    """Write all of an entry, as ``cvsite bib --to bibtex`` does."""
    return write_entry(entry.type, entry.key, entry.fields)


def write_entry(
    entry_type: str, key: str, fields: tuple[tuple[str, str], ...], without: Container[str] = ()
) -> str:
    """Write an entry with its values as its author wrote them, one field a line.

    Macros are resolved in it, so that it stands alone.
    """
    shown = [(name, value) for name, value in fields if name not in without]
    width = max((len(name) for name, _ in shown), default=0)
    lines = [f"  {name:<{width}} = {{{' '.join(value.split())}}}," for name, value in shown]
    return "\n".join([f"@{entry_type}{{{key},", *lines, "}"]) + "\n"
