"""Readers can copy the BibTeX of a publication."""

import pytest

from cvsite.citation.bibtex import balance_braces, write_bibtex, write_normalised
from cvsite.loader.bibtex.entries import read_entries


def test_bibtex_stands_alone_and_says_the_same() -> None:
    """Macros are resolved, what only a website reads is left out, and nothing else is changed."""
    text = "@string{j = {Journal}}\n@Article{k, Title = {A {B}\n  c}, journal = j, pdf = {x.pdf}}\n"
    [entry] = read_entries(text, "p.bib").entries
    written = write_bibtex(entry)
    assert written == "@article{k,\n  title   = {A {B} c},\n  journal = {Journal},\n}\n"
    [again] = read_entries(written, "p.bib").entries
    assert again.get("title") == "A {B} c"


@pytest.mark.parametrize(
    "authors",
    [
        "Yu*, Shixing and Ma$^*$, Yi and Xu\\textsuperscript{*}, Wei",
        "Yu$^{1,*}$, Shixing and Ma\\ddag, Yi and Xu§, Wei",
        "Yu†, Shixing and Ma$^{\\dagger}$, Yi and Xu\\textsuperscript{*,\\dag}, Wei",
    ],
)
def test_marks_on_names_are_left_out(authors: str) -> None:
    """A star that says who contributed equally is for the site, not for reference lists."""
    [entry] = read_entries(f"@misc{{k, author = {{{authors}}}}}", "p.bib").entries
    assert "author = {Yu, Shixing and Ma, Yi and Xu, Wei}" in write_bibtex(entry)
    assert authors in write_normalised(entry)


def test_private_fields_are_left_out() -> None:
    """What a reference manager notes for its owner does not go to readers; all else does."""
    text = "@misc{k, title = {T}, file = {a.pdf}, owner = {ada}, keywords = {a}, xyz = {b}}"
    [entry] = read_entries(text, "p.bib").entries
    written = "@misc{k,\n  title    = {T},\n  keywords = {a},\n  xyz      = {b},\n}\n"
    assert write_bibtex(entry) == written


@pytest.mark.parametrize(
    ("value", "balanced"),
    [
        ("a {b} c", "a {b} c"),
        ("a } {b", "a  b"),
        ("{a {b}", "a {b}"),
        (r"Thi\{'e", r"Thi\'e"),
        (r"$\left\{x\right.$", r"$\left\lbrace x\right.$"),
        (r"$\left.x\right\}$ \{a\}", r"$\left.x\right\rbrace $ \{a\}"),
        (r"a \\} b", r"a \\ b"),
    ],
)
def test_braces_without_a_partner(value: str, balanced: str) -> None:
    """They are left out, or go by their names, so that the entry stays one."""
    assert balance_braces(value) == balanced
