"""Formulas as trees of data, of which typst builds what it sets; nothing of them is its markup.

A node has the name of an element of MathML Core (W3C) as its ``kind``, and what that holds.
"""

import re
from collections.abc import Callable, Mapping
from html import unescape
from typing import TypeAlias
from xml.etree import ElementTree as ET

from cvsite.markup.math import convert_formula

Node: TypeAlias = "str | bool | float | list[Node] | dict[str, Node]"
"""A part of a text or a formula as JSON has it."""

LONGEST_FORMULA = 1000
"""Characters of the TeX of a formula that a line of text may hold."""

DEEPEST_FORMULA = 12
"""Levels of a formula; typst ends where functions call each other 80 times."""

ACCENTS = {"^": "\u0302", "~": "\u0303", "→": "\u20d7", "¯": "\u0304", "˙": "\u0307", "¨": "\u0308"}
ACCENTS |= {"´": "\u0301", "`": "\u0300", "ˇ": "\u030c", "˘": "\u0306", "˚": "\u030a", "⃗": "\u20d7"}
"""What stands above a letter to the combining character that is meant."""

LINES = {"―": "overline", "‾": "overline", "⏞": "overbrace", "_": "underline", "⏟": "underbrace"}
"""What is drawn along all that it stands above or below, by what typst calls it."""

_EDGE_OF_NAME = "0.1667em"
"""The space that ``write_mathml`` puts around names, which typst puts there by itself."""

_NAMED_CHARACTER = re.compile(r"&(?!(?:amp|lt|gt|quot|#\w+);)\w+;")
_OPENING, _CLOSING = "prefix", "postfix"


def read_formula_tree(tex: str) -> "Node | None":
    """Give the tree of a formula; None where it is no TeX that we know, or far too much."""
    mathml = convert_formula(tex) if len(tex) <= LONGEST_FORMULA else None
    if mathml is None:
        return None
    named = _NAMED_CHARACTER.sub(lambda found: unescape(found[0]), mathml)
    try:
        return _read_element(ET.fromstring(f"<mrow>{named}</mrow>"), 0)  # noqa: S314 - it has been cleaned, and has no entities
    except (ET.ParseError, RecursionError):
        return None


def _read_element(element: ET.Element, depth: int) -> Node:
    """Read an element; raises RecursionError where it stands too deep."""
    if depth > DEEPEST_FORMULA:
        raise RecursionError(f"a formula has more than {DEEPEST_FORMULA} levels")
    read = _READERS.get(element.tag)
    if read is None:
        return _read_row(element, depth)
    return read(element, depth)


def _read_row(element: ET.Element, depth: int) -> Node:
    """Read what stands side by side; one thing alone needs no row around it."""
    children = [child for child in element if child.get("width") != _EDGE_OF_NAME]
    if len(children) == 1:
        return _read_element(children[0], depth)
    parts = [_read_element(child, depth + 1) for child in children]
    kind = "fenced" if children and _is_fenced(children) else "mrow"
    return {"kind": kind, "children": parts}


def _is_fenced(children: list[ET.Element]) -> bool:
    """Tell whether a row begins or ends with what is as high as it."""
    edges = ((children[0], _OPENING), (children[-1], _CLOSING))
    stretched = (each.get("stretchy") == "true" and each.get("form") == way for each, way in edges)
    is_matrix = any(child.tag == "mtable" for child in children[1:2])
    is_binomial = any(child.get("linethickness") == "0" for child in children)
    return any(stretched) or is_matrix or is_binomial


def _read_token(element: ET.Element, depth: int) -> Node:
    del depth
    variant = element.get("mathvariant", "")
    return {
        "kind": element.tag,
        "text": element.text or "",
        **({"variant": variant} if variant else {}),
    }


def _read_space(element: ET.Element, depth: int) -> Node:
    del depth
    width = element.get("width", "").removesuffix("em")
    try:
        return {"kind": "mspace", "width": min(max(float(width), -2.0), 4.0)}
    except ValueError:
        return {"kind": "mspace", "width": 0.0}


def _read_parts(*names: str) -> Callable[[ET.Element, int], Node]:
    """Give what reads an element whose children each have a meaning of their own."""

    def read(element: ET.Element, depth: int) -> Node:
        if len(element) != len(names):
            return _read_row(element, depth)
        parts = (_read_element(child, depth + 1) for child in element)
        return {"kind": element.tag, **dict(zip(names, parts, strict=True))}

    return read


def _read_fraction(element: ET.Element, depth: int) -> Node:
    """Read a fraction; without a line in it, it is a column of two."""
    if element.get("linethickness") == "0":
        rows: list[Node] = [[_read_element(child, depth + 1)] for child in element]
        return {"kind": "mtable", "rows": rows}
    return _read_parts("above", "below")(element, depth)


def _read_root(element: ET.Element, depth: int) -> Node:
    return {"kind": "msqrt", "base": _read_row(element, depth + 1)}


def _read_table(element: ET.Element, depth: int) -> Node:
    rows: list[Node] = [[_read_row(cell, depth + 1) for cell in row] for row in element]
    return {"kind": "mtable", "rows": rows}


def _read_stacked(*names: str) -> Callable[[ET.Element, int], Node]:
    """Give what reads an element with something above or below another one."""
    usual = _read_parts(*names)

    def read(element: ET.Element, depth: int) -> Node:
        match list(element):
            case (base, mark) if mark.text in LINES:
                return {"kind": LINES[mark.text], "base": _read_element(base, depth + 1)}
            case (base, mark) if mark.text in ACCENTS and element.tag == "mover":
                below = _read_element(base, depth + 1)
                return {"kind": "accent", "base": below, "accent": ACCENTS[mark.text]}
        return usual(element, depth)

    return read


_READERS: Mapping[str, Callable[[ET.Element, int], Node]] = {
    **dict.fromkeys(("mi", "mn", "mo", "ms", "mtext"), _read_token),
    "mspace": _read_space,
    "mfrac": _read_fraction,
    "msqrt": _read_root,
    "mroot": _read_parts("base", "index"),
    "msub": _read_parts("base", "below"),
    "msup": _read_parts("base", "above"),
    "msubsup": _read_parts("base", "below", "above"),
    "munder": _read_stacked("base", "below"),
    "mover": _read_stacked("base", "above"),
    "munderover": _read_stacked("base", "below", "above"),
    "mtable": _read_table,
}
"""What reads an element; any other is what stands side by side in it."""
