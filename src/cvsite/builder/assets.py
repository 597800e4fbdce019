"""The files that a site has ready-made: those of the themes, and those of the content."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from cvsite.builder.minification import MINIFIERS
from cvsite.builder.outputs import Output
from cvsite.errors import Location, Problem
from cvsite.theme import ThemeStack, is_passing
from cvsite.yaml_text.characters import compose_letters

HASHED_ENDINGS = frozenset({".css", ".js"})
"""Endings of the files at the top of ``static/`` that get a hash of their content in their name,
so that no browser shows an old one."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The ready-made files of a site: where each goes, and the path of each by its name."""

    outputs: tuple[Output, ...]
    paths: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def sources(self) -> dict[str, Path]:
        """The files that are copied, by where they go."""
        return {each.path: each.content for each in self.outputs if isinstance(each.content, Path)}


def collect_assets(
    theme: ThemeStack,
    files: Path,
    *,
    hashed: bool,
    places: Mapping[str, str],
    made: Mapping[str, bytes | Callable[[], bytes]],
) -> Assets:
    """Collect the static files of the themes and those of ``content/files/``.

    A file of a more specific theme stands in for one of the same name. Without ``hashed`` all
    names stay as they are, as the preview needs them to. ``places`` are the paths of those files
    of the content that do not keep their own, by their names in lower case; ``made`` are further
    files, or what makes them, by their paths without the hash that they get.
    """
    problems: list[Problem] = []
    outputs: dict[str, Output] = {}
    for folder in reversed(theme.static_folders):
        for name, path in _walk_folder(folder, problems):
            outputs[name] = _publish_static(name, path, hashed=hashed)
    paths = {name: output.path for name, output in outputs.items()}
    copied = []
    for name, path in _walk_folder(files, problems):
        place = places.get(name.casefold(), name)
        paths[name] = paths[place] = place
        copied.append(Output(place, path, str(path)))
    for name, content in made.items():
        output = Output(name, content, name)
        if hashed and isinstance(data := output.make(), bytes):
            output = Output(_add_hash(name, data), data, name)
        paths[name] = output.path
        copied.append(output)
    return Assets((*outputs.values(), *copied), paths, tuple(problems))


def _publish_static(name: str, path: Path, *, hashed: bool) -> Output:
    """Publish a static file under its own path, or in ``assets/`` with a hash in its name."""
    if "/" in name or path.suffix.lower() not in HASHED_ENDINGS:
        return Output(name, path, str(path))
    place = f"assets/{name}"
    if not hashed:
        return Output(place, path, str(path))
    minify = MINIFIERS.get(path.suffix.lower(), bytes)
    published = minify(path.read_bytes())
    return Output(_add_hash(place, published), published, str(path))


def _add_hash(path: str, data: bytes) -> str:
    stem, dot, ending = path.rpartition(".")
    return f"{stem}.{blake2b(data, digest_size=5).hexdigest()}{dot}{ending}"


def _walk_folder(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    """Give the files below a folder by their paths within it, in a fixed order.

    What cannot be read is a problem, and so is a link that leads out of the folder or to another
    folder: what it leads to was not put into the site.
    """

    def report(error: OSError) -> None:
        if Path(error.filename) != folder:  # a site need not have it
            problems.append(_tell_unreadable(Path(error.filename)))

    for current, folders, names in os.walk(folder, onerror=report):
        folders[:] = sorted(name for name in folders if not is_passing(name))
        paths = [Path(current, name) for name in sorted(names) if not is_passing(name)]
        linked = [path for name in folders if (path := Path(current, name)).is_symlink()]
        for path in [*linked, *paths]:
            problem = _find_fault(path, folder.resolve())
            if problem:
                problems.append(problem)
            else:
                yield compose_letters(path.relative_to(folder).as_posix()), path


def _find_fault(path: Path, root: Path) -> Problem | None:
    """Tell why something is no file that can be published, or None."""
    place = Location(str(path))
    if path.is_symlink() and path.is_dir():
        return Problem("a link to a folder is not followed", place, "put the folder itself there")
    if not path.is_file():
        return Problem("this is no file", place, "remove it")
    if not path.resolve().is_relative_to(root):
        return Problem("a link leads out of the folder", place, "put the file itself there")
    return None if os.access(path, os.R_OK) else _tell_unreadable(path)


def _tell_unreadable(path: Path) -> Problem:
    return Problem("this cannot be read", Location(str(path)), hint="change its permissions")
