"""Names are compared as people would compare them."""

import pytest

from cvsite.model.basics import Basics, Person
from cvsite.model.names import Name
from cvsite.model.people import People, list_people
from cvsite.model.spelling import spell_text

PEOPLE = list_people(
    Basics(name="José Núñez-Li", aliases=("J. L. Nunez",)),
    (
        Person(name="Atlas Wang", aliases=("Zhangyang Wang", "王章阳"), url="https://wang.example"),
        Person(name="Kurt Keutzer", url="https://kurt.example"),
        Person(name="No Page"),
        Person(name="Ludwig van Beethoven", url="https://lvb.example"),
        Person(name="Juan Núñez-Li", url="https://juan.example"),
    ),
)


def know(name: str, *aliases: str) -> People:
    """Know an owner alone."""
    return list_people(Basics(name=name, aliases=aliases), ())


@pytest.mark.parametrize(
    "name",
    [
        Name("Núñez-Li", "José"),
        Name("Nunez-Li", "Jose"),
        Name("Nunez-Li", "J."),
        Name("Nunez-Li", "José Maria"),
        Name("Nunez", "J."),
        Name(literal="José Núñez-Li"),
        Name("NUNEZ LI", "JOSE"),
    ],
)
def test_owner_is_recognised(name: Name) -> None:
    """Accents, initials, middle names and the other spellings do not matter."""
    assert PEOPLE.recognise(name).is_owner


@pytest.mark.parametrize(
    "name",
    [
        Name("Núñez-Li", "Maria"),
        Name("Núñez-Li", ""),
        Name("Li", "José"),
        Name("Núñez", "Kurt"),
        Name("Núñez-Li", "Juan"),
        Name(literal="Núñez-Li Laboratory"),
    ],
)
def test_others_are_not_the_owner(name: Name) -> None:
    """Another given name or family name is another person."""
    assert not PEOPLE.recognise(name).is_owner


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ("Anna Maria Smith", Name("Smith", "AM")),
        ("Anna Maria Smith", Name("SMITH", "AM")),
        ("Anna Maria Smith", Name("Smith", "A M")),
        ("Anna Maria Smith", Name(literal="AM Smith")),
        ("Anna Maria Smith", Name(literal="Smith, A.-M.")),
        ("Smith, AM", Name("Smith", "Anna Maria")),
        ("Ed Lee", Name("LEE", "ED")),
        ("Hans-Peter Müller", Name("Mueller", "Hans Peter")),
        ("Hans-Peter Müller", Name("Muller", "Hanspeter")),
        ("Hanspeter Mueller", Name("Müller", "Hans-Peter")),
        ("Łukasz Sørensen", Name("Soerensen", "Lukasz")),
        ("Łukasz Sørensen", Name("Sorensen", "L.")),
        ("Xiaoming Wang", Name("Wang", "Xiao-Ming")),
        ("Xiaoming Wang", Name("Wang", "Xiao Ming")),
        ("Xiaoming Wang", Name("Wang", "X.-M.")),
        ("Yuri Ivanovich Manin", Name("Manin", "Yu. I.")),
        ("Gabriel García Márquez", Name("García Márquez", "Gabriel")),
        ("Gabriel José García Márquez", Name("Garcia Marquez", "G.")),
        ("García Márquez, Gabriel", Name("Márquez", "Gabriel García")),
        ("Martin King Jr.", Name("King", "Martin", suffix="Jr.")),
        ("Martin King, Jr.", Name("King", "M.", suffix="Jr")),
        ("King, III, Martin", Name("King", "Martin", suffix="III")),
        ("Martin King Jr.", Name("King", "Martin")),
        ("Prof. Ada King, PhD", Name("King", "Ada", suffix="Ph.D.")),
        ("Guy L. Steele Jr.", Name("Steele Jr.", "Guy L.")),
        ("Guy L. Steele", Name("Steele, Jr.", "Guy L.")),
        ("Luís Martin Neto", Name("Martin", "L.", suffix="Neto")),
        ("John H. Lienhard V", Name("Lienhard", "John", suffix="V")),
        ("Ada King", Name("Ada King")),
        ("Petrov, IV", Name("Petrov", "Ivan V.")),
        ("Plato", Name("Plato")),
    ],
)
def test_spellings_of_one_name(known: str, name: Name) -> None:
    """Initials without full stops, umlauts written out, hyphens and two family names agree."""
    assert know(known).recognise(name).is_owner
    assert know("Ada Unknown", known).recognise(name).is_owner


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ("Anna Maria Smith", Name("Smith", "AB")),
        ("Anna Maria Smith", Name("Smith", "Am")),
        ("Xiaoming Wang", Name("Wang", "Xiaoli")),
        ("Xiaoming Wang", Name("Wang", "Xiao")),
        ("Michael Roe", Name("Roe", "Michal")),
        ("Gabriel García Márquez", Name("García", "Gabriel")),
        ("García Márquez, Gabriel", Name("Márquez", "Gabriel")),
        ("Jan van der Berg", Name("Berg", "Jan")),
        ("Jan van der Berg", Name("Berg", "Jan", dropping_particle="van den")),
        ("Jane Doe", Name("Doe-Roe", "Jane")),
        ("Martin King Jr.", Name("King", "Martin", suffix="Sr.")),
        ("Martin King Jr.", Name("King Sr.", "Martin")),
    ],
)
def test_namesakes_are_not_the_owner(known: str, name: Name) -> None:
    """Who differs in more than the way of writing is somebody else."""
    assert not know(known).recognise(name).is_owner


