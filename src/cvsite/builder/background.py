"""Work that goes on beside other work, for what libraries do without Python's lock."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

THREADS = 2


class Background(Generic[Item, Result]):
    """Work on some items for threads of its own, which begins when it is told to."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item]) -> None:
        self._work = work
        self._items = items
        self._futures: list[Future[Result]] | None = None

    def start(self) -> None:
        """Begin the work, if it has not begun."""
        if self._futures is None:
            threads = ThreadPoolExecutor(THREADS)
            self._futures = [threads.submit(self._work, item) for item in self._items]
            threads.shutdown(wait=False)

    def wait(self) -> list[Result]:
        """Give what came of the work on each item, or raise what it raised.

        It is done here and now if it has not begun.
        """
        if self._futures is None:
            return [self._work(item) for item in self._items]
        return [future.result() for future in self._futures]
