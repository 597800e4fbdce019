"""The fields of an entry as people meant them: names in lower case, values without their braces."""

from collections.abc import Callable
from sys import intern
from typing import NamedTuple, TypeAlias

from cvsite.loader.bibtex.pieces import WrittenField
from cvsite.loader.bibtex.values import resolve_value
from cvsite.yaml_text.characters import LONGEST_GAP, clean_text

FieldLines: TypeAlias = tuple[tuple[str, int], ...]
"""Names of fields, and how many lines below its entry's each stands."""


class ResolvedFields(NamedTuple):
    """Fields by their names, how many lines below its entry's each stands, and what is odd.

    ``twice`` are names that stand twice with the lines of the second, ``undefined`` the macros that
    nobody defined with the fields that use them, ``unjoined`` a field with text behind its value.
    """

    values: tuple[tuple[str, str], ...]
    lines: FieldLines
    twice: tuple[tuple[str, int], ...] = ()
    undefined: tuple[tuple[str, str], ...] = ()
    unjoined: str | None = None


def resolve_fields(
    fields: tuple[WrittenField, ...], find_macro: Callable[[str], str | None]
) -> ResolvedFields:
    """Resolve the fields of an entry; of those that stand twice the first counts, as in BibTeX."""
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    twice: list[tuple[str, int]] = []
    undefined: list[tuple[str, str]] = []
    unjoined: str | None = None
    for written, value, line, is_text in fields:
        name = intern(written.lower())  # one string for all entries
        text = value if is_text else _read_simple(value)
        if text is None:
            resolved = resolve_value(value, find_macro)
            text = resolved.text
            undefined += [(macro, name) for macro in resolved.undefined]
            unjoined = unjoined or (name if resolved.rest_at is not None else None)
        if not (text.isascii() and text.isprintable() and len(text) < LONGEST_GAP):
            text = clean_text(text)
        if name not in values:
            values[name] = text
            lines[name] = line
        elif values[name].strip() and text.strip():
            twice.append((name, line))
        elif text.strip():  # the first one is blank
            values[name] = text
            lines[name] = line
    return ResolvedFields(
        tuple(values.items()), tuple(lines.items()), tuple(twice), tuple(undefined), unjoined
    )


def _read_simple(value: str) -> str | None:
    """Read a value of one piece, such as a number; None for any that may be more."""
    if value[:1] == '"' and value.find('"', 1) == len(value) - 1 and "{" not in value:
        return value[1:-1]
    return value if value.isdigit() else None
