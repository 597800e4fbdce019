"""The fields of an entry by the CSL variable that they stand for, decoded as each asks."""

from dataclasses import dataclass

from cvsite.citation.vocabulary import FORMATTED_FIELDS, IDENTIFIER_FIELDS, PLAIN_FIELDS
from cvsite.loader.bibtex.entries import BibtexFile
from cvsite.loader.bibtex.names import read_names
from cvsite.markup.latex import LatexReader, MarkupError, strip_braces
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import BibtexEntry, Name
from cvsite.model.text import Inlines, Text


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the fields of one entry; LaTeX that cannot be read is a warning and stays as text."""

    entry: BibtexEntry
    file: BibtexFile
    latex: LatexReader

    def formatted(self, variable: str) -> Inlines:
        """Give the value of a variable that holds formatted text."""
        return self._decode(self._find(FORMATTED_FIELDS[variable]))

    def plain(self, variable: str) -> str | None:
        """Give the value of a variable that holds plain text."""
        return self.decode_plain(self._find(PLAIN_FIELDS[variable])) or None

    def identifier(self, variable: str) -> str | None:
        """Give the value of a variable that is never LaTeX."""
        return strip_braces(self._find(IDENTIFIER_FIELDS[variable])).strip() or None

    def names(self, field: str) -> tuple[tuple[Name, ...], bool]:
        """Give the names in a field, and whether there are more than it names."""
        return read_names(self.entry.get(field) or "", self.decode_plain)

    def words(self, field: str) -> tuple[str, ...]:
        """Give the words or phrases of a field that separates them by commas or semicolons."""
        text = self.decode_plain(self.entry.get(field) or "")
        return tuple(word.strip() for word in text.replace(";", ",").split(",") if word.strip())

    def decode_plain(self, value: str) -> str:
        """Decode LaTeX to plain text."""
        return write_plain(self._decode(value))

    def _find(self, fields: tuple[str, ...]) -> str:
        return next((value for name in fields if (value := self.entry.get(name))), "")

    def _decode(self, value: str) -> Inlines:
        if not value:
            return ()
        try:
            return self.latex.read(value.strip())
        except MarkupError as error:
            message = f"LaTeX of {self.entry.key!r} that cannot be read: {error}"
            self.file.warn(message, self.entry.line, hint="its text is shown as it is written")
            return (Text(strip_braces(value)),)
