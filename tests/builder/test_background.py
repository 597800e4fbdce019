"""Work beside other work ends as it would have ended by itself."""

import operator
from functools import partial

import pytest

from cvsite.builder.background import Background
from cvsite.errors import UsageError


@pytest.mark.parametrize("starts", [0, 1, 2])
def test_gives_what_came_of_the_work(starts: int) -> None:
    """The results are there for whoever waits, in the order of the pieces, each time."""
    background = Background(partial(operator.mul, number, 2) for number in range(9))
    for _ in range(starts):
        background.start()
    assert background.wait() == background.wait() == list(range(0, 18, 2))


@pytest.mark.parametrize("starts", [0, 1])
def test_raises_what_the_work_raised(starts: int) -> None:
    """An error is not lost in the thread."""

    def fail() -> None:
        raise UsageError("42")

    background = Background([fail])
    for _ in range(starts):
        background.start()
    with pytest.raises(UsageError, match="42"):
        background.wait()
