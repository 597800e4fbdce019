"""Names are compared as people would compare them."""

import pytest

from cvsite.model.basics import Basics, Person
from cvsite.model.names import Name
from cvsite.model.people import list_people

PEOPLE = list_people(
    Basics(name="José Núñez-Li", aliases=("J. L. Nunez",)),
    (
        Person(name="Atlas Wang", aliases=("Zhangyang Wang",), url="https://wang.example"),
        Person(name="Kurt Keutzer", url="https://kurt.example"),
        Person(name="No Page"),
        Person(name="Ludwig van Beethoven", url="https://lvb.example"),
    ),
)


@pytest.mark.parametrize(
    "name",
    [
        Name("Núñez-Li", "José"),
        Name("Nunez-Li", "Jose"),
        Name("Nunez-Li", "J."),
        Name("Nunez-Li", "José Maria"),
        Name("Nunez", "J."),
        Name(literal="José Núñez-Li"),
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
        Name(literal="Núñez-Li Laboratory"),
    ],
)
def test_others_are_not_the_owner(name: Name) -> None:
    """Another given name or family name is another person."""
    assert not PEOPLE.recognise(name).is_owner


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("Prof. Atlas Wang", "https://wang.example"),
        ("Dr. Kurt Keutzer", "https://kurt.example"),
        ("Keutzer, Kurt", "https://kurt.example"),
        ("K. Keutzer", "https://kurt.example"),
        (Name("Wang", "Zhangyang"), "https://wang.example"),
        ("Karl Keutzer", None),
        ("No Page", None),
    ],
)
def test_people_are_found(name: Name | str, url: str | None) -> None:
    """A name as written in the CV or the bibliography finds the page of the person."""
    found = PEOPLE.find_url(name) if isinstance(name, str) else PEOPLE.recognise(name).url
    assert found == url
