"""Of Markdown no HTML is active, and no text is too much."""

import sys
from collections.abc import Callable
from html.parser import HTMLParser
from types import FrameType
from typing import Any

import pytest

from cvsite.markup.html import write_blocks
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.plain import write_plain_blocks
from cvsite.model.text import (
    Blocks,
    Code,
    Emphasis,
    Inlines,
    ItemList,
    Link,
    Paragraph,
    Text,
)
from cvsite.model.urls import is_safe_url


def read(text: str) -> Blocks:
    """Read one text."""
    return MarkdownReader().read(text).blocks


def paragraph(text: str) -> Paragraph:
    """Make a paragraph of plain text."""
    return Paragraph((Text(text),))


def items(*texts: str) -> tuple[Blocks, ...]:
    """Make list items of plain text."""
    return tuple((paragraph(text),) for text in texts)


ATTACKS = (
    '<script>alert("no")</script>',
    "<SCRIPT\n>alert(1)</SCRIPT>",
    "<div onclick=alert(1)>\n\n*x*\n\n</div>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<svg/onload=alert(1)>",
    "<em onmouseover=alert(1)>x</em>",
    "<b><script>x</script></b>",
    "<?php x ?> <![CDATA[<script>]]>",
    "&lt;script&gt;x&lt;/script&gt;",
    "`<script>x</script>`",
    "    <script>x</script>",
    "```\n<script>x</script>\n```",
    "[x](javascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](//evil.example)",
    "[x](JaVa&#115;cript&colon;alert(1))",
    "[x](java\\script:alert(1))",
    "[x](data:text/html,<script>)",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript://%0aalert(1)>",
    '[x](http://a"onclick=alert(1))',
    "![x](javascript:alert(1))",
    '![x" onerror="alert(1)](y)',
    r"$\text{<script>x</script>}$",
    r"$\href{javascript:alert(1)}{x}$",
    "\x02wzxhzdk:0\x03 *x*",
    "\x02klzzwxh:0000\x03 *x*",
)


ELEMENTS = frozenset(
    {
        *(
            "a",
            "annotation",
            "blockquote",
            "code",
            "em",
            "li",
            "math",
            "mi",
            "mn",
            "mo",
            "mrow",
            "mtext",
            "p",
        ),
        *("pre", "semantics", "strong"),
    }
)


