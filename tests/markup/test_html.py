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


@pytest.mark.parametrize(
    ("block", "html"),
    [
        (Paragraph(TEXT), "<p>x</p>"),
        (Heading(1, TEXT), "<h3>x</h3>"),
        (Heading(6, TEXT), "<h6>x</h6>"),
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
