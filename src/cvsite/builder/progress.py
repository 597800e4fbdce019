"""How far a build has come, and where its time went."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import perf_counter

QUIET_FOR = 1.0
"""Seconds for which nothing is shown: most builds take less."""

PAUSE = 0.1
"""Seconds between what is shown."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """Where lines for people go: ``tell`` prints one, and ``show`` one that the next replaces."""

    tell: Callable[[str], object]
    show: Callable[[str], object] = str


@dataclass(slots=True)
class Progress:
    """Is told of each stage of a build as it begins; ``show`` is given a line for people.

    ``stages`` are the names of the stages, each with the seconds that it took.
    """

    show: Callable[[str], object] = str
    stages: list[tuple[str, float]] = field(default_factory=list)
    _stage: str = ""
    _began: float = field(default_factory=perf_counter)
    _next: float = field(default_factory=lambda: perf_counter() + QUIET_FOR)

    def begin(self, stage: str) -> None:
        """Begin a stage, which ends the one before."""
        self.end()
        self._stage = stage
        self._show(stage)

    def count(self, done: int, total: int) -> None:
        """Tell how much of the stage is done."""
        self._show(f"{self._stage}: {done} of {total}")

    def end(self) -> None:
        """End the last stage."""
        now = perf_counter()
        if self._stage:
            self.stages.append((self._stage, now - self._began))
        self._stage, self._began = "", now

    def _show(self, line: str) -> None:
        now = perf_counter()
        if now >= self._next:
            self._next = now + PAUSE
            self.show(line)
