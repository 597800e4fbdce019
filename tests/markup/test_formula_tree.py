"""Formulas as trees: what each construction becomes, and what is no formula at all."""

import pytest

from cvsite.markup.formula_tree import Node, read_formula_tree


def mi(text: str) -> Node:
    """Give the node of a variable."""
    return {"kind": "mi", "text": text}


def mo(text: str) -> Node:
    """Give the node of an operator."""
    return {"kind": "mo", "text": text}


COLUMN: Node = {"kind": "mtable", "rows": [[mi("n")], [mi("k")]]}


@pytest.mark.parametrize(
    ("tex", "tree"),
    [
        ("x", mi("x")),
        ("x_i", {"kind": "msub", "base": mi("x"), "below": mi("i")}),
        ("x_i^n", {"kind": "msubsup", "base": mi("x"), "below": mi("i"), "above": mi("n")}),
        (r"\frac{a}{b}", {"kind": "mfrac", "above": mi("a"), "below": mi("b")}),
        (r"\sqrt{x}", {"kind": "msqrt", "base": mi("x")}),
        (r"\sqrt[n]{x}", {"kind": "mroot", "base": mi("x"), "index": mi("n")}),
        (r"\hat{x}", {"kind": "accent", "base": mi("x"), "accent": "\u0302"}),
        (r"\overline{x}", {"kind": "overline", "base": mi("x")}),
        (r"n \log n", {"kind": "mrow", "children": [mi("n"), mi("log"), mi("n")]}),
        (r"\left( x \right]", {"kind": "fenced", "children": [mo("("), mi("x"), mo("]")]}),
        (r"\binom{n}{k}", {"kind": "fenced", "children": [mo("("), COLUMN, mo(")")]}),
        (r"\text{if #1}", {"kind": "mtext", "text": "if\xa0#1"}),
        (r"a < \#f", {"kind": "mrow", "children": [mi("a"), mo("<"), mi("#"), mi("f")]}),
        (r"\frac{1}", {"kind": "mn", "text": "1"}),
        (r"\mathbb{R}", mi("ℝ")),
        (r"\boldsymbol{x}", mi("𝒙")),
        (r"\mathbf{é}", {"kind": "mi", "text": "é", "variant": "bold"}),
    ],
)
def test_constructions(tex: str, tree: Node) -> None:
    """Each has the node of its element in MathML."""
    assert read_formula_tree(tex) == tree


@pytest.mark.parametrize(
    "tex",
    [r"\undefined{x}", "x" * 2_000, r"\sqrt{" * 40 + "x" + "}" * 40, "{" * 9],
    ids=["macro", "length", "depth", "brace"],
)
def test_no_formula(tex: str) -> None:
    """What no line can hold, or nobody can read, has no tree."""
    assert read_formula_tree(tex) is None
