"""Names in a .bib file (BibTeX's forms), with the marks that stand on them."""

import pytest

from cvsite.loader.bibtex.names import NameList, NameReader
from cvsite.markup.latex import LatexReader
from cvsite.model.basics import Basics
from cvsite.model.name_words import DEGREES, SUFFIXES
from cvsite.model.names import Name
from cvsite.model.people import list_people


def read(value: str) -> tuple[Name, ...]:
    """Read the names of a field."""
    return NameReader(LatexReader()).read_list(value).names


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Ada King", Name("King", "Ada")),
        ("King, Ada", Name("King", "Ada")),
        ("Ludwig van Beethoven", Name("Beethoven", "Ludwig", dropping_particle="van")),
        ("van Beethoven, Ludwig", Name("Beethoven", "Ludwig", dropping_particle="van")),
        ("{van Beethoven}, Ludwig", Name("Beethoven", "Ludwig", "van")),
        ("d'Alembert, Jean le Rond", Name("Alembert", "Jean le Rond", "d’")),
        (
            "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
            Name("Vallée Poussin", "Charles Louis Xavier Joseph", dropping_particle="de la"),
        ),
        ("King, Jr, Martin Luther", Name("King", "Martin Luther", suffix="Jr")),
        ("Martin Luther King, Jr.", Name("King", "Martin Luther", suffix="Jr.")),
        ("Bill Gates III", Name("Gates", "Bill", suffix="III")),
        ("{Barnes and Noble}", Name(literal="Barnes and Noble")),
        ("{The Tiny Types} Collaboration", Name("Collaboration", "The Tiny Types")),
        ("Plato", Name("Plato")),
        ("Smith,", Name("Smith")),
        ("N{\\'u}{\\~n}ez, Jos{\\'e}", Name("Núñez", "José")),
        ("Jaroslav Ne{\\v s}et{\\v r}il", Name("Nešetřil", "Jaroslav")),
        ("Ne\\~{s}et, Jaroslav", Name("Nes̃et", "Jaroslav")),
        ("Nguy\\~{\\^e}n, Th\\d{i}", Name("Nguyễn", "Thị")),
        ("{\\'E}variste Galois", Name("Galois", "Évariste")),
        ("Jakob v. Uexküll", Name("Uexküll", "Jakob", dropping_particle="v.")),
        ("Webster III, Robert J", Name("Webster", "Robert J", suffix="III")),
        ("{\\relax Ch}arles Babbage", Name("Babbage", "Charles")),
        ("J.R.R. Tolkien", Name("Tolkien", "J. R. R.")),
        ("family=Müller, given=Hans, prefix=von", Name("Müller", "Hans", dropping_particle="von")),
        ("family=Müller, given=Hans, prefix=von, useprefix=true", Name("Müller", "Hans", "von")),
        (
            "given=Martin, given-i={M}, family={King}, suffix=Jr.",
            Name("King", "Martin", suffix="Jr."),
        ),
        ("Gates, Bill, III", Name("Gates", "Bill", suffix="III")),
        ("Sherry, John F., Jr.", Name("Sherry", "John F.", suffix="Jr.")),
        ("Lazzarini, Neto, MS", Name("Lazzarini", "MS", suffix="Neto")),
        ("King, Ada, PhD", Name("King", "Ada", suffix="PhD")),
        ("Ada King, Ph.D.", Name("King", "Ada", suffix="Ph.D.")),
        ("King, MD", Name("King", "MD")),
        ("JR King", Name("King", "JR")),
        ("King, JR", Name("King", "JR")),
        ("KING, JR", Name("KING", suffix="JR")),
        ("García Márquez, MA", Name("García Márquez", "MA")),
        (r"\textbf{A. M. King}", Name("King", "A. M.")),
        (r"\underline{King, Ada}", Name("King", "Ada")),
        (r"\textbf{\underline{King, Ada}}", Name("King", "Ada")),
        (r"{\bf King, Ada}", Name("King", "Ada")),
        (r"{\bf Engine Group}", Name(literal="Engine Group")),
        (r"\textbf{King}, \textbf{Ada}", Name("King", "Ada")),
        (r"\textbf{King$^*$, Ada}", Name("King", "Ada", marks=("*",))),
        (r"\textbf{King, Ada}$^*$", Name("King", "Ada", marks=("*",))),
        ("李 四", Name(literal="李 四")),
        ("李, 四", Name("李", "四")),
    ],
)
def test_forms_of_a_name(value: str, name: Name) -> None:
    """Every form gives the parts; names of bodies and in Chinese script stay whole."""
    assert read(value) == (name,)


