"""The .bib files of al-folio: those that pages show, with the files that their entries name."""

import re
from pathlib import PurePosixPath

from cvsite.errors import Location
from cvsite.importers.al_folio_talks import is_of_talks
from cvsite.importers.bibliographies import (
    USUAL_NAME,
    Habits,
    has_entries,
    rename_repeated_keys,
    take_bibliography,
)
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.importers.values import Fields
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.people import NOBODY

BIBLIOGRAPHIES = "_bibliography"

BIBLIOGRAPHY_FOLDERS = {
    **dict.fromkeys(("pdf", "poster", "slides", "supp"), ("assets/pdf",)),
    "html": ("assets/html",),
    "preview": ("assets/img/publication_preview",),
}
"""Where the theme keeps the files that entries name."""

MARKDOWN_FIELDS = ("additional_info", "annotation", "award")
"""Fields of entries that the theme reads as Markdown or HTML."""

_FOLDER = re.compile(r"[\w-]+(?:/[\w-]+)*")
_SHOWN = re.compile(r"\{%-?\s*bibliography\b[^%]*?(?:-f|--file)[\s=]+[\"']?([\w./-]+)")


def take_bibliographies(
    config: Fields, source: Source, imported: Imported
) -> tuple[list[BibtexFile], list[str]]:
    """Take over the .bib files that pages show; the usual one gets the usual name.

    Gives them, and the names of those whose entries are talks.
    """
    scholar = config.fields("scholar")
    named = scholar.text("bibliography")
    folder = scholar.text("source")
    place = folder.value.strip("/ ") if folder else ""
    place = place if _FOLDER.fullmatch(place) else BIBLIOGRAPHIES
    usual = PurePosixPath(named.value).stem if named else "papers"
    names = source.find(f"{place}/**/*.bib", f"{BIBLIOGRAPHIES}/**/*.bib")
    shown = _list_shown(source)
    keys: set[str] = set()
    files, talks = [], []
    for name in sorted(names, key=lambda name: (not _is_called(name, usual), name)):
        if len(names) > 1 and not _is_called(name, usual) and PurePosixPath(name).stem not in shown:
            _leave_out(name, "no page shows this bibliography", source, imported)
            continue
        if len(names) > 1 and is_of_talks(name):
            talks.append(name)
            continue
        if not has_entries(name, source):
            _leave_out(name, "no entry is in it", source, imported)
            continue
        target = PurePosixPath(name).name if imported.bibliographies else USUAL_NAME
        file = take_bibliography(
            name,
            source,
            imported,
            target=target,
            habits=Habits(BIBLIOGRAPHY_FOLDERS, MARKDOWN_FIELDS),
        )
        rename_repeated_keys(file, target, imported, keys)
        _take_repository(scholar, file, source, imported)
        files.append(file)
    return files, talks


def _leave_out(name: str, reason: str, source: Source, imported: Imported) -> None:
    """Note that all of a .bib file is left out."""
    text = source.add_text(source.open_text(name), Location(str(source.root / name)), "file")
    imported.left_out.append((text, reason))


def _take_repository(scholar: Fields, file: BibtexFile, source: Source, imported: Imported) -> None:
    """Take over the PDFs that stand in a folder under the keys of their entries."""
    repository = scholar.text("repository")
    if repository is None:
        return
    for publication in make_publications(file, NOBODY):
        path = source.locate(f"{repository.value.strip('/ ')}/{publication.id}.pdf")
        if path and not any(link.label == "PDF" for link in publication.links):
            imported.files[f"papers/{publication.slug}.pdf"] = path
    imported.understood.append(repository)


def _is_called(name: str, usual: str) -> bool:
    return usual in {PurePosixPath(name).stem, "*"}


def _list_shown(source: Source) -> set[str]:
    """List the bibliographies that pages name: ``{% bibliography --file talks %}``."""
    texts = (source.open_text(name) for name in source.find("_pages/**/*.md", "_pages/**/*.html"))
    return {PurePosixPath(found[1]).stem for text in texts for found in _SHOWN.finditer(text)}
