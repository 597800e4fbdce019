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
from cvsite.builder.manifest import MANIFEST_FILE
from cvsite.builder.page_links import PageLinks
from cvsite.cache import CACHE_FOLDER, digest_parts
from cvsite.sealed_lines import read_sealed, write_sealed

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

    A note counts for nothing where it or the folder is not just as it was left, or where another
    version of cvsite wrote it. That of the spare says only where it differs from the output.
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

    def take(self, folder: Path) -> tuple[Tree, Tree]:
        """Move the spare to a place; without one that place is empty.

        Gives what is in it and what is in the output, as far as that is known.
        """
        output: Tree = {}
        spare: Tree = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            head, noted = _read_note(self._output_note)
            known = _read_tree(noted)
            if head == _write_head(digest_output(self._out)):
                output = known
            spare_head, others = _read_note(self._spare_note)
            if spare_head == _write_head(digest_output(self._spare), head):
                changed = {**known, **_read_tree(others)}
                spare = {path: note for path, note in changed.items() if note != GONE}
        return (spare if self._take_spare(folder, spare) else {}), output

    def keep(self, before: Tree, now: Tree, spare: Path | None) -> None:
        """Note what the output holds now; ``output_digest`` is then that of the folder.

        A folder that holds what it held before becomes the spare.
        """
        with suppress(OSError):
            self.output_digest = digest_output(self._out)
            head = _write_head(self.output_digest)
            _write_note(self._output_note, head, now)
            if spare and before:
                self._spare.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                spare.rename(self._spare)
                others = {path: note for path, note in before.items() if now.get(path) != note}
                others |= dict.fromkeys(now.keys() - before.keys(), GONE)
                _write_note(self._spare_note, _write_head(digest_output(self._spare), head), others)

    def _take_spare(self, folder: Path, tree: Tree) -> bool:
        with suppress(OSError):
            self._spare_note.unlink(missing_ok=True)
            if tree and _tells_case_apart(self._spare):
                self._spare.rename(folder)
                return True
        shutil.rmtree(self._spare, ignore_errors=True)
        folder.mkdir()
        return False


GONE = FileNote("")
"""What is noted of a file that the spare has not, and the output has."""


def _write_head(digest: str, other: str = "") -> str:
    """Write the line by which a note tells whether it counts: what follows may be long."""
    return " ".join(filter(None, (__version__, digest, other)))


def _read_note(path: Path) -> tuple[str, bytes]:
    head, noted = read_sealed(path)
    return head.decode().rstrip("\n"), noted


def _write_note(path: Path, head: str, tree: Tree) -> None:
    files = {path: _list_fields(each) for path, each in tree.items()}
    write_sealed(path, (f"{head}\n".encode(), f"{json.dumps(files)}\n".encode()))


def _read_tree(noted: bytes) -> dict[str, FileNote]:
    return {path: _read_file_note(*fields) for path, fields in json.loads(noted).items()}


def _read_file_note(content: str, key: str = "", *links: list[str]) -> FileNote:
    if not links:
        return FileNote(content, key)
    anchors, targets = links
    return FileNote(content, key, PageLinks(tuple(anchors), tuple(targets)))


def _list_fields(note: FileNote) -> list[str | tuple[str, ...]]:
    if note.links is None:
        return [note.content]
    return [note.content, note.key, note.links.anchors, note.links.targets]


def _tells_case_apart(folder: Path) -> bool:
    """Tell whether names that differ in case are two files there, so that none replaces another."""
    return not (folder / MANIFEST_FILE.swapcase()).exists()
