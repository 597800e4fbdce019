"""The bibliography file, and the publications that the CV's records name."""

from collections.abc import Iterator
from pathlib import Path

from cvsite.errors import ContentError, Problem, did_you_mean
from cvsite.loader.bibtex.entries import BibtexFile, read_entries
from cvsite.loader.document import Document, Route
from cvsite.model.bibliography import Publication
from cvsite.model.cv import Cv
from cvsite.yaml_text.decoding import read_text


def read_bibliography(path: Path) -> BibtexFile:
    """Read a .bib file; one that is not there has no entries."""
    if not path.exists():
        return BibtexFile(str(path), [])
    try:
        text = read_text(path)
    except ContentError as error:
        return BibtexFile(str(path), [], problems=list(error.problems))
    return read_entries(text, str(path))


def check_references(
    cv: Cv, document: Document, publications: tuple[Publication, ...], bib_path: Path
) -> list[Problem]:
    """Report the keys in appointments and lines of work that no publication has."""
    known = [publication.id for publication in publications]
    problems = []
    for route, key in _list_references(cv):
        if key not in known:
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
