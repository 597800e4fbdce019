"""What a YAML or JSON file is made of, each part with its place. Lines and columns count from 1."""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeAlias

from cvsite.errors import Location


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value: the text as its author wrote it, or None where there is none (``null``)."""

    text: str | None
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: "tuple[Node, ...]"
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file; a key that stands twice is here twice."""

    entries: "tuple[tuple[Scalar, Node], ...]"
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file by its lines, to show the one that a message is about.

    ``starts`` are the offsets in the text at which the lines begin.
    """

    path: str
    lines: tuple[str, ...]
    starts: tuple[int, ...]

    def locate(self, line: int, column: int | None = 1) -> Location:
        """Give a place in the file, with the text of its line."""
        source = self.lines[line - 1] if 0 < line <= len(self.lines) else None
        return Location(self.path, line, column, source)

    def locate_offset(self, offset: int) -> Location:
        """Give the place of a character by its offset in the text."""
        line = max(bisect_right(self.starts, offset), 1)
        return self.locate(line, offset - self.starts[line - 1] + 1)


def split_source(text: str, path: str) -> SourceText:
    """Split the text of a file into lines, as YAML 1.1 does: NEL and U+2028 end one as well."""
    lines = text.splitlines(keepends=True) or [""]
    starts = tuple(accumulate((len(line) for line in lines), initial=0))[:-1]
    return SourceText(path, tuple(text.splitlines()) or ("",), starts)
