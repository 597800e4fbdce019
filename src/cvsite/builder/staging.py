"""The folder in which a site is made, file by file."""

import os
import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from hashlib import blake2b, file_digest
from pathlib import Path

from cvsite.builder.exchange import make_room
from cvsite.builder.manifest import UNFINISHED_FILE, write_manifest
from cvsite.builder.page_links import PageLinks
from cvsite.builder.trees import FileNote, Tree
from cvsite.errors import UsageError

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


class Superseded(Exception):  # noqa: N818 - nothing is wrong
    """The content is another by now, so that what is left of a build need not be made."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Pages by their files that are made first, since somebody looks at them.

    ``tell`` is called with each of them that differs once it has been written, and ``pause`` before
    anything else is made; it may raise Superseded.
    """

    paths: Collection[str] = ()
    tell: Callable[[str], object] = str
    pause: Callable[[], object] = str


class Staging:
    """The folder in which a site is made; several processes may write to it.

    ``files`` are those of the site that is made, and ``changed`` the paths at which the folder got
    or lost one. Before, the folder holds ``there``, and the output ``out``, which may be the same,
    holds ``other``: files of both may be kept. It works with strings and the system's own calls,
    since a site has thousands of files.
    """

    def __init__(
        self, folder: Path, out: Path, there: Tree | None = None, other: Tree | None = None
    ) -> None:
        self.files: dict[str, FileNote] = {}
        self.changed: set[str] = set()
        self.wanted = Wanted()
        self.there = there or {}
        self.other = other or {}
        self._folder = os.fspath(folder)
        self._out = os.fspath(out)
        self._made = {""}

    @property
    def is_new(self) -> bool:
        """Whether there is no file that could be kept."""
        return not (self.there or self.other)

    def keep(self, path: str, key: str, beside: Sequence[str] = ()) -> bool:
        """Keep a page that was made from what has the same key, if there is one.

        So are the files beside it, which are made from the same, and before it: where it is, they
        are.
        """
        for tree in (self.there, self.other):
            note = tree.get(path)
            if note and note.key == key:
                for each in (*beside, path):
                    self._keep_same(each, tree[each])
                return True
        return False

    def write_page(self, path: str, html: str) -> None:
        """Write a page as ``write`` does; it is told where somebody waits for it."""
        data = html.encode()
        note = FileNote(_digest(data))
        if not self._keep_same(path, note):
            self._put(path, note, lambda target: _write_bytes(target, data))
            if path in self.wanted.paths:
                self.wanted.tell(path)

    def note_page(self, path: str, links: PageLinks, key: str = "") -> None:
        """Note what is known of a page that was written; ``key`` stands for what it was made from.

        Without that, the next build makes the page anew.
        """
        self.files[path] = replace(self.files[path], key=key, links=links)

    def write(self, path: str, content: bytes | Path) -> None:
        """Write a file by its path from the root of the site, or copy one, unless it is there.

        Raises UsageError where the disk refuses.
        """
        with tell_refusals(self._out, path):
            note = FileNote(_digest(content))
        if self._keep_same(path, note):
            return
        if isinstance(content, Path):
            self._put(path, note, lambda target: shutil.copyfile(content, target))
        else:
            self._put(path, note, lambda target: _write_bytes(target, content))

    def finish(self) -> None:
        """Take what stays from the output, remove what is no longer of the site, list the rest."""
        for path in self._list_borrowed():
            self._borrow(path)
        root = Path(self._folder)
        gone = self.there.keys() - self.files.keys()
        self.changed |= gone
        for path in gone:
            with suppress(OSError):  # another file has taken its folder, or it is not empty
                (root / path).unlink()
                for folder in (root / path).relative_to(root).parents[:-1]:
                    (root / folder).rmdir()
        write_manifest(root, self.files)

    def _keep_same(self, path: str, note: FileNote) -> bool:
        """Keep a file of the same content, if there is one."""
        if _holds(self.there, path, note) or _holds(self.other, path, note):
            self.files[path] = note
            return True
        return False

    def _list_borrowed(self) -> list[str]:
        """List the files that are in the output alone, whichever process has kept them."""
        return sorted(
            path
            for path, note in self.files.items()
            if not _holds(self.there, path, note) and _holds(self.other, path, note)
        )

    def _borrow(self, path: str) -> None:
        """Take a file of the output, as it is; where the disk allows it, under a second name."""
        source, note = f"{self._out}/{path}", self.files[path]
        try:
            self._put(path, note, lambda target: os.link(source, target))
        except UsageError:
            self._put(path, note, lambda target: shutil.copy2(source, target))

    def _put(self, path: str, note: FileNote, make: Callable[[str], object]) -> None:
        """Make a file. One that was there is replaced: the other folder may share it."""
        target = f"{self._folder}/{path}"
        with tell_refusals(self._out, target):
            self._make_folder(path, target)
            if path in self.there:
                unfinished = f"{self._folder}/{UNFINISHED_FILE}-{os.getpid()}"
                make(unfinished)
                Path(unfinished).replace(target)
            else:
                make(target)
        self.files[path] = note
        self.changed.add(path)

    def _make_folder(self, path: str, target: str) -> None:
        """Make the folder of a file; what was there before may stand in the way of either."""
        folder = path.rpartition("/")[0]
        if folder not in self._made:
            try:
                Path(self._folder, folder).mkdir(parents=True, exist_ok=True)
            except (FileExistsError, NotADirectoryError):
                make_room(Path(self._folder), Path(target))
            self._made.add(folder)
        if self.there and path not in self.there and Path(target).is_dir():
            shutil.rmtree(target)


@contextmanager
def tell_refusals(out: str | Path, target: str | Path) -> Iterator[None]:
    """Turn the errors of the disk into one for the user.

    ``target`` is what is written: a disk that is full, for instance, does not say where. Of two
    files the system names last the one that something was to be copied to.
    """
    try:
        yield
    except OSError as error:
        where = error.filename2 or error.filename or target
        raise UsageError(f"cannot write to {out}: {error.strerror or error}: {where}") from error


def _holds(tree: Tree, path: str, note: FileNote) -> bool:
    """Tell whether a folder held a file of the same content before."""
    found = tree.get(path)
    return found is not None and found.content == note.content


def _digest(content: bytes | Path) -> str:
    if isinstance(content, bytes):
        return blake2b(content, digest_size=16).hexdigest()
    with content.open("rb") as file:
        return file_digest(file, lambda: blake2b(digest_size=16)).hexdigest()


def _write_bytes(path: str, data: bytes) -> None:
    file = os.open(path, _NEW_FILE, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]
    finally:
        os.close(file)
