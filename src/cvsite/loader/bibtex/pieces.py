"""What a .bib file is made of: entries, macros, and what may have been meant for either."""

from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from cvsite.loader.bibtex.faults import Fault

Kind = Literal["entry", "string", "stray"]


class WrittenField(NamedTuple):
    """A field as written, and the line on which it stands, from 1."""

    name: str
    value: str
    line: int


@dataclass(frozen=True, slots=True)
class Piece:
    """An entry or a macro in a .bib file, or what may have been meant for part of an entry.

    ``start`` and ``end`` are places in the text. ``fields`` are those of an entry, or the one of a
    macro. ``fault`` says why an entry cannot be used, ``repairs`` what is wrong but harmless.
    """

    kind: Kind
    start: int
    end: int
    type: str = ""
    key: str = ""
    fields: tuple[WrittenField, ...] = ()
    repairs: tuple[Fault, ...] = ()
    fault: Fault | None = None

    def move(self, offset: int, lines: int) -> "Piece":
        """Give the piece as it stands in a text with more characters and lines before it."""
        return replace(
            self,
            start=self.start + offset,
            end=self.end + offset,
            fields=tuple(each._replace(line=each.line + lines) for each in self.fields),
            repairs=tuple(each.move(offset) for each in self.repairs),
            fault=self.fault and self.fault.move(offset),
        )
