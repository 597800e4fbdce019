"""When Python's collector of cyclic garbage works: not while many records are made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Keep the collector from walking all records again and again while more are made.

    They are all in use and hold no cycles, so that it would find nothing; of a large bibliography
    it takes a third of the time. What is no longer used is freed at once all the same.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()
            gc.unfreeze()  # both together let all objects count as old, without a walk
            gc.enable()


@contextmanager
def collecting_anew() -> Iterator[None]:
    """Let the collector look at what is made from now on alone, while pages come and go.

    Rendering leaves cycles behind, which would fill the memory; the records hold none.
    """
    was_on = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()


def collect_all() -> None:
    """Free what builds have left behind; with ten thousand records it takes half a second.

    The collector would leave it for long: while builds went on without it, all has become old.
    """
    gc.collect()


def end_without_collecting() -> None:
    """Spare the end of the process a last walk over all that it leaves behind."""
    gc.freeze()
