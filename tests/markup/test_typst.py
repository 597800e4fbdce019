"""Formatted text as data: nothing of it is markup, whatever it says."""

import pytest

from cvsite.markup.formula_tree import Node
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.typst import write_blocks, write_inlines, write_text
from cvsite.model.text import Code, Emphasis, Inline, Link, Math, Strong, Text


def lead(target: str) -> str | None:
    """Give the full address of what links lead to; of one there is none."""
    return None if target == "nowhere" else f"https://ada.example/{target}"


@pytest.mark.parametrize(
    ("inline", "node"),
    [
        (Text("#a $b$\n c"), "#a $b$ c"),
        (Emphasis((Text("a"),)), {"kind": "emphasis", "children": ["a"]}),
        (Code("x_1"), {"kind": "code", "text": "x_1"}),
        (
            Link("a/", (Text("A"),)),
            {"kind": "link", "url": "https://ada.example/a/", "children": ["A"]},
        ),
        (Link("nowhere", (Text("A"),)), {"kind": "span", "children": ["A"]}),
        (Link("x" * 9_000, (Text("A"),)), {"kind": "span", "children": ["A"]}),
        (Math(r"\undefined{"), {"kind": "code", "text": r"\undefined{"}),
        (
            Math("x"),
            {"kind": "formula", "tree": {"kind": "mi", "text": "x"}, "alt": "x", "source": "x"},
        ),
    ],
)
def test_inlines(inline: Inline, node: Node) -> None:
    """Each kind has its node; what cannot be a link or a formula is its text."""
    assert write_inlines((inline,), lead) == [node]


def test_no_link_within_a_link() -> None:
    """What is linked already leads to one place alone."""
    [node] = write_inlines((Link("a", (Link("b", (Text("B"),)),)),), lead)
    assert isinstance(node, dict)
    assert node["children"] == [{"kind": "span", "children": ["B"]}]


def test_place_within_the_document() -> None:
    """An address that begins with ``#`` is a place of the document itself."""
    nodes = write_inlines((Link("#one", (Text("[1]"),)),), lambda target: target)
    assert nodes == [{"kind": "reference", "anchor": "one", "children": ["[1]"]}]


def test_deep_marks_are_text() -> None:
    """Beyond some levels marks are left out, and the words stay."""
    inline: Inline = Text("deep")
    for _ in range(50):
        inline = Strong((inline,))
    assert str(write_inlines((inline,), lead)).count("strong") == 7
    assert "deep" in str(write_inlines((inline,), lead))


def test_blocks() -> None:
    """Paragraphs, lists, quotes and code each have their node."""
    text = "# Head\n\nA\n\n2. one\n3. two\n\n> said\n\n---\n\n    a\n     b\n"
    assert write_blocks(MarkdownReader().read(text).blocks, lead) == [
        {"kind": "heading", "children": ["Head"]},
        {"kind": "paragraph", "children": ["A"]},
        {
            "kind": "list",
            "ordered": True,
            "start": 2,
            "items": [[{"kind": "paragraph", "children": [word]}] for word in ("one", "two")],
        },
        {"kind": "quote", "children": [{"kind": "paragraph", "children": ["said"]}]},
        {"kind": "rule"},
        {"kind": "code-block", "lines": ["a", " b"]},
    ]


def test_text_holds_characters_alone() -> None:
    """Controls, halves of pairs and marks of bytes are left out."""
    assert write_text("a\x07b\ud800\ufeff\u202ec") == "abc"


def test_long_words_can_be_broken() -> None:
    """Words of more than a line have places at which it can end; others are as they are."""
    address = "https://example.org/" + "a/" * 25
    assert write_text(address) == address
    assert write_text("x" * 100) == "\u200b".join(("x" * 40, "x" * 40, "x" * 20))
    assert write_text("世" * 100) == "世" * 100


def test_long_addresses_break_behind_their_marks() -> None:
    """Where an address must break it does so as readers of print expect, in the end anywhere."""
    address = "https://example.org/a/long/way/to/a/file?that=has&many=parameters&and=more&of=them"
    assert write_text(address).split("\u200b") == [
        "https://example.org/a/long/way/to/a/",
        "file?that=has&many=parameters&and=more&",
        "of=them",
    ]


def test_more_marks_than_anybody_writes_are_text() -> None:
    """A text with very many formulas keeps their words alone."""
    formulas = (Math("x^2"), Text(" "))
    assert write_inlines(formulas * 3000, lead) == ["x^2 " * 3000]
    assert len(write_inlines(formulas * 1000, lead)) == 2000
