"""Keeps two builds of one output apart: the second waits for the first."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def lock_output(out: Path) -> Iterator[None]:
    """Hold the lock of an output folder; wait for whoever holds it. It lies beside the folder."""
    path = out.with_name(f".{out.name}.lock")
    descriptor = _open_locked(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _open_locked(path: Path) -> int:
    """Open and lock the file at ``path``.

    Whoever held it before has removed it: a lock on a file that is gone locks nothing, so that it
    is tried again with the one that is there now.
    """
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        _lock(descriptor)
        if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
            return descriptor
        os.close(descriptor)


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
