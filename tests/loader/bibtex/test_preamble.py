"""What ``@preamble`` defines is put into the fields that use it."""

import tracemalloc

import pytest

from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.bibtex.preamble import collect_commands

ENTRY = "@misc{a, title={%s}}"


def read_title(preamble: str, title: str) -> str | None:
    """Give the title of an entry in a file with a preamble."""
    file = read_entries(f"@preamble{preamble}\n{ENTRY % title}", "x.bib")
    [entry] = file.entries
    return entry.get("title")


@pytest.mark.parametrize(
    ("preamble", "title", "expected"),
    [
        (
            r'{"\newcommand{\PP}{\mathbb{P}}"}',
            r"On $\PP^1$ and $\PP{}$",
            r"On $\mathbb{P}^1$ and $\mathbb{P}$",
        ),
        (
            r'{"\newcommand\noop[1]{} " # "\providecommand*{\first}[2]{#1}"}',
            r"\noop{b}A \first{c}{d}",
            "A c",
        ),
        (r"{\def\of#1{Journal of #1}}", r"\of{Algebra}, \of x", "Journal of Algebra, Journal of x"),
        (r'("\newcommand{\K}{K3}")', r"\K, \Kappa \K surfaces", r"K3, \Kappa K3surfaces"),
        (r'{"\newcommand{\a}{\b} \newcommand{\b}{c}"}', r"\a", "c"),
    ],
)
def test_macros_stand_for_texts(preamble: str, title: str, expected: str) -> None:
    """A macro becomes its text, with its arguments where that names them; spaces go as in TeX."""
    assert read_title(preamble, title) == expected


@pytest.mark.parametrize(
    "preamble",
    [
        r'{"\def\x{\leavevmode\lower.6ex\hbox to 0pt{-}}"}',
        r'{"\newcommand{\x}[1][y]{#1}"}',
        r'{"\newcommand{\x}{a\x}"}',
        r'{"\newcommand{\x}{\x\x\x\x\x\x\x\x\x\x\x\x\x\x\x\x\x\x\x\x}"}',
        r'{"\newcommand{\x}{"}',
        r'{"',
        "{}",
    ],
)
def test_what_is_no_text_is_left(preamble: str) -> None:
    """What TeX would compute, and what stands for itself, stays as it is written."""
    file = read_entries(f"{ENTRY % (chr(92) + 'x')}\n@preamble{preamble}", "x.bib")
    assert all(entry.get("title") == r"\x" for entry in file.entries)


def test_letters_of_databases_are_known_better() -> None:
    """The prime of MathSciNet is a letter of a name; its definition makes a formula of it."""
    assert read_title('{"\\def\\cprime{$\'$}"}', r"Vasil\cprime ev") == r"Vasil\cprime ev"


def test_no_macro_makes_much_of_little() -> None:
    """What macros make of a value is bounded before it is made, however they multiply it."""
    bodies = ["x" * 50_000, "#1" * 140, r"\b" * 140]
    definitions = "".join(
        rf"\newcommand{{\{n}}}[1]{{{b}}}" for n, b in zip("abc", bodies, strict=True)
    )
    title = r"\a{x}" * 2_000 + r"\b{\c{\b{y}}}" * 2_000
    tracemalloc.start()
    found = read_title(f'{{"{definitions}"}}', title)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == title
    assert peak < 30_000_000


@pytest.mark.parametrize("text", ["@preamble{" * 20_000, "@preamble{" + r"\def\a{" * 20_000])
def test_unclosed_preambles(text: str) -> None:
    """What is never closed takes time in proportion to its length: this took a minute."""
    assert collect_commands([text]).known == {}
