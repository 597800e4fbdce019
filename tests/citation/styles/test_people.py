"""The people of a publication are found, each in the place that is theirs."""

import pytest

from cvsite.citation.styles.people import (
    Role,
    find_book_authors,
    find_compilers,
    find_creators,
    find_editors,
)
from read_bib import read_entry


@pytest.mark.parametrize(
    ("fields", "first", "role"),
    [
        ("author = {Ray, Ann}, editor = {Low, Bo}", "Ray", None),
        ("editor = {Low, Bo}", "Low", Role.EDITOR),
        ("editor = {Low, Bo}, editortype = {compiler}", "Low", Role.COMPILER),
        ("editor = {Low, Bo}, editora = {Ray, Ann}, editoratype = {compiler}", "Low", Role.EDITOR),
        ("editor = {Low, Bo}, editortype = {director}", "Low", None),
    ],
)
def test_those_who_stand_first(fields: str, first: str, role: Role | None) -> None:
    """They are the authors, or those who did the work of an author."""
    creators = find_creators(read_entry(f"title = {{A}}, {fields}", "book"))
    assert (creators.names[0].family, creators.role) == (first, role)


def test_nobody_is_named_twice() -> None:
    """Who stands first does not stand behind the title as well, nor in front of its book."""
    book = read_entry("editor = {Low, Bo}, editora = {Ray, Ann}, editoratype = {compiler}", "book")
    assert find_editors(book) == ()
    assert [name.family for name in find_compilers(book)] == ["Ray"]
    part = read_entry("author = {Ray, Ann}, bookauthor = {Ray, Ann}, booktitle = {B}", "inbook")
    assert find_book_authors(part) == ()
