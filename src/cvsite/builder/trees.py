"""What stands in an output of a site and in its spare: each file, with what it was made from.

The spare is the output before the last. A build changes it into the next output, so that only what
differs is written, and then lets both change places.
"""

import json
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cvsite import __version__
from cvsite.builder.fingerprint import digest_output
from cvsite.builder.links import PageLinks
from cvsite.builder.manifest import MANIFEST_FILE
from cvsite.cache import CACHE_FOLDER, digest_parts, write_whole

BUILDS_FOLDER = "builds"
SPARE_FOLDER = "spare"


@dataclass(frozen=True, slots=True)
class FileNote:
    """What is known of a file of the site: ``content`` is a digest of that.

    Of a page ``key`` is a digest of what it was made from, where that is known, and ``links`` are
    what it links to.
    """

    content: str
    key: str = ""
    links: PageLinks | None = None


Tree = Mapping[str, FileNote]
"""The files of a folder, by their paths from the root of the site."""


class TreeNotes:
    """Notes in ``.cvsite/`` of what an output and its spare hold.

    A note counts for nothing where the folder is not just as it was left, or where another version
    of cvsite wrote it.
    """

    def __init__(self, site_folder: Path, out: Path) -> None:
        cache = site_folder.resolve() / CACHE_FOLDER
        name = digest_parts((os.fspath(out.resolve()),))
        self.report = cache / BUILDS_FOLDER / f"{name}.json"
        self.output_digest = ""
        self._out = out
        self._spare = cache / SPARE_FOLDER / name
        self._output_note = cache / BUILDS_FOLDER / f"{name}-output.json"
        self._spare_note = cache / BUILDS_FOLDER / f"{name}-spare.json"

    def read_output(self) -> Tree:
        """Give what the output holds, as far as that is known."""
        return _read_tree(self._output_note, self._out)

    def take_spare(self, folder: Path) -> Tree:
        """Move the spare to a place, and give what it holds; without one that place is empty."""
        tree = _read_tree(self._spare_note, self._spare)
        with suppress(OSError):
            self._spare_note.unlink(missing_ok=True)
            if tree and _tells_case_apart(self._spare):
                self._spare.rename(folder)
                return tree
        shutil.rmtree(self._spare, ignore_errors=True)
        folder.mkdir()
        return {}

    def keep_spare(self, folder: Path) -> None:
        """Take the output before, which stands in a folder now and was read, as the spare."""
        with suppress(OSError):
            self._spare.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.rename(self._spare)
            _, files = self._output_note.read_bytes().split(b"\n", 1)
            write_whole(self._spare_note, _write_head(digest_output(self._spare)) + files)

    def note_output(self, tree: Tree) -> None:
        """Note what the output holds now; ``output_digest`` is then that of the folder."""
        with suppress(OSError):
            self.output_digest = digest_output(self._out)
            files = {path: _list_fields(each) for path, each in tree.items()}
            head = _write_head(self.output_digest)
            write_whole(self._output_note, head + json.dumps(files).encode())


def _read_tree(note: Path, folder: Path) -> Tree:
    with suppress(OSError, ValueError, KeyError, TypeError):
        head, files = note.read_bytes().split(b"\n", 1)
        if head + b"\n" == _write_head(digest_output(folder)):
            return {path: _read_file_note(*fields) for path, fields in json.loads(files).items()}
    return {}


def _read_file_note(content: str, key: str = "", *links: list[str]) -> FileNote:
    if not links:
        return FileNote(content, key)
    anchors, targets = links
    return FileNote(content, key, PageLinks(tuple(anchors), tuple(targets)))


def _write_head(digest: str) -> bytes:
    """Write the line by which a note tells whether it counts: what follows may be long."""
    return f"{__version__} {digest}\n".encode()


def _list_fields(note: FileNote) -> list[str | tuple[str, ...]]:
    if note.links is None:
        return [note.content]
    return [note.content, note.key, note.links.anchors, note.links.targets]


def _tells_case_apart(folder: Path) -> bool:
    """Tell whether names that differ in case are two files there, so that none replaces another."""
    return not (folder / MANIFEST_FILE.swapcase()).exists()
