"""Values that are left aside are told."""

import pytest

from cvsite.errors import format_problem
from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.publications import make_publications
from cvsite.model.people import People
from cvsite.model.text import Text


def tell(fields: str) -> list[str]:
    """Give what is said of an entry with some fields behind its title."""
    file = read_entries(f"@misc{{k, title={{T}},\n{fields}}}", "p.bib")
    make_publications(file, People((), ()))
    return [format_problem(problem) for problem in file.problems]


@pytest.mark.parametrize(
    ("fields", "message", "hint"),
    [
        ("doi={n/a}", "'n/a' is no DOI", "10.1000/182"),
        ("doi={10.1000/182, 10.1000/183}", "there is more than one DOI", "the first"),
        ("eprint={1}, eprinttype={bar}", "no archive 'bar' is known", "known are: arxiv"),
        ("eprint={1}, eprinttype={pubmd}", "no archive 'pubmd' is known", "'pubmed'?"),
        ("priority={high}", "'high' is no priority", "whole number"),
        ("selected={maybe}", "'maybe' is neither yes nor no", "true or false"),
        (
            "author={King, A. and Poe, E.}, author+an={1=equal; 3=equal}",
            "there is no name 3 in the field 'author'",
            "it has 2",
        ),
    ],
)
def test_values_that_mean_nothing(fields: str, message: str, hint: str) -> None:
    """The warning stands at the field."""
    [told] = tell(fields)
    assert told.startswith("p.bib:2:1: warning: ")
    assert message in told
    assert hint in told.split("hint: ")[1]


@pytest.mark.parametrize(
    "fields",
    [
        "doi={https://doi.org/10.1000/182}",
        "doi={10.1002/(SICI)1097-0258(19980815)17:15<1661::AID-SIM968>3.0.CO;2-2}",
        "eprint={9901001}, archiveprefix={hep-th}",
        "eprint={17}",
        "priority={{3}}, selected={False}",
        "author={King, A. and Poe, E.}, author+an={1=equal; 2=equal, corresponding}",
    ],
)
def test_usual_values(fields: str) -> None:
    """What means something is not told."""
    assert tell(fields) == []


def test_unknown_macros_are_told_once() -> None:
    """One warning stands for all of a file; the text stays as it is written."""
    text = "@misc{k, title={A \\foo b \\foo}}\n@misc{l, title={\\foo \\TikZ},\n note={\\bar{x}}}"
    file = read_entries(text, "p.bib")
    one, _ = make_publications(file, People((), ()))
    assert one.title == (Text("A \\foo b \\foo"),)
    assert [(each.message, each.location and each.location.line) for each in file.problems] == [
        ("the macro \\foo is not known", 1),
        ("the macro \\bar is not known", 3),
    ]
