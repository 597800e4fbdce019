"""The entries and macros into which bibtexparser splits a .bib file, each with its place."""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from bibtexparser.exceptions import BlockAbortedException
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ExplicitComment,
    ImplicitComment,
    ParsingFailedBlock,
    Preamble,
    String,
)
from bibtexparser.splitter import Splitter

from cvsite.loader.bibtex import faults
from cvsite.loader.bibtex.known_entries import NewEntries
from cvsite.loader.bibtex.pieces import Piece, write_field
from cvsite.loader.bibtex.preparation import ENTRY_LINE, PreparedText, hide_signs, prepare_text
from cvsite.loader.bibtex.regular import take_regular_entries
from cvsite.loader.bibtex.scanning import ScannedEntry, ScannedField, scan_entry
from cvsite.loader.bibtex.strays import find_strays

MOST_QUOTED_ENTRIES = 8
"""How many lines that look like the begin of an entry a value may hold."""

LONGEST_LOOK_BACK = 200
"""How many characters before an entry are looked at, to tell whether it begins a line."""

_NO_ENTRY = re.compile(
    r"^[ \t]*@(?:[ \t]*(\{)|\w+[ \t]*[ \t\[])\s*[^\s,{}()@=]+[ \t]*,\s*[A-Za-z]\w*\s*=",
    re.MULTILINE,
)
_NAME = re.compile(r"[^\s=,{}\"#%()@\\]+")
_PLAIN_KEY = re.compile(r"[^\n{}\"=]*")
_LEFT_FIELD = re.compile(r"\s*,?\s*[A-Za-z][\w:+.-]*[ \t]*=\s*[{\"\d]")
_NEXT_FIELD = re.compile(r"(?:[}\"]\s*|(?<=\S)\s+)[A-Za-z][\w:+.-]*\s*=\s*[{\"\w]")
_NEXT_HEAD = re.compile(r"(?<=.)@\w*\Z", re.DOTALL)
_UNCOUNTED = "\\\n"
"""The end of a line that bibtexparser does not count."""

_AFTER_ENTRY = re.compile(r"\s*(?:\n|@|$)")


def split_text(text: str, known: NewEntries | None = None, *, quick: bool = True) -> list[Piece]:
    """Split a file. Nothing is raised: an entry that cannot be read is a piece with a fault.

    ``known`` are the regular entries of the last time. Without ``quick`` bibtexparser splits all of
    it; the pieces are the same.
    """
    if not quick:
        return _split(prepare_text(text))
    pieces, rest = take_regular_entries(text, known or NewEntries())
    for part in rest:
        others = _split(prepare_text(text[part.start : part.end]))
        pieces += [piece.move(part.start, part.line) for piece in others]
    return sorted(pieces, key=lambda piece: piece.start)


def _split(text: PreparedText) -> list[Piece]:
    # The splitter logs what it then returns as a failed block.
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    blocks = list(_locate(Splitter(text.split).split().blocks, text.split))
    quoted = list(_find_quoted_entries(blocks, text.clean))
    if quoted:
        text = replace(text, split=hide_signs(text.split, quoted))
        blocks = list(_locate(Splitter(text.split).split().blocks, text.split))
    return list(_make_pieces(blocks, text))


@dataclass(frozen=True, slots=True)
class _PlacedBlock:
    block: Block
    start: int
    end: int
    line: int


def _locate(blocks: Iterable[Block], text: str) -> Iterator[_PlacedBlock]:
    """Find the place of each block; bibtexparser only knows its line, and that not always."""
    position = 0
    line = 1
    for each in blocks:
        block = each
        while isinstance(block, (DuplicateBlockKeyBlock, DuplicateFieldKeyBlock)):
            block = block.ignore_error_block or block
        raw = block.raw or ""
        if isinstance(block, ParsingFailedBlock):
            raw = _NEXT_HEAD.sub("", raw)  # with which the next block begins as well
        start = text.find(raw, position)
        line += text.count("\n", position, start)
        yield _PlacedBlock(block, start, start + len(raw), line)
        position = start + len(raw)
        line += raw.count("\n")


def _find_quoted_entries(blocks: list[_PlacedBlock], text: str) -> Iterator[int]:
    """Find the ``@word{`` on lines of their own within values, where bibtexparser gives up.

    The entry around them is whole when they are taken for text, as BibTeX does.
    """
    end = 0
    for placed in blocks:
        if placed.start < end or not _is_interrupted(placed.block):
            continue
        signs = [placed.start]
        for _ in range(MOST_QUOTED_ENTRIES + 1):
            found = ENTRY_LINE.search(text, signs[-1] + 1)
            signs.append(found.end() - 1 if found else len(text))
            if not found:
                break
        entry = scan_entry(text, placed.start, signs[-1])
        if entry.fault or entry.repairs or not _AFTER_ENTRY.match(text, entry.end):
            continue
        end = entry.end
        yield from (sign for sign in signs[1:] if sign < end)


def _is_interrupted(block: Block) -> bool:
    error = block.error if isinstance(block, ParsingFailedBlock) else None
    return isinstance(error, BlockAbortedException) and "block start" in error.abort_reason


