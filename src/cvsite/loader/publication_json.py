"""Publications as JSON, which says all of one but its entry, and is read to an equal one."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from operator import attrgetter
from typing import Any

from cvsite.loader.text_json import read_inlines, write_inlines
from cvsite.model.bibliography import BibtexEntry, Publication, PublicationLink
from cvsite.model.dates import PartialDate
from cvsite.model.names import Name

_NAMES = (
    *("author", "editor", "translator", "container_author", "collection_editor", "compiler"),
    *("director", "organizer"),
)
_DATES = ("issued", "issued_end", "event_date", "original_date", "accessed")
_INLINES = (
    *("title", "title_short", "main_title", "container_title", "container_title_short"),
    *("collection_title", "event_title", "original_title", "note", "annote"),
    *("award", "annotation", "additional_info"),
)
_PARAGRAPHS = "abstract"
_WORDS = ("keyword", "related", "other_ids", "other_slugs")
_LINKS = "links"

_ENTRY = "source"
"""The field that is not written."""

_PLACES = {each.name: place for place, each in enumerate(fields(Publication))}
_DEFAULTS = tuple(None if each.default is MISSING else each.default for each in fields(Publication))

_NO_NAME = tuple(each.default for each in fields(Name))
_PLACE_OF_MARKS = [each.name for each in fields(Name)].index("marks")


def _write_names(names: Iterable[Name]) -> list[list[object]]:
    return [_write_name(each) for each in names]


def _write_name(name: Name) -> list[object]:
    """List the parts of a name, up to the last that says something."""
    parts = list(_get_parts(name))
    while parts and parts[-1] == _NO_NAME[len(parts) - 1]:
        parts.pop()
    return parts


def _write_date(date: PartialDate) -> tuple[int | None, ...]:
    return date.year, date.month, date.day, date.season


def _write_links(links: Iterable[PublicationLink]) -> list[tuple[str, str]]:
    return [(each.label, each.url) for each in links]


_WRITERS: Mapping[str, Callable[[Any], object]] = {
    **dict.fromkeys(_NAMES, _write_names),
    **dict.fromkeys(_DATES, _write_date),
    **dict.fromkeys(_INLINES, write_inlines),
    _PARAGRAPHS: lambda paragraphs: [write_inlines(each) for each in paragraphs],
    _LINKS: _write_links,
}
"""How the fields are written that are no JSON as they are."""

_WRITTEN = tuple(each for each in fields(Publication) if each.name != _ENTRY)
_COLUMNS = tuple((each.name, each.default, _WRITERS.get(each.name)) for each in _WRITTEN)
_get_values = attrgetter(*(each.name for each in _WRITTEN))
_get_parts = attrgetter(*(each.name for each in fields(Name)))

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def write_publication(publication: Publication) -> str:
    """Write a publication on one line, but for its entry; equal ones are written alike."""
    return _encode(
        {
            name: write(value) if write else value
            for (name, default, write), value in zip(
                _COLUMNS, _get_values(publication), strict=True
            )
            if value != default
        }
    )


class PublicationReader:
    """Reads publications that were written; a name that recurs is one record for all of them."""

    def __init__(self) -> None:
        self._names: dict[tuple[Any, ...], Name] = {}
        self._readers: Mapping[str, Callable[[Any], object]] = {
            **dict.fromkeys(_NAMES, self._read_names),
            **dict.fromkeys(_DATES, lambda parts: PartialDate(*parts)),
            **dict.fromkeys(_INLINES, read_inlines),
            _PARAGRAPHS: lambda paragraphs: tuple([read_inlines(each) for each in paragraphs]),
            **dict.fromkeys(_WORDS, tuple),
            _LINKS: lambda links: tuple([PublicationLink(*each) for each in links]),
        }

    def read(self, written: str, entry: BibtexEntry) -> Publication:
        """Give the publication of an entry."""
        values: list[Any] = [*_DEFAULTS]
        values[_PLACES[_ENTRY]] = entry
        for name, value in json.loads(written).items():
            read = self._readers.get(name)
            values[_PLACES[name]] = read(value) if read else value
        return Publication(*values)

    def _read_names(self, written: Sequence[Any]) -> tuple[Name, ...]:
        return tuple([self._read_name(each) for each in written])

    def _read_name(self, written: list[Any]) -> Name:
        if len(written) > _PLACE_OF_MARKS:
            written[_PLACE_OF_MARKS] = tuple(written[_PLACE_OF_MARKS])
        parts = tuple(written)
        name = self._names.get(parts)
        if name is None:
            name = self._names[parts] = Name(*parts)
        return name
