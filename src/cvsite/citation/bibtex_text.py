"""The text of a .bib file as it may be published: as it was written, without what is private.

The text is not read anew but cut: what is left out is taken out of it, and all else, comments and
macros included, stays to the byte.
"""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.private_fields import is_private
from cvsite.model.bibliography import BibtexEntry, BibtexSource

_BLOCK = re.compile(r"^[ \t]*@[ \t]*([A-Za-z][^\s{(@]*)\s*([{(])", re.MULTILINE)
_KEY = re.compile(
    r"\s*(?:([^\s,{}=]*)\s*,|([^\s,{}()=]+)(?:(?=\s*[})])|(?=[ \t]*\n\s*[\w-]+\s*=)))"
)
"""The key with its comma, or without one where somebody forgot it or nothing follows."""

_FIELD = re.compile(r"((?:\s*%[^\n]*\n)*)\s*([^\s=,{}\"#%]+)\s*=")
_LATER_FIELD = re.compile(r"(\n[ \t]*)([A-Za-z_][\w:+-]*)\s*=")
_COMMENT_LINE = re.compile(r"^[^\w\n]*(\w[\w:+-]*)[ \t]*=(.*)\n?", re.MULTILINE)
_BARE_VALUE = re.compile(r"\s*\w+")
_NO_COMMA = re.compile(r"[ \t]*\r?\n\s*[A-Za-z_][\w:+-]*\s*=\s*[{\"\w]")
_SIGN = re.compile(r"[{})\"]")
_BRACE = re.compile(r"[{}]")
_SIGN_OR_COMMENT = re.compile(r"[{},\"%]")
_TOOL_COMMENT = re.compile(r"\s*(?:jabref-|BibDesk |x-kbibtex-)", re.IGNORECASE)
_KEPT_WHOLE = frozenset({"string", "preamble"})


@dataclass(frozen=True, slots=True)
class _Field:
    """Where a field stands in the text: from the gap before its name to behind its comma."""

    name: str
    value: str
    start: int
    end: int


def write_published(source: BibtexSource, used: Mapping[str, BibtexEntry]) -> str:
    """Give the text of a file without private fields and without the entries that are hidden.

    ``used`` has the entries by their keys. One that is not closed is written anew if it is used
    for all that, since nobody can say where its fields end, and is left out else.
    """
    text, parts, done = source.text, [], 0
    ends = _Ends(text)
    for block in _BLOCK.finditer(text):
        if block.start() < done:
            continue  # within an entry, such as an abstract that quotes one
        parts.append(_clean_comment(text[done : block.start()]))
        end = ends.find(block.end() - 1)
        kind = block[1].lower()
        if kind == "comment":
            done = end or block.end()
            is_tool = _TOOL_COMMENT.match(text, block.end()) is not None
            parts.append("" if is_tool else _clean_comment(text[block.start() : done]))
        else:
            done = end or _find_next(text, block.end())
            is_entry = kind not in _KEPT_WHOLE
            written = _write_block(text, block, end, source.hidden, used) if is_entry else None
            parts.append(text[block.start() : done] if written is None else written)
    return "".join([*parts, _clean_comment(text[done:])])


def _write_block(
    text: str,
    block: re.Match[str],
    end: int | None,
    hidden: Container[str],
    used: Mapping[str, BibtexEntry],
) -> str:
    """Give an entry as it may be published."""
    head = _KEY.match(text, block.end())
    key = (head[1] or head[2]) if head else ""
    if key in hidden:
        return ""
    if end is None:
        return write_bibtex(used[key]) if key in used else ""
    parts, done = [], block.start()
    start = head.end() if head else block.end()
    for field in _list_fields(text, start, end - 1):
        if is_private(field.name, field.value):
            parts.append(text[done : field.start])
            done = field.end
    return "".join([*parts, text[done:end]])


def _clean_comment(text: str) -> str:
    """Leave out the private fields of entries that are commented out, which stand a line each."""
    return _COMMENT_LINE.sub(
        lambda line: "" if is_private(line[1], line[2].strip(" {")) else line[0], text
    )


def _list_fields(text: str, start: int, end: int) -> Iterator[_Field]:
    """Give the fields of an entry; what is none between them belongs to the one before."""
    while match := _FIELD.match(text, start, end) or _LATER_FIELD.search(text, start, end):
        stop = _find_comma(text, match.end(), end)
        value = text[match.end() : stop].strip(" \t\r\n,")
        gap = match.end(1) - 1 if match[1] else match.start()  # a comment before it stays
        yield _Field(match[2], value, gap, stop)
        start = stop


def _find_comma(text: str, start: int, end: int) -> int:
    """Find the end of a value: behind the comma that no brace or quote encloses.

    Where the comma is missing, the value ends before the line that begins the next field.
    """
    depth, quoted = 0, False
    if (bare := _BARE_VALUE.match(text, start, end)) and _NO_COMMA.match(text, bare.end(), end):
        return bare.end()
    position = start
    while sign := _SIGN_OR_COMMENT.search(text, position, end):
        position = sign.end()
        if sign[0] in "{}":
            depth += 1 if sign[0] == "{" else -1
        elif depth or (quoted and sign[0] != '"'):
            continue
        elif sign[0] == '"':
            quoted = not quoted
        elif sign[0] == ",":
            return position
        else:  # a comment to the end of the line
            line_end = text.find("\n", position, end)
            position = line_end if line_end >= 0 else end
        closes = sign[0] in '}"' and depth == 0 and not quoted
        if closes and _NO_COMMA.match(text, position, end):
            return position
    return start + len(text[start:end].rstrip())


class _Ends:
    """Finds what closes a block; in the time of one walk through the text for all of them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._braces = _pair_braces(text)
        self._is_closed = True

    def find(self, opening: int) -> int | None:
        """Give what is behind the brace or parenthesis that closes a block; None where none does.

        Behind a parenthesis that is never closed, no other one can be told to be.
        """
        if self._text[opening] == "{":
            return self._braces.get(opening)
        end = self._find_parenthesis(opening) if self._is_closed else None
        self._is_closed = end is not None
        return end

    def _find_parenthesis(self, opening: int) -> int | None:
        depth, quoted = 0, False
        for sign in _SIGN.finditer(self._text, opening + 1):
            if sign[0] in "{}":
                depth += 1 if sign[0] == "{" else -1
            elif sign[0] == '"' and depth == 0:
                quoted = not quoted
            elif sign[0] == ")" and depth == 0 and not quoted:
                return sign.end()
        return None


def _pair_braces(text: str) -> dict[int, int]:
    """Give for each opening brace what is behind the one that closes it."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            pairs[opened.pop()] = brace.end()
    return pairs


def _find_next(text: str, start: int) -> int:
    """Find the next block, where an open one can only end."""
    following = _BLOCK.search(text, start)
    return following.start() if following else len(text)
