"""Whatever order a site is changed in, what is built of it is what a clean build gives."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from edited_site import BASE, follow

WriteSite = Callable[[dict[str, str]], Path]


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_random_changes_give_what_a_clean_build_gives(
    write_site: WriteSite, seed: int, *, preview: bool
) -> None:
    """A dozen changes of a small site; soak_rebuild.py has more of them, and larger sites."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    follow(write_site(BASE), chance, preview=preview)
