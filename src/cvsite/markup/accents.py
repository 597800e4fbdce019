r"""Accented letters as LaTeX writes them, such as ``{\"u}``, as characters.

Names are split where their letters begin lower-case, so their accents are composed before that;
and most names are then plain text, which is quick to read.
"""

import re
import string
import unicodedata
from collections.abc import Mapping

from cvsite.markup.latex_symbols import ACCENTS, SYMBOLS, UNDOTTED

_LETTERS = ("AA", "AE", "DH", "DJ", "L", "NG", "O", "OE", "SS", "TH")
_LETTER_MACROS = "|".join(sorted((*_LETTERS, *map(str.lower, _LETTERS), "i", "j"), key=len)[::-1])
_SIGNS = "".join(re.escape(accent) for accent in ACCENTS if not accent.isalpha())
_WORDS = "|".join(accent for accent in ACCENTS if accent.isalpha())
_ACCENT = rf"(?:([{_SIGNS}])\s*|({_WORDS})(?![A-Za-z])\s*)"
_LETTER = r"([^\W\d_](?![A-Za-z])|\\[ij](?![A-Za-z]))"
_BARE_LETTER = r"([^\W\d_]|\\[ij](?![A-Za-z])\s*)"
_ACCENTED = re.compile(
    rf"(?<!\\)(?:\{{\\{_ACCENT}(?:\{{{_LETTER}\}}|{_LETTER})\s*\}}"
    rf"|\\{_ACCENT}(?:\{{{_LETTER}\}}|{_BARE_LETTER}))"
)
_SPECIAL = re.compile(
    rf"(?<!\\)(?:\{{\\({_LETTER_MACROS})\s*\}}|\\({_LETTER_MACROS})(?:\{{\}}|(?![A-Za-z])\s*))"
)


def _compose_all() -> Mapping[str, str]:
    """Make a table of an accent and a letter to the one character that Unicode has for both."""
    composed = {
        accent + letter: unicodedata.normalize("NFC", letter + mark)
        for accent, mark in ACCENTS.items()
        for letter in string.ascii_letters
    }
    return {written: char for written, char in composed.items() if len(char) == 1}


COMPOSED = _compose_all()
"""An accent and a letter to the one character that Unicode has for both."""


def compose_accents(value: str) -> str:
    r"""Put characters for the accented and special letters of a value: ``\'E``, ``{\ss}``.

    What else is LaTeX stays as it is written.
    """
    if "\\" not in value:
        return value
    composed = _ACCENTED.sub(_write_accented, value)
    if "\\" in composed:  # a letter may have two accents: Nguy\~{\^e}n
        composed = _ACCENTED.sub(_write_accented, composed)
    return _SPECIAL.sub(_write_special, composed)


def _write_accented(found: re.Match[str]) -> str:
    accent, letter = (group for group in found.groups() if group)
    letter = letter.strip()
    if letter.startswith("\\"):
        letter = UNDOTTED[SYMBOLS[letter[1:]]]
    known = COMPOSED.get(accent + letter)
    return known or unicodedata.normalize("NFC", letter + ACCENTS[accent])


def _write_special(found: re.Match[str]) -> str:
    return SYMBOLS[found[1] or found[2]]
