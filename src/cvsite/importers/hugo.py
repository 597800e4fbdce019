"""Hugo Blox, which was called Academic and Wowchemy: sites of all its versions.

What is in which folder is what makes such a site: ``content/publication``, ``content/authors``,
``content/home`` with widgets, ``data/authors``. Front matter is YAML, TOML or JSON.
"""

import re

from cvsite.importers.arrangement import arrange_sections
from cvsite.importers.hugo_collections import read_collections
from cvsite.importers.hugo_config import find_host, open_settings, read_settings
from cvsite.importers.hugo_extras import read_extras
from cvsite.importers.hugo_folders import HugoFolders, find_folders
from cvsite.importers.hugo_own_pages import read_own_pages
from cvsite.importers.hugo_owner import read_owner
from cvsite.importers.hugo_people import is_job
from cvsite.importers.hugo_publications import read_publications
from cvsite.importers.hugo_widgets import read_landing_pages, read_widgets
from cvsite.importers.page_reader import PageReader
from cvsite.importers.result import DraftRecord, Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Fields, Text

THEME = OfTheTool("this is the theme's own")
UNREAD = {
    **dict.fromkeys(
        ("themes", "layouts", "archetypes", "i18n", "assets/css", "assets/scss"), THEME
    ),
    **dict.fromkeys(("assets/js", "assets/dist", ".github", "netlify.toml"), THEME),
    **dict.fromkeys(("public", "resources"), OfTheTool("Hugo makes these files")),
}

_NAME = re.compile(
    r"[^\W\d_a-z][\w'’.-]*(?: (?:[^\W\d_a-z][\w'’.-]*|de|van|von|der|den|la|di|da)){1,4}"
)
_NO_NAME = re.compile(
    r"\b(?:website|site|homepage|page|lab|group|academic|cv|blog|portfolio|research|name|university"
    r"|institute|center|centre|the|my|your)\b",
    re.IGNORECASE,
)


def is_hugo(source: Source) -> bool:
    """Tell whether a folder is such a site."""
    return source.file is None and find_folders(source) is not None


def read_hugo(source: Source) -> Imported:
    """Read a site. Its publications become entries of a .bib file."""
    folders = find_folders(source) or HugoFolders("content")
    imported = Imported({"basics": {}})
    settings = open_settings(source)
    reader = PageReader(source, imported, find_host(settings))
    people = read_owner(folders, settings, reader)
    read_settings(settings, reader)
    headings = read_widgets(folders, reader)
    headings += read_landing_pages(folders, reader)
    read_publications(folders, people, reader)
    read_collections(folders, people, reader)
    headings += read_own_pages(folders, people, reader)
    _name_by_title(settings, imported)
    arrange_sections(imported, headings)
    read_extras(people, settings, reader)
    reader.finish()
    reasons = dict.fromkeys(folders.others, "cvsite has one language a site")
    leave_out_files(source, imported, {**reasons, **UNREAD})
    return imported


def _name_by_title(settings: Fields, imported: Imported) -> None:
    """Take the title of the site for the owner's name, where nothing else names the owner.

    An author or the biography must have it, or it must look like a name; at worst what was taken
    for a job is the name.
    """
    basics, title = imported.cv["basics"], settings.text("title")
    if not isinstance(basics, dict) or "name" in basics:
        return
    if title is None or not _is_name(title, basics, imported):
        label = basics.get("label")
        if isinstance(label, Text) and is_job(label.value):
            basics["name"] = basics.pop("label")
        return
    basics["name"] = title


def _is_name(title: Text, basics: DraftRecord, imported: Imported) -> bool:
    drafts = [basics.get("summary"), *(entry.fields.get("author") for entry in imported.entries)]
    texts = [each.value if isinstance(each, Text) else str(each) for each in drafts if each]
    family_first = re.sub(r"(.+) (\S+)", r"\2, \1", title.value)
    is_said = any(name in text for text in texts for name in (title.value, family_first))
    looks_so = _NAME.fullmatch(title.value) and not _NO_NAME.search(title.value)
    return is_said or bool(looks_so)
