"""A .bib file as entries, and everything in it that is odd or broken as problems."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    Field,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)
from bibtexparser.splitter import Splitter

from cvsite.errors import Location, Problem
from cvsite.loader.bibtex.faults import entry_key, find_fault
from cvsite.loader.bibtex.values import MONTH_MACROS, resolve_value
from cvsite.model.bibliography import BibtexEntry

_STRAY = re.compile(
    r"^[ \t]*(?:(?P<field>[A-Za-z][\w-]*\s*=\s*[{\"\d])|(?P<entry>[A-Za-z]*\{[^\s,{}]+,))",
    re.MULTILINE,
)
_LOST_MESSAGES = {
    "type": (
        "an entry cannot be read: this is no entry type",
        "write it as @article{key, on one line; comments begin with %",
    ),
    "field": (
        "a field that belongs to no entry",
        "the entry before it may have one } too many; comments begin with %",
    ),
    "entry": ("an entry without its @", "write @article{key, ...; comments begin with %"),
}
"""What to say of text between entries that looks like a part of one."""

_LOST_ENTRY = re.compile(r"^[ \t]*@\s*[A-Za-z][^\s{(]*\s*[{(]", re.MULTILINE)


@dataclass(slots=True)
class BibtexFile:
    """What a .bib file holds, and what is wrong with it."""

    path: str
    lines: list[str]
    entries: list[BibtexEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    field_lines: dict[tuple[int, str], int] = field(default_factory=dict)
    """Lines of fields, by the line of their entry and their name in lower case."""

    def locate(self, line: int, column: int | None = 1) -> Location:
        """Give a place in the file, with the text of its line."""
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        return Location(self.path, line, column, source)

    def find_line(self, entry: BibtexEntry, field_name: str) -> int:
        """Give the line of a field, or that of its entry where it has none of its own."""
        return self.field_lines.get((entry.line, field_name), entry.line)

    def report(
        self, message: str, line: int, *, column: int | None = None, hint: str | None = None
    ) -> None:
        """Note something that cannot be used; without a column, it is where the line begins."""
        place = self.locate(line, column or self._find_start(line))
        self.problems.append(Problem(message, place, hint))

    def warn(self, message: str, line: int, *, hint: str | None = None) -> None:
        """Note something that is odd but usable."""
        place = self.locate(line, self._find_start(line))
        self.problems.append(Problem(message, place, hint, severity="warning"))

    def _find_start(self, line: int) -> int:
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return len(source) - len(source.lstrip()) + 1


def read_entries(text: str, path: str) -> BibtexFile:
    """Read the text of a .bib file; ``path`` is for the problems.

    Nothing is raised: an entry that cannot be read is a problem, and its neighbours are kept.
    """
    # The splitter logs what it then returns as a failed block, which is reported here.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    file = BibtexFile(path, text.replace("\r", "").split("\n"))
    macros = dict(MONTH_MACROS)
    after_failure = False
    for block in _unwrap_duplicates(Splitter(text).split().blocks, file):
        line = (block.start_line or 0) + 1
        if isinstance(block, String):
            macros[block.key.lower()] = resolve_value(block.value, macros).text
        elif isinstance(block, Entry):
            file.entries.append(_resolve_entry(block, macros, file))
        elif isinstance(block, ParsingFailedBlock):
            _report_failure(block.raw or "", line, file)
        elif isinstance(block, ImplicitComment):
            _report_lost_parts(block.comment, line, file, after_failure=after_failure)
        after_failure = isinstance(block, ParsingFailedBlock)
    if not file.entries and not file.problems and text.strip() and "@" not in text:
        file.report("there is no entry in this file", 1, hint="an entry begins with @article{key,")
    return file


def _unwrap_duplicates(blocks: list[Block], file: BibtexFile) -> Iterator[Block]:
    """Give the entries that bibtexparser sets aside for a key or field that stands twice."""
    first_lines: dict[str, int] = {}
    for block in blocks:
        line = (block.start_line or 0) + 1
        inner = block
        if isinstance(inner, DuplicateBlockKeyBlock):
            inner = inner.ignore_error_block or inner
        if isinstance(inner, DuplicateFieldKeyBlock):
            names = ", ".join(sorted(inner.duplicate_keys))
            repeated = _find_repeated(inner.ignore_error_block)
            inner = inner.ignore_error_block or inner
            file.warn(f"field given twice: {names}", repeated or line, hint="the first one is used")
        if isinstance(inner, Entry) and inner.key:
            first = first_lines.setdefault(inner.key, line)
            if first != line:
                message = f"the key {inner.key!r} is used before, on line {first}"
                file.warn(message, line, hint="give each entry a key of its own")
        yield inner


def _find_repeated(block: Block | None) -> int | None:
    """Give the line on which a field of an entry stands for the second time."""
    seen: set[str] = set()
    for each in block.fields if isinstance(block, Entry) else ():
        if each.key.lower() in seen:
            return (each.start_line or 0) + 1
        seen.add(each.key.lower())
    return None


def _resolve_entry(block: Entry, macros: dict[str, str], file: BibtexFile) -> BibtexEntry:
    fields: dict[str, str] = {}
    line = (block.start_line or 0) + 1
    for each in block.fields:
        file.field_lines.setdefault((line, each.key.lower()), (each.start_line or 0) + 1)
        value = resolve_value(each.value, macros)
        fields.setdefault(each.key.lower(), value.text)
        if value.rest_at is not None:
            _report_rest(block.key, each, value.rest_at, file)
        for name in value.undefined:
            hint = "put the value in braces, or define it: @string{" + name + " = {...}}"
            file.warn(f"undefined macro {name!r}", (each.start_line or 0) + 1, hint=hint)
    return BibtexEntry(block.entry_type.lower(), block.key, tuple(fields.items()), line)


def _report_rest(key: str, given: Field, rest_at: int, file: BibtexFile) -> None:
    """Report text behind a value, at the end of the value, where something is missing."""
    value = given.value[:rest_at].rstrip()
    line = (given.start_line or 0) + 1 + value.count("\n")
    last = value.rpartition("\n")[2]
    column = max(file.lines[line - 1].rfind(last), 0) + len(last)
    message = f"the entry {key!r} cannot be read: no comma behind the value of {given.key!r}"
    file.report(message, line, column=column, hint="end each field with a comma; join parts with #")


def _report_failure(raw: str, line: int, file: BibtexFile) -> None:
    fault = find_fault(raw)
    before = raw[: fault.offset]
    fault_line = line + before.count("\n")
    last_break = before.rfind("\n")
    if last_break < 0:  # on the line of the @, which may be indented
        column = file.lines[line - 1].find("@") + 1 + fault.offset
    else:
        column = fault.offset - last_break
    key = entry_key(raw)
    which = f"the entry {key!r}" if key else "an entry"
    file.report(
        f"{which} cannot be read: {fault.reason}", fault_line, column=column, hint=fault.hint
    )


def _report_lost_parts(comment: str, line: int, file: BibtexFile, *, after_failure: bool) -> None:
    """Report what looks like part of an entry in text that BibTeX takes for a comment.

    Behind an entry that could not be read, that is the rest of it.
    """
    lost = [(match, _LOST_MESSAGES["type"]) for match in _LOST_ENTRY.finditer(comment)]
    if not lost and not after_failure:
        for match in _STRAY.finditer(comment):
            kind = match.lastgroup or ""
            if kind == "entry" or not lost:  # further fields are lost for the same reason
                lost.append((match, _LOST_MESSAGES[kind]))
    for match, (message, hint) in lost:
        file.report(message, line + comment[: match.start()].count("\n"), hint=hint)
