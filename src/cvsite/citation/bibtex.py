"""A publication as BibTeX, for readers who cite it."""

import re
from collections.abc import Container, Iterable

from cvsite.citation.name_marks import take_marks
from cvsite.citation.private_fields import is_private
from cvsite.citation.vocabulary import EDITOR_FIELDS, NAME_FIELDS
from cvsite.model.bibliography import BibtexEntry

BESIDE = frozenset({"abstract"})
"""Fields that stand on the page beside the BibTeX, and would only make it long."""

_WITH_NAMES = frozenset({*NAME_FIELDS.values(), *EDITOR_FIELDS})
_BRACE = re.compile(
    r"\\\\|\\[{}](?![\"'`^~])|[{}]"
)  # in Thi\{'e the backslash is that of the accent
_NAMED_BRACES = {r"\{": r"\lbrace ", r"\}": r"\rbrace "}


def write_bibtex(entry: BibtexEntry) -> str:
    """Write an entry for its readers: without what only its owner or a website reads.

    The marks on names are left out too, which would end up in the reader's own list.
    """
    kept = (
        (name, take_marks(value)[0] if name in _WITH_NAMES else value)
        for name, value in entry.fields
        if not is_private(name, value)
    )
    return write_entry(entry.type, entry.key, kept, BESIDE)


def write_public(entry: BibtexEntry) -> str:
    """Write all of an entry that is not for its owner or a website alone."""
    kept = [(name, value) for name, value in entry.fields if not is_private(name, value)]
    return write_entry(entry.type, entry.key, kept)


def write_normalised(entry: BibtexEntry) -> str:
    """Write all of an entry, as ``cvsite bib --to bibtex`` does."""
    return write_entry(entry.type, entry.key, entry.fields)


def write_entry(
    entry_type: str, key: str, fields: Iterable[tuple[str, str]], without: Container[str] = ()
) -> str:
    """Write an entry with its values as its author wrote them, one field a line.

    Macros are resolved in it, so that it stands alone.
    """
    shown = [(name, value) for name, value in fields if name not in without]
    width = max((len(name) for name, _ in shown), default=0)
    lines = [
        f"  {name:<{width}} = {{{' '.join(balance_braces(value).split())}}},"
        for name, value in shown
    ]
    return "\n".join([f"@{entry_type}{{{key},", *lines, "}"]) + "\n"


def balance_braces(value: str) -> str:
    """Leave out the braces that have no partner, which would break the entry around the value.

    To BibTeX a brace counts whether or not a backslash stands before it (btxdoc, section 2); one
    that is to be seen goes by its name instead.
    """
    opened: list[int] = []
    single: set[int] = set()
    for brace in _BRACE.finditer(value):
        if brace[0].endswith("{"):
            opened.append(brace.start())
        elif opened and brace[0].endswith("}"):
            opened.pop()
        elif brace[0].endswith("}"):
            single.add(brace.start())
    single.update(opened)
    if not single:
        return value
    return _BRACE.sub(
        lambda brace: _NAMED_BRACES.get(brace[0], "") if brace.start() in single else brace[0],
        value,
    )
