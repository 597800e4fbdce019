"""Taking regular entries off a text gives what bibtexparser gives, and disturbs nothing else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus import read_corpus
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.known_entries import KnownEntries
from cvsite.loader.bibtex.regular import take_regular_entries
from cvsite.loader.bibtex.splitting import split_text

EXAMPLES = sorted((Path(__file__).parent / "examples").glob("*.bib"))
TEXTS = [decode_bibliography(path.read_bytes(), path.name)[0] for path in EXAMPLES]
SIGNS = st.text(alphabet='{}()"@%,=#\\$ \n\tandx1', max_size=6)
DAMAGE = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), SIGNS), max_size=6)

A = "@misc{a, title = {A}}\n"
B = '@Article{b:1,\n  title = "B {\\"o} {{C}}" # d-e:f,\n\n  _x = 12 , year = {2{0}00},\n}\n'


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (A + B, ["a", "b:1"]),
        (f"% a comment\n{A}% {{ another\n\n{B}%", ["a", "b:1"]),
        (f"\n  {A}", ["a"]),
        ("@misc{b, title = {\\{} }\n" + A, []),
        ("@misc{b, title = {B}\n" + A, []),
        ("@misc{b, title = {B}}}\n" + A, []),
        (f"@comment{{\n{A}}}\n", []),
        (f"@misc{{b, title = {{B}}, year 2000}}\n{A}", ["a"]),
        ("@misc{b, title = {B} year = 2000}\n" + A, ["a"]),
        (f"@misc{{b, title = {{B}}, % why\n year = 2000}}\n{A}", ["a"]),
        ("@misc(b, title = {B})\n" + A, ["a"]),
        ("@string{s = {S}}\n@preamble{{P}}\n" + A, ["a"]),
        (f"{A}year = {{2000}}\n", []),
        (A.strip() + A, []),
        ("@misc{a b, title = {B}}\n@misc{a}\n@misc{, title = {B}}\n@a-b{c, title = {D}}", []),
    ],
)
def test_what_is_regular(text: str, keys: list[str]) -> None:
    """An entry is taken where it is whole and nothing around it can have a say in it."""
    pieces, _ = take_regular_entries(text, KnownEntries())
    assert [piece.key for piece in pieces] == keys
    assert split_text(text) == split_text(text, quick=False)


@given(st.sampled_from(TEXTS), DAMAGE)
def test_both_ways_give_the_same_pieces(text: str, damage: list[tuple[float, int, str]]) -> None:
    """Whatever becomes of a text, bibtexparser would find the same in it."""
    for where, length, signs in damage:
        at = int(where * len(text))
        text = text[:at] + signs + text[at + length :]
    text = A + text + A
    assert split_text(text) == split_text(text, quick=False)


def test_both_ways_give_the_same_pieces_of_real_files() -> None:
    """So it is for the files that people have."""
    for file in read_corpus():
        assert split_text(file.text) == split_text(file.text, quick=False), file.path


def test_lines_behind_a_backslash() -> None:
    """A line that ends in a backslash counts, which it does not to bibtexparser."""
    text = "@misc{a,\n  title = {A\\\nB},\n  year = {2000} % why\n}\n" * 2
    lines = [[line for _, _, line, _ in piece.fields] for piece in split_text(text)]
    assert lines == [[1, 3], [1, 3]]
    assert [piece.line for piece in split_text(text)] == [1, 6]


def test_places_behind_a_comment_in_an_entry() -> None:
    """Comments within entries move nothing that stands behind them."""
    text = "@misc{b, % one\n  title % two\n = {B} % three\n , % four\n}\n@misc(a, title = {A})\n"
    assert [text[piece.start :][:7] for piece in split_text(text)] == ["@misc{b", "@misc(a"]
