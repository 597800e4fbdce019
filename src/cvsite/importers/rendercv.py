"""RenderCV's YAML (rendercv.com, schema of 2.8, and the names before it)."""

import re

from cvsite.importers.arrangement import Heading, arrange_sections
from cvsite.importers.copies import take_photo
from cvsite.importers.emails import email
from cvsite.importers.headings import find_fields
from cvsite.importers.labelled import lift_labelled
from cvsite.importers.linked_names import link_within, linked_names
from cvsite.importers.profile_links import read_account
from cvsite.importers.readers import (
    Table,
    address,
    first_line,
    first_of,
    line,
    markdown,
    name,
    read_record,
    read_records,
)
from cvsite.importers.rendercv_publications import list_owner_names, read_publications
from cvsite.importers.rendercv_sections import find_section, read_field, read_own_section
from cvsite.importers.result import Draft, Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Fields, Items, Text, Value, join_texts, list_texts
from cvsite.loader.document import spell_key


def _read_phone(cv: Fields) -> Text | None:
    """Read a phone number, which may be written as the address that RFC 3966 gives it."""
    phone = first_line("phone", "phones")(cv)
    return phone.reword(phone.value.removeprefix("tel:")) if isinstance(phone, Text) else None


BASICS: Table = {
    "name": name("name"),
    "label": name("headline", "label"),
    "email": email("email", "emails"),
    "phone": _read_phone,
    "url": address("website", "websites"),
    "location": lambda cv: read_record(cv, {"city": name("location")}),
    "summary": markdown("summary"),
}
PROFILE: Table = {"network": line("network")}
CONNECTION = linked_names(
    first_of(address("url"), link_within("placeholder")), network=("placeholder",)
)

LANGUAGES = {
    "arabic": "ar",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "french": "fr",
    "german": "de",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "korean": "ko",
    "mandarin_chinese": "zh-Hans",
    "norwegian_bokmål": "nb",
    "norwegian_nynorsk": "nn",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "russian": "ru",
    "spanish": "es",
    "swedish": "sv",
    "turkish": "tr",
    "vietnamese": "vi",
}
"""RenderCV's names of languages, as BCP 47 has them."""

LOOKS = {
    "design": OfTheTool("the looks are a theme's"),
    "locale": "the words of the pages are the site's own",
    "locale_catalog": "the words of the pages are the site's own",
    "settings": OfTheTool("these are settings of RenderCV"),
    "rendercv_settings": OfTheTool("these are settings of RenderCV"),
}
"""What stands beside the CV, and why it is left out."""

_SMALL_WORDS = frozenset(
    {
        *("a", "and", "as", "at", "but", "by", "for", "from", "if", "in", "into", "like", "near"),
        *("nor", "of", "off", "on", "onto", "or", "over", "so", "than", "that", "to", "upon"),
        *("when", "with", "yet"),
    }
)
"""What RenderCV does not capitalise in the titles of sections."""

_USUAL_ABOUT = frozenset({"summary", "about", "about me", "profile"})
"""Titles of the biography that need not be kept: the homepage has one of its own."""


def is_rendercv(source: Source) -> bool:
    """Tell whether a file is RenderCV's: a mapping with ``cv``."""
    return _find_file(source) is not None


def read_rendercv(source: Source) -> Imported:
    """Read the CV of a file."""
    file = _find_file(source) or ""
    return read_cv(source.open_fields(file), file, source)


def read_cv(document: Fields, file: str, source: Source) -> Imported:
    """Read what one of the files says. Publications become entries of a .bib file."""
    cv = document.fields("cv")
    basics = read_record(cv, BASICS)
    if profiles := _read_profiles(cv):
        basics["profiles"] = profiles
    sections = _find_sections(cv)
    if aliases := list_owner_names(sections, cv.text("name")):
        basics["aliases"] = aliases
    imported = Imported({"basics": basics})
    take_photo(cv.text("photo"), file, source, imported)
    arrange_sections(imported, *_read_sections(sections, imported))
    _read_language(document.fields("locale", "locale_catalog"), imported)
    for key, reason in LOOKS.items():
        if (value := document.get(key)) is not None:
            imported.left_out.append((value, reason))
    if (value := cv.get("sort_entries")) is not None:
        imported.left_out.append((value, "sections are sorted newest first"))
    return imported


def _find_sections(cv: Fields) -> Fields:
    """Find the sections; before version 1 they were keys of the CV itself, and lists."""
    sections = cv.fields("sections")
    if sections.entries:
        return sections
    custom = [(each.text("title"), each.get("entries")) for each in cv.records("custom_sections")]
    return Fields(
        (
            *((key, value) for key, value in cv.entries if _is_section(key, value)),
            *((title, listed) for title, listed in custom if title and listed),
        )
    )


