"""Reading without the parser gives what the parser gives."""

import pytest

from corpus import read_corpus
from cvsite.markup.latex import LatexReader, MarkupError
from cvsite.model.text import Inlines

EXAMPLES = [
    'na{\\"i}ve caf\\\'e, \\v{s} \\c c {\\AA}ngstr\\"om, na\\"{\\i}ve, \\\'\\i',
    "50\\% of R\\&D, 50% of it, \\$5, a\\_b, \\#1, \\{x\\}",
    "``quoted'' `x' a--b---c~d \"e\" {-}- {``}x''",
    "{DNA} and {{RNA}}, {}, a{b}c",
    "\\emph{a {\\bf b} c} \\textbf{\\textit{d}} {\\em e {f} g} h",
    "{\\bf a {\\it b} c} \\it all that follows",
    "H$_2$O, 13$^{\\rm th}$, $O(n \\log n)$, $\\alpha_{i}$, $x$-ray, $5 and $10",
    "\\ss eta, \\o{}re, \\LaTeX{} \\TeX\\ x, \\aa\n\nb",
    "a \\\" quote, \\' alone, \\~{}, \\t{oo}, \\'{x}, \\c{}",
    "$\\text{a}$, $\\text$, $a$$b$, $$c$$, $a\\$b$, $\\begin{x}$",
    "open { brace",
    "closing } brace",
    "\\emph",
    "\\unknown{a} b",
    "\\",
    "a\\",
    "$",
    "\\emph {x}",
    "\\mbox{a} \\text{b} \\textsc{c} \\textsuperscript{2} \\em",
    "\\emph{}",
    "\\&\\,\\;x\\-y\\/z",
]


def read(reader: LatexReader, value: str, *, quick: bool) -> Inlines | str:
    """Read a value, or give the words of the fault that the reader finds."""
    try:
        return reader.read(value, quick=quick)
    except MarkupError as error:
        return str(error)


@pytest.mark.parametrize("value", EXAMPLES)
def test_both_ways_give_one_tree(value: str) -> None:
    """Whether the parser is needed or not, the tree is the same."""
    reader = LatexReader()
    assert read(reader, value, quick=True) == read(reader, value, quick=False)


def test_both_ways_give_one_tree_for_real_values() -> None:
    """So it is for all values of real files."""
    reader = LatexReader()
    values = {value for file in read_corpus() for each in file.entries for _, value in each.fields}
    for value in values:
        assert read(reader, value, quick=True) == read(reader, value, quick=False), value
