"""A value becomes paragraphs where LaTeX or the database that it comes from ends one."""

import pytest

from cvsite.markup.latex import LatexReader
from cvsite.markup.paragraphs import split_paragraphs
from cvsite.markup.plain import write_plain


@pytest.mark.parametrize(
    ("value", "paragraphs"),
    [
        ("One\nline.", ["One\nline."]),
        ("One.\n \nTwo.\n\n\nThree.", ["One.", "Two.", "Three."]),
        (r"One.\par Two \partial", ["One.", r"Two \partial"]),
        ("{{One. <P />Two.}}", ["One.", "Two."]),
        ("{A} and {B}", ["{A} and {B}"]),
        (r"{One \{ a.}", [r"One \{ a."]),
        ("<p>One.</p>\n<p>Two <b>x</b>.</p>", ["One.", "Two <b>x</b>."]),
        ("<jats:p>One.</jats:p><jats:p>Two.</jats:p>", ["One.", "Two."]),
        ("One.<br><br/>Two<br>a.", ["One.", "Two<br>a."]),
        (
            "<jats:title>Abstract</jats:title><sec><jats:title>Aims:</jats:title><p>One.</p></sec>",
            [r"\textbf{Aims:} One."],
        ),
        (r"{\textless}p{\textgreater}One.{\textless}/p{\textgreater} Two.", ["One.", "Two."]),
        (" \n\n ", []),
    ],
)
def test_ends_of_paragraphs(value: str, paragraphs: list[str]) -> None:
    """LaTeX ends them by blank lines; Crossref, publishers and ADS write tags."""
    assert split_paragraphs(value) == paragraphs


@pytest.mark.parametrize(
    "value",
    [
        "{\\em One.\n\nTwo.} Three.",
        "\\begin{itemize}\\item One.\n\n\\item Two.\\end{itemize}",
    ],
)
def test_no_group_is_cut(value: str) -> None:
    """A group that goes over the end of a paragraph stays whole, and can be read."""
    [paragraph] = split_paragraphs(value)
    assert "Two." in write_plain(LatexReader().read(paragraph))


@pytest.mark.parametrize("value", ["{" * 50_000 + "a" + "}" * 50_000, "<title>" + " " * 100_000])
def test_long_values(value: str) -> None:
    """A value that nobody meant takes time in proportion to its length: these took minutes."""
    assert len(split_paragraphs(value)) == 1
