"""Entries that are known from the last time are those that a first reading gives."""

import pytest

from cvsite.loader.bibtex.entries import read_files
from cvsite.loader.bibtex.known_entries import KnownEntries

A = "@misc{a,\n  title = {A},\n  month = jan,\n  note = x # {!}\n}\n"
B = "@misc{b,\n  title = {B},\n  title = {C}\n}\n"
ODD = "@misc{c\n  title = {C}\n}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (A + B, B + A),
        (A + B, "\n\n% behind some lines\n" + A + B),
        (A, "@string{x = {X}}\n" + A),
        ("@string{x = {X}}\n" + A, "@string{x = {Y}}\n" + A),
        ("@string{x = {X}}\n" + A, A),
        (A + B, A + ODD + B),
        (A + B, "@misc{open,\n title = {\n" + A + B),
        (A + A, A),
    ],
)
def test_an_edited_file_reads_as_if_nothing_were_known(before: str, after: str) -> None:
    """Entries that moved, macros that changed and what surrounds them count as the first time."""
    known = KnownEntries()
    read_files([("a.bib", before)], known)
    assert read_files([("a.bib", after)], known) == read_files([("a.bib", after)])


def test_what_was_not_asked_for_is_forgotten() -> None:
    """An entry that goes and comes back is read again: nothing is kept for ever."""
    known = KnownEntries()
    first = read_files([("a.bib", A)], known)[0].entries[0]
    again = read_files([("a.bib", A)], known)[0].entries[0]
    read_files([("a.bib", B)], known)
    later = read_files([("a.bib", A)], known)[0].entries[0]
    assert first.fields is again.fields
    assert first == later
    assert first.fields is not later.fields
