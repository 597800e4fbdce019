"""Formulas as a line of text."""

import re
import unicodedata
from collections.abc import Callable

from cvsite.markup.inlines import collapse_spaces
from cvsite.markup.math_symbols import MATH_ACCENTS, MATH_SPACES, MATH_SYMBOLS, UNSEEN

# While a formula is rewritten, control characters stand for what is not to be rewritten yet.
_OPENING, _CLOSING, _FRAC, _SQRT = "\1\2\3\4"
_BARE = {r"\{": _OPENING, r"\}": _CLOSING, "~": " ", "&": " ", r"\\": " "}
_LEFT = str.maketrans({_OPENING: "{", _CLOSING: "}", _FRAC: None, _SQRT: "√", "{": None, "}": None})

_ENVIRONMENT_EDGE = re.compile(r"\\(?:begin|end)\s*\{[^}]*\}")
_BARE_SIGN = re.compile(r"\\[{}\\]|[~&]")
_FRAC_MACRO = re.compile(r"\\[dt]?frac(?![A-Za-z])")
_SQRT_MACRO = re.compile(r"\\sqrt(?![A-Za-z])")
_MACRO = re.compile(r"(\s*)\\([A-Za-z]+|.)(\s*)(?=([^\W_]|[\\{])?)", re.DOTALL)
_ACCENT = re.compile(rf"\\({'|'.join(MATH_ACCENTS)})\s*(\{{?)\s*(\w)")
_FRACTION = re.compile(rf"{_FRAC}\s*(\{{[^{{}}]*\}}|\w)\s*(\{{[^{{}}]*\}}|\w)")
_ROOT = re.compile(rf"{_SQRT}\s*(\{{[^{{}}]*\}}|\w)")
_SCRIPT = re.compile(r"([_^])\s*(\{[^{}]*\})")
_GROUP = re.compile(rf"(?<![_^}}{_FRAC}{_SQRT}])\{{([^{{}}]*)\}}")
_SIMPLE = re.compile(r"[^\s+−=<>/,-]*|[+−-]\w*")


def write_formula_text(tex: str) -> str:
    """Write a formula so that it can be read in a line: ``O(n log n)``, ``x^2 ≤ 1/2``.

    What is raised or lowered and more than one sign keeps TeX's braces, as ``2^{0.5n}``: without
    any it would have no end, and with parentheses it would read as an argument.
    """
    text = _ENVIRONMENT_EDGE.sub(" ", tex)
    text = _BARE_SIGN.sub(lambda found: _BARE[found[0]], text)
    text = _SQRT_MACRO.sub(_SQRT, _FRAC_MACRO.sub(_FRAC, text))
    text = _MACRO.sub(_write_macro, text)
    text = _ACCENT.sub(_write_accent, text)
    text = _open_groups(text).translate(_LEFT)
    return collapse_spaces(text).strip(" ")


def _write_macro(found: re.Match[str]) -> str:
    """Write a sign for a macro, or its name with spaces to tell it from the letters beside it."""
    before, name, after, following = found.groups()
    if name in MATH_ACCENTS:
        return found[0]
    if name in MATH_SPACES:
        return " "
    if name in UNSEEN:
        return before
    if name in MATH_SYMBOLS:
        keeps_space = before or following == "\\"
        return f"{before}{MATH_SYMBOLS[name]}{after if keeps_space else ''}"
    follows_letter = found.start() > 0 and found.string[found.start() - 1].isalnum()
    return f"{before or ' ' * follows_letter}{name}{' ' if following else after}"


def _write_accent(found: re.Match[str]) -> str:
    """Write a letter with its accent, as one character where there is one."""
    accent, brace, letter = found.groups()
    return brace + unicodedata.normalize("NFC", letter + MATH_ACCENTS[accent])


_REWRITES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_FRACTION, lambda found: f"{{{_enclose(found[1])}/{_enclose(found[2])}}}"),
    (_ROOT, lambda found: f"{{√{_enclose(found[1])}}}"),
    (_SCRIPT, lambda found: f"{found[1]}{_embrace(found[2])}"),
    (_GROUP, lambda found: found[1]),
)


def _open_groups(text: str) -> str:
    """Take away the braces, from within; what the macros before them mean is written out."""
    written = None
    while text != written:
        written = text
        for pattern, write in _REWRITES:
            text = pattern.sub(write, text)
    return text


def _enclose(group: str) -> str:
    """Give a group in parentheses, or without any where it is but a word."""
    inner = group.strip("{} ")
    return inner if _SIMPLE.fullmatch(inner) else f"({inner})"


def _embrace(group: str) -> str:
    """Give a group in braces that stay, or without any where it is but one sign."""
    inner = group.strip("{} ")
    return inner if len(inner) <= 1 else f"{_OPENING}{inner}{_CLOSING}"
