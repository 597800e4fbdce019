"""``cvsite import``: from what another tool reads to a site, in one go."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from cvsite.errors import ContentError, Problem, UsageError
from cvsite.importers.emoji import show_emoji
from cvsite.importers.notes import Note, list_notes, write_notes
from cvsite.importers.recognition import find_importer
from cvsite.importers.result import Imported
from cvsite.importers.settling import settle_cv
from cvsite.importers.site_files import NOTES_FILE, make_site_files
from cvsite.importers.source import Source
from cvsite.importers.template_examples import hide_examples
from cvsite.importers.values import Text
from cvsite.loader.site import load_site

UNNAMED = "Your Name"
"""What stands for an owner whose name is not known."""

MOST_NAMED = 5
"""How many files are named that would be overwritten."""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: which tool's source it was, the files, and what was not carried over."""

    tool: str
    files: tuple[Path, ...]
    notes: tuple[Note, ...]
    remarks: tuple[str, ...]
    notes_file: Path


def import_site(path: Path, folder: Path, *, name: str | None, overwrite: bool) -> ImportReport:
    """Read a source, and write a site into a folder.

    ``name`` is the owner's, for sources that do not say it. Files that are there and differ are
    replaced only to ``overwrite`` them. Nothing is written that does not load. Raises UsageError,
    and ContentError where the source is damaged.
    """
    source = Source(path, name)
    importer = find_importer(source)
    examples = hide_examples(source)
    imported = importer.read(source)
    imported.left_out += examples
    name_owner(imported, name)
    show_emoji(imported.cv)
    settlement = settle_cv(imported.cv, imported.files)
    notes = list_notes(source, imported, settlement.reasons)
    text = write_notes(notes, imported.remarks, path.name, importer.name)
    files = make_site_files(imported, path.name, importer.name, text)
    check_loads(files)
    written = write_files(files, folder, overwrite=overwrite)
    return ImportReport(importer.name, written, notes, tuple(imported.remarks), folder / NOTES_FILE)


def name_owner(imported: Imported, name: str | None) -> None:
    """Give the owner the name that was given; one that is not known is to be filled in."""
    basics = imported.cv.setdefault("basics", {})
    if not isinstance(basics, dict):
        return
    written = basics.get("name")
    if name:
        basics["name"] = name
    elif not written or (isinstance(written, Text) and not written.value.strip()):
        basics["name"] = UNNAMED
        imported.remarks.append("The source does not say your name: write it into content/cv.yaml.")


def check_loads(files: Mapping[str, bytes]) -> None:
    """Load a site before anything of it is written. Raises ContentError where it has problems."""
    with TemporaryDirectory(prefix="cvsite-import-") as temporary:
        folder = Path(temporary)
        for name, data in files.items():
            _write_file(folder / name, data)
        try:
            load_site(folder)
        except ContentError as error:
            problems = (_shorten_place(problem, folder) for problem in error.problems)
            raise ContentError(tuple(problems), error.note) from None


def write_files(files: Mapping[str, bytes], folder: Path, *, overwrite: bool) -> tuple[Path, ...]:
    """Write the files of a site; those that are there already and say the same stay as they are.

    Raises UsageError where others are there, unless they are to be overwritten.
    """
    if folder.is_file():
        raise UsageError(f"{folder} is a file, and a site is a folder: name a folder for it")
    resume = folder / "content" / "resume.json"
    if resume.exists():
        raise UsageError(f"{resume} is a CV as well, and a site has one: move it away, then import")
    try:
        changed = [name for name, data in files.items() if not _says(folder / name, data)]
        there = [
            name for name in changed if (folder / name).exists() or (folder / name).is_symlink()
        ]
        if there and not overwrite:
            named = ", ".join(there[:MOST_NAMED])
            more = f" and {len(there) - MOST_NAMED} more" if len(there) > MOST_NAMED else ""
            raise UsageError(
                f"{folder} has files that would be overwritten: {named}{more}. "
                "Give the name of a new folder, or --force to replace them"
            )
        for name in changed:
            (folder / name).unlink(missing_ok=True)
            _write_file(folder / name, files[name])
    except OSError as error:
        raise UsageError(f"cannot write to {folder}: {error.strerror}") from error
    return tuple(folder / name for name in changed)


def _says(path: Path, data: bytes) -> bool:
    return path.is_file() and not path.is_symlink() and path.read_bytes() == data


def _write_file(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _shorten_place(problem: Problem, folder: Path) -> Problem:
    place = problem.location
    if place is None or not Path(place.path).is_relative_to(folder):
        return problem
    return replace(
        problem, location=replace(place, path=Path(place.path).relative_to(folder).as_posix())
    )
