"""Titles and words of a CV are formatted where they mean to be, and stay as typed elsewhere."""

import pytest

from cvsite.markup.phrase import read_phrase
from cvsite.model.text import Emphasis, Inlines, Math, Text


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        (r"The $\ell$-adic side", (Text("The "), Math(r"\ell"), Text("-adic side"))),
        ("*Drosophila* genetics", (Emphasis((Text("Drosophila"),)), Text(" genetics"))),
        (None, ()),
        ("", ()),
    ],
)
def test_formulas_and_emphasis(text: str | None, tree: Inlines) -> None:
    """They are written as in Markdown."""
    assert read_phrase(text) == tree


@pytest.mark.parametrize(
    "text",
    [
        "A* search and B* trees",
        "From $5 to $10",
        "1. Annual meeting",
        "# 1 in Chess",
        r"C:\temp \(x\)",
        "R&amp;D",
        "[Slides](https://example.org) of a *talk*",
        "two  spaces",
    ],
)
def test_all_else_stays_as_it_is_typed(text: str) -> None:
    """Signs that say nothing together, lists and links are no formatting of a title."""
    assert read_phrase(text) == (Text(text),)
