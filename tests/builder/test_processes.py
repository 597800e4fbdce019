"""A work that several processes share comes out as if one had done it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from traceback import format_exception

import pytest

from cvsite.builder.processes import share_out
from cvsite.errors import ContentError, Problem, UsageError

ITEMS = range(1000)


def note_items(items: Iterable[int]) -> tuple[int, list[int]]:
    """Give which process had which items."""
    return os.getpid(), list(items)


@pytest.mark.parametrize("processes", [1, 2, 5])
def test_each_item_is_for_one_process(processes: int) -> None:
    """No item is left out and none is done twice, and what is done meanwhile is done here."""
    pids: list[int] = []
    shares = share_out(ITEMS, note_items, processes, lambda: pids.append(os.getpid()))
    assert pids == [os.getpid()]
    assert len({pid for pid, _ in shares}) == processes
    assert sorted(item for _, items in shares for item in items) == list(ITEMS)


def test_no_items_are_no_work() -> None:
    """Nothing to do is done by all of them."""
    assert [items for _, items in share_out([], note_items, 2, list)] == [[], []]


def test_error_of_another_process_is_raised() -> None:
    """Problems that another process finds reach the one that asked."""
    own = os.getpid()

    def fail(items: Iterable[int]) -> list[int]:
        if os.getpid() != own:
            raise ContentError((Problem("too heavy"),))
        return list(items)

    with pytest.raises(ContentError, match="too heavy"):
        share_out(ITEMS, fail, 2, list)


class LocalError(Exception):
    """An error that cannot be made anew from what it says."""

    def __init__(self, thing: str, why: str) -> None:
        super().__init__(f"{thing} failed: {why}")


@pytest.mark.parametrize(
    ("error", "raised"),
    [(LookupError("no wheel"), LookupError), (LocalError("wheel", "bent"), RuntimeError)],
)
def test_bug_in_another_process_keeps_its_traceback(
    error: Exception, raised: type[Exception]
) -> None:
    """Where an error was raised, and from what, is told whether or not it can be sent."""
    own = os.getpid()

    def turn_wheel(items: Iterable[int]) -> list[int]:
        if os.getpid() != own:
            raise error from KeyError("axle")
        return list(items)

    with pytest.raises(raised) as told:
        share_out(ITEMS, turn_wheel, 2, list)
    text = "".join(format_exception(told.value))
    assert "in turn_wheel" in text
    assert "KeyError: 'axle'" in text
    assert str(error) in text


def test_result_that_cannot_be_sent_is_told() -> None:
    """What cannot go from one process to another is a bug that says what it was."""
    with pytest.raises(Exception, match=r"pickle"):
        share_out(ITEMS, lambda items: (len(list(items)), lambda: None), 2, list)


def test_killed_process_is_told() -> None:
    """The end of another process is an error, not an endless wait."""
    own = os.getpid()

    def end(items: Iterable[int]) -> list[int]:
        if os.getpid() != own:
            os.kill(os.getpid(), signal.SIGKILL)
        return list(items)

    with pytest.raises(UsageError, match=r"ended from outside \(code -9\)"):
        share_out(ITEMS, end, 2, list)


ORPHANED = """
import os, signal, time
from cvsite.builder.processes import share_out

def work(items):
    taken = list(items)
    if os.getpid() == own:
        print(" ", flush=True)
        os.kill(own, signal.SIGKILL)
    time.sleep(0.5)
    return [str(number) * 1000 for number in range(1000)]

own = os.getpid()
share_out(range(1000), work, 3, list)
"""


def test_no_process_outlives_the_one_that_began_it_for_long() -> None:
    """Where that is killed, the others end by themselves, and let go of all that they hold."""
    command = [sys.executable, "-c", ORPHANED]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        out, _ = process.communicate(timeout=30)  # ends when no process holds the pipe any more
    assert out
    assert process.returncode == -signal.SIGKILL
