"""Work that goes on beside other work, for what libraries do without Python's lock."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

T = TypeVar("T")


class Background(Generic[T]):
    """Work in a thread of its own, begun at once."""

    def __init__(self, work: Callable[[], T]) -> None:
        thread = ThreadPoolExecutor(max_workers=1)
        self._result = thread.submit(work)
        thread.shutdown(wait=False)

    def wait(self) -> T:
        """Give what came of the work, or raise what it raised."""
        return self._result.result()
