"""Trees become HTML in which all text is escaped."""

import pytest

from cvsite.markup.html import write_blocks, write_inlines
from cvsite.model.text import (
    Block,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Inline,
    ItemList,
    Link,
    Math,
    Paragraph,
    Quote,
    Rule,
    SmallCaps,
    Strong,
    Subscript,
    Superscript,
    Text,
)


def keep(url: str) -> str:
    """Link to an address as it is."""
    return url


TEXT = (Text("x"),)


@pytest.mark.parametrize(
    ("inline", "html"),
    [
        (Text("a < b & \"c\" > 'd'"), "a &lt; b &amp; \"c\" &gt; 'd'"),
        (Text("a\x00\x0bb"), "ab"),
        (Emphasis(TEXT), "<em>x</em>"),
        (Strong((Emphasis(TEXT),)), "<strong><em>x</em></strong>"),
        (Superscript(TEXT), "<sup>x</sup>"),
        (Subscript(TEXT), "<sub>x</sub>"),
        (SmallCaps(TEXT), '<span class="small-caps">x</span>'),
        (Code("<b>"), "<code>&lt;b&gt;</code>"),
        (Link('a?b="c"&d=e', TEXT), '<a href="a?b=&quot;c&quot;&amp;d=e">x</a>'),
        (Link("a", (Text("see "), Link("b", (Emphasis(TEXT),)))), '<a href="a">see <em>x</em></a>'),
    ],
)
def test_inlines(inline: Inline, html: str) -> None:
    """Each inline has its element; a link within a link is its text alone."""
    assert write_inlines((inline,), keep) == html


def test_text_of_a_link() -> None:
    """Within a link of the page, links of the text are their text alone."""
    inlines = (Text("see "), Emphasis((Link("b", TEXT),)))
    assert write_inlines(inlines, None) == "see <em>x</em>"


@pytest.mark.parametrize(
    ("written", "levels"),
    [
        ((3,), (3,)),
        ((1, 6), (3, 4)),
        ((2, 3, 4, 2, 4), (3, 4, 5, 3, 4)),
        ((3, 2, 1), (3, 3, 3)),
        ((1, 2, 3, 4, 5, 6), (3, 4, 5, 6, 6, 6)),
    ],
)
def test_levels_of_headings(written: tuple[int, ...], levels: tuple[int, ...]) -> None:
    """The first heading is an h3 whatever its level was, and no level is left out below it."""
    html = write_blocks(tuple(Heading(level, TEXT) for level in written), keep)
    assert html == "\n".join(f"<h{level}>x</h{level}>" for level in levels)


def test_levels_of_headings_in_quotes_and_lists() -> None:
    """A heading counts wherever it stands."""
    blocks = (Heading(1, TEXT), Quote((Heading(5, TEXT),)), ItemList(((Heading(6, TEXT),),)))
    html = write_blocks(blocks, keep)
    assert [html[at + 1 : at + 3] for at in range(len(html)) if html.startswith("<h", at)] == [
        "h3",
        "h4",
        "h5",
    ]


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Paragraph(TEXT), "<p>x</p>"),
        (Heading(1, TEXT), "<h3>x</h3>"),
        (ItemList(((Paragraph(TEXT),),)), "<ul>\n<li>x</li>\n</ul>"),
        (
            ItemList(((Paragraph(TEXT),),), ordered=True, start=3),
            '<ol start="3">\n<li>x</li>\n</ol>',
        ),
        (
            ItemList(((Paragraph(TEXT), ItemList(((Paragraph(TEXT),),))),)),
            "<ul>\n<li>x\n<ul>\n<li>x</li>\n</ul></li>\n</ul>",
        ),
        (
            ItemList(((Paragraph(TEXT), Paragraph(TEXT)),)),
            "<ul>\n<li><p>x</p>\n<p>x</p></li>\n</ul>",
        ),
        (Quote((Paragraph(TEXT),)), "<blockquote>\n<p>x</p>\n</blockquote>"),
        (CodeBlock("<a>\n  b"), "<pre><code>&lt;a&gt;\n  b</code></pre>"),
        (Rule(), "<hr>"),
    ],
)
def test_blocks(block: Block, html: str) -> None:
    """Each block has its element; headings stand below those of the page."""
    assert write_blocks((block,), keep) == html


def test_links_go_where_the_page_says() -> None:
    """A path of the site is made relative to the page by the function that the page gives."""
    link = Link("notes.txt", TEXT)
    assert write_inlines((link,), lambda url: f"../{url}") == '<a href="../notes.txt">x</a>'
    assert write_blocks((Quote((Paragraph((link,)),)),), lambda url: f"../{url}").count("../") == 1


def test_addresses_are_not_found_in_the_source() -> None:
    """An e-mail address that somebody wrote into a text reads as it is, but for programs."""
    link = Link("mailto:ada@example.org", (Text("ada@example.org"),))
    hidden = "ada&#64;example.org"
    assert write_inlines((link,), str) == f'<a href="mailto:{hidden}">{hidden}</a>'
    assert write_inlines((Text("@ada, at a@b"),), str) == "@ada, at a@b"


def test_marks_stay_with_their_formula() -> None:
    """A comma behind a formula begins no line, and a parenthesis before one ends none."""
    texts = (Text("a ("), Math("x"), Text("), "), Math("y"), Text(" z "), Math("p"), Text("-adic"))
    html = write_inlines(texts, str, str.upper)
    assert html == "a (X), Y z P-adic"
    marked = write_inlines(texts, str, lambda tex: f"<math>{tex}</math>")
    assert marked == (
        'a <span class="unbroken">(<math>x</math>),</span> <math>y</math> z '
        '<span class="unbroken"><math>p</math>-</span>adic'
    )