def _make_pieces(blocks: list[_PlacedBlock], text: PreparedText) -> Iterator[Piece]:
    """Make a piece of each block; comments that belong to a damaged entry go with it."""
    starts = [each.start for each in blocks if not isinstance(each.block, ImplicitComment)]
    ends = iter([*starts[1:], len(text.split)])
    taken = 0
    for number, placed in enumerate(blocks):
        block = placed.block
        if isinstance(block, ImplicitComment):
            yield from _read_comment(max(placed.start, taken), placed.end, text)
            continue
        limit = next(ends)
        if isinstance(block, String) and _is_unchanged(placed, text):
            macro = (block.key, block.value, 0, False)
            yield Piece("string", placed.start, placed.end, fields=(macro,))
        elif not isinstance(block, (Preamble, ExplicitComment)):
            following = blocks[number + 1].block if number + 1 < len(blocks) else None
            piece = _read_entry(placed, limit, text, following)
            if piece:
                taken = piece.end
                yield piece


def _read_comment(start: int, end: int, text: PreparedText) -> Iterator[Piece]:
    """Find what was meant for an entry in text that BibTeX passes over."""
    lost = list(_NO_ENTRY.finditer(text.clean, start, end))
    ends = [*(found.start() for found in lost), end]
    for stray in find_strays(text.clean, start, ends[0]):
        yield Piece("stray", stray.offset, end, fault=stray)
    for found, limit in zip(lost, ends[1:], strict=True):
        fault = faults.no_type if found[1] else faults.no_opening
        yield Piece("entry", found.start(), limit, fault=fault(found.start()))


def _read_entry(
    placed: _PlacedBlock, limit: int, text: PreparedText, following: Block | None
) -> Piece | None:
    """Read an entry, or a macro; where fields follow it, a brace too many may have closed it."""
    plain = _read_plain(placed, text)
    is_cut = isinstance(following, ImplicitComment) and _LEFT_FIELD.match(following.comment)
    if plain and not is_cut:
        return plain
    odd = _read_odd(placed.start, limit, placed.line, text)
    return plain if plain and (not odd or odd.fault) else odd


def _read_plain(placed: _PlacedBlock, text: PreparedText) -> Piece | None:
    """Take an entry as bibtexparser split it; None where something about it is odd."""
    block = placed.block
    if not isinstance(block, Entry) or not _PLAIN_KEY.fullmatch(block.key):
        return None
    if not _is_unchanged(placed, text) or _UNCOUNTED in (block.raw or ""):
        return None
    first_line = block.start_line or 0
    if any(not _NAME.fullmatch(each.key) or _has_rest(each.value) for each in block.fields):
        return None
    fields = tuple(
        write_field(each.key, each.value, (each.start_line or 0) - first_line)
        for each in block.fields
    )
    return Piece(
        "entry",
        placed.start,
        placed.end,
        block.entry_type,
        block.key,
        fields,
        line=placed.line,
    )


def _is_unchanged(placed: _PlacedBlock, text: PreparedText) -> bool:
    """Tell whether nothing in a block was hidden from bibtexparser."""
    raw = placed.block.raw or ""
    return text.clean is text.split or text.clean.startswith(raw, placed.start)


def _has_rest(value: str) -> bool:
    """Tell whether something may stand behind the value, as it does after a forgotten comma.

    To bibtexparser a quote within braces ends the value, and the brace behind it the entry.
    """
    if value[:1] == '"' and value.count("{") != value.count("}"):
        return True
    closing = {"{": "}", '"': '"'}.get(value[:1])
    if closing or "#" in value:
        is_one = closing is not None and value.find(closing, 1) + 1 == len(value)
        return not is_one and "=" in value and bool(_NEXT_FIELD.search(value))
    return len(value.split()) > 1


def _read_odd(start: int, limit: int, first_line: int, text: PreparedText) -> Piece | None:
    """Read an entry, or a macro, by itself in its own text; None where that is a comment."""
    entry = scan_entry(text.clean, start, limit)
    kind = entry.type.lower()
    found = list(_count_lines(entry, text.clean))
    if kind == "string":
        macro = tuple((each.name, each.value, line, False) for each, line in found[:1])
        return Piece("string", start, entry.end, fields=macro, fault=entry.fault)
    if kind in {"comment", "preamble"}:
        return None
    if (entry.fault or not found) and _stands_in_prose(text.clean, start):
        return None
    end = limit if entry.fault else entry.end
    repairs = tuple(entry.repairs)
    fields = tuple(write_field(each.name, each.value, line) for each, line in found)
    return Piece("entry", start, end, kind, entry.key, fields, repairs, entry.fault, first_line)


def _count_lines(entry: ScannedEntry, text: str) -> Iterator[tuple[ScannedField, int]]:
    """Give each field, and how many lines below the first it stands."""
    line, position = 0, entry.start
    for each in entry.fields:
        line += text.count("\n", position, each.offset)
        position = each.offset
        yield each, line


def _stands_in_prose(text: str, start: int) -> bool:
    """Tell whether text other than the end of an entry stands before a place, on its line."""
    before = text[max(start - LONGEST_LOOK_BACK, 0) : start].rpartition("\n")[2].rstrip()
    return bool(before) and before[-1] not in "})"
