"""Reads .bib files as entries, and everything in them that is odd or broken as problems."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cvsite.errors import Location, Problem
from cvsite.garbage import without_collecting
from cvsite.loader.bibtex import faults
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.faults import Fault
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.bibtex.inheritance import (
    Inheritance,
    MissingParent,
    list_parents,
    name_parents,
)
from cvsite.loader.bibtex.keys import make_key
from cvsite.loader.bibtex.known_entries import NewEntries
from cvsite.loader.bibtex.pieces import Piece
from cvsite.loader.bibtex.preamble import Commands, collect_commands
from cvsite.loader.bibtex.resolving import FieldLines, ResolvedFields
from cvsite.loader.bibtex.splitting import split_text
from cvsite.loader.bibtex.strings import Definition, Macros, collect_macros
from cvsite.model.bibliography import BibtexEntry, EntrySpan
from cvsite.yaml_text.characters import clean_text

DATA_TYPES = frozenset({"xdata", "set", "control", "ieeetranbstctl", "abnt-options"})
"""Entries that are no publications, but data for others or settings of a style."""


def read_entries(text: str, path: str) -> BibtexFile:
    """Read the text of a .bib file; ``path`` is for the problems."""
    return read_files([(path, text)])[0]


def decode_files(
    sources: Iterable[tuple[str, bytes]], known: NewEntries | None = None
) -> tuple[BibtexFile, ...]:
    """Read .bib files like ``read_files``, given by path and bytes of whatever encoding."""
    texts, problems = [], []
    for path, data in sources:
        text, found = decode_bibliography(data, path)
        texts.append((path, text))
        problems.append(found)
    files = read_files(texts, known)
    for file, found in zip(files, problems, strict=True):
        file.problems += found
    return files


@without_collecting()
def read_files(
    sources: Sequence[tuple[str, str]], known: NewEntries | None = None
) -> tuple[BibtexFile, ...]:
    """Read .bib files, given by path and text, that know each other's macros and entries.

    ``known`` is what the last time left for this one. Nothing is raised: an entry that cannot be
    read is a problem, and its neighbours are kept.
    """
    files = tuple(BibtexFile(path, text) for path, text in sources)
    known = known or NewEntries()
    known.begin()
    pieces = [split_text(text, known) for _, text in sources]
    macros = collect_macros(
        Definition(name, value, (number, piece.start))
        for number, parts in enumerate(pieces)
        for piece in parts
        if piece.kind == "string"
        for name, value, *_ in piece.fields
    )
    reader = _Reader(macros, collect_commands(text for _, text in sources), known)
    for number, (file, parts) in enumerate(zip(files, pieces, strict=True)):
        for piece in parts:
            if piece.kind == "entry":
                reader.read_entry(piece, file, number)
            elif piece.fault:
                fault = piece.fault
                what = "a macro cannot be read: " if piece.kind == "string" else ""
                place = file.locate_offset(fault.offset)
                file.warn_at(f"{what}{fault.reason}", place, hint=fault.hint)
    reader.warn_of_macros(files)
    name_entries(files)
    if name_parents(reader.list_fields()):
        inherit_fields(files)
    return files


class _Reader:
    """Makes entries of the pieces of files that are read together, and notes what is odd."""

    def __init__(self, macros: Macros, commands: Commands, known: NewEntries) -> None:
        self._macros = macros
        self._commands = commands
        self._known = known
        self._undefined: set[str] = set()
        self._layouts: dict[FieldLines, FieldLines] = {}  # each once, as most entries share theirs

    def read_entry(self, piece: Piece, file: BibtexFile, number: int) -> None:
        """Read an entry of a file, the file with a number among those that are read."""
        resolved = self._known.resolve(
            piece.fields, lambda name: self._macros.find(name, (number, piece.start))
        )
        line = piece.line or file.find_line(piece.start)
        lines = self._layouts.setdefault(resolved.lines, resolved.lines)
        values = self._commands.expand(resolved.values)
        entry = BibtexEntry(piece.type, clean_text(piece.key), values, line, lines)
        fault = piece.fault or _find_late_fault(piece, resolved, entry)
        span = EntrySpan(piece.start, piece.end, not piece.repairs)
        if piece.type in DATA_TYPES and not fault:
            file.data.append(entry)
            file.other_spans.append(replace(span, entry=entry))
            return
        file.found += 1
        if fault:
            which = f"the entry {entry.key!r}" if entry.key else "an entry"
            message = f"{which} cannot be read: {fault.reason}"
            file.leave_out(entry, Problem(message, file.locate_offset(fault.offset), fault.hint))
            file.other_spans.append(span)
            return
        self._warn(piece, resolved, entry, file)
        file.entries.append(entry)
        file.spans.append(span)

    def list_fields(self) -> Iterator[str]:
        """Give the names of all fields of the entries, most of them many times."""
        return (name for lines in self._layouts for name, _ in lines)

    def _warn(
        self, piece: Piece, resolved: ResolvedFields, entry: BibtexEntry, file: BibtexFile
    ) -> None:
        for fault in piece.repairs if entry.key else ():
            message = f"{fault.reason}, in the entry {entry.key!r}"
            file.warn_at(message, file.locate_offset(fault.offset), hint=fault.hint)
        for name, line in resolved.twice:
            file.warn(f"field given twice: {name}", entry.line + line, hint="the first one is used")
        for macro, name in resolved.undefined:
            self._warn_of_macro(macro, file.locate_field(entry, name), file)
        if file.stands_in_comment(piece.start):
            message = f"the entry {entry.key!r} is used, although its line begins with %"
            place = file.locate_offset(piece.start)
            file.warn_at(message, place, hint="to BibTeX that is no comment; remove the @ as well")

    def warn_of_macros(self, files: Sequence[BibtexFile]) -> None:
        """Note the macros that only other macros need, and that nobody defines."""
        for macro, definition in self._macros.undefined:
            number, offset = definition.place
            self._warn_of_macro(macro, files[number].locate_offset(offset), files[number])

    def _warn_of_macro(self, macro: str, place: Location, file: BibtexFile) -> None:
        if macro.lower() not in self._undefined:  # each is told once
            self._undefined.add(macro.lower())
            hint = "put the value in braces, or define it: @string{" + macro + " = {...}}"
            file.warn_at(f"undefined macro {macro!r}", place, hint=hint)


def _find_late_fault(piece: Piece, resolved: ResolvedFields, entry: BibtexEntry) -> Fault | None:
    """Find what makes an entry unusable although all its fields could be told."""
    if resolved.unjoined:
        return faults.no_comma(piece.start, resolved.unjoined)
    if entry.key or not piece.repairs:
        return None
    is_whole = entry.get("title") is not None and len(piece.repairs) == 1
    return None if is_whole else piece.repairs[0]


def name_entries(files: tuple[BibtexFile, ...]) -> None:
    """Give a key to each entry that has none, and tell where a key is used again."""
    taken = {entry.key: 1 for file in files for entry in (*file.entries, *file.data)}
    firsts: dict[str, tuple[str, int]] = {}
    for file in files:
        for position, entry in enumerate(file.entries):
            if not entry.key:
                key = make_key(dict(entry.fields), taken) or entry.type
                file.entries[position] = replace(entry, key=key)
                hint = f"it is called {key!r} until it has one"
                file.warn("an entry has no key", entry.line, hint=hint)
                continue
            place = file.path, entry.line
            first = firsts.setdefault(entry.key, place)
            if first != place:
                path, line = first
                where = f"on line {line}" if path == file.path else f"in {Location(path, line)}"
                message = f"the key {entry.key!r} is used before, {where}"
                file.warn(message, entry.line, hint="give each entry a key of its own")


def inherit_fields(files: tuple[BibtexFile, ...]) -> None:
    """Give each entry what it inherits from others, of all the files."""
    known = [entry for file in files for entry in (*file.entries, *file.data)]
    inheritance = Inheritance(list_parents(known))
    for file in files:
        file.entries = [inheritance.complete(entry) for entry in file.entries]
        for missing in inheritance.missing:
            _warn_of_parent(missing, file)
        inheritance.missing.clear()


def _warn_of_parent(missing: MissingParent, file: BibtexFile) -> None:
    place = file.locate_field(missing.entry, missing.field)
    if missing.is_cycle:
        message = f"the entry {missing.entry.key!r} inherits from itself by {missing.field}"
        file.warn_at(message, place, hint="let only one of the entries name the other")
        return
    message = f"there is no entry {missing.key!r} to inherit from"
    file.warn_at(message, place, hint=f"{missing.field} names the key of another entry")
