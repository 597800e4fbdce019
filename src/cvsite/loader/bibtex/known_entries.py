"""What entries were read to say the last time that the bibliography was loaded."""

from collections.abc import Callable

from cvsite.loader.bibtex.pieces import Piece, WrittenField
from cvsite.loader.bibtex.resolving import ResolvedFields, resolve_fields
from cvsite.loader.recent import Recent


class NewEntries:
    """Reads each entry anew, and keeps nothing of it."""

    def begin(self) -> None:
        """Begin to read the files."""

    def read(self, text: str, read: Callable[[str], Piece | None]) -> Piece | None:
        """Give what a text is read to be that depends on nothing around it."""
        return read(text)

    def resolve(
        self, fields: tuple[WrittenField, ...], find_macro: Callable[[str], str | None]
    ) -> ResolvedFields:
        """Resolve fields."""
        return resolve_fields(fields, find_macro)


class KnownEntries(NewEntries):
    """Gives what entries say that are written as the last time, wherever they stand now."""

    def __init__(self) -> None:
        self._pieces: Recent[str, Piece] = Recent()
        self._resolved: Recent[tuple[WrittenField, ...], _Resolved] = Recent()

    def begin(self) -> None:
        """Begin to read the files again."""
        self._pieces.begin()
        self._resolved.begin()

    def read(self, text: str, read: Callable[[str], Piece | None]) -> Piece | None:
        """Give what a text is read to be that depends on nothing around it."""
        piece = self._pieces.find(text) or read(text)
        if piece:
            self._pieces.keep(text, piece)
        return piece

    def resolve(
        self, fields: tuple[WrittenField, ...], find_macro: Callable[[str], str | None]
    ) -> ResolvedFields:
        """Resolve fields, anew where a macro in them is another."""
        known = self._resolved.find(fields)
        if known and all(find_macro(name) == text for name, text in known[0].items()):
            return known[1]
        macros: dict[str, str | None] = {}

        def find(name: str) -> str | None:
            macros[name] = find_macro(name)
            return macros[name]

        resolved = resolve_fields(fields, find)
        self._resolved.keep(fields, (macros, resolved))
        return resolved


_Resolved = tuple[dict[str, str | None], ResolvedFields]
"""The macros that fields need, with their texts, and what is made of both."""
