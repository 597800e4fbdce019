"""Work that goes on beside other work, for what libraries do without Python's lock."""

from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

Result = TypeVar("Result")

THREADS = 2


class Background(Generic[Result]):
    """Pieces of work for threads of its own, which begins when it is told to."""

    def __init__(self, work: Iterable[Callable[[], Result]]) -> None:
        self._work = tuple(work)
        self._futures: list[Future[Result]] | None = None

    def start(self) -> None:
        """Begin the work, if it has not begun."""
        if self._futures is None:
            threads = ThreadPoolExecutor(THREADS)
            self._futures = [threads.submit(work) for work in self._work]
            threads.shutdown(wait=False)

    def wait(self) -> list[Result]:
        """Give what came of each piece, in their order, or raise what it raised.

        It is done here and now if it has not begun.
        """
        if self._futures is None:
            return [work() for work in self._work]
        return [future.result() for future in self._futures]
