"""Readers can copy the BibTeX of a publication."""

from cvsite.citation.bibtex import write_bibtex
from cvsite.loader.bibtex.entries import read_entries


def test_bibtex_stands_alone_and_says_the_same() -> None:
    """Macros are resolved, what only a website reads is left out, and nothing else is changed."""
    text = "@string{j = {Journal}}\n@Article{k, Title = {A {B}\n  c}, journal = j, pdf = {x.pdf}}\n"
    [entry] = read_entries(text, "p.bib").entries
    written = write_bibtex(entry)
    assert written == "@article{k,\n  title   = {A {B} c},\n  journal = {Journal},\n}\n"
    [again] = read_entries(written, "p.bib").entries
    assert again.get("title") == "A {B} c"


def test_marks_on_names_are_left_out() -> None:
    """A star that says who contributed equally is for the site, not for reference lists."""
    text = "@misc{k, author = {Yu*, Shixing and Ma$^*$, Yi and Xu\\textsuperscript{*}, Wei}}"
    [entry] = read_entries(text, "p.bib").entries
    assert "author = {Yu, Shixing and Ma, Yi and Xu, Wei}" in write_bibtex(entry)
