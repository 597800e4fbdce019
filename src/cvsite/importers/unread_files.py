"""The files of a folder that nothing was made of, each folder in a line."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from cvsite.errors import Location
from cvsite.importers.result import Imported
from cvsite.importers.source import Source

MADE = frozenset(
    {".git", "_site", ".jekyll-cache", ".sass-cache", ".bundle", "vendor", "node_modules"}
)
"""Folders that programs make; nobody wrote what is in them."""

UNNAMED = "nothing that was carried over names these files"
MOST_NAMES = 5
"""How many files of a folder are named."""


def leave_out_files(source: Source, imported: Imported, folders: Mapping[str, str]) -> None:
    """Tell which files were not read or copied; ``folders`` says why those of some folders."""
    copied = {path.resolve() for path in imported.files.values()}
    groups: dict[tuple[str, str], list[str]] = {}
    for name in _list_files(source):
        if name in source.opened or (source.root / name).resolve() in copied:
            continue
        folder = next((each for each in folders if _is_below(name, each)), None)
        reason = folders[folder] if folder else UNNAMED
        parent = PurePosixPath(name).parent.as_posix()
        groups.setdefault((folder or parent, reason), []).append(name)
    for (folder, reason), names in groups.items():
        shown = [name.removeprefix(f"{folder}/") for name in names[:MOST_NAMES]]
        text = ", ".join(shown) + (" …" if len(names) > MOST_NAMES else "")
        count = f"{len(names)} file{'s' if len(names) > 1 else ''}"
        place = Location(str(source.root / folder))
        imported.left_out.append((source.add_text(text, place, count), reason))


def _list_files(source: Source) -> Iterator[str]:
    for path in sorted(source.root.rglob("*")):
        name = path.relative_to(source.root)
        if path.is_file() and MADE.isdisjoint(name.parts):
            yield name.as_posix()


def _is_below(name: str, folder: str) -> bool:
    if folder == ".":
        return "/" not in name
    return PurePosixPath(name).match(folder) or name.startswith(f"{folder}/")
