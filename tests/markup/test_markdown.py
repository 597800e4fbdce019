"""Markdown becomes blocks of inline trees."""

import subprocess
import sys

import pytest

from cvsite.markup.html import write_blocks
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.plain import write_plain_blocks
from cvsite.model.text import (
    Blocks,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Inlines,
    ItemList,
    Link,
    Math,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Subscript,
    Superscript,
    Text,
)


def read(text: str) -> Blocks:
    """Read one text."""
    return MarkdownReader().read(text).blocks


def paragraph(text: str) -> Paragraph:
    """Make a paragraph of plain text."""
    return Paragraph((Text(text),))


def items(*texts: str) -> tuple[Blocks, ...]:
    """Make list items of plain text."""
    return tuple((paragraph(text),) for text in texts)


@pytest.mark.parametrize(
    "text",
    [
        "10~20% and top~10%",
        "3 * 4 = 12",
        "snake_case_words",
        "N:M fine-grained sparsity, p < 0.05, R&D",
        "-5 degrees",
        "C:\\dir and 5$",
        "costs $5 and $10",
        "#1 in the ranking",
        "2022 was good.",
        "a <= b >= c",
        "https://example.org/a_b_c",
    ],
)
def test_plain_sentences_stay_as_they_are(text: str) -> None:
    """Characters that mean nothing where they stand are text."""
    assert read(text) == (paragraph(text),)


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("*a* _b_", (Emphasis((Text("a"),)), Text(" "), Emphasis((Text("b"),)))),
        ("**a** __b__", (Strong((Text("a"),)), Text(" "), Strong((Text("b"),)))),
        ("**a *b***", (Strong((Text("a "), Emphasis((Text("b"),)))),)),
        ("`a <b> &amp; *c*`", (Code("a <b> &amp; *c*"),)),
        ("``a`b``", (Code("a`b"),)),
        ("[a *b*](http://x.org)", (Link("http://x.org", (Text("a "), Emphasis((Text("b"),)))),)),
        ('[a](notes.txt "Title")', (Link("notes.txt", (Text("a"),)),)),
        ("[a](http://x.org/?b=1&amp;copy=2)", (Link("http://x.org/?b=1&copy=2", (Text("a"),)),)),
        ("[a][1]\n\n[1]: http://x.org", (Link("http://x.org", (Text("a"),)),)),
        ("[](http://x.org)", (Link("http://x.org", (Text("http://x.org"),)),)),
        ("<https://x.org/a_b>", (Link("https://x.org/a_b", (Text("https://x.org/a_b"),)),)),
        ("<me@x.org>", (Link("mailto:me@x.org", (Text("me@x.org"),)),)),
        ("a ![the *alt*](http://x.org/y.png) b", (Text("a the *alt* b"),)),
        ("a  \nb", (Text("a b"),)),
        ("a<br>b<br/>c", (Text("a b c"),)),
        (r"\*a\* \$b\$ \<c>", (Text("*a* $b$ <c>"),)),
        ("&copy; &#42;x&#42; &lt;b&gt; &bogus;", (Text("© *x* <b> &bogus;"),)),
        ("H<sub>2</sub>O", (Text("H"), Subscript((Text("2"),)), Text("O"))),
        ("x<sup>*2*</sup>", (Text("x"), Superscript((Emphasis((Text("2"),)),)))),
        ("<em>a</em> <b>b</b>", (Emphasis((Text("a"),)), Text(" "), Strong((Text("b"),)))),
        ("a <!-- not shown --> b", (Text("a b"),)),
    ],
)
def test_inline_markup(text: str, inlines: Inlines) -> None:
    """Emphasis, code, links, escapes and entities become nodes and characters."""
    assert read(text) == (Paragraph(inlines),)


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        (r"$O(n \log n)$ steps", (Math(r"O(n \log n)"), Text(" steps"))),
        ("$a_b$ and $c*d*e$", (Math("a_b"), Text(" and "), Math("c*d*e"))),
        (r"$\{x\} \$ y$", (Math(r"\{x\} \$ y"),)),
        ("*a $b*c$*", (Emphasis((Text("a "), Math("b*c"))),)),
        ("[$x$](http://x.org)", (Link("http://x.org", (Math("x"),)),)),
        ("$ a$ and $b $", (Text("$ a$ and $b $"),)),
        ("$5 and 5$6", (Text("$5 and 5$6"),)),
        (r"\$x$", (Text("$x$"),)),
        (r"a $$ \sum_i x_i $$ b", (Text("a "), Math(r"\sum_i x_i"), Text(" b"))),
        ("$$\nx\n$$", (Math("x"),)),
        ("$$x$$3 and $y$", (Math("x"), Text("3 and "), Math("y"))),
        ("`$$x$$` costs $$", (Code("$$x$$"), Text(" costs $$"))),
        ("`$x$`", (Code("$x$"),)),
        ("H$_2$O", (Text("H"), Subscript((Text("2"),)), Text("O"))),
    ],
)
def test_formulas_by_the_rule_of_pandoc(text: str, inlines: Inlines) -> None:
    """No space within single dollar signs, no digit after the last, and none that is escaped."""
    assert read(text) == (Paragraph(inlines),)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("a\nb\n\nc", (paragraph("a b"), paragraph("c"))),
        ("*a*\n\nc", (Paragraph((Emphasis((Text("a"),)),)), paragraph("c"))),
        ("- a\n- b", (ItemList(items("a", "b")),)),
        ("text:\n* a\n* b", (paragraph("text:"), ItemList(items("a", "b")))),
        ("1. a\n2. b", (ItemList(items("a", "b"), ordered=True),)),
        ("3. a\n4. b", (ItemList(items("a", "b"), ordered=True, start=3),)),
        ("in\n2022. So", (paragraph("in 2022. So"),)),
        ("> a\n> b", (Quote((paragraph("a b"),)),)),
        ("    a <b>\n      &lt;", (CodeBlock("a <b>\n  &lt;"),)),
        ("```py\na = 1\n\n*b* <c>\n```\nd", (CodeBlock("a = 1\n\n*b* <c>"), paragraph("d"))),
        ("# A\n\n### *B*", (Heading(1, (Text("A"),)), Heading(3, (Emphasis((Text("B"),)),)))),
        ("A\n===", (Heading(1, (Text("A"),)),)),
        ("# C# and F#", (Heading(1, (Text("C# and F#"),)),)),
        ("a\n\n---\n\nb", (paragraph("a"), Rule(), paragraph("b"))),
        ("<!-- a\n\nb -->\n\nc", (paragraph("c"),)),
        (" \n ", ()),
    ],
)
def test_blocks(text: str, blocks: Blocks) -> None:
    """Paragraphs, lists, quotes, code, headings and rules become blocks."""
    assert read(text) == blocks


