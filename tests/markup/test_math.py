"""Formulas become MathML that can be put into a page."""

import re

import pytest

from cvsite.markup.html import write_inlines
from cvsite.markup.math import write_mathml
from cvsite.model.text import Math


def test_a_formula_is_mathml_with_its_source() -> None:
    """The TeX is kept beside the MathML, for those who copy the formula."""
    assert write_mathml(r"\frac{a}{b} < 1") == (
        "<math><semantics><mrow><mfrac><mrow><mi>a</mi></mrow><mrow><mi>b</mi></mrow></mfrac>"
        "<mo>&lt;</mo><mn>1</mn></mrow>"
        r'<annotation encoding="application/x-tex">\frac{a}{b} &lt; 1</annotation>'
        "</semantics></math>"
    )


def test_formulas_in_text() -> None:
    """The HTML of an inline tree has the MathML of its formulas."""
    assert write_inlines((Math("x"),), str) == write_mathml("x")


def test_names_of_functions_stand_apart() -> None:
    """There is a thin space between a letter and the name of a function."""
    space = '<mspace width="0.1667em"></mspace>'
    assert f"<mi>n</mi>{space}<mi>log</mi>{space}<mi>n</mi>" in write_mathml(r"n \log n")


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\mathop{\rm Ext}\nolimits^{1}(A)", "<mo>Ext</mo>"),
        (r"\mathop{\mathrm{Ext}}^1", "<mo>Ext</mo>"),
        (r"\mathop{Ext}", "<mo>Ext</mo>"),
        (r"\mathop{\rm colim}\limits_i X", "<munder><mo>colim</mo><mi>i</mi></munder>"),
        (r"\mathop{\sum\sum}\limits_i x", "<mo>∑</mo><mo>∑</mo>"),
        (r"\mathop\star X", "⋆"),
    ],
)
def test_operators_are_shown(tex: str, shown: str) -> None:
    r"""Databases of mathematics write the names of operators with plain TeX's ``\mathop``."""
    assert shown in write_mathml(tex)


def test_equations_have_no_numbers() -> None:
    """A text refers to no number of an equation, so none is shown."""
    assert "(1)" not in write_mathml(r"\begin{align}a&=b\end{align}")


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"\mathbb R", "ℝ"),
        (r"\mathcal O", "𝒪"),
        (r"\mathscr{F}", "ℱ"),
        (r"\mathfrak H", "ℌ"),
        (r"{\bf x}", "𝐱"),
        (r"\mathbf{12}", "𝟏𝟐"),
        (r"\mathbb 1", "𝟙"),
    ],
)
def test_letters_in_a_style_are_characters(tex: str, shown: str) -> None:
    """Browsers show no other style of a letter than the one that its character has."""
    formula = write_mathml(tex)
    assert f">{shown}</m" in formula
    assert "mathvariant" not in formula


def test_letters_without_a_character_in_a_style_keep_it_as_an_attribute() -> None:
    """Unicode has no bold ``é``."""
    assert '<mi mathvariant="bold">é</mi>' in write_mathml(r"\mathbf{é}")


def test_signs_have_the_spaces_of_tex() -> None:
    """A minus that belongs to what follows stands close to it, and infinity is like a letter."""
    assert '<mo form="prefix">−</mo><mi>∞</mi>' in write_mathml(r"(-\infty, 1)")
    assert "<mi>a</mi><mo>−</mo>" in write_mathml("(a-1)")
    assert "<mi>G</mi><mi>/</mi><mi>H</mi>" in write_mathml("G/H")
    assert "<mi>A</mi><mo>∖</mo><mi>B</mi>" in write_mathml(r"A \setminus B")


def test_labels_are_not_shown() -> None:
    """What a text would refer to an equation by is nothing to read."""
    found = write_mathml(r"x\label{eq:1}\nonumber")
    assert found.partition("<annotation")[0] == "<math><semantics><mrow><mi>x</mi></mrow>"


@pytest.mark.parametrize("tex", [r"\sqrt", "{", r"\unknown{x}", r"x_{", r"\begin{x}<b>"])
def test_what_cannot_be_converted_is_code(tex: str) -> None:
    """Broken TeX, or TeX with macros that nobody knows, is shown as it is written."""
    shown = tex.replace("<", "&lt;").replace(">", "&gt;")
    assert write_mathml(tex) == f"<code>{shown}</code>"


@pytest.mark.parametrize(
    "tex",
    [
        r"\text{<script>alert(1)</script>}",
        r"\text{\textbf{}<script>alert(1)</script>}",
        r"\text{</math><img src=x onerror=alert(1)>}",
        r"\mbox{&lt;script&gt;}",
        r"\href{javascript:alert(1)}{x}",
        r"\style{background:url(x)}{x}",
        r"\class{\"><script>x</script>}{x}",
        r"\id{x\" onclick=\"alert(1)}{x}",
        r"<script>alert(1)</script>",
        r'\hspace{1em"><script>}x',
        r'\color{red" onclick="x}{x}',
        r"</annotation></semantics></math><script>",
    ],
)
def test_nothing_of_a_formula_is_active(tex: str) -> None:
    """Only elements and attributes of MathML come out, whatever stands in the TeX."""
    html = write_mathml(tex)
    opened = set(re.findall(r"<([a-z]+)", html))
    assert opened <= {"code", "math", "semantics", "annotation"} | {
        *("mi", "mn", "mo", "mrow", "mspace", "mstyle", "mtext")
    }
    assert set(re.findall(r'<[a-z]+ ([a-z]+)="', html)) <= {
        *("displaystyle", "encoding", "stretchy", "width")
    }


def test_text_in_formulas_is_kept() -> None:
    """What looks like a tag in the text of a formula is text."""
    assert "<mtext>a&lt;b&gt;</mtext>" in write_mathml(r"\text{a<b>}")
