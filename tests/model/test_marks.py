"""Each mark on a name has its meaning."""

import pytest

from cvsite.model.marks import list_marks
from read_bib import read_bib

OWN = {"‡": "At the Engine Company", "*": "First authors"}


@pytest.mark.parametrize(
    ("authors", "marks"),
    [
        ("King, Ada", {}),
        (
            "King$^\\dagger$, Ada and Bell*, Tom",
            {"*": "First authors", "†": "Corresponding author"},
        ),
        ("King‡, Ada and Bell§, Tom", {"‡": "At the Engine Company", "§": None}),
        ("King*, Ada and Bell*, Tom", {"*": "First authors"}),
    ],
)
def test_marks_and_their_meanings(authors: str, marks: dict[str, str | None]) -> None:
    """Each mark that is used stands once, with what the settings or custom say of it."""
    assert list_marks(read_bib(f"@misc{{k, title = {{T}}, author = {{{authors}}}}}"), OWN) == marks


def test_marks_that_are_explained_elsewhere() -> None:
    """Words need no meaning, nor do the signs that an entry explains itself."""
    text = "@misc{k, title = {T}, author = {King§, Ada}, annotation = {§ Not she}}"
    words = "@misc{k, title = {T}, author = {King, Ada}, author+an = {1=supervised}}"
    assert list_marks(read_bib(text + words), {}) == {}