@pytest.mark.parametrize(
    "word", sorted({"JR", "Jr.", *DEGREES, *(each.upper() for each in SUFFIXES)})
)
@pytest.mark.parametrize("order", ["{} Moe", "Moe {}", "Moe, {}", "{}, Moe", "Ada {} Moe", "{}"])
def test_no_word_of_a_name_is_lost(word: str, order: str) -> None:
    """Whatever a word that may be a suffix is taken for, all words of the name are there."""
    written = order.format(word)
    (name,) = read(written)
    assert {*str(name).replace(",", "").split()} == {*written.replace(",", "").split()}


@pytest.mark.parametrize(
    ("value", "marks"),
    [
        ("Yu*, Shixing", ("*",)),
        ("Shixing Yu*", ("*",)),
        ("Yu, Shixing*", ("*",)),
        ("Yu, Shixing ∗", ("*",)),
        ("Yu, Shixing$^*$", ("*",)),
        ("Yu, Shixing$^{\\dagger}$", ("†",)),
        ("Shixing Yu\\textsuperscript{*}", ("*",)),
        ("Shixing Yu\\textsuperscript{*,\\dag}", ("*", "†")),
        ("Yu*†, Shixing", ("*", "†")),
        ("Yu‡, Shixing", ("‡",)),
        ("Yu, Shixing\\textsuperscript{\\S}", ("§",)),
        ("Yu¶, Shixing", ("¶",)),
    ],
)
def test_marks_on_a_name(value: str, marks: tuple[str, ...]) -> None:
    """Stars and daggers are marks, in whatever way they are written, and no part of the name."""
    assert read(value) == (Name("Yu", "Shixing", marks=marks),)


@pytest.mark.parametrize(
    ("value", "names", "has_more"),
    [
        ("Ada King and\n  Charles Babbage and others", ["Ada King", "Charles Babbage"], True),
        ("Ada King, et al.", ["Ada King"], True),
        ("and Ada King and and Charles Babbage and", ["Ada King", "Charles Babbage"], False),
        ("Smith, and Doe, J", ["Smith", "J Doe"], False),
        ("{Barnes and Noble} and Ada King", ["Barnes and Noble", "Ada King"], False),
        ("Ada King AND Charles Babbage", ["Ada King", "Charles Babbage"], False),
        ("King, Ada; Babbage, Charles", ["Ada King", "Charles Babbage"], False),
        ("徐增林,盛泳潘,贺丽荣", ["徐增林", "盛泳潘", "贺丽荣"], False),
        ("Ada King, Jane Doe and Al Kindi", ["Ada King", "Jane Doe", "Al Kindi"], False),
        ("Ada King, Jane Doe, and Al Kindi", ["Ada King", "Jane Doe", "Al Kindi"], False),
        ("Ada King, J. Doe and Al Kindi", ["Ada King", "J. Doe", "Al Kindi"], False),
        (
            "García Márquez, Gabriel José and Kindi, Al",
            ["Gabriel José García Márquez", "Al Kindi"],
            False,
        ),
        (
            "García Márquez, Gabriel José and {The Engine Group}",
            ["Gabriel José García Márquez", "The Engine Group"],
            False,
        ),
        ("García Márquez, Gabriel José and others", ["Gabriel José García Márquez"], True),
        ("King, Ada and Al Kindi", ["Ada King", "Al Kindi"], False),
        ("others", [], True),
        ("", [], False),
    ],
)
def test_lists_of_names(value: str, names: list[str], *, has_more: bool) -> None:
    """``and`` separates names, whatever its case; stray ones are dropped; others are no person."""
    found = NameReader(LatexReader()).read_list(value)
    assert [str(name) for name in found.names] == names
    assert found.has_more == has_more


