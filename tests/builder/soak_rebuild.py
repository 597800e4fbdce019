"""Random changes of sites with pages enough for several processes, for some minutes."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.options import SHARED_FROM
from edited_site import BASE, ENTRY, follow

WriteSite = Callable[[dict[str, str]], Path]

LARGE = "".join(ENTRY.format(n, 1800 + n, n % 7) for n in range(SHARED_FROM + 9))


@pytest.mark.parametrize("seed", range(20))
def test_random_changes_of_large_sites(write_site: WriteSite, seed: int) -> None:
    """The site grows and shrinks, so that one process or several write it."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    follow(write_site(BASE), chance, preview=False, large=LARGE)
