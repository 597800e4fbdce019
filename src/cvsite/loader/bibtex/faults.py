"""Where an entry that cannot be read went wrong, and why, in the words of its author.

bibtexparser knows that an entry is broken only when it meets the next one, and says so in its own
terms. The fault is nearly always earlier: here it is looked for in the text of the entry.
"""

import re
from dataclasses import dataclass

_FIELD_START = re.compile(r"\s*[A-Za-z][\w:+-]*\s*=\s*[{\"\w]")
_KEY_LINE = re.compile(r"@\w+\s*[{(]\s*([^\s,{}=\"]*)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry; ``offset`` is where in its text the caret belongs."""

    reason: str
    offset: int
    hint: str


def find_fault(raw: str) -> Fault:
    """Say what is wrong with the text of an entry that could not be split into fields."""
    head = _KEY_LINE.match(raw)
    after_head = raw[head.end() :].lstrip() if head else ""
    if head and after_head.startswith("="):
        return Fault("the entry has no key", head.start(1), "write one: @article{smith20, ...")
    return (
        _find_missing_equals(raw)
        or _find_open_value(raw)
        or _find_missing_comma(raw)
        or _tell_open_entry(raw)
    )


def entry_key(raw: str) -> str:
    """Give the key of an entry that could not be read, as far as it can be seen."""
    head = _KEY_LINE.match(raw)
    return head[1] if head else ""


def _find_open_value(raw: str) -> Fault | None:
    """Look for a value that is still open where the next field begins on a line of its own."""
    opened: list[int] = []
    for match in re.finditer(r"(?<!\\)[{}]|\n", raw):
        if match[0] == "{":
            opened.append(match.start())
        elif match[0] == "}" and opened:
            opened.pop()
        elif match[0] == "\n" and len(opened) > 1 and _FIELD_START.match(raw, match.end()):
            return Fault("unclosed brace", opened[1], "close the value with } before the comma")
    return None


def _find_missing_equals(raw: str) -> Fault | None:
    """Look for a field's name at the begin of a line with its value right behind it."""
    # The splitter gives up at the value, so that the text may end right before it.
    match = re.search(r",[ \t\r]*\n[ \t]*([A-Za-z][\w:+-]*)[ \t]*(?:[{\"]|\Z)", raw)
    if match is None:
        return None
    return Fault("no = between a field and its value", match.start(1), "write name = {value}")


def _find_missing_comma(raw: str) -> Fault | None:
    """Look for a line that ends a value without a comma while the next begins a field."""
    for match in re.finditer(r"([}\"\w])[ \t]*\r?\n(?=\s*[A-Za-z][\w:+-]*\s*=)", raw):
        return Fault(
            "missing comma between two fields", match.start(1), "end each field with a comma"
        )
    return None


def _tell_open_entry(raw: str) -> Fault:
    if raw.count("{") > raw.count("}"):
        return Fault("unclosed brace: the entry is never closed", 0, "close the entry with }")
    if raw.count('"') % 2:
        return Fault("unclosed quote", raw.find('"'), 'close the value with "')
    return Fault("this is no entry", 0, "an entry reads @article{key, title = {...}, ...}")
