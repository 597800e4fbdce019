"""Names in a .bib file (BibTeX's forms), with the marks that stand on them."""

import pytest

from cvsite.loader.bibtex.names import read_names
from cvsite.model.names import Name


def read(value: str) -> list[Name]:
    """Read the names of a field whose LaTeX stays as it is, but for braces."""
    return list(read_names(value, lambda text: text.replace("{", "").replace("}", ""))[0])


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ada King", Name("King", "Ada")),
        ("King, Ada", Name("King", "Ada")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", "van")),
        ("van Beethoven, Ludwig", Name("Beethoven", "Ludwig", "van")),
        ("King, Jr, Martin Luther", Name("King", "Martin Luther", suffix="Jr")),
        ("{Barnes and Noble}", Name(literal="Barnes and Noble")),
        ("{The Tiny Types} Collaboration", Name("Collaboration", "The Tiny Types")),
        ("Plato", Name(literal="Plato")),
        ("Yu*, Shixing", Name("Yu", "Shixing", marks=("*",))),
        ("Shixing Yu*", Name("Yu", "Shixing", marks=("*",))),
        ("Yu, Shixing*", Name("Yu", "Shixing", marks=("*",))),
        ("Yu, Shixing$^*$", Name("Yu", "Shixing", marks=("*",))),
        ("Shixing Yu\\textsuperscript{*}", Name("Yu", "Shixing", marks=("*",))),
        ("Smith,", Name(literal="Smith")),
    ],
)
def test_forms_of_a_name(value: str, name: Name) -> None:
    """Every form gives the parts, and a star the equal contribution."""
    assert read(value) == [name]


def test_names_are_separated_by_and() -> None:
    """``and`` separates names, over line breaks too; ``and others`` is no person."""
    names, has_more = read_names("Ada King and\n  Charles Babbage and others", str)
    assert [str(name) for name in names] == ["Ada King", "Charles Babbage"]
    assert has_more
    assert read_names("", str) == ((), False)
