"""al-folio (github.com/alshedivat/al-folio), a theme for Jekyll, in its versions since 2016."""

from collections.abc import Iterable

from cvsite.importers.al_folio_bibliographies import take_bibliographies
from cvsite.importers.al_folio_collections import read_collections
from cvsite.importers.al_folio_config import read_config
from cvsite.importers.al_folio_cv import is_list_of_sections, read_sections
from cvsite.importers.al_folio_pages import leave_out_pages, read_news, read_pages
from cvsite.importers.al_folio_people import read_coauthors
from cvsite.importers.al_folio_site import OldSite
from cvsite.importers.al_folio_socials import read_socials
from cvsite.importers.al_folio_talks import read_talks
from cvsite.importers.arrangement import Heading, arrange_sections, show_section
from cvsite.importers.json_resume import read_resume
from cvsite.importers.rendercv import read_cv
from cvsite.importers.result import Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.template_examples import split_examples
from cvsite.importers.texts import find_host, spell_letters
from cvsite.importers.unread_data import leave_out_data
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Fields, Items, Text
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.markup.plain import write_plain
from cvsite.model.people import NOBODY

CONFIG = "_config.yml"
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

THEME_FOLDERS = {
    **dict.fromkeys(
        (
            *("_includes", "_layouts", "_sass", "_plugins", "_scripts", "bin", "lib", "test"),
            *("assets/css", "assets/js", "assets/fonts", "assets/webfonts", "assets/libs"),
            *("assets/rendercv", "lighthouse_results", "readme_preview", ".github"),
            *(".devcontainer", ".vscode", "docs"),
        ),
        OfTheTool("it is the theme's"),
    ),
    ".": OfTheTool("these are for the theme and its tools"),
}
"""Folders of the theme itself, told in a line each."""


def is_al_folio(source: Source) -> bool:
    """Tell whether a folder is a site made with al-folio.

    Its publications are in .bib files; where each has a page, the data are of another template.
    """
    if source.file:
        return False
    config = source.peek_fields(CONFIG)
    return bool(
        source.find("_bibliography/*.bib")
        or config.names() & {"scholar", "last_name", "enable_publication_badges"}
        or (source.find(CV) and not source.find("_publications/*.md"))
    ) and bool(source.find(CONFIG, "_pages/about.md", CV))


def read_al_folio(source: Source) -> Imported:
    """Read a site: the CV, the bibliography, news, people and pages."""
    config = source.open_fields(CONFIG)
    imported = _read_cv(source)
    _read_more_sections(source, imported)
    files, talks = take_bibliographies(config, source, imported)
    _leave_out_known(files, imported)
    read_config(config, imported)
    for name, accounts in ((CONFIG, config), (SOCIALS, source.open_fields(SOCIALS))):
        read_socials(accounts, name, source, imported)
    if people := read_coauthors(source.open_fields(COAUTHORS), files):
        imported.cv["people"] = people
    if source.find(RESUME) and RESUME not in source.opened:
        imported.left_out.append((source.open_fields(RESUME), f"the CV is that of {CV}"))
    base = config.text("baseurl")
    host = find_host(url.value) if (url := config.text("url")) else ""
    site = OldSite(source, imported, base.value.strip() if base else "", host)
    read_pages(site)
    read_news(site)
    for name in talks:
        read_talks(name, site)
    read_collections(site)
    leave_out_pages(site)
    imported.left_out.append((config, OfTheTool("these are settings of Jekyll and the theme")))
    leave_out_data(source, imported, DATA_REASONS)
    leave_out_files(source, imported, THEME_FOLDERS)
    return imported


def _read_cv(source: Source) -> Imported:
    """Read the CV, in whichever of its three forms there is, without what the theme has there."""
    imported = Imported({"basics": {}})
    cv, examples = split_examples(source.open(CV) if source.find(CV) else None)
    if isinstance(cv, Items) and is_list_of_sections(cv):
        arrange_sections(imported, read_sections(cv, imported))
    elif isinstance(cv, Fields) and cv.fields("cv").entries:
        imported = read_cv(cv, CV, source)
    elif source.find(RESUME):
        resume, examples = split_examples(source.open_fields(RESUME))
        imported = read_resume(resume if isinstance(resume, Fields) else Fields(), RESUME, source)
    imported.left_out += examples
    return imported


def _read_more_sections(source: Source, imported: Imported) -> None:
    """Read other data in the form of the CV, for which people make pages like that of the CV."""
    headings: list[Heading] = []
    for name in source.find("_data/*.yml", "_data/*.yaml"):
        value = source.peek(name) if name not in source.opened else None
        if isinstance(value, Items) and is_list_of_sections(value) and _has_contents(value):
            source.open(name)
            headings += read_sections(value, imported)
    settings = imported.cv.get("site")
    if isinstance(settings, dict) and "sections" in settings:
        for section, title in headings:
            show_section(imported, section, title)
    elif headings:
        arrange_sections(imported, headings)


def _has_contents(sections: Items) -> bool:
    return all(
        each.text("title") and each.items("contents")
        for each in sections.values
        if isinstance(each, Fields)
    )


def _leave_out_known(files: Iterable[BibtexFile], imported: Imported) -> None:
    """Leave out publications of the CV that a bibliography has as well."""
    known: set[str] = set()
    for file in files:
        for publication in make_publications(file, NOBODY):
            known |= {
                spell_letters(write_plain(publication.title)),
                (publication.doi or "").lower(),
            }
    known.discard("")
    for entry in [*imported.entries]:
        if known & {spell_letters(entry.spell("title")), entry.spell("doi").lower()}:
            imported.entries.remove(entry)
            texts = (value for value in entry.fields.values() if isinstance(value, Text))
            imported.left_out.append((Items(tuple(texts)), "the bibliography has it"))
