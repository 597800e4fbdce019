"""The .bib files of a source, taken over as they are with the files that they name.

A site must load, and none of its links may lead nowhere. What stands against that is changed in the
text and told: an entry that nobody can read is left out, and a field that names a file which is not
there is called ``pdf-missing``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from cvsite.citation.addresses import split_urls
from cvsite.errors import Location
from cvsite.importers.bibliography_markdown import write_markdown_fields
from cvsite.importers.copies import DOCUMENTS, add_copy, find_picture_fault
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.loader.bibtex.decoding import decode_bibliography
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.bibliography import BibtexEntry, EntrySpan
from cvsite.model.page import is_elsewhere
from cvsite.model.people import NOBODY

USUAL_NAME = "publications.bib"
PICTURE_FIELD = "preview"

Folders = Mapping[str, tuple[str, ...]]
"""Where the files that a field names are looked for as well: ``{"pdf": ("assets/pdf",)}``."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What a tool makes of the fields of .bib files.

    ``markdown`` names those that it reads as Markdown or HTML; they are LaTeX from now on.
    """

    folders: Folders = field(default_factory=dict)
    markdown: tuple[str, ...] = ()


NO_HABITS = Habits()


@dataclass(frozen=True, slots=True)
class Change:
    """A part of a text, by offsets, and what stands there instead."""

    start: int
    end: int
    text: str


def has_entries(name: str, source: Source) -> bool:
    """Tell whether a .bib file has entries that can be read: without any, no site would load."""
    (file,) = decode_files([(str(source.root / name), source.read_bytes(name))])
    return bool(file.entries)


def take_bibliography(
    name: str,
    source: Source,
    imported: Imported,
    *,
    target: str = USUAL_NAME,
    habits: Habits = NO_HABITS,
) -> BibtexFile:
    """Take over a .bib file under a name, byte by byte unless something must be changed."""
    data = source.read_bytes(name)
    (file,) = decode_files([(str(source.root / name), data)])
    changes = [
        *leave_out_lost(file, source, imported),
        *_take_files(file, name, source, imported, habits.folders),
        *(Change(*change) for change in write_markdown_fields(file, habits.markdown)),
    ]
    imported.bibliographies[target] = change_text(file.text, changes).encode() if changes else data
    return file


def rename_repeated_keys(
    file: BibtexFile, target: str, imported: Imported, taken: set[str]
) -> None:
    """Give entries keys of their own where another file has the same, and note all keys."""
    text, _ = decode_bibliography(imported.bibliographies[target], target)
    changes = []
    for key in dict.fromkeys(entry.key for entry in file.entries):
        found = re.search(rf"@\s*\w+\s*[{{(]\s*({re.escape(key)})\s*,", text)
        if key in taken and found:
            other = f"{key}-{PurePath(target).stem}"
            changes.append(Change(*found.span(1), other))
            imported.remarks.append(
                f"{key} is the key of entries in two .bib files: in {target} it is {other} now."
            )
        taken.add(key)
    if changes:
        imported.bibliographies[target] = change_text(text, changes).encode()


def change_text(text: str, changes: Iterable[Change]) -> str:
    """Give a text with changes; of those that overlap the first is made."""
    parts, done = [], 0
    for change in sorted(changes, key=lambda each: (each.start, -each.end)):
        if change.start >= done:
            parts += [text[done : change.start], change.text]
            done = change.end
    return "".join([*parts, text[done:]])


def leave_out_lost(file: BibtexFile, source: Source, imported: Imported) -> list[Change]:
    """Tell the entries that nobody can read, and give the changes that take them out."""
    lost = [span for span in file.other_spans if span.entry is None]
    changes = []
    for span, loss in zip(lost, file.losses, strict=False):
        text = file.text[span.start : span.end].strip()
        value = source.add_text(text, file.locate_offset(span.start), loss.key or "entry")
        imported.left_out.append((value, loss.problem.message))
        changes.append(Change(span.start, span.end, ""))
    return changes


def _take_files(
    file: BibtexFile, name: str, source: Source, imported: Imported, folders: Folders
) -> list[Change]:
    """Copy the files that entries name, and rename the fields of those that are not there."""
    changes = []
    spans = {id(entry): span for entry, span in zip(file.entries, file.spans, strict=True)}
    for publication in make_publications(file, NOBODY):
        entry = publication.source
        named = [link.url for link in publication.links] + [publication.preview or ""]
        for path in named:
            if not path or is_elsewhere(path) or not (field := _find_field(entry, path)):
                continue
            places = [path, *(f"{folder}/{path}" for folder in folders.get(field, ()))]
            found = next(filter(None, (source.locate(each, name) for each in places)), None)
            fault, copied = _copy(path, found, field, imported)
            if copied:
                changes += _change_path(
                    file, spans.get(id(entry)), file.locate_field(entry, field), path, copied
                )
            if fault:
                value = source.add_text(
                    path, file.locate_field(entry, field), f"{entry.key}.{field}"
                )
                imported.left_out.append((value, fault))
                changes += _rename_field(file, spans.get(id(entry)), entry, field)
    return changes


def _find_field(entry: BibtexEntry, path: str) -> str | None:
    return next(
        (name for name, value in entry.fields if any(path == url for url in split_urls(value))),
        None,
    )


def _copy(
    path: str, found: Path | None, field: str, imported: Imported
) -> tuple[str | None, str | None]:
    """Copy a file to where the site looks for it, or say why that cannot be.

    Gives that reason, and the path of the copy where it is not the one that the site looks for.
    """
    if found is None:
        return f"there is no such file; the field is called {field}-missing in the .bib file", None
    fault = find_picture_fault(found) if field == PICTURE_FIELD else None
    if field != PICTURE_FIELD and found.suffix.lower() not in DOCUMENTS:
        fault = f"files of this kind are not taken over: {found.suffix}"
    if fault:
        return fault, None
    folder = "preview" if field == PICTURE_FIELD else "papers"
    wanted = found.name if ".." in path.split("/") else path.lstrip("/")
    wanted = wanted if "/" in wanted else f"{folder}/{wanted}"
    copied = add_copy(wanted, found, imported)
    return None, copied if copied != wanted or ".." in path else None


def _change_path(
    file: BibtexFile, span: EntrySpan | None, place: Location, path: str, copied: str
) -> list[Change]:
    """Let a field, which stands at a place, name the copy of its file."""
    if span is None or place.line is None or place.column is None:
        return []
    start = file.text.find(path, file.find_offset(place.line, place.column), span.end)
    return [Change(start, start + len(path), copied)] if start >= 0 else []


def _rename_field(
    file: BibtexFile, span: EntrySpan | None, entry: BibtexEntry, field: str
) -> list[Change]:
    place = file.locate_field(entry, field)
    if span is None or place.line is None or place.column is None:
        return []
    start = file.find_offset(place.line, place.column)
    end = start + len(field)
    if file.text[start:end].lower() != field or not span.start <= start < span.end:
        return []  # it is inherited, and told where it stands itself
    return [Change(end, end, "-missing")]
