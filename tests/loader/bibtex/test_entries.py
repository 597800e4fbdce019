"""A .bib file becomes entries, and what cannot be read becomes problems."""

import pytest

from cvsite.errors import format_problem
from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.bibtex.file import BibtexFile


def read(text: str) -> BibtexFile:
    """Read the text of a file."""
    return read_entries(text, "p.bib")


def tell(file: BibtexFile) -> list[str]:
    """Give the first line of each problem."""
    return [format_problem(problem).split("\n")[0] for problem in file.problems]


def test_fields_are_lower_case_and_values_resolved() -> None:
    """Macros, ``#``, braces and quotes are resolved; names of types and fields are lower-case."""
    file = read(
        '@STRING{conf = "Conf. on " # {Engines}}\n'
        "@InProceedings{k,\n"
        '  BookTitle = conf # ", London",\n'
        '  month = "12~" # dec,\n'
        "  Year = 1843,\n"
        '  title = "A {"}quote{"}",\n'
        "}\n"
    )
    [entry] = file.entries
    assert (entry.type, entry.key, entry.line) == ("inproceedings", "k", 2)
    assert dict(entry.fields) == {
        "booktitle": "Conf. on Engines, London",
        "month": "12~December",
        "year": "1843",
        "title": 'A {"}quote{"}',
    }
    assert file.problems == []


def test_undefined_macro_is_a_warning() -> None:
    """A macro that nobody defined stands for its name, with a warning."""
    file = read("@article{k,\n  journal = JEngines}\n")
    assert file.entries[0].get("journal") == "JEngines"
    assert tell(file) == ["p.bib:2:3: warning: undefined macro 'JEngines'"]


def test_duplicate_keys_and_fields_lose_nothing() -> None:
    """A key that stands twice gives two entries; of a field that stands twice the first counts."""
    file = read("@misc{k, title={A}}\n@misc{k, title={B}}\n@misc{m, year=1, year=2}\n")
    assert [entry.key for entry in file.entries] == ["k", "k", "m"]
    assert file.entries[2].get("year") == "1"
    assert tell(file) == [
        "p.bib:3:1: warning: field given twice: year",
        "p.bib:2:1: warning: the key 'k' is used before, on line 1",
    ]


def test_broken_entry_does_not_take_its_neighbours() -> None:
    """An entry that cannot be read is told where it went wrong; those around it are kept."""
    file = read(
        "@misc{one, title={1}}\n"
        "@article{two,\n  title = {Open {brace},\n  year = 2000,\n}\n"
        "@misc{three, title={3}}\n"
    )
    assert [entry.key for entry in file.entries] == ["one", "three"]
    assert tell(file) == ["p.bib:3:11: the entry 'two' cannot be read: unclosed brace"]


def test_text_between_entries_is_a_comment() -> None:
    """What stands between entries is no entry, and no problem."""
    file = read(
        "Exported by a tool, me@example.org\n% @comment\n@misc{k, title={A}}\n@comment{x}\n"
    )
    assert [entry.key for entry in file.entries] == ["k"]
    assert file.problems == []


@pytest.mark.parametrize("written", ['"A {B"u} C"', '"A {B"uC}"', '"{B"}u{"} C"'])
def test_a_quote_within_braces_ends_no_value(written: str) -> None:
    """So BibTeX has it; what follows the value belongs to the entry."""
    file = read(f"@misc{{k,\n  editor = {written},\n  title = {{T}},\n}}\n")
    assert [name for name, _ in file.entries[0].fields] == ["editor", "title"]
    assert file.entries[0].get("editor") == written[1:-1]
    assert file.problems == []


def test_characters_that_no_text_may_hold() -> None:
    """They go, or are what they were in Windows-1252; what stands behind them is told in place."""
    file = read(
        "@string{v = {A\x92s}}\n"
        "@misc{k\ufdd0, title = {Ada\x92s \u202eNotes\x81}, note = v # nobody, doi = {1\0}}\n"
    )
    [entry] = file.entries
    assert entry.key == "k"
    assert dict(entry.fields) == {"title": "Ada’s Notes", "note": "A’snobody", "doi": "1"}
    assert tell(file) == ["p.bib:2:36: warning: undefined macro 'nobody'"]