@pytest.mark.parametrize("known", ["Jan van der Berg", "van der Berg, Jan", "Berg, Jan van der"])
@pytest.mark.parametrize(
    "name",
    [
        Name("Berg", "Jan", dropping_particle="van der"),
        Name("Berg", "J.", non_dropping_particle="van der"),
        Name("Van der Berg", "Jan"),
        Name("Berg", "Jan Van", dropping_particle="der"),
        Name(literal="Jan van der Berg"),
    ],
)
def test_particles_belong_to_the_family_name(known: str, name: Name) -> None:
    """The particle counts wherever it is written, in the CV and in the bibliography."""
    assert know(known).recognise(name).is_owner
    person = Person(name="Somebody", aliases=(known,), url="https://berg.example")
    assert list_people(Basics(name="Ada King"), (person,)).recognise(name).url == person.url


def test_capital_particles_belong_to_the_family_name() -> None:
    """A particle with a capital is told from a given name by the bibliography alone."""
    assert know("Peter Van Damme").recognise(Name("Van Damme", "Peter")).is_owner
    assert know("Jean d'Alembert").recognise(Name("Alembert", "Jean", "d’")).is_owner
    assert know("Jean d’Alembert").recognise(Name("D’Alembert", "J.")).is_owner


@pytest.mark.parametrize("known", ["王小明", "王 小明", "小明 王", "王, 小明"])
@pytest.mark.parametrize(
    "name", [Name("王", "小明"), Name(literal="王小明"), Name(literal="王 小明")]
)
def test_cjk_names_have_no_spaces_to_rely_on(known: str, name: Name) -> None:
    """The same characters are the same name, with a space, a comma or neither."""
    assert know("Xiaoming Wang", known).recognise(name).is_owner
    assert not know("Xiaoming Wang", known).recognise(Name("王", "小红")).is_owner


@pytest.mark.parametrize("known", ["Xiaoming Wang", "王小明", "Wang (王小明), Xiaoming"])
@pytest.mark.parametrize(
    "name",
    [
        Name("(王小明)", "Xiaoming Wang"),
        Name("Wang (王小明)", "Xiaoming"),
        Name("Wang", "Xiaoming 王小明"),
        Name(literal="王小明 Xiaoming Wang"),
    ],
)
def test_names_in_two_scripts_agree_in_either(known: str, name: Name) -> None:
    """Who writes a name in both scripts is known by one of them."""
    assert know(known).recognise(name).is_owner
    assert not know("Xiaohong Wang", "王小红").recognise(name).is_owner


def test_what_is_too_long_for_a_name_is_read_in_one_way() -> None:
    """A text of thousands of words in the place of a name costs no more than reading it."""
    assert len(spell_text("Gabriel García Márquez")) == len(["Márquez", "García Márquez"])
    assert len(spell_text("Engine " * 5000)) == 1


@pytest.mark.parametrize(
    ("aliases", "name", "is_owner"),
    [
        (("J. Doe",), Name("Doe", "Jane M."), False),
        (("J. Doe",), Name("Doe", "J. Q."), True),
        (("J. Doe", "Jane M. Doe"), Name("Doe", "J. M."), True),
        (("Quincy Doe",), Name("Doe", "Quincy"), True),
    ],
)
def test_short_aliases_let_no_namesakes_in(
    aliases: tuple[str, ...], name: Name, *, is_owner: bool
) -> None:
    """A name must not contradict the full name that a short alias stands for."""
    assert know("Jane Q. Doe", *aliases).recognise(name).is_owner == is_owner


@pytest.mark.parametrize(
    ("name", "is_owner", "url"),
    [
        (Name("Doe", "John"), False, "https://john.example"),
        (Name("Doe", "J."), True, None),
    ],
)
def test_the_closest_name_counts(name: Name, url: str | None, *, is_owner: bool) -> None:
    """Somebody in the CV whose name agrees better is meant; otherwise it is the owner."""
    people = list_people(
        Basics(name="J. Doe"), (Person(name="John Doe", url="https://john.example"),)
    )
    found = people.recognise(name)
    assert (found.is_owner, found.url) == (is_owner, url)


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Prof. Atlas Wang", "https://wang.example"),
        ("Dr. Kurt Keutzer", "https://kurt.example"),
        ("Keutzer, Kurt", "https://kurt.example"),
        ("K. Keutzer", "https://kurt.example"),
        (Name("Wang", "Zhangyang"), "https://wang.example"),
        (Name("王", "章阳"), "https://wang.example"),
        (Name("Beethoven", "L.", dropping_particle="van"), "https://lvb.example"),
        ("Karl Keutzer", None),
        ("No Page", None),
    ],
)
def test_people_are_found(name: Name | str, url: str | None) -> None:
    """A name as written in the CV or the bibliography finds the page of the person."""
    found = PEOPLE.find_url(name) if isinstance(name, str) else PEOPLE.recognise(name).url
    assert found == url


def test_an_alias_is_the_owner_word_by_word() -> None:
    """It may be longer than the name in the midst, where a part of the family name was left out."""
    name = Name(family="Silva de Oliveira", given="Bruno", dropping_particle="da")
    people = know("Bruno de Oliveira", "Bruno da Silva de Oliveira")
    assert people.recognise(name).is_owner
    assert not know("Bruno de Oliveira").recognise(name).is_owner
