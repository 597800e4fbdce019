"""Values of CSL-JSON without what is but another way of writing them.

Nothing of their content is folded: a word, a letter or an accent more or less is a difference.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from cvsite.markup.math_symbols import MATH_ACCENTS, MATH_SPACES, MATH_SYMBOLS, UNSEEN

_QUOTES = re.compile("[“”„«»‹›\"‘’‚`´]|''")
_DOTLESS = re.compile("[ıȷ](?=[\u0300-\u036f])")
_LETTERS = {"ı": "i", "ȷ": "j"}
_MACRO = re.compile(r"\\([A-Za-z]+|.)\s*", re.DOTALL)
_SCRIPTS = re.compile(r"[_^{}]")
_DASH = re.compile(r"\s*[-–—]+\s*")
_RESOLVER = re.compile(r"https?://[^/]*/")
_UNSHOWN = {*UNSEEN, *MATH_ACCENTS, *MATH_SPACES}


def fold_text(value: object) -> object:
    """Fold a text, or each of many."""
    if isinstance(value, list):
        return [fold_text(each) for each in value]
    if not isinstance(value, str):
        return value
    # pandoc puts accents on a dotless i, as LaTeX needs it: i with an accent looks the same
    text = unicodedata.normalize("NFC", _DOTLESS.sub(lambda found: _LETTERS[found[0]], value))
    # all quotes are double ones to pandoc, since a CSL style chooses those of each level
    text = _QUOTES.sub("'", text)
    # pandoc leaves formulas as TeX, without dollar signs; ours are text with scripts in tags
    is_formula = "\\" in text
    text = _SCRIPTS.sub("", _MACRO.sub(_write_sign, text) if is_formula else text)
    # what kind of space it is, narrow or one that does not break, is taste
    return " ".join(text.split())


def _write_sign(found: re.Match[str]) -> str:
    r"""Write a macro of a formula as its sign; ``\mum`` is pandoc's for ``$\mu$m``."""
    name = found[1]
    for end in range(len(name), 0, -1):
        macro, rest = name[:end], name[end:]
        if macro in MATH_SYMBOLS:
            return MATH_SYMBOLS[macro] + rest
        if macro in _UNSHOWN:
            return rest
    return "√" if name == "sqrt" else name


def _fold_pages(value: object) -> object:
    """Fold the dash of a range: ``1 - 2`` and ``1--2`` are ``1-2``."""
    return _DASH.sub("-", value) if isinstance(value, str) else value


def _fold_doi(value: object) -> object:
    """Give the DOI that an address ends in, which is the same DOI."""
    return _RESOLVER.sub("", value) if isinstance(value, str) else value


def _fold_date(value: object) -> object:
    """Give no date for the year 0, which pandoc writes for a field that is empty."""
    return None if value == [[0]] else value


FOLDS: Mapping[str, Callable[[object], object]] = {
    "issued": _fold_date,
    "page": _fold_pages,
    "DOI": _fold_doi,
}
"""How to fold the values of a field; all others are texts."""


def is_same(field: str, mine: object, theirs: object) -> bool:
    """Tell whether two values of a field differ in no more than notation."""
    if mine == theirs:
        return True
    fold = FOLDS.get(field, fold_text)
    one, two = fold(mine), fold(theirs)
    if one != two and isinstance(one, str) and isinstance(two, str) and "\\" in str(theirs):
        return "".join(one.split()) == "".join(two.split())  # no space of TeX's is one in print
    return one == two


def is_left_out(mine: object, theirs: object) -> bool:
    """Tell whether their text is ours without some letters, as of macros that pandoc drops."""
    if not isinstance(mine, str) or not isinstance(theirs, str):
        return False
    letters = iter(filter(str.isalnum, mine))
    return len(theirs) < len(mine) and all(each in letters for each in filter(str.isalnum, theirs))
