"""Which files of the content belong to a publication, and where they are found on the site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from cvsite.citation.addresses import split_urls
from cvsite.citation.links import ADDRESS_FIELDS, LINK_FIELDS, arrange_links
from cvsite.errors import Location
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.pictures import PREVIEW_FIELD, find_first, find_preview
from cvsite.model.bibliography import BibtexEntry, Publication, PublicationLink
from cvsite.model.page import PAPERS_FOLDER, is_elsewhere, place_papers
from cvsite.yaml_text.characters import compose_letters

SLUG_ENDINGS = {
    ".pdf": "PDF",
    ".slides.pdf": "Slides",
    ".slides.pptx": "Slides",
    ".poster.pdf": "Poster",
    ".supp.pdf": "Supplement",
    ".supp.zip": "Supplement",
}
"""What a file in ``content/files/papers/`` is, by what follows the slug of a publication in its
name."""


def list_files(folder: Path) -> dict[str, str]:
    """List the files below a folder: their paths in it, by the same without regard to case.

    No two are alike then, since a site may not have files that differ in case alone.
    """
    files = (path for path in folder.rglob("*") if path.is_file())
    found = (compose_letters(path.relative_to(folder).as_posix()) for path in files)
    return {path.casefold(): path for path in sorted(found)}


def attach_files(publication: Publication, files: Mapping[str, str]) -> Publication:
    """Find the files that a publication names or that are named by it.

    ``files`` are those that ``list_files`` gives of ``content/files/``. A file of which only the
    name is given is looked for in ``papers/`` and in the folders that are called like its field. A
    field comes before a file that is named by the slug.
    """
    if not files:
        return publication
    links = [_find_file(link, files) for link in publication.links]
    labels = {link.label for link in links}
    for ending, label in SLUG_ENDINGS.items():
        path = files.get(f"{PAPERS_FOLDER}/{publication.slug}{ending}".casefold())
        if path and label not in labels:
            labels.add(label)
            links.append(PublicationLink(label, path))
    arranged = arrange_links(links)
    preview = find_preview(publication.preview, publication.slug, files)
    if arranged == publication.links and preview == publication.preview:
        return publication  # as it is known from the last time
    return replace(publication, links=arranged, preview=preview)


def move_papers(
    publications: Sequence[Publication], files: Mapping[str, str]
) -> tuple[Publication, ...]:
    """Let links to the PDFs that are named by a publication lead to where they are on the site."""
    if not files:
        return tuple(publications)
    papers = place_papers(publications)
    places = {files[name]: place for name, place in papers.items() if name in files}

    def move(publication: Publication) -> Publication:
        if not any(link.url in places for link in publication.links):
            return publication
        links = (replace(link, url=places.get(link.url, link.url)) for link in publication.links)
        return replace(publication, links=tuple(links))

    return tuple(map(move, publications))


def locate_files(
    publications: Iterable[Publication], files: Iterable[BibtexFile]
) -> dict[str, Location]:
    """Give the fields that name files of the site, by the path that a page links to.

    The first field that names a file stands for all that do.
    """
    places: dict[str, Location] = {}
    publications = tuple(publications)
    wanted = {link.url for each in publications for link in each.links if _is_file(link.url)}
    wanted |= {each.preview for each in publications if each.preview}
    for file in files if wanted else ():
        for entry in file.entries:
            for name in (*LINK_FIELDS, *ADDRESS_FIELDS, PREVIEW_FIELD):
                for url in split_urls(entry.get(name) or ""):
                    if url.lstrip("/") in wanted:
                        place = _locate_value(file, entry, name, url)
                        places.setdefault(url.lstrip("/"), place)
    return places


def _locate_value(file: BibtexFile, entry: BibtexEntry, name: str, value: str) -> Location:
    """Give the place of a value, or of its field where it begins on another line."""
    place = file.locate_field(entry, name)
    column = (place.source or "").find(value) + 1
    return replace(place, column=column) if column else place


def _find_file(link: PublicationLink, files: Mapping[str, str]) -> PublicationLink:
    if not _is_file(link.url):
        return link
    path = link.url.lstrip("/")
    places = (f"{folder}/{path}" for folder in _list_folders(link.label) if "/" not in path)
    return replace(link, url=find_first((path, *places), files) or path)


def _is_file(url: str) -> bool:
    return bool(url) and not url.startswith("https://") and not is_elsewhere(url)


def _list_folders(label: str) -> Iterator[str]:
    yield PAPERS_FOLDER
    for name, named in LINK_FIELDS.items():
        if named == label:
            yield name
