"""HTML in values becomes what it stands for, or stays text; it never becomes HTML again."""

import pytest

from cvsite.markup.html import write_inlines
from cvsite.markup.html_in_latex import rewrite_html
from cvsite.markup.latex import LatexReader


def show(value: str) -> str:
    """Give a value as it stands on a page."""
    return write_inlines(LatexReader().read(value), str)


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("<i>E. coli</i> and H<sub>2</sub>O", "<em>E. coli</em> and H<sub>2</sub>O"),
        # which programs took for text, as Zotero and Crossref do
        (r"{\textless}i{\textgreater}E. coli{\textless}/i{\textgreater} x", "<em>E. coli</em> x"),
        (r"\textless{}i\textgreater{}E. coli\textless{}/i\textgreater{}", "<em>E. coli</em>"),
        ("&lt;i&gt;E. coli&lt;/i&gt; x", "<em>E. coli</em> x"),
        ("10<SUP>-3</SUP> <em>a <b>b</b></em>", "10<sup>-3</sup> <em>a <strong>b</strong></em>"),
        ("<scp>dna</scp>", '<span class="small-caps">dna</span>'),
        ("Science &amp; Tech", "Science &amp; Tech"),
        (r"Science \&amp; Tech {\&}amp; Art", "Science &amp; Tech &amp; Art"),
        ("a &lt; b, &Eacute;t&#233; &#xe9;", "a &lt; b, Été é"),
        ("a&#146;s 1&#x96;2&#1;&#xFFFE;&#129;&#x202e;.", "a’s 1–2."),
        ("100&#37; of &#36;5 {x} &#123;", "100% of $5 x {"),
        ("<jats:p>One <jats:italic>two</jats:italic></jats:p>", "One <em>two</em>"),
    ],
)
def test_exports_of_databases(value: str, html: str) -> None:
    """Tags for faces, and entities, are what Crossref and the Web of Science mean by them."""
    assert show(value) == html


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>"),
        (r"\textless i\textgreater x", "<i>x"),
        ('<i onclick="x">x</i>', '<i onclick="x">x</i>'),
        ("<img src=x onerror=y>", "<img src=x onerror=y>"),
        ("<i>x", "<i>x"),
        ("x</i> <b>", "x</i> <b>"),
        ("{<i>x} y</i>", "<i>x y</i>"),
        ("&nosuch; a & b;", "&nosuch; a & b;"),
        ("&amp;lt;", "&lt;"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_all_else_is_text(value: str, text: str) -> None:
    """What is no pair of known tags in one group is shown as it is typed."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert show(value) == escaped


def test_many_tags() -> None:
    """Each is looked at once, however many are open."""
    assert rewrite_html("<i>" * 20_000 + "</i>" * 20_000) == r"\emph{" * 20_000 + "}" * 20_000
