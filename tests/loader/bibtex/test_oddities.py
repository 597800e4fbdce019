"""What is most likely a typing error is told as a warning, with a hint."""

import pytest

from cvsite.errors import format_problem
from cvsite.loader.bibtex.dates import read_issued, read_status
from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.bibtex.oddities import warn_of_oddities


def tell(text: str) -> list[str]:
    """Give what is said of the one entry of a file."""
    file = read_entries(text, "p.bib")
    [entry] = file.entries
    issued = read_issued(dict(entry.fields))
    warn_of_oddities(file, entry, issued, read_status(dict(entry.fields), issued))
    return [format_problem(problem) for problem in file.problems]


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ("@artcle{k,\n year=2000}", "1:1", "there is no entry type 'artcle'", "'article'?"),
        ("@misc{k,\n year={soon}}", "2:2", "'soon' is no year", "four digits"),
        ("@misc{k,\n date={20x2}}", "2:2", "'20x2' is no year", "four digits"),
        ("@misc{k,\n pubstate={submited}}", "2:2", "'submited' is no stage", "'submitted'?"),
        ("@misc{k,\n pubstate={lost}}", "2:2", "'lost' is no stage", "known are: "),
    ],
)
def test_typing_errors_are_warnings(text: str, place: str, message: str, hint: str) -> None:
    """The warning stands at the field, and says what was probably meant."""
    [told] = tell(text)
    assert told.startswith(f"p.bib:{place}: warning: {message}")
    assert hint in told.split("hint: ")[1]


@pytest.mark.parametrize(
    "text",
    [
        "@misc{k, year={in press}}",
        "@misc{k, pubstate={in press}, year=2000}",
        "@unpublished{k, pubstate={submitted}}",
        "@inproceedings{k, date={2015-04/2015-06}}",
        "@misc{k}",
    ],
)
def test_usual_entries_are_not_odd(text: str) -> None:
    """What BibTeX and BibLaTeX know is fine."""
    assert tell(text) == []
