"""Quotes, dashes and ties as they are typed in LaTeX."""

import re
from collections.abc import Mapping

_SIGN = re.compile(r"[\\{}$~`%'<&«]")

_OPENING = re.compile(r"(?:^|(?<=[\s(\[]))\"(?=\w)")
"""A straight quote that opens, by what stands beside it."""

_ALWAYS = {
    "--": {"---": "—", "--": "–"},
    "`": {"!`": "¡", "?`": "¿", "``": "“", "`": "‘"},
    "'": {"''": "”", "'": "’"},
    "~": {"~": "\N{NO-BREAK SPACE}"},
}
"""What is typed to what is meant, by what all of a kind have in them; what is a part of another one
comes behind it."""

_FRENCH = {"« ": "«\N{NO-BREAK SPACE}", " »": "\N{NO-BREAK SPACE}»"}
"""No line ends behind the space in quotes of French; those of German point inwards, without one."""


def is_marked(value: str) -> bool:
    """Tell whether a value has anything to decode."""
    return _SIGN.search(value) is not None or "--" in value


def choose_marks(value: str) -> Mapping[str, str]:
    """Tell what stands for which of the marks in a value.

    A straight double quote stays as it is typed, unless the value opens quotes as LaTeX does: then
    it closes them, or opens another one.
    """
    marks: dict[str, str] = {}
    for sign, kinds in _ALWAYS.items():
        if sign in value:
            marks |= {typed: meant for typed, meant in kinds.items() if typed in value}
    if 0 <= value.find("«") < value.find("»"):
        marks |= {typed: meant for typed, meant in _FRENCH.items() if typed in value}
    return {**marks, '"': "”"} if "``" in marks and '"' in value else marks


def typeset(text: str, marks: Mapping[str, str]) -> str:
    """Write text with typographic marks."""
    if '"' in marks and '"' in text:
        text = _OPENING.sub("“", text)
    for typed, meant in marks.items():
        text = text.replace(typed, meant)
    return text
