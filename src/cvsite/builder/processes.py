"""Work on many items, shared out among processes of which each is a fork of this one."""

import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.reduction import ForkingPickler
from traceback import format_exception
from typing import Generic, Self, TypeVar

from cvsite.errors import UsageError

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST_PROCESSES = 8
AT_ONCE = 16
"""Items that a process takes at once: few, so that all end at about the same time."""

_NUMBER_SIZE = 4


def count_processes() -> int:
    """Give how many processes may share a work.

    It is one where there is no fork that is safe: with threads, which a fork stops wherever they
    are, and on other systems than Linux, whose libraries may not survive it.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(MOST_PROCESSES, len(os.sched_getaffinity(0)))


def share_out(
    items: Sequence[Item],
    work: Callable[[Iterable[Item]], Result],
    processes: int,
    meanwhile: Callable[[], object],
    count: Callable[[int], object] = int,
) -> list[Result]:
    """Do a work on items in several processes, and give what came of it in each.

    This process does ``meanwhile`` first, while others are at work already, and tells ``count`` now
    and then how many items have been taken. What any process raises is raised here.
    """
    with _Numbers(range(0, len(items), AT_ONCE)) as starts:

        def take(count: Callable[[int], object] = int) -> Iterator[Item]:
            for start in starts:
                count(start)
                yield from items[start : start + AT_ONCE]

        others = [_Fork(lambda: work(take())) for _ in range(processes - 1)]
        try:
            meanwhile()
            own = work(take(count))
            return [own, *(other.wait() for other in others)]
        finally:
            for other in others:
                other.end()


class _Numbers:
    """Numbers of which each is given to one process alone: a pipe with all of them in it."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._reader, writer = os.pipe()
        data = b"".join(each.to_bytes(_NUMBER_SIZE, "big") for each in numbers)
        os.write(writer, data)
        os.close(writer)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._reader)

    def __iter__(self) -> Iterator[int]:
        while number := os.read(self._reader, _NUMBER_SIZE):
            yield int.from_bytes(number, "big")


class _Fork(Generic[Result]):
    """A fork of this process that does a work and sends what came of it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        fork = get_context("fork")
        self._receiver, sender = fork.Pipe(duplex=False)
        ends = (self._receiver, sender)
        self._process = fork.Process(target=_answer, args=(work, *ends), daemon=True)
        self._process.start()
        sender.close()

    def wait(self) -> Result:
        """Give what came of the work, or raise what it raised."""
        try:
            answer: tuple[Result, BaseException | None] = self._receiver.recv()
        except EOFError:
            self._process.join()
            code = self._process.exitcode
            raise UsageError(f"a part of the build was ended from outside (code {code})") from None
        result, error = answer
        if error is not None:
            raise error
        return result

    def end(self) -> None:
        """End the process, if it has not ended by itself."""
        self._receiver.close()
        self._process.terminate()
        self._process.join()


def _answer(
    work: Callable[[], object],
    receiver: "Connection[object, object]",
    sender: "Connection[object, object]",
) -> None:
    receiver.close()  # else nothing would tell that the process which waits has been killed
    with suppress(BrokenPipeError):
        try:
            sender.send((work(), None))
        except BaseException as error:
            sender.send((None, _prepare_error(error)))
            raise SystemExit(1) from error  # in silence: the process that waits raises it


def _prepare_error(error: BaseException) -> BaseException:
    """Give an error that arrives in another process, with the traceback that it has in this one.

    Of one that cannot be sent, as libraries have some, the traceback arrives alone.
    """
    text = "".join(format_exception(error))
    with suppress(Exception):  # whatever the methods of a library's class raise
        ForkingPickler.loads(ForkingPickler.dumps(error))
        error.add_note(f"in another process:\n{text}")
        return error
    return RuntimeError(f"a part of the build failed in another process:\n{text}")
