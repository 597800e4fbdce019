"""Which names are shown of a work by very many."""

from dataclasses import dataclass

from cvsite.model.names import Name

LIST_ROOM, PAGE_ROOM = 1.25, 5
"""How many times the names that are shown of a long list may stand without being shortened, in
lists and on a publication's page: what is left out is never so little that it could as well stand.
"""


@dataclass(frozen=True, slots=True)
class AuthorList:
    """The names of a work as they are shown: the ``first`` ones, and the ``rest``.

    ``owner`` is the owner's name where it is in the rest.
    """

    first: tuple[Name, ...]
    rest: tuple[Name, ...] = ()
    owner: Name | None = None

    @property
    def unnamed(self) -> int:
        """How many of the rest are not the owner."""
        return len(self.rest) - bool(self.owner)


def shorten_names(names: tuple[Name, ...], shown: int, room: float = LIST_ROOM) -> AuthorList:
    """Part names in those that are shown and the rest, if they are more than ``shown * room``.

    ``shown`` of them are the first, and one more where that is the owner; 0 leaves out none.
    """
    if not shown or len(names) <= shown * room:
        return AuthorList(names)
    count = shown + names[shown].is_owner
    first, rest = names[:count], names[count:]
    seen = any(name.is_owner for name in first)
    owner = None if seen else next((name for name in rest if name.is_owner), None)
    short = AuthorList(first, rest, owner)
    return short if short.unnamed else AuthorList(names)
