"""Texts of other tools become lines, Markdown and addresses."""

import pytest

from cvsite.importers.emoji import write_emoji
from cvsite.importers.html_text import write_html_as_markdown
from cvsite.importers.texts import (
    spell_language,
    split_link,
    tidy_address,
    tidy_line,
    tidy_markdown,
)


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("a <b>bold</b> <i>word</i>", "a **bold** *word*"),
        (
            '<a href="https://example.org?a=1&amp;b=2">here</a>',
            "[here](https://example.org?a=1&b=2)",
        ),
        ("<a name=x>here</a>", "here"),
        ("one<br>two", "one\ntwo"),
        ("one<br><br/>two", "one\n\ntwo"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
        ("H<sub>2</sub>O &copy; <h2>Title</h2>", "H<sub>2</sub>O © \n\n## Title"),
        ("a<!-- hidden -->b <!-- open", "ab <!-- open"),
        ("x<script>alert(1)</script>y <style>p{}</style>z", "xy z"),
        (
            "<iframe src='https://example.org/film' title='A film'></iframe>",
            "[A film](https://example.org/film)",
        ),
        ("<embed src='/cv.pdf'>", "[cv.pdf](/cv.pdf)"),
        (
            "<iframe src='//www.slides.example/a/b'></iframe>",
            "[slides.example](//www.slides.example/a/b)",
        ),
        ("<video src='/a.mp4' /> x <audio controls> y", "[a.mp4](/a.mp4)\n\nx  y"),
        ("<video><source src='/a/sing.mp4'>No film.</video> x", "[sing.mp4](/a/sing.mp4)\n\nx"),
        ("x <a> spaced</a> word", "x spaced word"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<custom-tag>text</custom-tag>", "<custom-tag>text</custom-tag>"),
        ("</a></script>text", "text"),
        ("<p>a</p>\n```html\n<b>\n  x\n```\n<p>b</p>", "a\n\n```html\n<b>\n  x\n```\n\nb"),
        ("```\n<b>open</b>", "```\n**open**"),
        ("<b>List</b><String> & <https://example.org>", "**List**<String> & <https://example.org>"),
    ],
)
def test_html(html: str, markdown: str) -> None:
    """What Markdown can say is said in it, and of all else the text is kept."""
    assert write_html_as_markdown(html) == markdown


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("[a](https://example.org)", "[a](https://example.org)"),
        ("[a](www.example.org)", "[a](https://www.example.org)"),
        ("[a](/notes) and [b](notes.html)", "a (`/notes`) and b (`notes.html`)"),
        ("[a](javascript:alert(1))", "a (`javascript:alert(1)`)"),
        ("![me](me.png)", "me (`me.png`)"),
        ("![me](https://example.org/me.png)", "[me](https://example.org/me.png)"),
        ("[not a link] (really)", "[not a link] (really)"),
        (
            "[a](<my cv.pdf>) [b](<https://example.org>)",
            "a (`my cv.pdf`) [b](<https://example.org>)",
        ),
        ("[a](my cv.pdf 'It')", "a (`my cv.pdf`)"),
        ("[a](b(c)(d).pdf)", r"[a]\(b(c)(d).pdf)"),
        ("[a](https://example.org/b(c)(d).pdf)", "[a](https://example.org/b(c)(d).pdf)"),
        (
            "[ok](https://ok.example.org) [a [b [c] d] e](h)",
            r"[ok](https://ok.example.org) [a [b [c] d] e]\(h)",
        ),
        ("[[PDF]](a.pdf)", "[PDF] (`a.pdf`)"),
        ("[[here]](www.example.org)", "[[here]](https://www.example.org)"),
        ("[[PDF](a.pdf)]", "[PDF (`a.pdf`)]"),
        (r"\[a](b) and \\\\[a](b)", r"\[a](b) and \\\\a (`b`)"),
    ],
)
def test_links(text: str, tidy: str) -> None:
    """A link that would lead nowhere on the new site becomes text; its address stays."""
    assert tidy_markdown(text) == tidy


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[Loom](https://example.org)", ("Loom", "https://example.org")),
        ("**[Loom](example.org)**", ("Loom", "https://example.org")),
        ("The [Loom](https://example.org)", ("The Loom (https://example.org)", None)),
        ("*plain* `words`", ("plain words", None)),
    ],
)
def test_names(text: str, parts: tuple[str, str | None]) -> None:
    """A name that is a link gives the address; else no address is lost."""
    assert split_link(text) == parts


def test_lines_and_addresses() -> None:
    """Lines have no tags and no line breaks; addresses have a scheme."""
    assert tidy_line("R&amp;D,\n <b>all</b> of it") == "R&D, all of it"
    assert tidy_address("//example.org/x") == "https://example.org/x"
    assert tidy_address("github.com/ada") == "https://github.com/ada"


@pytest.mark.parametrize(
    ("text", "inline"),
    [
        ("[here][1] it is\n\n[1]: https://example.org", "[here](https://example.org) it is"),
        ("[here][] it is\n\n[Here]: /cv.pdf 'CV'", "here (`/cv.pdf`) it is"),
        ('[point][T] here\n\n[T]: ## "What it is about."', "point (What it is about.) here"),
        ('[T]: ## "What it is about."\nText', "What it is about.\nText"),
        ("[a]: https://example.org\n\nText", "[a]: https://example.org\n\nText"),
        ("[one][two] three", "[one][two] three"),
    ],
)
def test_references(text: str, inline: str) -> None:
    """Links whose addresses stand elsewhere lead there, or are text; no definition is lost."""
    assert tidy_markdown(text) == inline


@pytest.mark.parametrize(
    ("table", "items"),
    [
        ("| A | B |\n|---|:--|\n| 1 | 2 |\n| 3 | |\n\nText", "- *A* · *B*\n- 1 · 2\n- 3\n\n\nText"),
        ("Before\n\nA | B\n--- | ---\n1 | 2", "Before\n\n\n- *A* · *B*\n- 1 · 2"),
        ("a | b\n\n---\n", "a | b\n\n---"),
        ("x | y\n---\nz", "x | y\n---\nz"),
    ],
)
def test_tables(table: str, items: str) -> None:
    """Pages show no tables: a row is an item of a list, and what is no table stays."""
    assert tidy_markdown(table) == items


def test_emoji() -> None:
    """Emoji stand in the place of their names; what is no name stays."""
    assert write_emoji(":tada: at 1:30:15 :unknown:") == "🎉 at 1:30:15 :unknown:"
    assert write_emoji("Accepted. :v: 1:v:2") == "Accepted. ✌️ 1:v:2"


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en-US", "en"), ("pt_BR", "pt"), ("de", "de"), ("zh-tw", "zh-tw"), ("zh_Hans", "zh-Hans")],
)
def test_languages(tag: str, language: str) -> None:
    """Where it is spoken goes without saying, but for the characters of Chinese."""
    assert spell_language(tag) == language
