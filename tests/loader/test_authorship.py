"""Publications that name the owner in no known spelling are told."""

from collections.abc import Callable
from pathlib import Path

from cvsite.errors import Problem
from cvsite.loader.site import load_site

WriteSite = Callable[[dict[str, str]], Path]


def load_warnings(write_site: WriteSite, bib: str, settings: str = "{}") -> tuple[Problem, ...]:
    """Load a site of Ada King's with a bibliography, and give what is odd about it."""
    cv = f"basics: {{name: Ada King}}\nsite: {{publications: {settings}}}\n"
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


def test_known_spellings_are_not_told(write_site: WriteSite) -> None:
    """Authors, editors and initials are recognised; who is left out by choice is no matter."""
    bib = (
        "@misc{a, title = {A}, author = {King, A.}}\n"
        "@book{b, title = {B}, author = {Babbage, C.}, editor = {Ada King}}\n"
        "@misc{c, title = {C}, author = {Babbage, C.}}\n"
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
