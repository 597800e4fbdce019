"""Work beside other work ends as it would have ended by itself."""

import pytest

from cvsite.builder.background import Background
from cvsite.errors import UsageError


def test_gives_what_came_of_the_work() -> None:
    """The result is there for whoever waits, each time."""
    background = Background(lambda: 42)
    background.start()
    background.start()
    assert background.wait() == background.wait() == 42


def test_raises_what_the_work_raised() -> None:
    """An error is not lost in the thread."""

    def fail() -> None:
        raise UsageError("no")

    with pytest.raises(UsageError, match="no"):
        Background(fail).wait()
    background = Background(fail)
    background.start()
    with pytest.raises(UsageError, match="no"):
        background.wait()
