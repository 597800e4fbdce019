"""Which names stand for a long list of them."""

import pytest

from cvsite.model.author_list import shorten_names
from cvsite.model.names import Name


def make_names(count: int, owner: int = 0) -> tuple[Name, ...]:
    """Make names, of which one, by its number from 1, is the owner's."""
    return tuple(Name(literal=str(n), is_owner=n == owner) for n in range(1, count + 1))


@pytest.mark.parametrize(
    ("count", "owner", "shown", "told"),
    [
        (15, 0, 12, (15, None, 0)),
        (16, 0, 12, (12, None, 4)),
        (120, 3, 12, (12, None, 108)),
        (120, 13, 12, (13, None, 107)),
        (120, 119, 12, (12, "119", 107)),
        (2901, 1500, 0, (2901, None, 0)),
        (2, 0, 1, (1, None, 1)),
        (2, 2, 1, (2, None, 0)),
        (3, 3, 1, (1, "3", 1)),
        (0, 0, 12, (0, None, 0)),
    ],
)
def test_names_that_are_shown(
    count: int, owner: int, shown: int, told: tuple[int, str | None, int]
) -> None:
    """The first are shown and always the owner; the others are counted, where it pays."""
    names = make_names(count, owner)
    short = shorten_names(names, shown)
    assert (*short.first, *short.rest) == names
    assert (len(short.first), short.owner and str(short.owner), short.unnamed) == told
