"""JSON text as nodes (RFC 8259).

YAML's parser is no reader of JSON (it refuses some strings that JSON allows), and the standard
library's gives no places.
"""

import re
from dataclasses import dataclass
from json import JSONDecodeError, JSONDecoder
from typing import NoReturn

from cvsite.errors import ContentError, Problem
from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence, SourceText, split_source

DEEPEST_NESTING = 100
"""Lists and objects that may stand within one another."""

_STRINGS = JSONDecoder()
_SPACE = re.compile(r"[ \t\r\n]*")
_LITERAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


def read_json(text: str, path: str) -> tuple[Node | None, SourceText]:
    """Read the text of a JSON file. Numbers, true and false stay as they are written.

    Raises ContentError at the place where the text is no JSON.
    """
    source = split_source(text, path)
    reader = _JsonReader(text, source)
    node = reader.read_value(0)
    reader.skip_space()
    if reader.position < len(text):
        reader.refuse("the file goes on behind its end", hint="remove what follows the last }")
    return node, source


@dataclass(slots=True)
class _JsonReader:
    """Reads one value after the other, from ``position`` on."""

    text: str
    source: SourceText
    position: int = 0

    def skip_space(self) -> None:
        match = _SPACE.match(self.text, self.position)
        self.position = match.end() if match else self.position

    def refuse(self, message: str, *, hint: str | None = None) -> NoReturn:
        place = self.source.locate_offset(self.position)
        raise ContentError((Problem(message, place, hint),))

    def read_value(self, depth: int) -> Node:
        self.skip_space()
        if depth > DEEPEST_NESTING:
            self.refuse(f"more than {DEEPEST_NESTING} levels of nesting")
        match self.text[self.position : self.position + 1]:
            case "{":
                return self._read_object(depth)
            case "[":
                return self._read_array(depth)
            case '"':
                return self._read_string()
        line, column = self._place()
        literal = _LITERAL.match(self.text, self.position)
        if literal is None:
            self.refuse("a value is missing here", hint='text stands in "double quotes"')
        self.position = literal.end()
        return Scalar(None if literal[0] == "null" else literal[0], line, column)

    def _read_object(self, depth: int) -> Mapping:
        place = self._place()
        entries: list[tuple[Scalar, Node]] = []
        while self._has_next(entries, "}"):
            if not self.text.startswith('"', self.position):
                self.refuse("a key is missing here", hint='keys stand in "double quotes"')
            key = self._read_string()
            self.skip_space()
            if not self.text.startswith(":", self.position):
                self.refuse("a colon is missing behind the key", hint='write "key": value')
            self.position += 1
            entries.append((key, self.read_value(depth + 1)))
        return Mapping(tuple(entries), *place)

    def _read_array(self, depth: int) -> Sequence:
        place = self._place()
        items: list[Node] = []
        while self._has_next(items, "]"):
            items.append(self.read_value(depth + 1))
        return Sequence(tuple(items), *place)

    def _has_next(self, before: list[Node] | list[tuple[Scalar, Node]], end: str) -> bool:
        """Step to the next member of a list or object; False at its end, which is passed."""
        if not before:
            self.position += 1  # the bracket that opens it
        self.skip_space()
        if self.text.startswith(end, self.position):
            self.position += 1
            return False
        if before:
            if not self.text.startswith(",", self.position):
                self.refuse(f"expected a comma or {end!r}", hint="members are separated by commas")
            comma = self.position
            self.position += 1
            self.skip_space()
            if self.text.startswith(end, self.position):
                self.position = comma
                self.refuse("a comma behind the last member", hint="remove the comma")
        return True

    def _read_string(self) -> Scalar:
        place = self._place()
        try:
            text, self.position = _STRINGS.raw_decode(self.text, self.position)
        except JSONDecodeError as error:
            self.position = error.pos
            if "Unterminated" in error.msg:
                self.refuse("a quote that is never closed", hint='close the text with "')
            self.refuse("a character that cannot stand in text", hint=r"write \n, \t or \\ for it")
        return Scalar(text, *place)

    def _place(self) -> tuple[int, int]:
        place = self.source.locate_offset(self.position)
        return place.line or 1, place.column or 1
