"""Phrases are put together with no mark twice, and quotes take marks in."""

import pytest

from cite import show
from cvsite.citation.styles.phrases import (
    curl_quotes,
    italicise,
    join_clauses,
    join_sentences,
    punctuate,
    quote,
)
from cvsite.model.text import Code, Emphasis, Inlines, Link, Math, Text


def text(written: str) -> Inlines:
    """Give a text as a tree."""
    return (Text(written),)


@pytest.mark.parametrize(
    ("written", "mark", "expected"),
    [
        ("A", ".", "A."),
        ("A.", ".", "A."),
        ("A?", ".", "A?"),
        ("A!", ",", "A!"),
        ("Inc.", ",", "Inc.,"),
        ("“A”", ".", "“A.”"),
        ("“A?”", ".", "“A?”"),
        ("“A ‘B’”", ",", "“A ‘B,’”"),
        ("the students’", ".", "the students’."),
        ("", ".", ""),
    ],
)
def test_marks(written: str, mark: str, expected: str) -> None:
    """No mark is doubled, and marks stand within quotes."""
    assert show(punctuate(text(written), mark)) == expected


def test_marks_go_into_quotes_of_any_depth() -> None:
    """Quotes may end within italics or a link, or be cut in two by them."""
    assert punctuate((Emphasis(text("A “B”")),), ".") == (Emphasis(text("A “B.”")),)
    assert punctuate((Link("u", text("“B”")), Text("”")), ".") == (
        Link("u", text("“B.”")),
        Text("”"),
    )
    assert punctuate((Text("“"), Math("x"), Text("”")), ",") == (
        Text("“"),
        Math("x"),
        Text(",”"),
    )
    assert punctuate((Code("a”"),), ".") == (Code("a”"), Text("."))


def test_comma_follows_a_title_in_italics_that_asks() -> None:
    """A question mark in italics is the title's, and no end of a sentence."""
    title = (Emphasis(text("Why?")),)
    assert show(join_clauses((title, "B"))) == "*Why?*, B"
    assert show(join_sentences((title, "B"))) == "*Why?* B"


def test_empty_parts_leave_nothing_behind() -> None:
    """What is missing has no mark."""
    assert join_clauses(("", (), None)) == ()
    assert show(join_clauses(("A", None, "", "B"))) == "A, B"


def test_what_stands_out_in_a_title_in_italics_is_upright() -> None:
    """CMOS 8.173: a title within a title in italics is set in roman."""
    assert italicise((Text("On "), Emphasis(text("Lear")), Text("."))) == (
        Emphasis(text("On ")),
        Text("Lear"),
        Emphasis(text(".")),
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A", "“A”"),
        ("On “B”", "“On ‘B’”"),
        ('On "B" and "C"', "“On ‘B’ and ‘C’”"),
        ('A 5" disk', '“A 5" disk”'),
        ('"A "B?"" C', "“‘A ‘B?’’ C”"),
        ("„A“", "“„A“”"),
    ],
)
def test_quotes_within_quotes(title: str, expected: str) -> None:
    """Double quotes in a quoted title become single ones; a sign for inches stays."""
    assert show(quote(curl_quotes(text(title)))) == expected
