"""Reads one entry by itself, character by character, where bibtexparser's pieces do not do.

That is where the entry holds comments, or where something is wrong with it. A *repair* is
something wrong in spite of which all fields can be told with certainty; a *fault* is anything else.
"""

import re
from dataclasses import dataclass, field

from cvsite.loader.bibtex import faults
from cvsite.loader.bibtex.braces import drop_unmatched, find_brace, find_quote
from cvsite.loader.bibtex.faults import Fault

HEAD = re.compile(r"@\s*([^\s{}(),=\"%#@]*)\s*([{(])")
"""The begin of an entry: its type and what opens it."""

IDENTITY = frozenset({"title", "author", "editor", "year", "date"})
"""What an entry is. Where one of these is damaged, nothing is guessed."""

_GAP = re.compile(r"(?:\s++|%[^\n]*+)*+")
_NAME = re.compile(r"[^\s=,{}\"#%()@\\]+")
_FIELD_LINE = re.compile(r"\n[ \t]*[A-Za-z][\w:+.-]*[ \t]*=\s*(?=[{\"\w])")
_FIELD_WITHIN = re.compile(r",\s*[A-Za-z][\w:+.-]*\s*=\s*[{\"\d]")
_TAIL = re.compile(r"[ \t]*,?[ \t]*\n?[ \t]*[A-Za-z][\w:+.-]*[ \t]*=\s*[{\"\w]")
_LINE_OF_BRACE = re.compile(r"\n[ \t]*\}\Z")
_KEY = re.compile(r"[^,={}\"\n]*")
_KEY_IN_BRACKETS = re.compile(r"[{\"]\s*([^{}\",=\s]+)\s*[}\"]\s*(?=,)")
_BARE = {"}": re.compile(r"[^\s,#{}\"%=]+"), ")": re.compile(r"[^\s,#{}\"%=()]+")}
_BARE_LINE = {"}": re.compile(r"[^,{}\"%=\n#]+"), ")": re.compile(r"[^,{}\"%=\n#)]+")}


@dataclass(frozen=True, slots=True)
class ScannedField:
    """A field as written: its name, and its value with braces, quotes, macros and ``#``."""

    name: str
    value: str
    offset: int


@dataclass(slots=True)
class ScannedEntry:
    """An entry as it was found in the text; with a fault it is known up to there.

    ``end`` is behind its closing bracket, ``comments`` lists where those within it begin and end.
    """

    type: str
    start: int
    end: int
    key: str = ""
    fields: list[ScannedField] = field(default_factory=list)
    repairs: list[Fault] = field(default_factory=list)
    comments: list[tuple[int, int]] = field(default_factory=list)
    fault: Fault | None = None


def scan_entry(text: str, start: int, end: int) -> ScannedEntry:
    r"""Read the entry whose ``@`` is at ``start``; ``end`` is where the next one begins.

    Braces are counted as BibTeX does; then as people think who write ``\}``; then line by line.
    """
    for escapes, by_lines in ((False, False), (True, False), (False, True)):
        scanner = _Scanner(text, end, escapes=escapes, by_lines=by_lines)
        entry = scanner.read(start)
        if entry.fault is None:
            break
    return entry


