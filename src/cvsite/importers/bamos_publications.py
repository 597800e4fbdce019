"""The .bib files that a CV of bamos/cv names, and the links of co-authors."""

import re

from cvsite.importers.al_folio_site import OldSite
from cvsite.importers.al_folio_talks import read_talks
from cvsite.importers.basics import find_basics
from cvsite.importers.bibliographies import (
    USUAL_NAME,
    Change,
    change_text,
    rename_repeated_keys,
    take_bibliography,
)
from cvsite.importers.result import Draft, Imported
from cvsite.importers.settling import write_plain_data
from cvsite.importers.source import Source
from cvsite.importers.values import Fields, Text
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.model.bibliography import BibtexEntry
from cvsite.wording.lists import count_noun

FOLDER = "publications"
LISTS = ("all_publications", "publications", "selected_publications")
USUAL_FIELDS = {"_venue": ("booktitle", "abbr"), "_note": ("note", "annotation")}
"""Fields that only the website reads, and what others call them: the first that is free."""

SAME_AS = {"booktitle": {"booktitle", "journal", "journaltitle"}}
"""Which fields of an entry say the same already; others are taken by themselves alone."""

SETTINGS = "it is how the list looks"


def read_publications(cv: Fields, source: Source, imported: Imported) -> None:
    """Take over the .bib files; of an entry that stands in several the first counts."""
    keys: set[str] = set()
    for name in _list_files(cv, imported):
        path = _find_path(name, source)
        if path is None:
            imported.remarks.append(f"There is no file {FOLDER}/{name}, which the CV names.")
            continue
        target = name.rpartition("/")[2] if imported.bibliographies else USUAL_NAME
        file = take_bibliography(path, source, imported, target=target)
        found = {entry.key for entry in file.entries}
        if found and found <= keys:
            del imported.bibliographies[target]
            _select(found, name, imported)
        else:
            _rename_fields(file, target, imported)
            rename_repeated_keys(file, target, imported, keys)


def read_talks_within(cv: Fields, source: Source, imported: Imported) -> None:
    """Read the talks of a .bib file that a list of publications names for them."""
    for each in LISTS:
        named = cv.fields(each).text("talk_file")
        if named and (path := _find_path(named.value.strip(), source)):
            imported.understood.append(named)
            read_talks(path, OldSite(source, imported, ""))


def _find_path(name: str, source: Source) -> str | None:
    return next((each for each in (f"{FOLDER}/{name}", name) if source.locate(each)), None)


def read_people(cv: Fields) -> list[Draft]:
    """Read the co-authors that have links."""
    people: dict[str, Draft] = {}
    for each in LISTS:
        for key, value in cv.fields(each).fields("author_urls").entries:
            if isinstance(value, Text):
                family, _, given = key.value.partition(", ")
                name = f"{given} {family}".strip()
                people.setdefault(name, {"name": name, "url": value})
    return [*people.values()]


def _list_files(cv: Fields, imported: Imported) -> list[str]:
    """List the .bib files that lists of publications name, those of all of them first."""
    files: dict[str, None] = {}
    for each in LISTS:
        section = cv.fields(each)
        for named in (section, *section.records("categories")):
            if file := named.text("file"):
                imported.understood.append(file)
                files.setdefault(file.value.strip())
        _read_alias(section.text("name"), imported)
        imported.left_out.append((section, SETTINGS))
    return [*files]


def _read_alias(name: Text | None, imported: Imported) -> None:
    """Read how the owner is named in the files, if it is a whole name."""
    if name is None:
        return
    basics = find_basics(imported)
    aliases = basics.setdefault("aliases", [])
    is_whole = " " in name.value.strip()
    known = [*aliases, basics.get("name", "")] if isinstance(aliases, list) else []
    if isinstance(aliases, list) and is_whole and name.value not in map(write_plain_data, known):
        aliases.append(name)
    else:
        imported.understood.append(name)


def _select(keys: set[str], name: str, imported: Imported) -> None:
    """Mark the entries of a file that only chooses among those of another."""
    text, _ = decode_bibliography(imported.bibliographies[USUAL_NAME], USUAL_NAME)
    (file,) = decode_files([(USUAL_NAME, imported.bibliographies[USUAL_NAME])])
    changes = []
    for entry, span in zip(file.entries, file.spans, strict=True):
        if entry.key in keys and entry.get("selected") is None:
            comma = text.find(",", span.start, span.end)
            changes += [Change(comma + 1, comma + 1, "\n  selected = {true},")]
    imported.bibliographies[USUAL_NAME] = change_text(text, changes).encode()
    imported.remarks.append(
        f"{name} repeats {count_noun(len(keys), 'entry', 'entries')} of {USUAL_NAME}, where they "
        "were marked: selected = {true}."
    )


def _rename_fields(file: BibtexFile, target: str, imported: Imported) -> None:
    """Call fields by their usual names where an entry does not have those as well."""
    text, _ = decode_bibliography(imported.bibliographies[target], target)
    changes: list[Change] = []
    renamed: dict[str, None] = {}
    for entry, span in zip(file.entries, file.spans, strict=True):
        for field in USUAL_FIELDS:
            if usual := _find_usual_name(field, entry):
                pattern = re.compile(rf"(?<![\w-]){field}(?=\s*=)", re.IGNORECASE)
                if found := pattern.search(text, span.start, span.end):
                    changes.append(Change(*found.span(), usual))
                    renamed[f"{field} is {usual} now"] = None
    if changes:
        imported.bibliographies[target] = change_text(text, changes).encode()
        names = ", ".join(renamed)
        imported.remarks.append(f"Fields in {target} were given their usual names: {names}.")


def _find_usual_name(field: str, entry: BibtexEntry) -> str | None:
    """Find what a field that an entry has is called elsewhere; None where another says the same."""
    value = entry.get(field)
    names = {name for name, _ in entry.fields}
    taken = {each: SAME_AS.get(each, {each}) & names for each in USUAL_FIELDS[field]}
    others = {entry.get(name) for each in taken.values() for name in each}
    if value is None or value in others:
        return None
    return next((each for each, same in taken.items() if not same), None)
