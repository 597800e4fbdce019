"""Formulas in text: those that are but a raised or lowered word are no mathematics."""

import re
from collections.abc import Mapping

from cvsite.markup.inlines import collapse_spaces
from cvsite.model.text import Inlines, Math, Subscript, Superscript, Text

_WORD = r"[+\-−*]|[+\-−]?\d[\d.,+\-]*|st|nd|rd|th"
_SCRIPT = re.compile(
    r"(?:\{\})?\s*([_^])\s*"
    r"(?:(\d|[+\-−*])|\{\s*(?:"
    rf"({_WORD})|\\(?:rm|it|bf)\s+([^\\{{}}_^]+)|\\(?:mathrm|textrm|text|mbox)\s*\{{([^\\{{}}_^]+)\}}"
    r")\s*\})"
)
_SCRIPTS: Mapping[str, type[Subscript | Superscript]] = {"_": Subscript, "^": Superscript}
_SCRIPT_MACRO = re.compile(r"\\s([bp])(?![A-Za-z])\s*")
_MINUS = re.compile(r"^-(?=\d)")
_DEGREE = re.compile(r"\^\s*(?:\\circ|\{\s*\\circ\s*\})")


def read_formula(tex: str) -> Inlines:
    r"""Give what is between the dollar signs as inlines.

    ``H$_2$O`` and ``13$^{\rm th}$`` are text with a subscript and a superscript: so they are in
    the words of a page, and look like it.
    """
    source = collapse_spaces(_SCRIPT_MACRO.sub(_write_script, tex)).strip(" ")
    if _DEGREE.fullmatch(source):
        return (Text("°"),)
    if found := _SCRIPT.fullmatch(source):
        word = next(group for group in found.groups()[1:] if group is not None)
        return (_SCRIPTS[found[1]]((Text(_MINUS.sub("−", word.strip())),)),)
    return (Math(source),) if source else ()


def _write_script(found: re.Match[str]) -> str:
    r"""Give the sign for ``\sb`` and ``\sp``, plain TeX's macros, which AMS's databases write."""
    return "_" if found[1] == "b" else "^"
