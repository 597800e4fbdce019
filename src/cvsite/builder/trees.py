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

    def keep_spare(self, folder: Path, tree: Tree) -> None:
        """Take a folder, of which it is known what it holds, as the spare."""
        with suppress(OSError):
            self._spare.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.rename(self._spare)
            _write_tree(self._spare_note, self._spare, tree)

    def note_output(self, tree: Tree) -> None:
        """Note what the output holds now."""
        with suppress(OSError):
            _write_tree(self._output_note, self._out, tree)


def _read_tree(note: Path, folder: Path) -> Tree:
    with suppress(OSError, ValueError, KeyError, TypeError):
        noted = json.loads(note.read_bytes())
        if noted["version"] == __version__ and noted["digest"] == digest_output(folder):
            return {path: _read_file_note(*fields) for path, fields in noted["files"].items()}
    return {}


def _read_file_note(content: str, key: str = "", *links: list[str]) -> FileNote:
    if not links:
        return FileNote(content, key)
    anchors, targets = links
    return FileNote(content, key, PageLinks(tuple(anchors), tuple(targets)))


def _write_tree(note: Path, folder: Path, tree: Tree) -> None:
    files = {path: _list_fields(each) for path, each in tree.items()}
    noted = {"version": __version__, "digest": digest_output(folder), "files": files}
    write_whole(note, json.dumps(noted).encode())


def _list_fields(note: FileNote) -> list[str | tuple[str, ...]]:
    if note.links is None:
        return [note.content]
    return [note.content, note.key, note.links.anchors, note.links.targets]


def _tells_case_apart(folder: Path) -> bool:
    """Tell whether names that differ in case are two files there, so that none replaces another."""
    return not (folder / MANIFEST_FILE.swapcase()).exists()