@pytest.mark.parametrize(
    "value",
    [
        "King, Ada; Babbage, Charles",
        "A, B, C, D",
        "Ada King, Charles Babbage, Al Kindi",
        "Ada King, Charles Babbage and Al Kindi",
        "King, Ada, PhD",
        "Gates, Bill, III",
    ],
)
def test_odd_lists_are_told(value: str) -> None:
    """What separates names in no way that BibTeX knows is read, and told."""
    assert NameReader(LatexReader()).read_list(value).oddities


def test_annotations_mark_names() -> None:
    """BibLaTeX's annotations mark names by their number, and tell which is the owner's."""
    fields = {
        "author": "King, Ada and Babbage, Charles",
        "author+an": "1=equal; 2=equal, corresponding; 1=highlight",
    }
    first, second = NameReader(LatexReader()).read(fields, "author").names
    assert (first.marks, first.is_owner) == (("*",), True)
    assert (second.marks, second.is_owner) == (("*", "†"), False)
    assert NameReader(LatexReader()).read({}, "author") == NameList()


JANE = list_people(Basics(name="Jane Doe"), ())


@pytest.mark.parametrize(
    ("value", "owner"),
    [
        ("Doe, Jane and Doe, J.", "Jane Doe"),
        ("Doe, J. and Doe, Jane", "Jane Doe"),
        ("Doe, Jane Q. and Doe, J.", "J. Doe"),
        ("Doe, J. Q. and Doe, Jane M.", "Jane M. Doe"),
        ("Doe, John and Doe, J.", "J. Doe"),
    ],
)
def test_one_of_a_list_is_the_owner(value: str, owner: str) -> None:
    """Of those who may be the owner it is the one whose name agrees best."""
    found = NameReader(LatexReader(), JANE).read({"author": value}, "author")
    assert [str(name) for name in found.names if name.is_owner] == [owner]
    assert not found.oddities


def test_namesakes_that_are_equally_alike_are_told() -> None:
    """Where names of a list agree alike, the first is the owner, and a warning names them."""
    values = {"author": "Roe, R. and Doe, Jane Q. and Doe, Jane M."}
    found = NameReader(LatexReader(), JANE).read(values, "author")
    assert [name.is_owner for name in found.names] == [False, True, False]
    [oddity] = found.oddities
    assert oddity.message == (
        "each of these names may be the owner: 'Jane Q. Doe' and 'Jane M. Doe'"
    )


def test_the_owner_is_who_is_annotated() -> None:
    """What the entry says of the owner counts for more than the names."""
    fields = {"author": "Doe, Jane Q. and Doe, Jane M.", "author+an": "2=highlight; 1=equal"}
    found = NameReader(LatexReader(), JANE).read(fields, "author")
    assert [name.is_owner for name in found.names] == [False, True]
    assert not found.oddities


def test_useprefix() -> None:
    """An entry may say that the particles of its names belong to the family names."""
    values = {"author": "van Beethoven, Ludwig and King, Ada", "options": "useprefix=true"}
    found = NameReader(LatexReader()).read(values, "author")
    assert found.names == (Name("Beethoven", "Ludwig", "van"), Name("King", "Ada"))


def test_a_name_that_is_no_latex_is_shown_as_written() -> None:
    """One bad name costs neither the others nor itself, and is told."""
    found = NameReader(LatexReader()).read_list(r"King, Ada and Bell \v, Tom")
    assert len(found.names) == len(["King, Ada", "Bell, Tom"])
    assert [oddity.hint for oddity in found.oddities] == ["it is shown as it is written"]


def test_a_label_with_nothing_but_spaces_behind_it() -> None:
    """Two hundred thousand of them are looked at once: by their square it would be minutes."""
    assert len(read("family={" + " " * 200_000 + "}, given=Ada")) == 1
    assert len(read("family=" + " " * 200_000 + "King")) == 1