class Elements(HTMLParser):
    """Reads HTML as a browser would: which elements there are, with which attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("text", ATTACKS)
def test_no_html_is_active(text: str) -> None:
    """No element comes out that Markdown has no sign for, and no address that runs code."""
    elements = Elements()
    elements.feed(write_blocks(read(text), lambda url: url))
    assert elements.found
    for tag, attributes in elements.found:
        assert tag in ELEMENTS
        assert attributes.keys() <= {"href", "encoding", "stretchy"}
        assert is_safe_url(attributes.get("href") or "")


def test_html_is_shown_as_it_is_written() -> None:
    """A tag that means nothing here is text, so that its writer sees it."""
    assert read("<div>a</div>") == (paragraph("<div>a</div>"),)


@pytest.mark.parametrize(
    "text", ["[x](javascript:alert(1))", "[x](vbscript:y)", "[x](file:///etc)"]
)
def test_unsafe_links_keep_their_text(text: str) -> None:
    """Only the link is lost."""
    assert read(text) == (paragraph("x"),)


def test_deep_nesting_is_read() -> None:
    """Many levels of quotes, lists or emphasis end no build."""
    for text in (">" * 500 + " a", "*" * 500 + "a" + "*" * 500, "[" * 500 + "a" + "]" * 500):
        assert "a" in write_plain_blocks(read(text))


@pytest.mark.parametrize("unit", ["[", "![a", "[a](", "[a][", "![a][b", "[](", "[*", "``a`", "<b>"])
def test_hostile_text_stays_as_it_is(unit: str) -> None:
    """What is opened again and again and never closed is text, as long as it may be."""
    text = unit * (9_000 // len(unit))
    assert write_plain_blocks(read(f"*a* {text}")).startswith("a ")
    assert write_plain_blocks(read(text + text)) == text + text


@pytest.mark.parametrize(
    ("unit", "after"),
    [("[", ""), ("![a", ""), ("[a](", ""), ("[*", ""), ("[a](", "b) [c](d"), ("[a] ", "")],
)
def test_brackets_take_steps_by_the_length_of_the_text(unit: str, after: str) -> None:
    """Twice as many brackets are twice as much to do, not four times."""
    few, many = (_count_calls((unit + after) * count) for count in (200, 400))
    assert many < 2.5 * few


def _count_calls(text: str) -> int:
    """Count the lines of Python that run while a text is read."""
    count = 0

    def trace(_frame: FrameType, _event: str, _argument: object) -> Callable[..., Any]:
        nonlocal count
        count += 1
        return trace

    reader = MarkdownReader()
    reader.read("*a*")
    sys.settrace(trace)
    try:
        reader.read(text)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    ("text", "inlines"),
    [
        ("[ [a](b)", (Text("[ "), Link("b", (Text("a"),)))),
        ("[a [b](c)", (Text("[a "), Link("c", (Text("b"),)))),
        (
            "`[` [a `]` b](c)",
            (Code("["), Text(" "), Link("c", (Text("a "), Code("]"), Text(" b")))),
        ),
        ("[a [b] c](d)", (Link("d", (Text("a [b] c"),)),)),
        ("[*a*", (Text("["), Emphasis((Text("a"),)))),
        ("[<https://x.org/[>", (Text("["), Link("https://x.org/[", (Text("https://x.org/["),)))),
        ("[a](b [c](d)", (Text("[a](b "), Link("d", (Text("c"),)))),
        ("[a](b (c) d.pdf)", (Link("b (c) d.pdf", (Text("a"),)),)),
        ("``a`", (Text("``a`"),)),
    ],
)
def test_what_is_never_closed_is_text(text: str, inlines: Inlines) -> None:
    """A bracket or a backtick that nothing closes hides no link that follows."""
    assert read(text) == (Paragraph(inlines),)


def test_paragraphs_beyond_all_measure_are_plain() -> None:
    """Marks in a paragraph that no person would write are not read; those beside it are."""
    long = "*a* " * 3_000
    assert read(f"{long}\n\n*b*") == (paragraph(long.strip()), Paragraph((Emphasis((Text("b"),)),)))


def test_lists_that_go_on_and_on_stay_one_list() -> None:
    """Thousands of items are one list."""
    (block,) = read("\n".join(f"- item {number}" for number in range(5_000)))
    assert isinstance(block, ItemList)
    assert len(block.items) == 5_000


@pytest.mark.parametrize("levels", [40, 150, 900])
@pytest.mark.parametrize(("opening", "closing"), [("- ", ""), ("*", "*"), ("> ", ""), ("1. ", "")])
def test_no_nesting_is_too_deep(opening: str, closing: str, levels: int) -> None:
    """What is nested more deeply than can be read is text."""
    text = f"{opening * levels}a{closing * levels}"
    assert "a" in write_blocks(read(text), str)


def test_long_numbers_are_no_characters() -> None:
    """A reference with more digits than any character has is text."""
    assert read(f"&#{'1' * 5_000};") == (paragraph(f"&#{'1' * 5_000};"),)


def test_references_are_to_characters_as_in_html() -> None:
    """A number of Windows-1252 is the character meant; what is no character is left out."""
    text = "a&#146;s &#x96; b&#1;&#xFFFE;&#x81;&#x202e;c&#0;"
    assert read(text) == (paragraph("a’s – bc\N{REPLACEMENT CHARACTER}"),)
    assert read("[a](b&#x202e;c)") == (Paragraph((Link("bc", (Text("a"),)),)),)
