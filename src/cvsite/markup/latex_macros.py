r"""The macros of LaTeX that are understood, by name; a table for each kind.

Others may stand in a value too: the text of their arguments is kept, and one without arguments is
shown as it is written.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from cvsite.model.text import Emphasis, SmallCaps, Strong, Subscript, Superscript

Style: TypeAlias = type[Emphasis | Strong | SmallCaps | Subscript | Superscript]

STYLES: Mapping[str, Style] = {
    "emph": Emphasis,
    "mkbibemph": Emphasis,
    "mkbibitalic": Emphasis,
    "textit": Emphasis,
    "textsl": Emphasis,
    "mkbibbold": Strong,
    "textbf": Strong,
    "textsc": SmallCaps,
    "mkbibsuperscript": Superscript,
    "textsu": Superscript,
    "textsuperscript": Superscript,
    "textsubscript": Subscript,
}
"""Macros that give their argument a style."""

SWITCHES: Mapping[str, Style | None] = {
    "bf": Strong,
    "bfseries": Strong,
    "boldmath": None,
    "cal": None,
    "em": Emphasis,
    "footnotesize": None,
    "it": Emphasis,
    "itshape": Emphasis,
    "large": None,
    "mdseries": None,
    "normalfont": None,
    "normalsize": None,
    "rm": None,
    "rmfamily": None,
    "sc": SmallCaps,
    "scriptsize": None,
    "scshape": SmallCaps,
    "sf": None,
    "sffamily": None,
    "sl": Emphasis,
    "slshape": Emphasis,
    "small": None,
    "smc": SmallCaps,
    "SMC": SmallCaps,
    "tiny": None,
    "upshape": None,
}
"""Macros that style all that follows in their group, or that a page has no style for."""

TYPEWRITER_SWITCHES = frozenset({"tt", "ttfamily"})
TYPEWRITER = frozenset({"texttt", "lstinline", "code"})
VERBATIM = ("verb",)

ENCLOSING: Mapping[str, tuple[str, str]] = {
    "enquote": ("“", "”"),
    "mkbibquote": ("“", "”"),
    "mkbibbrackets": ("[", "]"),
    "mkbibparens": ("(", ")"),
    "footnote": (" (", ")"),
    "thanks": (" (", ")"),
}
"""Macros that put marks around their argument."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A macro that shows one of its arguments (counted from 0), or none of them."""

    arguments: str
    shown: int | None = None


CHOICES: Mapping[str, Choice] = {
    "bibinfo": Choice("{{", 1),
    "bibnamedelima": Choice(""),
    "color": Choice("{"),
    "fontsize": Choice("{{"),
    "foreignlanguage": Choice("{{", 1),
    "hphantom": Choice("{"),
    "hskip": Choice("{"),
    "hspace": Choice("*{"),
    "label": Choice("{"),
    "noop": Choice("{"),
    "noopsort": Choice("{"),
    "nosort": Choice("{"),
    "parbox": Choice("[{{", 2),
    "phantom": Choice("{"),
    "raisebox": Choice("{{", 1),
    "selectlanguage": Choice("{"),
    "sortnoop": Choice("{"),
    "SortNoop": Choice("{"),
    "texorpdfstring": Choice("{{", 0),
    "textcolor": Choice("{{", 1),
    "VAN": Choice("{{{", 2),
    "vphantom": Choice("{"),
    "vspace": Choice("*{"),
}

ITEM = "item"
"""Begins an item of a list, with a mark that its optional argument may give."""

LINKS: Mapping[str, str] = {"href": "{{", "nolinkurl": "{", "path": "{", "url": "{"}
"""Macros whose first argument is an address."""

FORMULAS = frozenset({"ensuremath"})
"""Macros whose argument is a formula."""

FORMULA_ENVIRONMENTS = (
    *("equation", "equation*", "displaymath", "math"),
    *("align", "align*", "eqnarray", "eqnarray*", "gather", "gather*", "multline", "multline*"),
)
"""Environments that hold a formula; the first four are no more than that."""

PLAIN_FORMULA_ENVIRONMENTS = frozenset(FORMULA_ENVIRONMENTS[:4])

KEPT = frozenset(
    {
        *("ce", "fbox", "hbox", "makebox", "mbox", "text", "textlf", "textmd", "textnormal"),
        *("textrm", "textsf", "textup", "uline", "underline", "uppercase", "lowercase", "natexlab"),
        *("MakeLowercase", "MakeUppercase", "NoCaseChange", "MakeCapital", "textlatin"),
    }
)
"""Macros that show their argument without more."""

ARGUMENTS: Mapping[str, str] = {
    **dict.fromkeys((*STYLES, *TYPEWRITER, *ENCLOSING, *FORMULAS, *KEPT), "{"),
    **{name: choice.arguments for name, choice in CHOICES.items()},
    **LINKS,
    ITEM: "[",
}
"""What arguments the macros have that are no accents, as the parser spells it."""
