"""Digests of all that a site is made from, and of an output as it stands on the disk.

They are found before anything large is imported, so that a build with nothing to do costs little.
"""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from hashlib import blake2b
from io import FileIO
from operator import attrgetter
from pathlib import Path

from cvsite import __version__
from cvsite.builder.options import BuildOptions
from cvsite.theme import SITE_FOLDERS, THEME_FOLDERS, find_default_theme, is_passing


def digest_inputs(options: BuildOptions, programs: str) -> str:
    """Give a digest of what a build depends on: options, files, and programs by their digest.

    Files of the site and of the default theme count by their content. Raises OSError where one
    cannot be read.
    """
    digest = blake2b(digest_size=20)
    _add(digest, repr((programs, asdict(options), os.fspath(Path.cwd()))))
    default = find_default_theme()
    own = [options.folder / name for name in SITE_FOLDERS]
    _add(digest, digest_folders((*own, *(default / name for name in THEME_FOLDERS))))
    return digest.hexdigest()


def digest_folders(folders: Iterable[Path]) -> str:
    """Give a digest of the files of a site below some folders, by their paths and their content.

    Raises OSError where one cannot be read.
    """
    digest = blake2b(digest_size=20)
    for folder in folders:
        _add(digest, str(folder))
        for path, entry in _walk(folder):
            if not is_passing(entry.name):
                _add(digest, path)
                digest.update(_digest_file(entry))
    return digest.hexdigest()


def digest_programs() -> str:
    """Give a digest of the programs that make a site.

    Installed packages count by their names, which have their versions in them, and cvsite's own
    modules and translations by their sizes and times.
    """
    digest = blake2b(digest_size=20)
    _add(digest, f"{__version__} {sys.version}")
    for name in _list_packages():
        _add(digest, name)
    package = Path(__file__).parents[1]
    for path, entry in _walk(package):
        if path.endswith((".py", ".toml")):
            _add(digest, f"{path} {_describe(entry)}")
    return digest.hexdigest()


def digest_output(out: Path) -> str:
    """Give a digest of the files of an output by their names, sizes, times and inodes."""
    digest = blake2b(digest_size=20)
    for path, entry in _walk(out):
        _add(digest, f"{path} {_describe(entry)}")
    return digest.hexdigest()


def _list_packages() -> Iterator[str]:
    for folder in dict.fromkeys(filter(None, sys.path)):
        yield from sorted(path.name for path in Path(folder).glob("*.dist-info"))


def _walk(folder: Path) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Give the files below a folder in a fixed order, each with its path."""
    if not folder.is_dir():
        return
    folders = [os.fspath(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            ordered = sorted(entries, key=attrgetter("name"))
        for entry in ordered:
            if not entry.is_dir(follow_symlinks=False):  # a link may lead round in circles
                yield entry.path, entry
            elif entry.name != "__pycache__":
                folders.append(entry.path)


def _describe(entry: "os.DirEntry[str]") -> str:
    stat = entry.stat()
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def _digest_file(entry: "os.DirEntry[str]") -> bytes:
    if not entry.is_file():
        raise OSError(f"{entry.path} is no file")
    with FileIO(entry.path) as file:
        return blake2b(file.readall(), digest_size=20).digest()


def _add(digest: blake2b, text: str) -> None:
    data = text.encode(errors="surrogateescape")
    digest.update(len(data).to_bytes(8) + data)
