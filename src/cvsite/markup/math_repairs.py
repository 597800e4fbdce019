"""What the converter of formulas leaves otherwise than browsers show it, or than TeX has it."""

import re
import unicodedata

_UNSHOWN = re.compile(r"\\(?:label\s*\{[^{}]*\}|nonumber(?![A-Za-z])|notag(?![A-Za-z]))")
_OPERATOR = re.compile(
    r"\\mathop\s*(?:\{(?P<argument>(?:[^{}]|\{[^{}]*\})*)\}|(?P<sign>[^{}\\\s]|\\[A-Za-z]+))"
    r"\s*(?P<limits>\\(?:no)?limits(?![A-Za-z]))?"
)
_NAME = re.compile(
    r"\s*+(?:\\(?:rm|sf|bf|math(?:rm|sf|bf)|textrm|text|mbox)\s*+)?\{?\s*+([A-Za-z]++)\s*+\}?\s*+"
)
_STYLED = re.compile(r'<(m[in]) mathvariant="([a-z-]+)">(\w+)</\1>')
_STYLES = {
    "bold": "BOLD",
    "bold-italic": "BOLD ITALIC",
    "double-struck": "DOUBLE-STRUCK",
    "fraktur": "FRAKTUR",
    "monospace": "MONOSPACE",
    "sans-serif": "SANS-SERIF",
    "script": "SCRIPT",
}
_KINDS = {"Lu": "CAPITAL", "Ll": "SMALL", "Nd": "DIGIT"}
_OLDER = {"FRAKTUR": "BLACK-LETTER"}
_ORDINARY = re.compile(r"<mo>([∞…⋯/])</mo>")
_SIGN = re.compile(r"(?<=[(\[{,=<>≤≥∈→]</mo>)<mo>([−+±])</mo>")
_SET_MINUS = "<mi>\N{REVERSE SOLIDUS OPERATOR}</mi>", "<mo>\N{SET MINUS}</mo>"


def drop_unshown(tex: str) -> str:
    r"""Leave out what says nothing to readers, as ``\label{eq:1}``."""
    return _UNSHOWN.sub("", tex)


def name_operators(tex: str) -> str:
    r"""Write ``\mathop{\rm Ext}`` as ``\operatorname{Ext}``: the converter loses what is in it."""
    return _OPERATOR.sub(_name_operator, tex) if "\\mathop" in tex else tex


def _name_operator(found: re.Match[str]) -> str:
    argument = found["sign"] or found["argument"]
    name = _NAME.fullmatch(argument)
    if name is None:  # only names and signs of their own may have something above or below them
        return f"{{{argument}}}"
    return f"\\operatorname{{{name[1]}}}{found['limits'] or ''}"


def repair_mathml(mathml: str) -> str:
    """Write letters in their styles as characters, and signs so that their spaces are those of TeX.

    Browsers know no ``mathvariant`` but one; few fonts have the sign that stands for set minus.
    """
    text = _STYLED.sub(_write_styled, mathml).replace(*_SET_MINUS)
    text = _ORDINARY.sub(r"<mi>\1</mi>", text)
    return _SIGN.sub(r'<mo form="prefix">\1</mo>', text)


def _write_styled(found: re.Match[str]) -> str:
    """Give letters in a style as the characters that Unicode has for them, if it has them all."""
    element, variant, text = found.groups()
    styled = "".join(_find_styled(char, _STYLES.get(variant, "")) for char in text)
    return f"<{element}>{styled}</{element}>" if len(styled) == len(text) else found[0]


def _find_styled(char: str, style: str) -> str:
    """Give a letter in a style, or nothing; some were in Unicode before the others."""
    kind = _KINDS.get(unicodedata.category(char), "")
    letter = f"{kind} {unicodedata.name(char, '').rpartition(' ')[2]}"
    for name in (f"MATHEMATICAL {style} {letter}", f"{_OLDER.get(style, style)} {letter}"):
        try:
            return unicodedata.lookup(name) if style else ""
        except KeyError:
            continue
    return ""
