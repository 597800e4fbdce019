"""What a .bib file is made of: entries, macros, and what may have been meant for either."""

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from cvsite.loader.bibtex.braces import write_group_pattern
from cvsite.loader.bibtex.faults import Fault

Kind = Literal["entry", "string", "stray"]

_GROUP = re.compile(write_group_pattern())


WrittenField: TypeAlias = tuple[str, str, int, bool]
"""The name of a field, its value as written, and how many lines below that of its entry it stands;
last, whether the value is what stands between braces that match, without these."""


def write_field(name: str, value: str, line: int) -> WrittenField:
    """Take a value as it stands behind its ``=``."""
    is_text = value[:1] == "{" and (
        value.find("}") == len(value) - 1 or _GROUP.fullmatch(value) is not None
    )
    return name, value[1:-1] if is_text else value, line, is_text


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry or a macro in a .bib file, or what may have been meant for part of an entry.

    ``start`` and ``end`` are places in the text. ``fields`` are those of an entry, or the one of a
    macro. ``fault`` says why an entry cannot be used, ``repairs`` what is wrong but harmless.
    ``line`` is the one on which it begins, where that is told.
    """

    kind: Kind
    start: int
    end: int
    type: str = ""
    key: str = ""
    fields: tuple[WrittenField, ...] = ()
    repairs: tuple[Fault, ...] = ()
    fault: Fault | None = None
    line: int | None = None

    def move(self, offset: int, lines: int) -> "Piece":
        """Give the piece as it stands in a text with more characters and lines before it."""
        return Piece(  # which is quicker than to replace some fields, and done for each entry
            self.kind,
            self.start + offset,
            self.end + offset,
            self.type,
            self.key,
            self.fields,
            tuple(each.move(offset) for each in self.repairs) if self.repairs else (),
            self.fault and self.fault.move(offset),
            self.line and self.line + lines,
        )
