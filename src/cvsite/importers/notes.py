"""What was not carried over, as a list for the owner."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from os.path import commonprefix
from pathlib import Path

from cvsite.errors import Location
from cvsite.importers.note_groups import group_origins
from cvsite.importers.pages import LINE
from cvsite.importers.profile_links import MAIL
from cvsite.importers.result import Imported, OfTheTool, list_origins
from cvsite.importers.source import Source
from cvsite.importers.values import Origin, list_texts
from cvsite.wording.lists import count_noun

MOST_IN_LINE = 5
"""How many values of a group stand in one line."""

MOST_NAMED = 500
"""How many values of a group are told with their names; of more the texts alone are, each once."""

NO_FIELD = "cvsite has no field for it"
"""Why most values are left out."""


@dataclass(frozen=True, slots=True)
class Note:
    """A value that was not carried over, or a group of ``count`` of them, and why."""

    place: str
    name: str
    text: str
    reason: str
    count: int = 1

    def __str__(self) -> str:
        text = self.text if self.count == 1 else count_noun(self.count, "value")
        return f"{self.place}: {self.name}: {text} ({self.reason})"


def list_notes(source: Source, imported: Imported, reasons: dict[Origin, str]) -> tuple[Note, ...]:
    """List the values of the source of which nothing is in the site, in the order of the source.

    An address that the site has from another place of the source is not told. What is of the old
    tool alone comes last: among it nobody would find what matters.
    """
    said = set(list_origins(imported.cv))
    for entry in imported.entries:
        said.update(list_origins(dict(entry.fields)))
    for value in imported.understood:
        said.update(origin for text in list_texts(value) for origin in text.origins)
    groups: list[tuple[list[Origin], str]] = []
    for value, reason in imported.left_out:
        origins = [origin for text in list_texts(value) for origin in text.origins]
        origins = [origin for origin in origins if origin not in said]
        said.update(origins)
        groups += [(origins, reason)] if origins else []
    addresses = {_spell_address(origin.text) for origin in said} - {""}
    rest = [
        origin
        for origin in source.origins
        if origin not in said and _spell_address(origin.text) not in addresses
    ]
    groups += group_origins(rest, source.origins, lambda origin: reasons.get(origin, NO_FIELD))
    first = {origins[0]: (origins, reason) for origins, reason in groups}
    notes = [
        _describe_group(*first[origin], source)
        for origin in _sort_origins(source.origins)
        if origin in first
    ]
    return tuple(sorted(_join_lines(notes), key=_is_of_the_tool))


def _spell_address(text: str) -> str:
    """Write an address of a page or of mail as others may, so that it is told once; else ''."""
    address = text.strip().removeprefix(MAIL)
    if " " in address or not ("://" in address or "@" in address):
        return ""
    return address.partition("://")[2].rstrip("/") or address


def _is_of_the_tool(note: Note) -> bool:
    return isinstance(note.reason, OfTheTool)


def _join_lines(notes: Iterable[Note]) -> list[Note]:
    """Make one note of lines of a page that follow each other."""
    joined: list[Note] = []
    for note in notes:
        last = joined[-1] if joined else None
        if last and note.name == last.name == LINE and _follows(note, last):
            joined[-1] = replace(last, text=f"{last.text}\n{note.text}", count=1)
        else:
            joined.append(note)
    return joined


def _follows(note: Note, last: Note) -> bool:
    file = note.place.rpartition(":")[0]
    return file == last.place.rpartition(":")[0] and note.reason == last.reason


def _sort_origins(origins: tuple[Origin, ...]) -> list[Origin]:
    """Sort by file, in the order in which they were read, and by line."""
    files: dict[str, int] = {}
    for origin in origins:
        files.setdefault(origin.place.path, len(files))
    return sorted(origins, key=lambda each: (files[each.place.path], each.place.line or 0))


def _describe_group(origins: list[Origin], reason: str, source: Source) -> Note:
    first = origins[0]
    place = _write_place(first, source)
    if len(origins) == 1:
        return Note(place, first.name, first.text, reason)
    if all(origin.name == LINE for origin in origins):
        return Note(place, LINE, "\n".join(origin.text for origin in origins), reason)
    group = _find_group(origins) or _find_title(origins) or f"{first.name} …"
    if len(origins) <= MOST_NAMED:
        told = {(origin.name, origin.text): origin for origin in reversed(origins)}.values()
        values = dict.fromkeys(
            _write_place_elsewhere(origin, first, source) + _write_value(origin, group)
            for origin in reversed(told)
        )
    else:
        values = dict.fromkeys(origin.text for origin in origins)
    is_short = len(origins) <= MOST_IN_LINE and not any("\n" in text for text in values)
    separator = "; " if is_short else "\n"
    return Note(place, group, separator.join(values), reason, len(origins))


def _write_value(origin: Origin, group: str) -> str:
    name = origin.name.removeprefix(group).lstrip(".")
    return f"{name}: {origin.text}" if name else origin.text


def _write_place_elsewhere(origin: Origin, first: Origin, source: Source) -> str:
    """Write the place of a value that is in another file than the first of its group."""
    is_elsewhere = origin.place.path != first.place.path
    return f"{_write_place(origin, source)}: " if is_elsewhere else ""


def _find_group(origins: list[Origin]) -> str:
    """Give the name of what holds all of some values."""
    names = [origin.name for origin in origins]
    shared = commonprefix(names).rstrip("[0123456789")  # noqa: RUF071 - no paths but names
    is_whole = all(name[len(shared) :][:1] in {"", ".", "["} for name in names)
    return shared if is_whole else shared.rpartition(".")[0]


def _find_title(origins: list[Origin]) -> str:
    """Give the title of the page that values are of, by which its owner knows it."""
    titles = [origin.text for origin in origins if origin.name.lower() == "title"]
    return titles[0] if len({origin.place.path for origin in origins}) == len(titles) == 1 else ""


def _write_place(origin: Origin, source: Source) -> str:
    """Write a place as the source names its files, wherever it is."""
    path = Path(origin.place.path).relative_to(source.root)
    return str(Location(path.as_posix(), origin.place.line))


def write_notes(notes: Iterable[Note], remarks: Iterable[str], source: str, tool: str) -> str:
    """Write the list as Markdown."""
    parts = [f"# Imported from {source} ({tool})\n"]
    if remarks := list(remarks):
        parts.append("To check:\n\n" + "".join(f"- {remark}\n" for remark in remarks))
    notes = list(notes)
    told = "".join(f"- {_write_item(note)}\n" for note in notes if not _is_of_the_tool(note))
    of_the_tool = "".join(f"- {_write_item(note)}\n" for note in notes if _is_of_the_tool(note))
    if told:
        parts.append(f"What was not carried over:\n\n{told}")
    if of_the_tool:
        parts.append(f"What was for {tool}, and no site made by cvsite needs:\n\n{of_the_tool}")
    if not notes:
        parts.append("All was carried over.\n")
    parts.append("This file is not published, and can be deleted.\n")
    return "\n".join(parts)


def _write_item(note: Note) -> str:
    """Write a note as an item of a list; text of several lines stands below it as it is."""
    if "\n" not in note.text:
        return f"{note.place}: {note.name}: {note.text} ({note.reason})"
    text = "\n".join(f"      {line}".rstrip() for line in note.text.split("\n"))
    return f"{note.place}: {note.name} ({note.reason})\n\n{text}\n"
