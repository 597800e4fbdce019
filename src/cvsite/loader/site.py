"""The whole content folder as one Site, or every problem in it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from cvsite.errors import ContentError, Location, Problem, UsageError, sort_problems
from cvsite.garbage import without_collecting
from cvsite.loader.attachments import list_files, locate_files
from cvsite.loader.authorship import tell_strangers
from cvsite.loader.bibliography import check_references, read_bibliography
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.cv import load_cv
from cvsite.loader.grouping_problems import check_grouping
from cvsite.loader.known import KnownPublications
from cvsite.loader.order import sort_sections
from cvsite.loader.own_words import read_words
from cvsite.loader.pictures import locate_photo, tell_distant_photo, tell_pictures_in_texts
from cvsite.loader.places import EntryPlaces, place_listed, place_records
from cvsite.loader.profiles import tell_unlinked_profiles
from cvsite.loader.publications import make_listed_publications, make_publications
from cvsite.loader.selection import Selection, select_publications
from cvsite.loader.selection_problems import (
    check_selection,
    tell_clashes,
    tell_lookalikes,
    tell_marks,
    tell_unknown_relatives,
)
from cvsite.loader.sources import make_sources
from cvsite.markup.markdown import MarkdownReader
from cvsite.model.bibliography import Bibliography
from cvsite.model.people import People, list_people
from cvsite.model.settings import PublicationSettings
from cvsite.model.site import Site
from cvsite.theme import is_passing
from cvsite.wording.entries import describe_use

CONTENT_FOLDER = "content"
BIBLIOGRAPHIES = "*.bib"
"""The files of the content that are read as one bibliography, in the order of their names."""

FILES_FOLDER = "files"
"""What stands in this folder of the content is copied to the site under its own paths."""

FONTS_FOLDER = "fonts"
"""The fonts in this folder of the content are for what is drawn; they are not published."""


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """A site, where its records stand in the files, and what is odd about it.

    ``places`` is by the id of a record, such as ``work/0`` or ``publications/smith20``;
    ``file_places`` says where the bibliography names a file, by the path that pages link to.
    ``digests`` tell, by their slugs, what publications were made from that are as they were made.
    ``note`` says what became of the entries of the bibliography; it is empty where there is none.
    """

    site: Site
    places: Mapping[str, Location]
    file_places: Mapping[str, Location]
    warnings: tuple[Problem, ...]
    digests: Mapping[str, bytes]
    note: str = ""


@without_collecting()
def load_site(
    folder: Path,
    base_url: str | None = None,
    *,
    lenient: bool = False,
    known: KnownPublications | None = None,
) -> LoadedSite:
    """Load the content of a site.

    ``base_url`` stands in for the address that the settings give; ``lenient`` leaves out the
    entries that cannot be used, with a warning; ``known`` are publications of the last time.
    Raises ContentError with all problems of all files, and UsageError where the folder is no site.
    """
    content = find_content(folder)
    cv, document, problems = load_cv(content, MarkdownReader().read)
    words, faults = read_words(content, cv.site.language if cv else "en")
    problems += faults
    known = known or KnownPublications()
    found = (path for path in content.glob(BIBLIOGRAPHIES) if not is_passing(path.name))
    files = read_bibliography(sorted(found), known.entries)
    people = list_people(cv.basics, cv.people) if cv else People((), ())
    known.begin(people, sum(len(file.entries) for file in files))
    publications = tuple(each for file in files for each in make_publications(file, people, known))
    known.end()
    if cv and not files:
        publications = make_listed_publications(cv.publications)
    settings = cv.site.publications if cv else PublicationSettings()
    attachable = list_files(content / FILES_FOLDER)
    selection = select_publications(publications, settings, attachable, known.versions)
    if cv:
        lost = {loss.key for file in files for loss in file.losses}
        problems += check_references(cv, document, selection, lost)
        problems += check_grouping(settings, document)
        problems += check_selection(settings, publications, document)
        problems += tell_distant_photo(cv, document)
        problems += tell_pictures_in_texts(cv, document)
        problems += tell_unlinked_profiles(cv, document)
        problems += tell_strangers(selection.publications, cv.basics, files)
    listed = {} if files else place_listed(publications, document)
    entries = EntryPlaces(files, listed)
    problems += tell_clashes(publications, entries)
    problems += tell_lookalikes(selection, entries)
    problems += tell_marks(selection, settings, entries)
    problems += tell_unknown_relatives(publications, files)
    for file in files:
        problems += file.forgive_losses() if lenient else file.problems
    told, note = sort_problems(problems), _describe_use(files, selection)
    if cv is None or any(problem.severity == "error" for problem in told):
        raise ContentError(told, note)
    cv, orders = sort_sections(cv)
    bibliography = Bibliography(selection.publications, make_sources(files, selection))
    site = Site(cv, bibliography, base_url or cv.site.url, words)
    places = EntryPlaces(files, {**listed, **place_records(cv, orders, document)})
    file_places = {**locate_files(selection.publications, files), **locate_photo(cv, document)}
    digests = known.digest_publications(selection.publications)
    return LoadedSite(site, places, file_places, told, digests, note)


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


def _describe_use(files: Iterable[BibtexFile], selection: Selection) -> str:
    """Say what became of the entries, where there are files of them."""
    files = tuple(files)
    losses = [str(loss) for file in files for loss in file.losses]
    found = sum(file.found for file in files)
    hidden = len(selection.left_out) - selection.volumes
    told = describe_use(found, losses, hidden, selection.joined, selection.volumes)
    return told if files else ""
