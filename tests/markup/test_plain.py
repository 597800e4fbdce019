"""Trees become plain text."""

import pytest

from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.plain import write_plain, write_plain_blocks
from cvsite.model.text import Code, Emphasis, Link, Math, Subscript, Text


def test_formatting_leaves_its_text() -> None:
    """Nothing but the text of the nodes remains."""
    inlines = (
        Text("a "),
        Link("b", (Emphasis((Text("c"),)),)),
        Text(" H"),
        Subscript((Text("2"),)),
    )
    assert write_plain((*inlines, Text("O "), Code("d"))) == "a c H2O d"


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"O(n \log n)", "O(n log n)"),
        (r"\mathcal O(n\log n)", "O(n log n)"),
        (r"\log\log n", "log log n"),
        (r"n\leq m", "n≤m"),
        (r"a \to b", "a → b"),
        (r"F \overset{\sim}{\hookrightarrow} G", "F ∼↪ G"),
        (r"\alpha\beta \in \mathbb{R}^n", "αβ ∈ R^n"),
        (r"x^{2} + x_{i} + x^{n+1}", "x^2 + x_i + x^{n+1}"),
        (r"O(2^{0.5n}) \slash 2^{x^{2}} K_{3,3}", "O(2^{0.5n}) / 2^{x^2} K_{3,3}"),
        (r"\frac{a+b}{\sqrt{x}} \frac12", "(a+b)/√x 1/2"),
        (r"\hat{e} + \hat x", "\N{LATIN SMALL LETTER E WITH CIRCUMFLEX} + x\u0302"),
        (r"\{a,\, b\}", "{a, b}"),
        (r"\hat{x} \hat{\theta}", "x̂ θ̂"),
        (r"\left(\text{if } x\right)", "(if x)"),
        (r"50\%", "50%"),
        (r"\foo{x}", "foo x"),
        (r"\begin{matrix}a&b\\c\end{matrix}", "a b c"),
        ("{a", "a"),
    ],
)
def test_formulas_can_be_read(tex: str, text: str) -> None:
    """Signs stand for the macros, and braces that only group are gone."""
    assert write_plain((Math(tex),)) == text


def test_blocks() -> None:
    """Blank lines between blocks; marks before list items, which their lines stand below."""
    text = "# A\n\n*b*\n\n- c\n- d\n  1. e\n\n> f\n\n---\n\n    g\n    h"
    assert write_plain_blocks(MarkdownReader().read(text).blocks) == (
        "A\n\nb\n\n- c\n- d\n  1. e\n\nf\n\ng\nh"
    )
