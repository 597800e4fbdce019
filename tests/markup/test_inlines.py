"""Inline trees are minimal."""

from cvsite.markup.inlines import merge_texts, tidy_inlines
from cvsite.model.text import Code, Emphasis, Strong, Text


def test_texts_are_merged() -> None:
    """Texts that follow each other are one, and what is empty is left out."""
    parts = (Text("a"), Emphasis(()), Text(""), Text("b"), Code(""), Text("c"))
    assert merge_texts(parts) == (Text("abc"),)


def test_a_node_of_spaces_goes() -> None:
    """A node that held but a space leaves none behind, nor a break in the text around it."""
    assert tidy_inlines((Text("a "), Emphasis((Text(" "),)), Text(" b"))) == (Text("a b"),)


def test_ends_are_trimmed_within_nodes() -> None:
    """The spaces at the ends of a text go, however deep they stand; no-break spaces stay."""
    parts = (Strong((Text(" a"),)), Emphasis((Strong((Text("\N{NO-BREAK SPACE}b \n"),)),)))
    assert tidy_inlines(parts) == (
        Strong((Text("a"),)),
        Emphasis((Strong((Text("\N{NO-BREAK SPACE}b"),)),)),
    )
