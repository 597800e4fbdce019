"""The macros of formulas that nobody knows, so that their formulas show as they are written."""

import re

from cvsite.markup.math import convert_formula
from cvsite.markup.math_symbols import MATH_ACCENTS, MATH_SPACES, MATH_SYMBOLS, UNSEEN
from cvsite.model.text import Code, Inlines, Math, Text

_MACRO = re.compile(r"\\([A-Za-z]+)")
_FUNCTIONS = (
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf "
    "limsup ln log max min Pr sec sin sinh sup tan tanh"
)
_KNOWN = frozenset(
    {
        *(*MATH_SYMBOLS, *MATH_ACCENTS, *MATH_SPACES, *UNSEEN, *_FUNCTIONS.split()),
        *("begin", "binom", "end", "frac", "sqrt"),
    }
)
"""Macros that need not be tried, which takes the converter."""


class FormulaMacros:
    """Tells unknown macros of formulas; each is tried once."""

    def __init__(self) -> None:
        self._known = set(_KNOWN)
        self._odd: set[str] = set()

    def list_unknown(self, inlines: Inlines) -> list[str]:
        """Give the names of the macros that keep the formulas of a text from being shown."""
        unknown: list[str] = []
        for inline in inlines:
            if isinstance(inline, Math):
                unknown += self._find_unknown(inline.tex) if "\\" in inline.tex else ()
            elif not isinstance(inline, (Text, Code)):
                unknown += self.list_unknown(inline.children)
        return unknown

    def _find_unknown(self, tex: str) -> list[str]:
        others = [name for name in _MACRO.findall(tex) if name not in self._known]
        odd = [name for name in others if self._is_odd(name)]
        return odd if odd and convert_formula(tex) is None else []

    def _is_odd(self, name: str) -> bool:
        """Tell whether a macro cannot stand alone, as some cannot that are well known."""
        if name in self._odd:
            return True
        is_odd = convert_formula(rf"\{name}{{x}}{{x}}") is None
        (self._odd if is_odd else self._known).add(name)
        return is_odd
