"""al-folio (github.com/alshedivat/al-folio), a theme for Jekyll, in its versions since 2016."""

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from cvsite.errors import ContentError, Location
from cvsite.importers.al_folio_collections import read_collections
from cvsite.importers.al_folio_config import read_config
from cvsite.importers.al_folio_cv import is_list_of_sections, read_sections
from cvsite.importers.al_folio_pages import leave_out_pages, read_news, read_pages
from cvsite.importers.al_folio_people import read_coauthors
from cvsite.importers.al_folio_site import OldSite
from cvsite.importers.al_folio_socials import read_socials
from cvsite.importers.arrangement import arrange_sections
from cvsite.importers.bibliographies import (
    USUAL_NAME,
    Habits,
    rename_repeated_keys,
    take_bibliography,
)
from cvsite.importers.json_resume import read_resume
from cvsite.importers.rendercv import read_cv
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import tidy_address
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Fields, Items
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.people import NOBODY

CONFIG = "_config.yml"
BIBLIOGRAPHIES = "_bibliography"
CV = "_data/cv.yml"
RESUME = "assets/json/resume.json"
SOCIALS = "_data/socials.yml"
COAUTHORS = "_data/coauthors.yml"

DATA_REASONS = {
    "_data/venues.yml": "pages do not link to venues",
    "_data/repositories.yml": "pages show nothing that other sites make",
    "_data/citations.yml": "pages do not count citations",
}
"""Why other data of the theme are left out."""

BIBLIOGRAPHY_FOLDERS = {
    **dict.fromkeys(("pdf", "poster", "slides", "supp"), ("assets/pdf",)),
    "html": ("assets/html",),
    "preview": ("assets/img/publication_preview",),
}
"""Where the theme keeps the files that entries name."""

MARKDOWN_FIELDS = ("additional_info", "annotation", "award")
"""Fields of entries that the theme reads as Markdown or HTML."""

THEME_FOLDERS = {
    **dict.fromkeys(
        (
            *("_includes", "_layouts", "_sass", "_plugins", "_scripts", "bin", "lib", "test"),
            *("assets/css", "assets/js", "assets/fonts", "assets/webfonts", "assets/libs"),
            *("assets/rendercv", "lighthouse_results", "readme_preview", ".github"),
            *(".devcontainer", ".vscode", "docs"),
        ),
        "it is the theme's",
    ),
    ".": "these are for the theme and its tools",
}
"""Folders of the theme itself, told in a line each."""


_FOLDER = re.compile(r"[\w-]+(?:/[\w-]+)*")
_SHOWN = re.compile(r"\{%-?\s*bibliography\b[^%]*?(?:-f|--file)[\s=]+[\"']?([\w./-]+)")


def is_al_folio(source: Source) -> bool:
    """Tell whether a folder is a site made with al-folio."""
    if source.file:
        return False
    config = source.peek_fields(CONFIG)
    return bool(
        source.find("_bibliography/*.bib", CV)
        or config.names() & {"scholar", "last_name", "enable_publication_badges"}
    ) and bool(source.find(CONFIG, "_pages/about.md", CV))


def read_al_folio(source: Source) -> Imported:
    """Read a site: the CV, the bibliography, news, people and pages."""
    config = source.open_fields(CONFIG)
    imported = _read_cv(source)
    files = _take_bibliographies(config, source, imported)
    read_config(config, imported)
    for name, accounts in ((CONFIG, config), (SOCIALS, source.open_fields(SOCIALS))):
        read_socials(accounts, name, source, imported)
    if people := read_coauthors(source.open_fields(COAUTHORS), files):
        imported.cv["people"] = people
    if source.find(RESUME) and RESUME not in source.opened:
        imported.left_out.append((source.open_fields(RESUME), f"the CV is that of {CV}"))
    base = config.text("baseurl")
    host = urlsplit(tidy_address(url.value)).netloc if (url := config.text("url")) else ""
    site = OldSite(source, imported, base.value.strip() if base else "", host)
    read_pages(site)
    read_news(site)
    read_collections(site)
    leave_out_pages(site)
    imported.left_out.append((config, "these are settings of Jekyll and the theme"))
    for name in source.find("_data/**/*.yml", "_data/**/*.yaml", "_data/**/*.json"):
        _leave_out_data(name, source, imported)
    leave_out_files(source, imported, THEME_FOLDERS)
    return imported


def _read_cv(source: Source) -> Imported:
    """Read the CV, in whichever of its three forms there is."""
    if source.find(CV):
        cv = source.open(CV)
        if is_list_of_sections(cv) and isinstance(cv, Items):
            imported = Imported({"basics": {}})
            arrange_sections(imported, read_sections(cv, imported))
            return imported
        if isinstance(cv, Fields) and cv.fields("cv").entries:
            return read_cv(CV, source)
    return read_resume(RESUME, source) if source.find(RESUME) else Imported({"basics": {}})


def _take_bibliographies(config: Fields, source: Source, imported: Imported) -> list[BibtexFile]:
    """Take over the .bib files that pages show; the usual one gets the usual name."""
    scholar = config.fields("scholar")
    named = scholar.text("bibliography")
    folder = scholar.text("source")
    place = folder.value.strip("/ ") if folder else ""
    place = place if _FOLDER.fullmatch(place) else BIBLIOGRAPHIES
    usual = PurePosixPath(named.value).stem if named else "papers"
    names = source.find(f"{place}/**/*.bib", f"{BIBLIOGRAPHIES}/**/*.bib")
    shown = _list_shown(source)
    keys: set[str] = set()
    files = []
    for name in sorted(names, key=lambda name: (not _is_called(name, usual), name)):
        if len(names) > 1 and not _is_called(name, usual) and PurePosixPath(name).stem not in shown:
            text = source.add_text(
                source.open_text(name), Location(str(source.root / name)), "file"
            )
            imported.left_out.append((text, "no page shows this bibliography"))
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
    return files


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


def _leave_out_data(name: str, source: Source, imported: Imported) -> None:
    if name in source.opened:
        return
    try:
        value = source.open(name)
    except ContentError as error:
        imported.remarks.append(f"{name} cannot be read: {error.problems[0].message}")
        return
    if value is not None:
        imported.left_out.append((value, DATA_REASONS.get(name, "cvsite has no such data")))
