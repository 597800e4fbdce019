"""Minimal Light (github.com/yaoyao-liu/minimal-light), a theme for Jekyll with one page."""

from urllib.parse import urlsplit

from cvsite.importers.arrangement import add_section
from cvsite.importers.basics import add_profiles, find_basics
from cvsite.importers.copies import copy_file, take_photo
from cvsite.importers.emails import read_email
from cvsite.importers.jekyll_pages import has_words, read_prose
from cvsite.importers.minimal_light_publications import read_publications
from cvsite.importers.nested_text import write_value
from cvsite.importers.own_cv import take_cv
from cvsite.importers.page_sections import read_page
from cvsite.importers.readers import Table, address, line, read_record
from cvsite.importers.result import Draft, Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Fields, Items, Text, Value

CONFIG = "_config.yml"
PUBLICATIONS = "_data/publications.yml"

BASICS: Table = {
    "name": line("title"),
    "label": line("position"),
}
AFFILIATIONS: tuple[Table, ...] = (
    {"name": line("affiliation"), "url": address("affiliation_link")},
    {"name": line("affiliation_line2", "affiliation2"), "url": address("affiliation2_link")},
)

NETWORKS = {
    "google_scholar": "Google Scholar",
    "github_link": "GitHub",
    "github": "GitHub",
    "linkedin": "LinkedIn",
    "twitter": "X",
}
"""The network that a link of ``_config.yml`` leads to; other links are called by their keys."""

NO_ACCOUNTS = frozenset(
    {"url", "baseurl", "canonical", "affiliation_link", "affiliation2_link", "remote_theme"}
)
"""Addresses in ``_config.yml`` that are no accounts."""

THEME_FOLDERS = {
    **dict.fromkeys(
        ("_includes", "_layouts", "_sass", "assets/css", "assets/js", "html_source_file"),
        OfTheTool("it is the theme's"),
    ),
    ".": OfTheTool("these are for the theme and its tools"),
}
SETTINGS = OfTheTool("these are settings of Jekyll and the theme")
EXAMPLE = "it leads to nobody's account"


def is_minimal_light(source: Source) -> bool:
    """Tell whether a folder is a site made with Minimal Light."""
    if source.file or not source.find(CONFIG):
        return False
    config = source.peek_fields(CONFIG)
    theme = config.text("remote_theme")
    publications = source.peek_fields(PUBLICATIONS).records("main")
    return bool(
        (theme and "minimal-light" in theme.value)
        or any(each.text("conference_short", "authors") for each in publications)
    ) and bool(source.find("index.md", "index.html"))


def read_minimal_light(source: Source) -> Imported:
    """Read a site: its settings, its page with what that includes, and the publications."""
    config = source.open_fields(CONFIG)
    imported = Imported({"basics": read_record(config, BASICS)})
    _read_owner(config, source, imported)
    for name in source.find(PUBLICATIONS):
        read_publications(source.open_fields(name), name, source, imported)
    for name in source.find("index.md", "index.html", "*.md"):
        if not name.upper().startswith(("README", "LICENSE")):
            _read_page(name, source, imported)
    for name in source.find("_data/*.yml", "_data/*.yaml"):
        if name != PUBLICATIONS and (value := source.open(name)) is not None:
            _read_data(name, value, imported)
    imported.left_out.append((config, SETTINGS))
    leave_out_files(source, imported, THEME_FOLDERS)
    return imported


def _read_owner(config: Fields, source: Source, imported: Imported) -> None:
    basics = find_basics(imported)
    if email := config.text("email"):
        basics["email"] = read_email(email)
    basics["affiliations"] = [
        record for table in AFFILIATIONS if (record := read_record(config, table))
    ]
    take_photo(config.text("avatar"), CONFIG, source, imported)
    profiles: list[Draft] = []
    for key, value in config.entries:
        if isinstance(value, Text) and key.value not in NO_ACCOUNTS:
            profiles += _read_account(key, value, source, imported)
    add_profiles(imported, profiles)


def _read_account(key: Text, value: Text, source: Source, imported: Imported) -> list[Draft]:
    if key.value == "cv_link":
        return take_cv(value, CONFIG, source, imported)
    network = NETWORKS.get(key.value)
    full = tidy_address(value.value)
    if not leads_elsewhere(full) or full.startswith("mailto:"):
        return []
    parts = urlsplit(full)
    if network and not (parts.path.strip("/") or parts.query):
        imported.left_out.append((value, EXAMPLE))
        return []
    if parts.hostname == "github.com" and "/" not in (name := parts.path.strip("/")):
        return [{"network": "GitHub", "username": value.reword(name)}]
    return [{"network": network or key.value, "url": value.reword(full)}]


def _read_page(name: str, source: Source, imported: Imported) -> None:
    prose, title = _read_prose(name, source, imported)
    if prose and title and not name.startswith("index."):
        add_section(imported, title, [{"summary": prose}])
    elif prose:
        read_page(prose, source, imported)


def _read_prose(name: str, source: Source, imported: Imported) -> tuple[Text | None, Text | None]:
    """Give what a page says with the pages that it includes, and its title."""

    def locate(address: str) -> str | None:
        copy = copy_file(Text(address, ()), name, source, imported)
        return copy.value if copy else None

    def include(named: str) -> Text | None:
        path = f"_includes/{named.removeprefix('./').removeprefix('_includes/')}"
        if path in source.opened or not source.find(path):
            return None
        prose, _ = _read_prose(path, source, imported)
        if prose is None or has_words(prose.value):
            return prose
        imported.left_out.append((prose, "the page says nothing itself"))
        return None

    fields, text = source.open_page(name)
    imported.left_out.append((fields, OfTheTool("these are settings of the page")))
    prose = read_prose(text, source, imported, locate, include) if text else None
    return prose, fields.text("title")


def _read_data(name: str, value: Value, imported: Imported) -> None:
    """Make a section of data that pages show: groups of links, or a list."""
    groups = value.get("main") if isinstance(value, Fields) else value
    stem = name.rpartition("/")[2].rpartition(".")[0].replace("_", " ")
    title = Text(stem[:1].upper() + stem[1:], ())
    if isinstance(groups, Fields):
        entries: list[Draft] = [
            {"title": key, "highlights": _write_items(each)} for key, each in groups.entries
        ]
        add_section(imported, title, entries)
    elif isinstance(groups, Items):
        add_section(imported, title, [{"highlights": _write_items(groups)}])
    else:
        imported.left_out.append((value, "cvsite has no such data"))


def _write_items(value: Value) -> list[Draft]:
    items = value.values if isinstance(value, Items) else (value,)
    return [text for each in items if (text := write_value(each))]
