"""Whatever becomes of the text of a .bib file, it is read without an exception, or reported."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.csl import write_csl
from cvsite.citation.ris import write_ris
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.people import People

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.bib"))
TEXTS = [decode_bibliography(path.read_bytes(), path.name)[0] for path in EXAMPLES]
BEFORE = "@misc{before, title = {Before}}\n"
AFTER = "\n@misc{after, title = {After}}\n"
SIGNS = st.text(alphabet='{}()"@%,=#\\$~^_-& \n\tandx1', max_size=6)
MEGABYTE = 1_000_000

DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), SIGNS), min_size=1, max_size=6)
"""Where something goes, how many characters are lost there, and what comes in their place."""


def read_all(text: str) -> BibtexFile:
    """Read a text and write all that can be made of it."""
    file = read_entries(text, "x.bib")
    for publication in make_publications(file, People((), ())):
        write_csl(publication)
        write_ris(publication)
        write_bibtex(publication.source)
    assert file.found == len(file.entries) + len(file.losses)
    return file


@given(st.sampled_from(TEXTS), DAMAGE)
def test_damaged_entries(text: str, damage: list[tuple[float, int, str]]) -> None:
    """The entries before and behind the damage are kept, whatever becomes of it."""
    for where, length, signs in damage:
        at = int(where * len(text))
        text = text[:at] + signs + text[at + length :]
    file = read_all(BEFORE + text + AFTER)
    keys = {entry.key for entry in file.entries}
    assert "before" in keys
    assert "after" in keys


@given(st.text())
def test_any_text(text: str) -> None:
    """Text that is no bibliography at all is read as one without entries, or with few."""
    read_all(text)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="{}\\@")))
def test_any_text_as_a_value(text: str) -> None:
    """A value may hold any character."""
    file = read_all(f"@misc{{k, title = {{{text}}}, author = {{{text}}}, date = {{{text}}}}}")
    assert [entry.key for entry in file.entries] == ["k"]


@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    """Bytes that are no text of any encoding are made text."""
    text, _ = decode_bibliography(data, "x.bib")
    read_all(text)


@pytest.mark.parametrize(
    "value",
    [
        "{" * 100_000 + "}" * 100_000,
        "\\emph{" * 50_000 + "}" * 50_000,
        "$" * MEGABYTE,
        "word " * (MEGABYTE // 5),
        "\\'e" * (MEGABYTE // 3),
        " and ".join(["King, Ada"] * 50_000),
        f"King{' ' * MEGABYTE}Ada",
        "1" * MEGABYTE,
    ],
    ids=["braces", "macros", "dollars", "words", "accents", "names", "gap", "digits"],
)
def test_huge_values(value: str) -> None:
    """Values that are deep or large are read as all others are."""
    for name in ("title", "author", "year"):
        file = read_all(f"@misc{{k, {name} = {{{value}}}}}{AFTER}")
        assert [entry.key for entry in file.entries] == ["k", "after"]
