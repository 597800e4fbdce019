"""Puts the files of a site on the disk: all of them, or none.

They are written to a folder beside the output, which changes places with it once all are there.
Whoever looks at the output sees the old site or the new one, and after a crash the old one.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from cvsite.builder.exchange import complete_replacement, put_in_place
from cvsite.builder.lock import lock_output
from cvsite.builder.manifest import name_staging, write_manifest
from cvsite.errors import UsageError

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Staging:
    """The folder in which a site is made; several processes may write to it.

    It works with strings and the system's own calls, since a site has thousands of files.
    """

    def __init__(self, folder: Path, out: Path) -> None:
        self._folder = os.fspath(folder)
        self._out = out
        self._made = {""}
        self._paths: list[str] = []

    def write(self, path: str, content: bytes | Path) -> None:
        """Write a file by its path from the root of the site, or copy one.

        Raises UsageError where the disk refuses.
        """
        target = f"{self._folder}/{path}"
        with _tell_refusals(self._out, target):
            folder = path.rpartition("/")[0]
            if folder not in self._made:
                Path(self._folder, folder).mkdir(parents=True, exist_ok=True)
                self._made.add(folder)
            if isinstance(content, Path):
                shutil.copyfile(content, target)
            else:
                _write_bytes(target, content)

    def note(self, paths: Iterable[str]) -> None:
        """Note which files there are, whichever process wrote them."""
        self._paths += paths

    def write_manifest(self) -> None:
        """Write the list of the files."""
        write_manifest(Path(self._folder), self._paths)


@contextmanager
def stage_site(out: Path) -> Iterator[Staging]:
    """Give a folder for the files of a site, which takes the place of ``out`` at the end.

    Whatever is raised before leaves ``out`` as it was. Raises UsageError where the disk refuses.
    """
    target = out.resolve()
    folder = name_staging(target)
    with ExitStack() as at_end:
        with _tell_refusals(out, target):
            target.parent.mkdir(parents=True, exist_ok=True)
            at_end.enter_context(lock_output(target))
            complete_replacement(folder, target)
            shutil.rmtree(folder, ignore_errors=True)  # under the lock, it is a leftover
            folder.mkdir()
        at_end.callback(shutil.rmtree, folder, ignore_errors=True)
        staging = Staging(folder, out)
        yield staging  # an error in here is not the disk's
        with _tell_refusals(out, folder):
            staging.write_manifest()
            put_in_place(folder, target)


def _write_bytes(path: str, data: bytes) -> None:
    file = os.open(path, _NEW_FILE, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)


@contextmanager
def _tell_refusals(out: Path, target: str | Path) -> Iterator[None]:
    """Turn the errors of the disk into one for the user.

    ``target`` is what is written: a disk that is full, for instance, does not say where. Of two
    files the system names last the one that something was to be copied to.
    """
    try:
        yield
    except OSError as error:
        where = error.filename2 or error.filename or target
        raise UsageError(f"cannot write to {out}: {error.strerror or error}: {where}") from error