def _is_section(key: Text, value: Value) -> bool:
    return isinstance(value, Items) and spell_key(key.value) not in _NO_SECTIONS


_NO_SECTIONS = frozenset(
    {
        *("social_networks", "custom_connections", "websites", "website", "email", "emails"),
        *("phone", "phones", "section_order", "custom_sections"),
    }
)


def _find_file(source: Source) -> str | None:
    names = source.find("*.yaml", "*.yml")
    fewest = 1 if source.file else 2
    return next(
        (each for each in names if _is_cv(source.peek_fields(each).fields("cv"), fewest)), None
    )


def _is_cv(cv: Fields, fewest: int) -> bool:
    """Tell whether there is a CV; a name alone tells that only of a file that somebody named."""
    return bool(cv.fields("sections").entries or (cv.text("name") and len(cv.entries) >= fewest))


def _read_profiles(cv: Fields) -> list[Draft]:
    """Read accounts and links; of several websites the first is the homepage."""
    profiles: list[Draft] = [
        read_record(each, PROFILE) | (read_account(account) if account else {})
        for each in cv.records("social_networks")
        for account in [each.text("username")]
    ]
    profiles += read_records(cv.items("custom_connections"), CONNECTION)
    others = [each for each in cv.items("website", "websites")[1:] if isinstance(each, Text)]
    return profiles + [{"network": each, "url": each} for each in others]


def _read_sections(sections: Fields, imported: Imported) -> tuple[list[Heading], list[Heading]]:
    """Read all sections; give the name and heading of each, and those of the homepage alone."""
    headings: list[Heading] = []
    home: list[Heading] = []
    titles = [spell_title(key.value) for key, _ in sections.entries]
    claimed = {field for title in titles for field in find_fields(title, ())}
    for key, value in sections.entries:
        title = key.reword(spell_title(key.value))
        entries = value.values if isinstance(value, Items) else (value,)
        if _are_publications(title.value, entries):
            read_publications(title, entries, imported)
            continue
        field = find_section(title.value, entries, imported.cv, claimed)
        if field is None:
            own = imported.cv.setdefault("sections", [])
            if isinstance(own, list):
                own.append(read_own_section(title, entries))
            headings.append((title.value, title))
        elif field == "summary":
            _read_summary(entries, imported)
            if title.value.casefold() not in _USUAL_ABOUT:
                home.append(("about", title))
        else:
            records = read_field(field, entries)
            imported.cv[field] = [*map(lift_labelled, records)] if field == "education" else records
            headings.append((field, title))
    return headings, home


def _are_publications(title: str, entries: tuple[Value, ...]) -> bool:
    """Tell whether a section lists publications: some keep those who gave an award as authors."""
    if _NO_PUBLICATIONS.intersection(find_fields(title, ())):
        return False
    return all(
        isinstance(each, Fields)
        and each.get("authors")
        and each.text("title")
        and not each.get("awarder")
        for each in entries
    )


NO_TITLE = "section"
"""What a section is called whose title says nothing."""

_NO_PUBLICATIONS = frozenset({"awards", "grants", "certificates"})


def _read_summary(entries: tuple[Value, ...], imported: Imported) -> None:
    """Read the texts as paragraphs, and bullets as the items of a list."""
    basics = imported.cv["basics"]
    written = [
        text.reword(("" if isinstance(entry, Text) else "- ") + tidy_markdown(text.value))
        for entry in entries
        for text in list_texts(entry)
    ]
    text = join_texts("\n\n", written)
    if text and isinstance(basics, dict):
        basics["summary"] = text


def spell_title(key: str) -> str:
    """Write the title of a section as RenderCV does: ``selected_honors`` as ``Selected Honors``."""
    if key.strip() and (" " in key or re.search(r"[A-Z]", key)):
        return key
    words = key.replace("_", " ").split() or [NO_TITLE]
    return " ".join(word if word in _SMALL_WORDS else word.capitalize() for word in words)


def _read_language(locale: Fields, imported: Imported) -> None:
    named = locale.text("language")
    language = named and (LANGUAGES.get(named.value.lower()) or _find_code(named.value))
    settings = imported.cv.setdefault("site", {})
    if named and language and isinstance(settings, dict):
        settings["language"] = named.reword(language)


def _find_code(language: str) -> str | None:
    """Give a language that is written as its code."""
    return language if re.fullmatch(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?", language) else None
