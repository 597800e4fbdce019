"""YAML text of mappings, lists and single values, for people to read and to go on with.

Text stands without quotes where readers of YAML 1.1 and of YAML 1.2 both take it for the text that
it is; long text and text of several lines stand in blocks (YAML 1.2.2, 8.1).
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date

LINE_LENGTH = 100
"""Where lines of long text end, as far as its words allow."""

LONGEST_KEY = 200
"""Longer keys are marked with ``?``: behind others readers look for the ``:`` within 1,024
characters alone (YAML 1.2.2, 7.4.2)."""

STEP = 2
"""Spaces by which what is within something is indented."""

_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]"
)
"""What no YAML file may hold (YAML 1.2.2, 5.1), or YAML 1.1 reads as the end of a line."""

_PLAIN = re.compile(r"""(?!.*(?:: | #|:$|\t))[^\s.,:?!&*#|>@%`'"~=<{}\[\]-](?:.*\S)?""")
"""Text of a line that begins with no sign of YAML's own, and holds no ``: `` and no `` #``."""

_MISREAD = re.compile(
    r"""y|n|yes|no|on|off|true|false|null
    |[-+]?\.?\d[\d_.:,]*(?:e[-+]?\d+)?
    |[-+]?0[box][\da-f_]+
    |\d{4}-\d\d?-\d\d?(?:[t\s].*)?""",
    re.IGNORECASE | re.VERBOSE,
)
"""Text that some reader takes for a truth value, nothing, a number or a date (YAML 1.1's types,
and YAML 1.2.2, 10.3)."""

_BLANK_LINE = re.compile(r"^[ \t]+$", re.MULTILINE)
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")
"""A space at which folded text may go on in the next line."""


def write_yaml(value: object, indent: int = 0) -> str:
    """Write a value, each line indented by some spaces and ended by a line break.

    A value is a mapping with text as keys, a list or tuple, text, a number, a truth value, a date
    or None. Raises TypeError for any other.
    """
    margin = " " * indent
    match value:
        case Mapping() if value:
            entries = (_write_entry(str(key), each, indent) for key, each in value.items())
            return "".join(f"{margin}{entry}" for entry in entries)
        case list() | tuple() if value:
            return "".join(f"{margin}- {_write_item(each, indent)}" for each in value)
    return f"{margin}{_write_scalar(value, indent)}\n"


def _write_entry(key: str, value: object, indent: int) -> str:
    """Write a key with its value; its first line has a margin already."""
    name = _write_line(key)
    start = f"? {name}\n{' ' * indent}:" if len(name) > LONGEST_KEY else f"{name}:"
    if isinstance(value, (Mapping, list, tuple)) and value:
        return f"{start}\n{write_yaml(value, indent + STEP)}"
    return f"{start} {_write_scalar(value, indent)}\n"


def _write_item(value: object, indent: int) -> str:
    """Write an item of a list, to stand behind its dash."""
    if isinstance(value, (Mapping, list, tuple)) and value:
        return write_yaml(value, indent + STEP)[indent + STEP :]
    return f"{_write_scalar(value, indent)}\n"


def _write_scalar(value: object, indent: int) -> str:
    match value:
        case str():
            return _write_text(value, indent)
        case None | bool() | int() | float():
            return json.dumps(value)
        case date():
            return value.isoformat()
        case Mapping():
            return "{}"
        case list() | tuple():
            return "[]"
    raise TypeError(f"no YAML is written of {type(value).__name__}")


def _write_text(text: str, indent: int) -> str:
    """Write text, in a block where it is long or has several lines."""
    room = LINE_LENGTH - indent - STEP
    if not _fits_in_block(text):
        return _write_line(text)
    if "\n" in text:
        opening = "|" if text.endswith("\n") else "|-"
        lines = text.removesuffix("\n").split("\n")
    elif len(text) > room and _BREAKABLE.search(text):
        opening, lines = ">-", list(_fold(text, room))
    else:
        return _write_line(text)
    margin = " " * (indent + STEP)
    return "\n".join([opening, *(f"{margin}{line}" if line else "" for line in lines)])


def _fits_in_block(text: str) -> bool:
    """Tell whether a block can hold a text: spaces at its edges would be read as its margin."""
    inner = text.removesuffix("\n")
    has_edges = inner != inner.strip() or _BLANK_LINE.search(inner)
    return bool(inner) and not has_edges and not _UNPRINTABLE.search(text)


def _fold(text: str, room: int) -> Iterator[str]:
    """Break a text into lines at some of its spaces."""
    line = ""
    for words in _BREAKABLE.split(text):
        if line and len(line) + 1 + len(words) > room:
            yield line
            line = words
        else:
            line = f"{line} {words}" if line else words
    yield line


def _write_line(text: str) -> str:
    """Write text in one line, in quotes where it needs them."""
    if _PLAIN.fullmatch(text) and not (_UNPRINTABLE.search(text) or _MISREAD.fullmatch(text)):
        return text
    is_simple = not ("\n" in text or "\t" in text or _UNPRINTABLE.search(text))
    if is_simple and ('"' in text or "\\" in text):
        doubled = text.replace("'", "''")
        return f"'{doubled}'"
    return _UNPRINTABLE.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
