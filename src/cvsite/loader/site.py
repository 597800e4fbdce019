"""The whole content folder as one Site, or every problem in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cvsite.errors import ContentError, Location, Problem, UsageError, sort_problems
from cvsite.loader.bibliography import check_references, read_bibliography
from cvsite.loader.bibtex.entries import BibtexFile
from cvsite.loader.cv import load_cv
from cvsite.loader.document import Document
from cvsite.loader.order import Order, sort_sections
from cvsite.loader.publications import make_listed_publications, make_publications
from cvsite.markup.markdown import MarkdownReader
from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.listing import sort_publications
from cvsite.model.people import People, list_people
from cvsite.model.site import Site

CONTENT_FOLDER = "content"
BIBLIOGRAPHY_FILE = "publications.bib"


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """A site, where its records stand in the files, and what is odd about it.

    ``places`` is by the id of a record, such as ``work/0`` or ``publications/smith20``.
    """

    site: Site
    places: Mapping[str, Location]
    warnings: tuple[Problem, ...]


def load_site(folder: Path, base_url: str | None = None) -> LoadedSite:
    """Load the content of a site.

    ``base_url`` stands in for the address that the settings give. Raises ContentError with all
    problems of all files, and UsageError where the folder is no site.
    """
    content = find_content(folder)
    bib_path = content / BIBLIOGRAPHY_FILE
    cv, document, problems = load_cv(content, MarkdownReader().read)
    file = read_bibliography(bib_path)
    people = list_people(cv.basics, cv.people) if cv else People((), ())
    publications = make_publications(file, people)
    if cv and not bib_path.is_file():
        publications = make_listed_publications(cv.publications)
    if cv:
        problems += check_references(cv, document, publications, bib_path)
    told = sort_problems([*problems, *file.problems])
    if cv is None or any(problem.severity == "error" for problem in told):
        raise ContentError(told)
    cv, orders = sort_sections(cv)
    bibliography = Bibliography(sort_publications(publications))
    site = Site(cv, bibliography, base_url or cv.site.url)
    return LoadedSite(site, _place_records(cv, orders, document, file), told)


def find_content(folder: Path) -> Path:
    """Find the content of a site; raises UsageError where there is none."""
    if not folder.is_dir():
        raise UsageError(f"there is no folder {folder}; cvsite new {folder} makes a site in it")
    content = folder / CONTENT_FOLDER
    if not content.is_dir():
        raise UsageError(
            f"{folder} holds no site: looked for the folder {content}; "
            "name the site's folder, or make one with: cvsite new FOLDER"
        )
    return content


def _place_records(
    cv: Cv, orders: Mapping[str, Order], document: Document, file: BibtexFile
) -> dict[str, Location]:
    places = {
        f"publications/{entry.key}": file.locate(entry.line) for entry in reversed(file.entries)
    }
    for name in type(cv).model_fields:
        records = getattr(cv, name)
        if isinstance(records, tuple):
            order = orders.get(name, range(len(records)))
            for now, before in enumerate(order):
                places[f"{name}/{now}"] = document.locate((name, before))
    return places
