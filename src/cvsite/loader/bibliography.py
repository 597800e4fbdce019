"""The bibliography file, and the publications that the CV's records name."""

from collections.abc import Iterator
from pathlib import Path

from cvsite.errors import ContentError, Problem, did_you_mean
from cvsite.loader.bibtex.entries import BibtexFile, read_entries
from cvsite.loader.document import Document, Route
from cvsite.loader.selection import Selection
from cvsite.model.cv import Cv
from cvsite.yaml_text.decoding import decode_text


def read_bibliography(path: Path) -> BibtexFile:
    """Read a .bib file; one that is not there has no entries."""
    if not path.is_file():
        return BibtexFile(str(path), [])
    try:
        text = decode_text(path.read_bytes(), str(path))
    except ContentError as error:
        return BibtexFile(str(path), [], problems=list(error.problems))
    return read_entries(text, str(path))


def check_references(
    cv: Cv, document: Document, selection: Selection, bib_path: Path
) -> list[Problem]:
    """Report the keys in appointments and lines of work that no publication has."""
    known = {key for each in selection.publications for key in (each.id, *each.other_ids)}
    left_out = {key for each in selection.left_out for key in (each.id, *each.other_ids)}
    problems = []
    for route, key in _list_references(cv):
        if key in left_out - known:
            message = f"the publication {key!r} is left out of the site"
            hint = "remove it here, or let site.publications include it"
            problems.append(Problem(message, document.locate(route), hint))
        elif key not in known:
            hint = did_you_mean(key, known) or f"the keys are those of {bib_path}"
            message = f"there is no publication with the key {key!r}"
            problems.append(Problem(message, document.locate(route), hint))
    return problems


def _list_references(cv: Cv) -> Iterator[tuple[Route, str]]:
    for position, work in enumerate(cv.work):
        for number, key in enumerate(work.publications):
            yield ("work", position, "publications", number), key
        for place, project in enumerate(work.projects):
            for number, key in enumerate(project.publications):
                yield ("work", position, "projects", place, "publications", number), key
