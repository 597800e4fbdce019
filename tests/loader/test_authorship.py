"""Publications that name the owner in no known spelling are told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.errors import Problem
from cvsite.loader.site import load_site

WriteSite = Callable[[dict[str, str]], Path]


def load_warnings(
    write_site: WriteSite, bib: str, settings: str = "{}", basics: str = "name: Ada King"
) -> tuple[Problem, ...]:
    """Load a site of Ada King's with a bibliography, and give what is odd about it."""
    cv = f"basics: {{{basics}}}\nsite: {{publications: {settings}}}\n"
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": bib})
    return load_site(site).warnings


def test_stranger_is_told_at_the_authors(write_site: WriteSite) -> None:
    """The warning stands at the authors' field, and asks after one of the same family name."""
    bib = "@misc{k,\n  title = {T},\n  author = {Lovelace, Charles and King, Augusta}}\n"
    [warning] = load_warnings(write_site, bib)
    assert warning.message == "the entry 'k' names Ada King in no spelling that is known"
    assert warning.location
    assert (warning.location.line, warning.location.column) == (3, 3)
    assert warning.hint == "if that is 'Augusta King', add this spelling to basics.aliases"


@pytest.mark.parametrize(
    ("owner", "author", "alias"),
    [
        ("Jan van der Berg", "van der Berg, Piet", "Piet van der Berg"),
        ("Jan van der Berg", "{van der Berg}, Piet", "Piet van der Berg"),
        ("Jan van der Berg", "Berg, Jan", "Jan Berg"),
        ("Jane Q. Doe", "Doe, Jane M.", "Jane M. Doe"),
        ("Jean d'Alembert", "d'Alembert, Louis", "Louis d’Alembert"),
        ("Gabriel García Márquez", "García Márquez, Gonzalo", "Gonzalo García Márquez"),
        ("Martin King Jr.", "King, Sr., Martin", "Martin King Sr."),
    ],
)
def test_the_alias_that_is_asked_for_is_enough(
    write_site: WriteSite, owner: str, author: str, alias: str
) -> None:
    """Who adds the spelling to the aliases, as the hint says, is not warned again."""
    bib = f"@misc{{k, title = {{T}}, author = {{{author}}}}}\n"
    [warning] = load_warnings(write_site, bib, basics=f'name: "{owner}"')
    assert warning.hint == f"if that is {alias!r}, add this spelling to basics.aliases"
    basics = f'name: "{owner}", aliases: ["{alias}"]'
    assert load_warnings(write_site, bib, basics=basics) == ()


@pytest.mark.parametrize(
    "author", ["van der Berg, Jan", "Jan van der Berg", "{van der Berg}, Jan", "Berg, Jan van der"]
)
def test_owners_with_particles_are_known(write_site: WriteSite, author: str) -> None:
    """The own name is recognised in each form that BibTeX has for it."""
    bib = f"@misc{{k, title = {{T}}, author = {{{author}}}}}\n"
    assert load_warnings(write_site, bib, basics="name: Jan van der Berg") == ()


def test_namesakes_of_one_list_are_told_at_the_authors(write_site: WriteSite) -> None:
    """The build says where two authors may be the owner, and is content with what is annotated."""
    bib = "@misc{{k,\n  title = {{T}},\n  author = {{King, Ada B. and King, Ada C.}}{}}}\n"
    [warning] = load_warnings(write_site, bib.format(""))
    assert "'Ada B. King' and 'Ada C. King'" in warning.message
    assert warning.location
    assert warning.location.line == len(["@misc", "title", "author"])
    assert load_warnings(write_site, bib.format(", author+an = {2=self}")) == ()


def test_known_spellings_are_not_told(write_site: WriteSite) -> None:
    """All who made a work, and initials, are recognised; who is left out by choice is no matter."""
    bib = (
        "@misc{a, title = {A}, author = {King, A.}}\n"
        "@book{b, title = {B}, author = {Babbage, C.}, editor = {Ada King}}\n"
        "@misc{c, title = {C}, author = {Babbage, C.}}\n"
        "@book{d, title = {D}, author = {Babbage, C.}, translator = {King, Ada}}\n"
    )
    [warning] = load_warnings(write_site, bib)
    assert "'c'" in warning.message
    assert load_warnings(write_site, bib, "{only_mine: true}") == ()


def test_many_strangers_are_one_warning(write_site: WriteSite) -> None:
    """A bibliography of a whole group is no reason for a screen full of warnings."""
    bib = "".join(f"@misc{{k{n}, title = {{T{n}}}, author = {{Doe, J.}}}}\n" for n in range(23))
    [warning] = load_warnings(write_site, bib)
    assert warning.message == (
        "23 entries name Ada King in no spelling that is known: 'k0', 'k1', 'k2' and 20 more"
    )
