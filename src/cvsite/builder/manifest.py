"""The list of files that cvsite wrote into an output folder: what is not on it is not its own."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cvsite.errors import UsageError
from cvsite.theme import SITE_FOLDERS

MANIFEST_FILE = ".cvsite-manifest"
"""Stands in the output itself, so that a folder that was moved or checked out is known again."""

JOURNAL_FILE = ".cvsite-journal"
"""Stands in an output whose files are being replaced one by one."""

UNFINISHED_FILE = ".cvsite-unfinished"
"""How the name of a file begins that is not yet whole."""

OWN_FILES = frozenset({MANIFEST_FILE, JOURNAL_FILE})
"""Names that no file of a site can have."""

_LITTER = frozenset({".DS_Store", "Thumbs.db"})
_MOST_NAMED = 3


def name_staging(out: Path) -> Path:
    """Give the folder beside an output in which its successor is made."""
    return out.with_name(f".{out.name}.new")


def write_manifest(folder: Path, paths: Iterable[str]) -> None:
    """Note the paths of the files in a folder, one a line, in a fixed order."""
    text = "".join(f"{path}\n" for path in sorted(paths))
    (folder / MANIFEST_FILE).write_bytes(text.encode(errors="surrogateescape"))


def read_manifest(folder: Path) -> frozenset[str] | None:
    """Give the paths of the files that cvsite wrote into a folder; None where it wrote none."""
    try:
        text = (folder / MANIFEST_FILE).read_bytes().decode(errors="surrogateescape")
    except FileNotFoundError:
        return None
    return frozenset(text.split("\n")) - {""}


def check_output_folder(out: Path, site_folder: Path) -> None:
    """Make sure that writing into ``out`` costs nobody a file.

    Raises UsageError unless it is missing, empty, or holds just what an earlier build wrote.
    """
    if out.exists() and not out.is_dir():
        raise UsageError(f"{out} is a file; --out names a folder")
    target, site = out.resolve(), site_folder.resolve()
    if target in (site, *site.parents):
        raise UsageError(f"{out} holds the site's own folder; give --out a folder of its own")
    for name in SITE_FOLDERS:
        if target.is_relative_to(site / name):
            raise UsageError(f"{out} is part of what the site is made from; choose another --out")
    if not target.is_dir():
        return
    manifest = read_manifest(target)
    own = {*(manifest or ()), *OWN_FILES}
    if (target / JOURNAL_FILE).exists():
        own |= read_manifest(name_staging(target)) or frozenset()
    foreign = [path for path in _walk(target) if path not in own]
    if foreign:
        shown = ", ".join(sorted(foreign)[:_MOST_NAMED]) + (", …" * (len(foreign) > _MOST_NAMED))
        made = "cvsite did not make it" if manifest is None else "not all of it is cvsite's"
        raise UsageError(
            f"the output folder {out} is not empty and {made} ({shown}); "
            "move that away, or choose another folder with --out"
        )


def _walk(folder: Path) -> Iterator[str]:
    """Give the files below a folder by their paths in it, but for what desktops leave there."""
    root = os.fspath(folder)
    for current, _, names in os.walk(root):
        below = current[len(root) :].replace(os.sep, "/").lstrip("/")
        for name in names:
            if name not in _LITTER and not name.startswith(UNFINISHED_FILE):
                yield f"{below}/{name}" if below else name
