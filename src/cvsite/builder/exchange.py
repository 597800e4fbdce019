"""Two folders change places in one step, where the system can do that.

Linux has ``renameat2`` with RENAME_EXCHANGE (renameat2(2)), macOS ``renamex_np`` with RENAME_SWAP.
Where neither works, on a mount point for instance, the files are replaced one by one, after a
journal by which a later build completes what was interrupted.
"""

import ctypes
import os
import shutil
import sys
from pathlib import Path

from cvsite.builder.manifest import JOURNAL_FILE, MANIFEST_FILE, read_manifest

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2


def put_in_place(staging: Path, out: Path) -> bool:
    """Let the folder ``staging`` take the place of ``out``.

    Tells whether all that was there is now in ``staging``. Both are full paths without symbolic
    links. Raises OSError where even single files cannot be replaced.
    """
    if not out.exists():
        staging.rename(out)
        return False
    if exchange_folders(staging, out):
        return True
    (out / JOURNAL_FILE).touch()
    complete_replacement(staging, out)
    return False


def exchange_folders(one: Path, two: Path) -> bool:
    """Let two folders change places in one step; False where the system cannot."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None)
    paths = os.fsencode(one), os.fsencode(two)
    if hasattr(library, "renameat2"):
        arguments = (_AT_FDCWD, paths[0], _AT_FDCWD, paths[1], _RENAME_EXCHANGE)
        return bool(library.renameat2(*arguments) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*paths, _RENAME_SWAP) == 0)
    return False


def complete_replacement(staging: Path, out: Path) -> None:
    """Replace the files of ``out`` by those of ``staging``, if a journal says that it was begun.

    Each step can be repeated. Only files that the manifest of ``out`` lists are ever removed.
    """
    journal = out / JOURNAL_FILE
    if not journal.is_file():
        return
    old = read_manifest(out) or frozenset()
    new = read_manifest(staging)
    if new is not None:  # else all of it was moved, the manifest last
        for path in sorted(new):
            if (staging / path).is_file():
                make_room(out, out / path)
                shutil.move(staging / path, out / path)
        for path in old - new:
            if (out / path).is_file():
                (out / path).unlink()
        _remove_empty_folders(out)
        shutil.move(staging / MANIFEST_FILE, out / MANIFEST_FILE)
    journal.unlink()


def _remove_empty_folders(out: Path) -> None:
    for current, folders, _ in os.walk(out, topdown=False):
        for name in folders:
            folder = Path(current, name)
            if not any(folder.iterdir()):
                folder.rmdir()


def make_room(out: Path, path: Path) -> None:
    """Make the folder for a file, and remove a folder or file that stands in the way."""
    for folder in reversed(path.relative_to(out).parents):
        if (out / folder).is_file():
            (out / folder).unlink()
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        shutil.rmtree(path)
