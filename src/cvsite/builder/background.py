"""Work that goes on beside other work, for what libraries do without Python's lock."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Generic, TypeVar

T = TypeVar("T")


class Background(Generic[T]):
    """Work for a thread of its own, which begins when it is told to."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._future: Future[T] | None = None

    def start(self) -> None:
        """Begin the work, if it has not begun."""
        if self._future is None:
            thread = ThreadPoolExecutor(max_workers=1)
            self._future = thread.submit(self._work)
            thread.shutdown(wait=False)

    def wait(self) -> T:
        """Give what came of the work, or raise what it raised; here and now if it has not begun."""
        return self._work() if self._future is None else self._future.result()
