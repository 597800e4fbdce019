"""The settings of a site of Hugo: its address, its language, and the links of its navigation."""

from urllib.parse import urlsplit

from cvsite.importers.hugo_folders import CONFIG
from cvsite.importers.page_reader import PageReader
from cvsite.importers.profile_links import add_profiles, make_profile
from cvsite.importers.result import DraftRecord, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, spell_language, tidy_line
from cvsite.importers.values import Fields, Items, Text

SETTINGS = OfTheTool("these are settings of Hugo")
MENUS = ("menu/main", "menus/main", "main")
EXAMPLES = ("example.com", "example.org", "replace-this", "your-site", "localhost")
"""What addresses hold that nobody changed."""


def open_settings(source: Source) -> Fields:
    """Open all files of settings, and give them as one; those of ``params`` are among the rest."""
    files = [(name, source.open(name)) for name in source.find(*CONFIG)]
    entries = [entry for _, value in files if isinstance(value, Fields) for entry in value.entries]
    params = [value for key, value in entries if key.value == "params"]
    inner = [entry for each in params if isinstance(each, Fields) for entry in each.entries]
    return Fields((*entries, *inner))


def find_host(settings: Fields) -> str:
    """Give the host of the site; empty where it is not known."""
    url = _find_address(settings)
    return urlsplit(url.value).netloc if url else ""


def read_settings(settings: Fields, reader: PageReader) -> None:
    """Read the settings of the site; all else in the files is for Hugo."""
    site: DraftRecord = {}
    if url := _find_address(settings):
        site["url"] = url.reword(url.value.rstrip("/"))
    basics = reader.imported.cv["basics"]
    name = basics.get("name") if isinstance(basics, dict) else None
    title = settings.text("title")
    if title and isinstance(name, Text):
        if tidy_line(title.value) == name.value:
            reader.imported.understood.append(title)
        elif title.value not in {"Academic", "Academic CV", "Website Name"}:
            site["title"] = title.reword(tidy_line(title.value))
    language = settings.text("language_code", "default_content_language")
    if language:
        site["language"] = language.reword(spell_language(language.value))
    reader.imported.cv["site"] = site
    _read_menu(settings, reader)
    reader.leave_out(settings, SETTINGS)


def _find_address(settings: Fields) -> Text | None:
    url = settings.text("base_url", "baseurl")
    is_example = url is None or any(each in url.value for each in EXAMPLES)
    return None if url is None or is_example or not leads_elsewhere(url.value) else url


def _read_menu(settings: Fields, reader: PageReader) -> None:
    """Read the links of the navigation to files and other sites."""
    basics = reader.imported.cv["basics"]
    links: list[DraftRecord] = []
    for menu in MENUS:
        value = settings.get(menu)
        for item in settings.records(menu) if isinstance(value, Items) else ():
            words, url = item.text("name"), item.text("url")
            taken = reader.take_text(url) if url else None
            links += [make_profile(words, taken)] if taken else []
    if isinstance(basics, dict):
        add_profiles(basics, links)
