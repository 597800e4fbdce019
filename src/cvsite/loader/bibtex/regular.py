r"""Takes entries that are as regular as programs write them off a text, without bibtexparser.

Such an entry begins a line, has a key, fields with commas between them and no comments, and braces
that match; after it comes the next entry or the end. All else is left to the full reading, and so
is an entry behind something that may reach into it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from cvsite.loader.bibtex.braces import write_group_pattern, write_text_pattern
from cvsite.loader.bibtex.known_entries import NewEntries
from cvsite.loader.bibtex.pieces import Piece, WrittenField

_BEGIN = re.compile(r"\n[ \t]*@")
_HEAD = re.compile(
    r"@(?!comment|string|preamble)([A-Za-z]++)\{[ \t]*+([^\s,{}()=\"#%@\\]++)[ \t]*+,",
    re.IGNORECASE,
)
_BARE = r"[A-Za-z0-9][\w:.+/-]*+"
_QUOTED = rf'"(?:{write_text_pattern(chr(34))}|{write_group_pattern(chr(34))})*+"'
_PART = rf"(?:{write_group_pattern()}|{_QUOTED}|{_BARE})"
_FIELD = re.compile(
    r"\s*+([A-Za-z_][\w:+.-]*+)[ \t]*+=\s*+"
    rf"(?:({write_group_pattern()})(?=\s*+[,}}])|({_PART}(?:[ ]\#[ ]{_PART})*+))\s*+([,}}])"
)
"""A field, whose value is one group in braces, or anything else."""

_END = re.compile(r"\s*+\}")
_AFTER = re.compile(r"(?:[ \t]*+(?:%[^\n@]*+)?+(?:\n|\Z))*+")
_BRACE = re.compile(r"(\\?)([{}])")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text that the full reading has to look at; ``line`` is its first, from 0."""

    start: int
    end: int
    line: int


def take_regular_entries(text: str, known: NewEntries) -> tuple[list[Piece], list[Stretch]]:
    """Give the regular entries of a text, some of which may be known, and what is left of it."""
    pieces: list[Piece] = []
    rest: list[Stretch] = []
    done = 0
    for start, end, line in _list_candidates(text):
        piece = known.read(text[start:end], _read_entry)
        if piece is None:
            continue
        if done < start:
            if not _has_even_braces(text, done, start):
                break
            rest.append(Stretch(done, start, line - text.count("\n", done, start)))
        pieces.append(piece.move(start, line))
        done = end
    if done < len(text):
        rest.append(Stretch(done, len(text), text.count("\n", 0, done)))
    return pieces, [each for each in rest if not text[each.start : each.end].isspace()]


def _list_candidates(text: str) -> Iterator[tuple[int, int, int]]:
    """Give where each ``@`` that begins a line stands, where the next one does, and its line."""
    starts = [found.end() - 1 for found in _BEGIN.finditer(text)]
    if text.lstrip(" \t").startswith("@"):
        starts.insert(0, text.index("@"))
    line = before = 0
    for start, end in pairwise((*starts, len(text))):
        line += text.count("\n", before, start)
        yield start, end, line
        before = start


def _read_entry(text: str) -> Piece | None:
    """Read the entry with which a text begins, if it is regular and nothing follows it."""
    head = _HEAD.match(text)
    if head is None:
        return None
    fields: list[WrittenField] = []
    position = counted = head.end()
    line = text.count("\n", 0, position)
    closer = ","
    while closer == "," and (found := _FIELD.match(text, position)):
        name, group, other, closer = found.groups()
        name_at = found.start(1)
        line += text.count("\n", counted, name_at)
        value = group[1:-1] if group else other
        fields.append((name, value, line, group is not None))
        position, counted = found.end(), name_at
    if closer == ",":
        close = _END.match(text, position)
        if close is None:
            return None
        position = close.end()
    after = _AFTER.match(text, position)
    if not fields or not after or after.end() < len(text):
        return None
    kind, key = head.groups()
    return Piece("entry", 0, position, kind.lower(), key, tuple(fields), line=1)


def _has_even_braces(text: str, start: int, end: int) -> bool:
    r"""Tell whether each brace is closed within a part of a text, ``\{`` being one or none."""
    depth = bare_depth = 0
    for found in _BRACE.finditer(text, start, end):
        step = 1 if found[2] == "{" else -1
        depth += step
        bare_depth += 0 if found[1] else step
        if depth < 0 or bare_depth < 0:
            return False
    return depth == bare_depth == 0
