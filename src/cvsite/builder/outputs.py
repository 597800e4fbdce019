"""The files of a site on their way to the disk, and the places that they take."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from cvsite.builder.manifest import OWN_FILES
from cvsite.errors import Location, Problem


@dataclass(frozen=True, slots=True)
class Output:
    """A file of the site.

    ``path`` is from the site's root with forward slashes, ``content`` its bytes, what makes them
    once they are wanted, or the file that is copied. ``origin`` says what made it, for the message
    when two outputs claim one path.
    """

    path: str
    content: bytes | Path | Callable[[], bytes]
    origin: str

    def make(self) -> bytes | Path:
        """Give the content as it is written."""
        return self.content() if callable(self.content) else self.content


@dataclass(frozen=True, slots=True)
class Claim:
    """A path that is taken, and what took it."""

    path: str
    origin: str


@dataclass(slots=True)
class Claims:
    """The paths that are taken; what comes too late for one is noted in ``problems`` instead.

    Paths that differ in case alone are one file on the disks of macOS and Windows; and a file
    cannot stand where others need a folder.
    """

    problems: list[Problem] = field(default_factory=list)
    files: dict[str, Claim] = field(default_factory=dict)
    folders: dict[str, Claim] = field(default_factory=dict)

    @property
    def paths(self) -> list[str]:
        """The paths that are taken by files."""
        return [claim.path for claim in self.files.values()]

    def take(self, path: str, origin: str) -> bool:
        """Take a path, and tell whether it was free."""
        claim, key = Claim(path, origin), _fold_case(path)
        if key in OWN_FILES:
            self.problems.append(_tell_own_name(claim))
            return False
        folder = key.rpartition("/")[0]  # once one is taken, nothing above it can be a file
        above = [] if not folder or folder in self.folders else _list_folders(key)
        taken = (self.files.get(key), self.folders.get(key), *map(self.files.get, above))
        other = next((each for each in taken if each), None)
        if other:
            self.problems.append(_tell_clash(other, claim))
            return False
        self.files[key] = claim
        for folder in above:
            self.folders.setdefault(folder, claim)
        return True


def _fold_case(path: str) -> str:
    """Give a path as it is compared: the very string where that is the same, of thousands."""
    folded = path.casefold()
    return path if folded == path else folded


def _list_folders(path: str) -> list[str]:
    return [path[:end] for end, char in enumerate(path) if char == "/"]


def _tell_own_name(claim: Claim) -> Problem:
    message = f"{claim.path} is a name of cvsite's own, and cannot be a file of the site"
    return Problem(message, Location(claim.origin), hint="rename or remove it")


def _tell_clash(one: Claim, two: Claim) -> Problem:
    return Problem(
        f"two files of the site claim one place: {one.path} of {one.origin}, "
        f"and {two.path} of {two.origin}",
        hint="rename or remove one of them",
    )
