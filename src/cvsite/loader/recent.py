"""What was made the last time that a site was loaded, for what is the same the next time."""

from typing import Generic, TypeVar

What = TypeVar("What")
Made = TypeVar("Made")


class Recent(Generic[What, Made]):
    """What was made of things the last time, and is made again; all else is forgotten."""

    def __init__(self) -> None:
        self._before: dict[What, Made] = {}
        self._now: dict[What, Made] = {}

    def begin(self) -> None:
        """Begin anew: what was not asked for the last time is forgotten."""
        self._before, self._now = self._now, {}

    def find(self, what: What) -> Made | None:
        """Give what was made of something."""
        made = self._before.get(what)
        if made is not None:
            self._now[what] = made
        return made

    def keep(self, what: What, made: Made) -> None:
        """Keep what was made of something for the next time."""
        self._now[what] = made
