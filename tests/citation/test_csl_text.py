"""Formatted text with the tags of CSL-JSON."""

import pytest

from cvsite.citation.csl_text import write_csl_text
from cvsite.markup.latex import LatexReader


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"On \emph{E. coli}", "On <i>E. coli</i>"),
        (r"\textbf{B} \textsc{Sc}", '<b>B</b> <span style="font-variant:small-caps;">Sc</span>'),
        (r"H\textsubscript{2}O 10\textsuperscript{2}", "H<sub>2</sub>O 10<sup>2</sup>"),
        (r"$O(n\log n)$ \texttt{code}", "O(n log n) code"),
        ("10$^{-3}$ of CO$_2$, x$^{2n}$", "10<sup>−3</sup> of CO<sub>2</sub>, x^{2n}"),
        (r"A < B \& C", "A < B & C"),
        ("On {de novo} {NASA}", 'On <span class="nocase">de novo</span> NASA'),
        ("{All of it in braces}", "All of it in braces"),
        (r"\href{http://h}{here} {{\'e}t{\'e}}", "here été"),
    ],
)
def test_tags(source: str, text: str) -> None:
    """Styles become tags, formulas text, and what LaTeX protects keeps its lower case."""
    assert write_csl_text(LatexReader().read(source), source) == text