@pytest.mark.parametrize("step", [2, 4])
def test_lists_nest_by_two_or_four_spaces(step: int) -> None:
    """An item that is indented below another is within it, however far it is indented."""
    indent = " " * step
    text = f"- a\n{indent}- b\n{indent}{indent}- c\n- d"
    innermost = ItemList(items("c"))
    assert read(text) == (
        ItemList(((paragraph("a"), ItemList(((paragraph("b"), innermost),))), (paragraph("d"),))),
    )


def test_items_hold_blocks() -> None:
    """What is indented as far as an item's text belongs to the item."""
    assert read("1. a\n\n   b\n\n2. c\n\n       code\n\nd") == (
        ItemList(
            ((paragraph("a"), paragraph("b")), (paragraph("c"), CodeBlock("code"))), ordered=True
        ),
        paragraph("d"),
    )


@pytest.mark.parametrize("note", ["foot", "http://x.org", "A *note*."])
def test_footnotes_are_text(note: str) -> None:
    """Neither where they are referred to nor where they stand do they become links."""
    text = f"As said[^1].\n\n[^1]: {note}"
    assert write_plain_blocks(read(text)).startswith("As said[^1].\n\n[^1]: ")
    assert "<a" not in write_blocks(read(text), str)


def test_pictures_are_noted() -> None:
    """Their words are shown, and their addresses known."""
    text = MarkdownReader().read("![](pic.svg) and ![a *b*][1]\n\n[1]: http://x.org/y.png")
    assert text.pictures == ("pic.svg", "http://x.org/y.png")
    assert write_plain_blocks(text.blocks) == "and a *b*"


def test_the_source_is_kept() -> None:
    """A text remembers how it was typed."""
    assert MarkdownReader().read(" *a* \n").source == " *a* \n"


def test_texts_do_not_mix() -> None:
    """Neither link references nor code of a text are known to the next."""
    reader = MarkdownReader()
    reader.read("[a][1]\n\n[1]: http://x.org\n\n```\ncode\n```")
    assert reader.read("[a][1] *b*").blocks == (
        Paragraph((Text("[a][1] "), Emphasis((Text("b"),)))),
    )


def test_plain_texts_do_not_import_the_parser() -> None:
    """A site without Markdown does not pay for it."""
    code = (
        "import sys; from cvsite.markup.markdown import MarkdownReader;"
        "MarkdownReader().read('plain text\\n\\nof two');"
        "sys.exit(any(name in sys.modules for name in ('markdown', 'latex2mathml', 'nh3')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
