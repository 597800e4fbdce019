"""What al-folio's ``_config.yml`` says of the owner and the site."""

import re

from cvsite.importers.basics import find_basics, put_basic
from cvsite.importers.readers import list_texts_within
from cvsite.importers.result import EXAMPLE, Draft, DraftRecord, Imported, OfTheTool
from cvsite.importers.texts import tidy_line
from cvsite.importers.values import Fields, Text, join_texts

NAMES = ("first_name", "middle_name", "last_name")
EXAMPLE_OWNER = "einstein"
"""Whose name stands in the theme until somebody changes it."""

EXAMPLE_SITE = "alshedivat.github.io"
NO_TITLES = frozenset({"blank", ""})
"""Titles of a site that is called by the owner's name."""

SAID = {
    "description": "pages are described to search engines by what stands on them",
    "keywords": "search engines do not read keywords",
    "footer_text": OfTheTool("the foot of the pages is a theme's"),
    "contact_note": "there is no place for a note beside the accounts",
    "blog_name": "cvsite has no blog",
    "blog_description": "cvsite has no blog",
}
"""Texts that are told one by one, since somebody wrote them."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def read_config(config: Fields, imported: Imported) -> None:
    """Read who the owner is, and the settings of the site."""
    _read_name(config, imported)
    basics = find_basics(imported)
    if aliases := _read_aliases(config, basics, imported):
        known = basics.get("aliases")
        basics["aliases"] = [*(known if isinstance(known, list) else []), *aliases]
    settings = imported.cv.setdefault("site", {})
    if isinstance(settings, dict):
        settings |= _read_settings(config, imported)
    for key, reason in SAID.items():
        if (value := config.get(key)) is not None:
            imported.left_out.append((value, reason))


def _read_name(config: Fields, imported: Imported) -> None:
    """Read the name of the owner: in its parts, or else the title of the site."""
    name = join_texts(" ", [text for key in NAMES if (text := config.text(key))])
    if name is None and "name" not in find_basics(imported):
        titles = (config.text("name"), config.text("title"))
        name = next((each for each in titles if each and not _is_blank(each)), None)
    if name:
        put_basic(imported, "name", name.reword(tidy_line(name.value)))


def _read_settings(config: Fields, imported: Imported) -> DraftRecord:
    settings: DraftRecord = {}
    if address := _read_address(config):
        settings["url"] = address
    title = config.text("title")
    name = find_basics(imported).get("name")
    if title and isinstance(name, Text) and title.value.strip() == name.value:
        imported.understood.append(title)
    elif title and not _is_blank(title):
        settings["title"] = title.reword(tidy_line(title.value))
    language = config.text("lang")
    if language and language.value == "en":
        imported.understood.append(language)
    elif language and _LANGUAGE.fullmatch(language.value):
        settings["language"] = language
    if (limit := config.text("max_author_limit")) and limit.value.isdecimal():
        settings["publications"] = {"authors_shown": limit}
    return settings


def _read_address(config: Fields) -> Text | None:
    """Read where the site stands; the address of the theme's own site is nobody's."""
    url, base = config.text("url"), config.text("baseurl")
    if url is None or EXAMPLE_SITE in url.value:
        return None
    host, path = url.value.strip().strip("/"), base.value.strip().strip("/") if base else ""
    full = host if "://" in host else f"https://{host}"
    joined = join_texts("", [url, *([base] if base else [])]) or url
    return joined.reword(f"{full}/{path}".rstrip("/"))


def _read_aliases(config: Fields, basics: DraftRecord, imported: Imported) -> list[Draft]:
    scholar = config.fields("scholar")
    given = list_texts_within(scholar.items("first_name"))
    families = list_texts_within(scholar.items("last_name"))
    name = basics.get("name")
    owner = name.value if isinstance(name, Text) else ""
    if any(_is_example(each, owner) for each in families):
        imported.left_out += [(each, EXAMPLE) for each in (*given, *families)]
        return []
    imported.understood += [*given, *families]
    aliases: dict[str, Draft] = {}
    for family in families:
        for each in given:
            alias = Text(f"{each.value} {family.value}", (*each.origins, *family.origins))
            aliases.setdefault(alias.value, alias)
    aliases.pop(owner, None)
    return [*aliases.values()]


def _is_blank(title: Text) -> bool:
    return title.value.strip().lower() in NO_TITLES


def _is_example(family: Text, owner: str) -> bool:
    return family.value.lower() == EXAMPLE_OWNER and EXAMPLE_OWNER not in owner.lower()
