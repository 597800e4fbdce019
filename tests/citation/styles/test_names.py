"""Names are written as each style writes them, whatever kind of name it is."""

import pytest

from cvsite.citation.styles.names import (
    invert,
    invert_first,
    invert_short,
    join_names,
    say,
    say_short,
)
from cvsite.model.names import Name


@pytest.mark.parametrize(
    ("name", "inverted", "short", "said", "said_short"),
    [
        (Name("King", "Ada"), "King, Ada", "King, A.", "Ada King", "A. King"),
        (
            Name("Sartre", "Jean-Paul Charles"),
            "Sartre, Jean-Paul Charles",
            "Sartre, J.-P. C.",
            "Jean-Paul Charles Sartre",
            "J.-P. C. Sartre",
        ),
        (
            Name("Beethoven", "Ludwig", non_dropping_particle="van"),
            "van Beethoven, Ludwig",
            "van Beethoven, L.",
            "Ludwig van Beethoven",
            "L. van Beethoven",
        ),
        (
            Name("Humboldt", "Alexander", dropping_particle="von"),
            "Humboldt, Alexander von",
            "von Humboldt, A.",
            "Alexander von Humboldt",
            "A. von Humboldt",
        ),
        (
            Name("King", "Martin Luther", suffix="Jr."),
            "King, Martin Luther, Jr.",
            "King, M. L., Jr.",
            "Martin Luther King Jr.",
            "M. L. King Jr.",
        ),
        (
            Name(literal="ATLAS Collaboration"),
            *["ATLAS Collaboration"] * 4,
        ),
        (Name("Plato"), *["Plato"] * 4),
        (Name("毛", "泽东"), *["毛泽东"] * 4),
        (Name("김", "민준"), *["김민준"] * 4),
        (Name("Watkins", "C.J.C.H."), *["Watkins, C. J. C. H."] * 2, *["C. J. C. H. Watkins"] * 2),
        (Name("Smith", "JR"), *["Smith, J. R."] * 2, *["J. R. Smith"] * 2),
        (Name("Smith", "J.-P."), *["Smith, J.-P."] * 2, *["J.-P. Smith"] * 2),
        (Name("LEE", "ED"), "LEE, ED", "LEE, E.", "ED LEE", "E. LEE"),
        (Name("boyd", "danah"), "boyd, danah", "boyd, d.", "danah boyd", "d. boyd"),
        (
            Name("Cruz", "Juana de la"),
            "Cruz, Juana de la",
            "Cruz, J. de la",
            "Juana de la Cruz",
            "J. de la Cruz",
        ),
        (Name("Pavia", "Bernard of"), *["Bernard of Pavia"] * 4),
        (Name("Øst", "Åse"), "Øst, Åse", "Øst, Å.", "Åse Øst", "Å. Øst"),
        (
            Name("Alembert", "Jean", non_dropping_particle="d’"),
            "d’Alembert, Jean",
            "d’Alembert, J.",
            "Jean d’Alembert",
            "J. d’Alembert",
        ),
        (Name("Manin", "Yu. I."), *["Manin, Yu. I."] * 2, *["Yu. I. Manin"] * 2),
        (Name("Manin", "Yu.I."), *["Manin, Yu. I."] * 2, *["Yu. I. Manin"] * 2),
        (Name("Alferov", "Zh."), *["Alferov, Zh."] * 2, *["Zh. Alferov"] * 2),
        (
            Name("Shakespeare", "Wm."),
            "Shakespeare, Wm.",
            "Shakespeare, W.",
            "Wm. Shakespeare",
            "W. Shakespeare",
        ),
        (Name("Smith", "JR."), *["Smith, J. R."] * 2, *["J. R. Smith"] * 2),
        (
            Name("Khwarizmi", "Muhammad", non_dropping_particle="al-"),
            "al-Khwarizmi, Muhammad",
            "al-Khwarizmi, M.",
            "Muhammad al-Khwarizmi",
            "M. al-Khwarizmi",
        ),
        (
            Name("Khwarizmi", "Muhammad", dropping_particle="al-"),
            "Khwarizmi, Muhammad al-",
            "al-Khwarizmi, M.",
            "Muhammad al-Khwarizmi",
            "M. al-Khwarizmi",
        ),
        (
            Name("Keller", "N.", dropping_particle="a."),
            *["Keller, N. a."] * 2,
            *["N. a. Keller"] * 2,
        ),
        (
            Name("Fuente", "Maria", dropping_particle="de la"),
            "Fuente, Maria de la",
            "de la Fuente, M.",
            "Maria de la Fuente",
            "M. de la Fuente",
        ),
        (Name("Ray", "A. ."), *["Ray, A."] * 2, *["A. Ray"] * 2),
    ],
)
def test_kinds_of_names(name: Name, inverted: str, short: str, said: str, said_short: str) -> None:
    """A name in full and with initials, turned round and as it is said."""
    assert (invert(name), invert_short(name), say(name), say_short(name)) == (
        inverted,
        short,
        said,
        said_short,
    )


@pytest.mark.parametrize(
    ("names", "more", "comma", "expected"),
    [
        ([], False, False, ""),
        (["A"], False, False, "A"),
        (["A", "B"], False, False, "A and B"),
        (["A", "B"], False, True, "A, and B"),
        (["A", "B", "C"], False, False, "A, B, and C"),
        (["A", "B"], True, False, "A, B, et al."),
    ],
)
def test_names_are_joined(names: list[str], more: bool, comma: bool, expected: str) -> None:  # noqa: FBT001 - columns of the table above
    """A comma stands before the last of three or more."""
    assert join_names(names, "and", more=more, comma_between_two=comma) == expected


def test_first_name_alone_is_turned_round() -> None:
    """The others are in the order in which they are said."""
    assert invert_first((Name("King", "Ada"), Name("Lee", "Bo"))) == ("King, Ada", "Bo Lee")
