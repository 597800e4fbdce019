"""Formulas as MathML, which browsers show without a script.

The converter copies text and addresses as they are into its output, so that is cleaned by a list
of elements and attributes (those of MathML Core) before it is used.
"""

import re

from cvsite.markup.escaping import drop_controls, escape_text
from cvsite.markup.math_repairs import drop_unshown, name_operators, repair_mathml

_ELEMENTS = frozenset(
    {
        *("math", "menclose", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded"),
        *("mphantom", "mprescripts", "mroot", "mrow", "ms", "mspace", "msqrt", "mstyle", "msub"),
        *("msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover"),
    }
)
_ATTRIBUTES = {
    "mo": {"fence", "form", "lspace", "maxsize", "minsize", "movablelimits", "rspace", "stretchy"},
    "mi": {"mathvariant"},
    "mn": {"mathvariant"},
    "mfrac": {"linethickness"},
    "mover": {"accent"},
    "munder": {"accentunder"},
    "munderover": {"accent", "accentunder"},
    "mspace": {"width"},
    "mstyle": {"displaystyle", "scriptlevel"},
    "mtable": {"displaystyle"},
    "mtd": {"columnspan", "rowspan"},
}
_TEXT_ARGUMENT = re.compile(r"\\(?:text\w*|mbox|hbox)\s*\{[^{}]*\}")
_MATH = re.compile(r"<math\b[^>]*>(.*)</math>", re.DOTALL)
_EDGE_OF_NAME = re.compile(
    r"(?<=</m[in]>)(?=<mi>[A-Za-z]{2,}</mi>)|(?<=[A-Za-z]{2}</mi>)(?=<m[in]>)"
)
_THIN_SPACE = '<mspace width="0.1667em"></mspace>'
_NUMBERED = re.compile(r"\\(begin|end)\{(align|gather|multline|eqnarray|equation)\}")
_MACRO = re.compile(r"\\[A-Za-z]|\\$")


def write_mathml(tex: str) -> str:
    """Write a formula as MathML with its TeX beside it.

    TeX that cannot be converted is shown as it is written, as code.
    """
    content = convert_formula(tex)
    if content is None:
        return f"<code>{escape_text(tex)}</code>"
    source = f'<annotation encoding="application/x-tex">{escape_text(tex)}</annotation>'
    return f"<math><semantics>{content}{source}</semantics></math>"


def convert_formula(tex: str) -> str | None:
    """Give what a formula consists of in MathML, clean, or None where it is no TeX that we know."""
    import nh3  # noqa: PLC0415 - few sites have formulas, and these imports cost each of them
    from latex2mathml.converter import convert  # noqa: PLC0415 - as above

    clean = name_operators(drop_unshown(drop_controls(tex)))
    escaped = _TEXT_ARGUMENT.sub(lambda found: escape_text(found[0]), clean)
    escaped = _NUMBERED.sub(r"\\\1{\2*}", escaped)
    try:
        converted = convert(escaped)
    except Exception:  # noqa: BLE001 - it raises errors of all kinds on TeX that it cannot read
        return None
    mathml = nh3.clean(converted, tags=set(_ELEMENTS), attributes=_ATTRIBUTES, link_rel=None)
    found = _MATH.fullmatch(mathml)
    if found is None or _MACRO.search(found[1]):
        return None
    return _EDGE_OF_NAME.sub(_THIN_SPACE, repair_mathml(found[1]))  # as TeX has it: n log n
