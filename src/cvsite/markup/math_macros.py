"""The macros of formulas that nobody knows, so that their formulas show as they are written."""

import re
from collections.abc import Iterator

from cvsite.markup.math import convert_formula
from cvsite.markup.math_symbols import MATH_ACCENTS, MATH_SPACES, MATH_SYMBOLS, UNSEEN
from cvsite.model.text import Code, Inlines, Math, Text

_MACRO = re.compile(r"\\([A-Za-z]+)")
_KNOWN = frozenset({*MATH_SYMBOLS, *MATH_ACCENTS, *MATH_SPACES, *UNSEEN, "frac", "sqrt"})
"""Macros that need not be tried."""

_ENVIRONMENTS = frozenset({"begin", "end"})


def list_unknown_macros(inlines: Inlines) -> Iterator[str]:
    """Give the names of the macros that keep the formulas of a text from being shown."""
    for inline in inlines:
        match inline:
            case Math(tex):
                yield from _find_unknown(tex)
            case Text() | Code():
                pass
            case _:
                yield from list_unknown_macros(inline.children)


def _find_unknown(tex: str) -> Iterator[str]:
    odd = [name for name in _MACRO.findall(tex) if name not in _KNOWN]
    if odd and convert_formula(tex) is None:
        for name in odd:
            if name not in _ENVIRONMENTS and convert_formula(rf"\{name}{{x}}{{x}}") is None:
                yield name
