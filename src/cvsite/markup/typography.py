"""Quotes, dashes and ties as they are typed in LaTeX."""

import re
from collections.abc import Mapping

MARKED = re.compile(r"[\\{}$~`%']|--")
"""What is found in every value that has anything to decode."""

_MARK = re.compile(r"---|--|``|''|[!?]`|[`'\"~]")

_ALWAYS = {
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "`": "‘",
    "'": "’",
    "!`": "¡",
    "?`": "¿",
    "~": "\N{NO-BREAK SPACE}",
}


def choose_marks(value: str) -> Mapping[str, str]:
    """Tell what stands for which mark in a value.

    A straight double quote stays as it is typed, unless the value opens quotes as LaTeX does: then
    it closes them.
    """
    return {**_ALWAYS, '"': "”"} if "``" in value else _ALWAYS


def typeset(text: str, marks: Mapping[str, str]) -> str:
    """Write text with typographic marks."""
    return _MARK.sub(lambda found: marks.get(found[0], found[0]), text)
