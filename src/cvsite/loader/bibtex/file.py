"""What a .bib file holds: its entries, where they stand in it, and what is odd or broken."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from cvsite.errors import Location, Problem
from cvsite.loader.bibtex.lines import LineTable
from cvsite.model.bibliography import BibtexEntry, EntrySpan

_ABOUT_ENTRY = re.compile(r"(?:the|an) entry(?: '.*?')? (?:cannot be read: |has )?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An entry that cannot be used: its key as far as it is seen, and why."""

    key: str
    problem: Problem

    def __str__(self) -> str:
        where = self.problem.location or Location("")
        reason = _ABOUT_ENTRY.sub("", self.problem.message, count=1)
        return ", ".join(part for part in (self.key, f"{where.path}:{where.line}", reason) if part)


@dataclass(slots=True)
class BibtexFile:
    """What a .bib file holds, and what is wrong with it.

    ``found`` counts the entries, used or not; ``losses`` has those that are not.
    ``data`` are entries that are no publications, such as ``@xdata``, and are not counted.
    ``odd_types`` are the entry types that do not exist, ``odd_macros`` the macros of LaTeX that
    nobody knows; each is told once. ``spans`` says where the entries stand in the text, in their
    order, ``other_spans`` where all others do.
    """

    path: str
    text: str = ""
    entries: list[BibtexEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    data: list[BibtexEntry] = field(default_factory=list)
    found: int = 0
    losses: list[LeftOut] = field(default_factory=list)
    odd_types: set[str] = field(default_factory=set)
    odd_macros: set[str] = field(default_factory=set)
    spans: list[EntrySpan] = field(default_factory=list)
    other_spans: list[EntrySpan] = field(default_factory=list)
    _table: LineTable | None = field(default=None, compare=False, repr=False)
    _lines: dict[int, str] = field(default_factory=dict)  # those of problems: one may have many

    def forgive_losses(self) -> list[Problem]:
        """Give the problems; those of entries that cannot be used are warnings."""
        lost = {loss.problem for loss in self.losses}
        return [
            replace(each, severity="warning") if each in lost else each for each in self.problems
        ]

    def locate(self, line: int, column: int | None = 1) -> Location:
        """Give a place in the file, with the text of its line."""
        lines = self._open_lines()
        if not 0 < line <= len(lines):
            return Location(self.path, line, column)
        if line not in self._lines:
            self._lines[line] = lines.read(line)
        return Location(self.path, line, column, self._lines[line])

    def locate_offset(self, offset: int) -> Location:
        """Give the place of a character of the text."""
        line = self.find_line(offset)
        return self.locate(line, offset - self._open_lines().find_start(line) + 1)

    def find_offset(self, line: int, column: int) -> int:
        """Give the offset in the text of a place."""
        return self._open_lines().find_start(line) + column - 1

    def locate_field(self, entry: BibtexEntry, name: str) -> Location:
        """Give the place of a field, or of its entry where the field is not in the file itself."""
        line = entry.line_of(name)
        place = self.locate(line)
        pattern = rf"(?<![\w+-]){re.escape(name)}(?=\s*=|\s*$)"
        found = re.search(pattern, place.source or "", re.IGNORECASE)
        return self.locate(line, found.start() + 1) if found else place

    def find_line(self, offset: int) -> int:
        """Give the number of the line on which a character of the text stands."""
        return self._open_lines().find_line(offset)

    def stands_in_comment(self, offset: int) -> bool:
        """Tell whether the line of a character of the text begins with ``%``."""
        if offset == 0 or self.text[offset - 1] == "\n":  # as with nearly all entries
            return False
        return (self.locate_offset(offset).source or "").lstrip().startswith("%")

    def is_odd(self, entry: BibtexEntry) -> bool:
        """Tell whether an entry has what is told once, be it of this entry or another."""
        if entry.type in self.odd_types:
            return True
        values = " ".join(value for _, value in entry.fields) if self.odd_macros else ""
        return any(f"\\{macro}" in values for macro in self.odd_macros)

    def leave_out(self, entry: BibtexEntry, problem: Problem) -> None:
        """Note that an entry cannot be used, and why."""
        self.problems.append(problem)
        self.losses.append(LeftOut(entry.key, problem))

    def warn(self, message: str, line: int, *, hint: str | None = None) -> None:
        """Note something that is odd but usable, where the text of a line begins."""
        place = self.locate(line)
        source = place.source or ""
        self.warn_at(
            message, replace(place, column=len(source) - len(source.lstrip()) + 1), hint=hint
        )

    def warn_at(self, message: str, location: Location, *, hint: str | None = None) -> None:
        """Note something that is odd but usable, at its very place."""
        self.problems.append(Problem(message, location, hint, severity="warning"))

    def _open_lines(self) -> LineTable:
        if self._table is None:
            self._table = LineTable(self.text)
        return self._table


def find_file(files: Iterable[BibtexFile], entry: BibtexEntry) -> BibtexFile | None:
    """Find the file in which an entry stands.

    It is looked for by what it says: the entry of a publication that is known from the last time
    was read then, and another that is equal stands in the file.
    """
    return next((file for file in files if entry in file.entries), None)
