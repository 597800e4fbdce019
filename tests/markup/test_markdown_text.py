"""Trees as Markdown, which every reader of CommonMark reads as the same trees."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cvsite.markup.html import write_inlines
from cvsite.markup.inlines import tidy_inlines
from cvsite.markup.latex import LatexReader
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.markdown_blocks import write_markdown_blocks, write_markdown_heading
from cvsite.markup.markdown_text import write_markdown
from cvsite.model.text import (
    Code,
    Emphasis,
    Inline,
    Inlines,
    ItemList,
    Link,
    Paragraph,
    Strong,
    Superscript,
    Text,
)

COMMONMARK = MarkdownIt("commonmark").enable(["strikethrough", "table"])

TEXT = st.text(st.sampled_from("ab1 .)*_`~$<>&;#!-+=[](){}\\|:'\"^/@éx"), max_size=14)
CODE = TEXT.map(str.split).map(" ".join).filter(bool)


def _contain(children: st.SearchStrategy[Inline]) -> st.SearchStrategy[Inline]:
    several = st.lists(children, min_size=1, max_size=3).map(tuple)
    texts = st.lists(TEXT.map(Text), min_size=1, max_size=2).map(tuple)
    return st.one_of(
        several.map(Emphasis),
        several.map(Strong),
        several.map(Superscript),
        texts.map(lambda text: Link("https://example.org/a_b(c)*d", text)),
    )


INLINES = st.lists(st.recursive(st.one_of(TEXT.map(Text), CODE.map(Code)), _contain), max_size=4)


def write_html(inlines: Inlines) -> str:
    """Write a tree as HTML, with quotes as the other writer has them."""
    return write_inlines(inlines, str).replace('"', "&quot;")


def level_spaces(html: str) -> str:
    """Leave out what makes no difference: on which side of a tag a space stands, tags of none."""
    text = re.sub(r"\s+", " ", html.replace("&quot;", '"'))
    written = None
    while text != written:
        written = text
        text = re.sub(r"<(em|strong|sup)>( ?)</\1>", r"\2", text)
    return re.sub(r"\s*(</?\w[^>]*>)\s*", r"\1", text).strip()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"\emph{E. coli} \textbf{b}", "*E. coli* **b**"),
        (r"a*b\_c [d] \$5", r"a\*b\_c \[d\] \$5"),
        (r"\texttt{a`b} $x_1$", "``a`b`` $x_1$"),
        (r"\href{http://h/a(b)}{here}", "[here](<http://h/a(b)>)"),
        (r"\href{http://h/a}{here}", "[here](http://h/a)"),
        ("1. A title", r"1\. A title"),
    ],
)
def test_markdown_of_a_tree(source: str, text: str) -> None:
    """Marks are written, and characters that would be marks are escaped."""
    tree = LatexReader().read(source)
    assert write_markdown(tree) == text
    assert MarkdownReader().read(text).blocks == (Paragraph(tree),)


@given(TEXT)
def test_text_reads_as_it_is(text: str) -> None:
    """No text is taken for markup, as a paragraph or as a heading."""
    tree = tidy_inlines((Text(text),))
    shown = f"<p>{write_html(tree)}</p>\n" if tree else ""
    assert COMMONMARK.render(write_markdown(tree)) == shown
    heading = COMMONMARK.render(write_markdown_heading(2, tree))
    assert heading == f"<h2>{write_html(tree)}</h2>\n"


@given(INLINES)
def test_trees_read_as_they_are(inlines: list[Inline]) -> None:
    """Styles, code and links end where they do in the tree, whatever stands beside them."""
    tree = tidy_inlines(inlines)
    html = COMMONMARK.render(write_markdown(tree))
    assert level_spaces(html).removeprefix("<p>").removesuffix("</p>") == level_spaces(
        write_inlines(tree, str)
    )


@pytest.mark.parametrize(
    "source",
    [
        "One\n\nTwo *three*",
        "# Head\n\n## Below\n\nText",
        "- a\n- b\n    - c\n        - d\n- e",
        "3. a\n\n    more\n\n4. b",
        "> quoted\n>\n> - a\n> - b",
        "```\n# code\n\n  ``\n```",
        "a\n\n***\n\nb",
    ],
)
def test_blocks_read_back(source: str) -> None:
    """Blocks are read as the same blocks, by CommonMark and by cvsite."""
    blocks = MarkdownReader().read(source).blocks
    written = write_markdown_blocks(blocks)
    assert MarkdownReader().read(written).blocks == blocks
    assert COMMONMARK.render(written) == COMMONMARK.render(source)


def test_lists_that_follow_each_other_stay_two() -> None:
    """A list does not go on in the next one."""
    lists = tuple(ItemList(((Paragraph((Text(text),)),),)) for text in "ab")
    assert COMMONMARK.render(write_markdown_blocks(lists)).count("<ul>") == 2


def test_headings_go_below_others() -> None:
    """The first heading of a text has the level that it is given, and none has more than six."""
    blocks = MarkdownReader().read("# One\n\n## Two\n\n### Three").blocks
    assert write_markdown_blocks(blocks, 5) == "##### One\n\n###### Two\n\n###### Three"
