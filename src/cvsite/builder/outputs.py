"""The files of a site on their way to the disk."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cvsite.builder.manifest import OWN_FILES
from cvsite.errors import Location, Problem


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site.

    ``path`` is from the site's root with forward slashes, ``content`` its bytes, or the file that
    is copied. ``origin`` says what made it, for the message when two outputs claim one path.
    """

    path: str
    content: bytes | Path
    origin: str


def claim_paths(outputs: Iterable[Output], problems: list[Problem]) -> Iterator[Output]:
    """Pass outputs on, and note those that would overwrite one another instead.

    Paths that differ in case alone are one file on the disks of macOS and Windows; and a file
    cannot stand where others need a folder.
    """
    files: dict[str, Output] = {}
    folders: dict[str, Output] = {}
    for output in outputs:
        path = output.path.casefold()
        if path in OWN_FILES:
            problems.append(_tell_own_name(output))
            continue
        above = [path[:end] for end, char in enumerate(path) if char == "/"]
        taken = (files.get(path), folders.get(path), *(files.get(folder) for folder in above))
        other = next((each for each in taken if each), None)
        if other:
            problems.append(_tell_clash(other, output))
            continue
        files[path] = output
        folders.update((folder, output) for folder in above)
        yield output


def _tell_own_name(output: Output) -> Problem:
    message = f"{output.path} is a name of cvsite's own, and cannot be a file of the site"
    return Problem(message, Location(output.origin), hint="rename or remove it")


def _tell_clash(one: Output, two: Output) -> Problem:
    return Problem(
        f"two files of the site claim one place: {one.path} of {one.origin}, "
        f"and {two.path} of {two.origin}",
        hint="rename or remove one of them",
    )