class _FaultFoundError(Exception):
    """Ends the reading of an entry; it never leaves this module."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.reason)
        self.fault = fault


class _Scanner:
    """Goes through the text of one entry. ``by_lines`` trusts a field on a line of its own."""

    def __init__(self, text: str, end: int, *, escapes: bool, by_lines: bool) -> None:
        self._text = text
        self._end = end
        self._escapes = escapes
        self._by_lines = by_lines
        self._closer = "}"
        self._field_line = -1
        self._entry = ScannedEntry("", 0, end)

    def read(self, start: int) -> ScannedEntry:
        """Read the entry; a fault is noted in it."""
        self._entry = entry = ScannedEntry("", start, self._end)
        head = HEAD.match(self._text, start, self._end)
        if not head:
            entry.fault = faults.no_entry(start)
            return entry
        entry.type = head[1]
        self._closer = "}" if head[2] == "{" else ")"
        try:
            self._read_fields(self._read_key(head.end()))
        except _FaultFoundError as found:
            entry.fault = found.fault
        return entry

    def _skip(self, position: int) -> int:
        """Go to the next character that is neither space nor comment."""
        end = position + len(self._read_run(_GAP, position))
        if "%" in self._text[position:end]:
            found = re.finditer(r"%[^\n]*", self._text[position:end])
            self._entry.comments += [(position + m.start(), position + m.end()) for m in found]
        return end

    def _read_run(self, pattern: re.Pattern[str], position: int) -> str:
        """Give what of the text here is of a pattern; it may be nothing."""
        found = pattern.match(self._text, position, self._end)
        return found[0] if found else ""

    def _at(self, position: int) -> str:
        return self._text[position] if position < self._end else ""

    def _begins_field(self, position: int) -> bool:
        name = self._read_run(_NAME, position)
        return bool(name) and self._at(self._skip(position + len(name))) == "="

    def _read_key(self, position: int) -> int:
        start = self._skip(position)
        bracketed = _KEY_IN_BRACKETS.match(self._text, start, self._end)
        if bracketed:
            self._entry.key = bracketed[1]
            return bracketed.end()
        written = self._read_run(_KEY, start).rstrip()
        following = self._skip(start + len(written))
        words = written.split()
        if self._closer == ")" and written.endswith(")"):
            self._entry.key = written[:-1].rstrip()
            return start + len(written) - 1
        if self._at(following) in {",", self._closer}:
            self._entry.key = written
            return following
        if self._at(following) == "=" and len(words) == 1:
            self._entry.repairs.append(faults.no_key(start))
            return start
        match words:
            case [key, name] if self._at(following) == "=":
                self._entry.key = key
                self._entry.repairs.append(faults.no_comma_after_key(start + len(key)))
                return start + written.rindex(name)
        if len(words) == 1 and self._begins_field(following):
            self._entry.key = written
            self._entry.repairs.append(faults.no_comma_after_key(start + len(written)))
            return following
        fault = faults.no_key if self._at(following) == "=" else faults.no_entry
        raise _FaultFoundError(fault(start if self._at(start) else self._entry.start))

    def _read_fields(self, position: int) -> None:
        entry = self._entry
        while True:
            position = self._skip(position)
            char = self._at(position)
            if char == ",":
                position += 1
            elif not char:
                self._accept_open_entry()
                return
            elif char in "})":
                closed = self._read_closing(position)
                if closed:
                    entry.end = position + 1
                    return
                position += 1
            else:
                position = self._read_field(position)

    def _read_closing(self, position: int) -> bool:
        """Tell whether the bracket here closes the entry."""
        if self._at(position) != self._closer:
            if self._text[position + 1 : self._end].strip():
                raise _FaultFoundError(faults.no_entry(position))
            self._entry.repairs.append(faults.wrong_bracket(position))
        elif _TAIL.match(self._text, position + 1, self._end):
            if not self._by_lines:
                raise _FaultFoundError(faults.extra_brace(position))
            self._entry.repairs.append(faults.extra_brace(position))
            return False
        return True

    def _accept_open_entry(self) -> None:
        """Let the entry end here, unless a value may have taken in the fields behind it."""
        for each in self._entry.fields:
            is_last = each is self._entry.fields[-1]
            if (
                _FIELD_WITHIN.search(each.value)
                or _FIELD_LINE.search(each.value)
                or (is_last and _LINE_OF_BRACE.search(each.value))  # it may close the entry
            ):
                value_at = self._text.index("=", each.offset) + 1
                raise _FaultFoundError(faults.open_brace(self._skip(value_at)))
        fault = faults.open_entry(self._entry.start)
        if not self._by_lines:
            raise _FaultFoundError(fault)
        self._entry.repairs.append(fault)

    def _read_field(self, position: int) -> int:
        name = _NAME.match(self._text, position, self._end)
        if not name:
            before = self._entry.fields[-1].name if self._entry.fields else self._entry.key
            raise _FaultFoundError(faults.no_comma(position, before))
        following = self._skip(name.end())
        if self._at(following) == "=":
            value, end = self._read_value(self._skip(following + 1), name[0])
            self._entry.fields.append(ScannedField(name[0], value, position))
            return end
        fault = faults.no_value(position, name[0])
        if self._at(following) not in {",", self._closer}:
            raise _FaultFoundError(fault)
        self._entry.repairs.append(fault)
        return following

    def _read_value(self, start: int, name: str) -> tuple[str, int]:
        """Read a value with all its parts; gives it as written, and where it ends."""
        parts: list[str] = []
        position = start
        while True:
            if self._at(position) in {",", self._closer, ""}:
                return " # ".join(parts), position
            part, end = self._read_part(position, name)
            parts.append(part)
            following = self._skip(end)
            char = self._at(following)
            if char == "#":
                position = self._skip(following + 1)
            elif char in {",", "}", ")", ""}:
                return " # ".join(parts), following
            elif self._begins_field(following):
                self._entry.repairs.append(faults.no_comma(end, name))
                return " # ".join(parts), following
            else:
                raise _FaultFoundError(faults.no_comma(end, name))

    def _read_part(self, position: int, name: str) -> tuple[str, int]:
        char = self._at(position)
        if char == "{":
            return self._read_braces(position, name)
        if char == '"':
            end = find_quote(self._text, position, self._end, escapes=self._escapes)
            if end < 0:
                raise _FaultFoundError(faults.open_quote(position))
            return self._text[position : end + 1], end + 1
        bare = _BARE[self._closer].match(self._text, position, self._end)
        if not bare:
            raise _FaultFoundError(faults.no_comma(position, name))
        following = self._skip(bare.end())
        if self._at(following) in {",", "#", self._closer, ""} or self._begins_field(following):
            return bare[0], bare.end()
        line = _BARE_LINE[self._closer].match(self._text, position, self._end)
        if line and self._at(self._skip(line.end())) in {",", self._closer}:
            return "{" + line[0].strip() + "}", line.end()  # several words, up to the comma
        return bare[0], bare.end()

    def _read_braces(self, position: int, name: str) -> tuple[str, int]:
        limit = self._find_field_line(position) if self._by_lines else self._end
        close = find_brace(self._text, position, limit, escapes=self._escapes)
        if close >= 0:
            following = self._skip(close + 1)
            ends = self._at(following) in {",", "#", "}", ")", ""}
            if ends or not self._by_lines or self._begins_field(following):
                return self._text[position : close + 1], close + 1
        if not self._by_lines:
            raise _FaultFoundError(faults.open_brace(position))
        return self._read_uneven(position, limit, name)

    def _read_uneven(self, position: int, limit: int, name: str) -> tuple[str, int]:
        """Read a value whose braces do not match, but whose first and last one can be seen."""
        seen = self._text[position:limit].rstrip()
        if limit == self._end:
            seen = seen.removesuffix(self._closer).rstrip()
        seen = seen.removesuffix(",").rstrip()
        if name.lower() in IDENTITY or not seen.endswith("}") or _FIELD_WITHIN.search(seen):
            raise _FaultFoundError(faults.open_brace(position))
        self._entry.repairs.append(faults.uneven_braces(position, name))
        return "{" + drop_unmatched(seen[1:-1]) + "}", position + len(seen)

    def _find_field_line(self, position: int) -> int:
        """Find the line on which the next field begins, or the end of the entry."""
        if self._field_line <= position:
            found = _FIELD_LINE.search(self._text, position, self._end)
            self._field_line = found.start() if found else self._end
        return self._field_line
