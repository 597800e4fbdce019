"""The .bib files of a site, and the publications that the CV's records name."""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from cvsite.errors import Location, Problem, did_you_mean
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.bibtex.known_entries import NewEntries
from cvsite.loader.document import Document
from cvsite.loader.selection import Selection
from cvsite.model.cv import Cv
from cvsite.model.routes import Route


def read_bibliography(
    paths: Iterable[Path], known: NewEntries | None = None
) -> tuple[BibtexFile, ...]:
    """Read .bib files that know each other's macros and entries.

    ``known`` is what the last time left for this one.
    Nothing is raised: what cannot be read is among the problems of its file.
    """
    sources, unreadable = [], []
    for path in paths:
        try:
            sources.append((str(path), path.read_bytes()))
        except OSError as error:
            message = f"this cannot be read: {error.strerror}"
            problem = Problem(message, Location(str(path)))
            unreadable.append(BibtexFile(str(path), problems=[problem]))
    files = decode_files(sources, known)
    for file in files:
        if file.text.strip() and "@" not in file.text:
            hint = "an entry begins with @article{key,"
            file.problems.append(Problem("there is no entry in this file", file.locate(1), hint))
    return (*files, *unreadable)


def check_references(
    cv: Cv, document: Document, selection: Selection, lost: Collection[str]
) -> list[Problem]:
    """Report the keys in appointments and lines of work that no publication has.

    ``lost`` are the keys of entries that cannot be used, which is told already.
    """
    known = {key for each in selection.publications for key in (each.id, *each.other_ids)}
    left_out = {key for each in selection.left_out for key in (each.id, *each.other_ids)}
    problems = []
    for route, key in _list_references(cv):
        if key in known or key in lost:
            continue
        if key in left_out:
            message = f"the publication {key!r} is left out of the site"
            hint = "remove it here, or let site.publications include it"
        else:
            message = f"there is no publication with the key {key!r}"
            hint = did_you_mean(key, known) or "the keys are those of the .bib files in content/"
        problems.append(Problem(message, document.locate(route), hint))
    return problems


def _list_references(cv: Cv) -> Iterator[tuple[Route, str]]:
    for position, work in enumerate(cv.work):
        for number, key in enumerate(work.publications):
            yield ("work", position, "publications", number), key
        for place, project in enumerate(work.projects):
            for number, key in enumerate(project.publications):
                yield ("work", position, "projects", place, "publications", number), key
