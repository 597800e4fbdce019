"""Quotes, dashes and ties as they are typed in LaTeX."""

import re
from collections.abc import Mapping

MARKED = re.compile(r"[\\{}$~`%'<&]|--")
"""What is found in every value that has anything to decode."""

_OPENING = re.compile(r"(?:^|(?<=[\s(\[]))\"(?=\w)")
"""A straight quote that opens, by what stands beside it."""

_ALWAYS = {
    "!`": "¡",
    "?`": "¿",
    "---": "—",
    "--": "–",
    "``": "“",
    "''": "”",
    "`": "‘",
    "'": "’",
    "~": "\N{NO-BREAK SPACE}",
}
"""What is typed to what is meant; what is a part of another one comes behind it."""

_SIGNS = ("--", "`", "'", "~")
"""One of which is in each of them."""


def choose_marks(value: str) -> Mapping[str, str]:
    """Tell what stands for which of the marks in a value.

    A straight double quote stays as it is typed, unless the value opens quotes as LaTeX does: then
    it closes them, or opens another one.
    """
    if not any(sign in value for sign in _SIGNS):  # as in most values
        return {}
    marks = {typed: meant for typed, meant in _ALWAYS.items() if typed in value}
    return {**marks, '"': "”"} if "``" in marks and '"' in value else marks


def typeset(text: str, marks: Mapping[str, str]) -> str:
    """Write text with typographic marks."""
    if '"' in marks and '"' in text:
        text = _OPENING.sub("“", text)
    for typed, meant in marks.items():
        text = text.replace(typed, meant)
    return text
