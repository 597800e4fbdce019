"""The text of a .bib file as it may be published: as it was written, without what is private.

The text is not read anew but cut: what is left out is taken out of it, and all else, comments and
macros included, stays to the byte, but for characters that no text may hold.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, pairwise, zip_longest

from cvsite.citation.bibtex import write_public
from cvsite.citation.private_fields import (
    is_address_name,
    is_local_path,
    is_private,
    is_private_name,
)
from cvsite.model.bibliography import BibtexEntry, BibtexSource, EntrySpan
from cvsite.yaml_text.characters import clean_characters

_BLOCK = re.compile(r"@[ \t]*(comment|string|preamble)\s*[{(]", re.IGNORECASE)
_HEAD = re.compile(r"@\s*[^\s{(@]+\s*[{(]")
_KEY = re.compile(
    r"\s*(?:([^\s,{}=]*)\s*,|([^\s,{}()=]+)(?:(?=\s*[})])|(?=[ \t]*\n\s*[\w-]+\s*=)))"
)
"""The key with its comma, or without one where somebody forgot it or nothing follows."""

_FIELD = re.compile(r"((?:\s*%[^\n]*\n)*)\s*([^\s=,{}\"#%]+)\s*=")
_NOT_IN_NAMES = re.compile(r"[\s,{}\"#%]")
_ON_THE_WEB = re.compile(r"\s*[{\"]?https?:")
LONGEST_NAME = 100
"""How many characters are looked at to tell whether a field may be private."""

_LATER_FIELD = re.compile(r"(\n[ \t]*)([A-Za-z_][\w:+-]*)\s*=")
_ASSIGNMENT = re.compile(r"(?<![A-Za-z_:+-])([A-Za-z_][\w:+-]*)[ \t]*=[ \t]*(?=([^\n]*))")
_LINE_END = re.compile(r"[ \t]*\n")
_BARE_VALUE = re.compile(r"\s*\w+")
_NO_COMMA = re.compile(r"[ \t]*\r?\n\s*[A-Za-z_][\w:+-]*\s*=\s*[{\"\w]")
_BRACE = re.compile(r"[{}]")
_SIGN_OR_COMMENT = re.compile(r"[{},\"%]")
_TOOL_COMMENT = re.compile(r"\s*(?:jabref-|BibDesk |x-kbibtex-)", re.IGNORECASE)
_STRING = re.compile(r"@[ \t]*string\s*[{(]\s*[^\s={}\"]+\s*=\s*[{\"]?([^\n]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Field:
    """Where a field stands in the text: from the gap before its name to behind its comma.

    Behind a comment, which stays, it is from its line to the next.
    """

    name: str
    value: str
    start: int
    end: int


def write_published(sources: Iterable[BibtexSource]) -> str:
    """Give the text of files without private fields and without the entries that are hidden.

    An entry that is damaged, or whose fields are not where they seem to be, is written anew if it
    is used for all that, and left out else. Macros that a later file defines come first.
    """
    sources = tuple(sources)
    macros = [macro for source in sources[1:] for macro in _list_macros(source)]
    return clean_characters("\n".join([*macros, *map(_write_source, sources)]))


def _write_source(source: BibtexSource) -> str:
    entries = (
        _write_entry(source.text, span, span.entry)
        if span.entry and span.entry.key not in source.hidden
        else ""
        for span in source.spans
    )
    gaps = (_write_between(source.text, start, end) for start, end in _list_gaps(source))
    return "".join(chain.from_iterable(zip_longest(gaps, entries, fillvalue="")))


def _write_entry(text: str, span: EntrySpan, entry: BibtexEntry) -> str:
    """Give an entry as it may be published."""
    if span.is_whole and not _may_be_private(text, span):
        return text[span.start : span.end]
    opening = _HEAD.match(text, span.start, span.end)
    if not opening or not span.is_whole:
        return write_public(entry)
    head = _KEY.match(text, opening.end(), span.end)
    start = head.end() if head else opening.end()
    fields = list(_list_fields(text, start, span.end - 1))
    names = dict.fromkeys(field.name.lower() for field in fields)
    if list(names) != [name for name, _ in entry.field_lines]:
        return write_public(entry)
    parts, done = [], span.start
    for field in fields:
        parts.append(_leave_out_private(text, done, field.start))
        is_shown = not is_private(field.name, field.value)
        parts.append(text[field.start : field.end] if is_shown else "")
        done = field.end
    return "".join([*parts, text[done : span.end]])


def _may_be_private(text: str, span: EntrySpan) -> bool:
    """Tell whether there is anything in an entry that has to be looked at closely; few have."""
    for part, value in pairwise(text[span.start : span.end].split("=")):
        name = _NOT_IN_NAMES.split(part.rstrip()[-LONGEST_NAME:])[-1]
        if len(name) == LONGEST_NAME or is_private_name(name):
            return True
        if is_address_name(name) and not _ON_THE_WEB.match(value):
            return True
    return False


def _write_between(text: str, start: int, end: int) -> str:
    """Give what stands between entries: comments, macros, preambles."""
    parts, done = [], start
    for block in _BLOCK.finditer(text, start, end):
        if block.start() < done:
            continue
        parts.append(_leave_out_private(text, done, block.start()))
        done = _find_end(text, block, end)
        macro = _STRING.match(text, block.start(), done)
        if block[1].lower() != "comment":
            is_path = macro is not None and is_local_path(macro[1])
            parts.append("" if is_path else text[block.start() : done])
        elif not _TOOL_COMMENT.match(text, block.end()):
            parts.append(_leave_out_private(text, block.start(), done))
    return "".join([*parts, _leave_out_private(text, done, end)])


def _leave_out_private(text: str, start: int, end: int) -> str:
    """Leave out the private fields of entries that are commented out, with their lines."""
    if text.find("=", start, end) < 0:
        return text[start:end]
    parts, done = [], start
    for found in _ASSIGNMENT.finditer(text, start, end):
        if found.start() < done or not is_private(found[1], found[2].strip(' {"')):
            continue
        line = max(text.rfind("\n", start, found.start()) + 1, done)
        parts.append(text[done:line])
        following = text.find("\n", _find_brace(text, found.end(), end), end)
        done = end if following < 0 else following + (line == 0 or text[line - 1] == "\n")
    return "".join([*parts, text[done:end]])


def _find_end(text: str, block: re.Match[str], end: int) -> int:
    """Give what is behind the bracket that closes a block, or ``end``."""
    if block[0].endswith("("):
        return text.find(")", block.end(), end) + 1 or end
    return _find_brace(text, block.end() - 1, end)


def _find_brace(text: str, start: int, end: int) -> int:
    """Give what is behind the brace that closes the one at ``start``, if one is there."""
    if text[start : start + 1] != "{":
        return start
    depth = 0
    for brace in _BRACE.finditer(text, start, end):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return brace.end()
    return end


def _list_macros(source: BibtexSource) -> Iterator[str]:
    """Give the macros that a file defines and whose values may be published."""
    for start, end in _list_gaps(source):
        for found in _BLOCK.finditer(source.text, start, end):
            if found[1].lower() == "string":
                yield _write_between(source.text, found.start(), _find_end(source.text, found, end))


def _list_gaps(source: BibtexSource) -> Iterator[tuple[int, int]]:
    """Give where text stands between entries."""
    ends = (0, *(span.end for span in source.spans))
    starts = (*(span.start for span in source.spans), len(source.text))
    return zip(ends, starts, strict=True)


def _list_fields(text: str, start: int, end: int) -> Iterator[_Field]:
    """Give the fields of an entry; what is none between them belongs to the one before."""
    while match := _FIELD.match(text, start, end) or _LATER_FIELD.search(text, start, end):
        stop = _find_comma(text, match.end(), end)
        value = text[match.end() : stop].strip(" \t\r\n,")
        line_end = _LINE_END.match(text, stop, end) if match[1] else None
        stop = line_end.end() if line_end else stop
        yield _Field(match[2], value, match.end(1), stop)
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
