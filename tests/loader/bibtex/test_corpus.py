"""Real .bib files of other people lose nothing."""

import re

from corpus import read_corpus

_HEAD = re.compile(r"^[ \t]*@[ \t]*([^\s{}(),=\"%#@]+)\s*[{(]", re.MULTILINE)
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})

SMALLEST_SHARE = 0.999
"""Of the entries that begin a line, how many are to be read."""


def count_heads(text: str) -> int:
    """Count what begins a line and looks like an entry, by a rule of its own."""
    return sum(head[1].lower() not in _NO_ENTRIES for head in _HEAD.finditer(text))


def test_entries_are_read() -> None:
    """Nearly all entries that people have are read, of whatever program and age."""
    expected, used = 0, 0
    for file in read_corpus():
        expected += count_heads(file.text)
        used += len(file.entries) + len(file.data)
    assert used >= expected * SMALLEST_SHARE


def test_entries_that_are_not_read_are_told() -> None:
    """Each is among the problems with its line, and what is found is either used or told."""
    for file in read_corpus():
        assert file.found == len(file.entries) + len(file.losses)
        for loss in file.losses:
            assert loss.problem in file.problems
            assert loss.problem.location
            assert loss.problem.location.line
        missing = count_heads(file.text) - file.found - len(file.data)
        assert missing <= 0, f"{missing} entries of {file.path} are lost in silence"


def test_keys_are_those_of_the_file() -> None:
    """No key is made up of something else, nor cut, but where an entry has none."""
    for file in read_corpus():
        nameless = sum(problem.message == "an entry has no key" for problem in file.problems)
        strange = [entry.key for entry in file.entries if entry.key not in file.text]
        assert len(strange) <= nameless, f"{strange} in {file.path}"
