"""A YAML or JSON file as plain data, with the place of everything in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from cvsite.errors import Location, Problem
from cvsite.model.routes import Route
from cvsite.yaml_text.characters import clean_text
from cvsite.yaml_text.nodes import Mapping, Node, Scalar, Sequence, SourceText

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""Text, lists and mappings; every scalar is the text that the author wrote."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control characters, and halves of surrogate pairs, which JSON can spell."""

_NO_COMMENT = re.compile(r"\s+(#\d[^\s,}\]]*)")
_NO_EMPTY_VALUE = re.compile(r"\s*(#\w[^\s,}\]]*)")
"""What is a comment to YAML, behind a value and in place of one, and was probably meant as text."""

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands, and where its key does."""

    key: Location
    value: Location


@dataclass(slots=True)
class Document:
    """What a file holds. Keys are in snake_case whatever way they were spelled."""

    data: Data
    places: dict[Route, Place]

    def locate_key(self, route: Route) -> Location:
        """Give the place of the key at the end of a route, or of the nearest thing around it."""
        return self._find_place(route).key

    def locate(self, route: Route) -> Location:
        """Give the place of the value at the end of a route, or of the nearest thing around it."""
        return self._find_place(route).value

    def _find_place(self, route: Route) -> Place:
        depth = next(depth for depth in range(len(route), -1, -1) if route[:depth] in self.places)
        return self.places[route[:depth]]


def read_document(node: Node | None, source: SourceText) -> tuple[Document, list[Problem]]:
    """Turn nodes into data. A key that stands in two spellings is a problem."""
    start = source.locate(1, 1)
    document = Document({}, {(): Place(start, start)})
    problems: list[Problem] = []
    if node is not None:
        document.data = _read_node(node, (), start, source, document.places, problems)
    return document, problems


def merge_documents(base: Document, over: Document) -> Document:
    """Lay one document over another: mappings are merged, everything else is replaced."""
    return Document(
        _merge_data(base.data, over.data), {**over.places, **base.places, **over.places}
    )


def _merge_data(base: Data, over: Data) -> Data:
    if not isinstance(base, dict) or not isinstance(over, dict):
        return over
    merged = dict(base)
    for key, value in over.items():
        merged[key] = _merge_data(base[key], value) if key in base else value
    return merged


def _read_node(  # noqa: PLR0913, PLR0917 - a recursive walk carries what it fills
    node: Node,
    route: Route,
    key_place: Location,
    source: SourceText,
    places: dict[Route, Place],
    problems: list[Problem],
) -> Data:
    here = source.locate(node.line, node.column)
    places[route] = Place(key_place, here)
    match node:
        case Scalar():
            problems.extend(_tell_comments(node, source))
            if node.text and (found := _CONTROL.search(node.text)):
                message = f"the text holds a character that none can hold: U+{ord(found[0]):04X}"
                problems.append(Problem(message, here, hint="remove it"))
                return _CONTROL.sub("", node.text)
            return clean_text(node.text) if node.text else node.text
        case Sequence():
            return [
                _read_node(item, (*route, position), here, source, places, problems)
                for position, item in enumerate(node.items)
            ]
        case Mapping():
            data: dict[str, Data] = {}
            written: dict[str, Scalar] = {}
            for key, value in node.entries:
                name = spell_key(key.text or "")
                if name in written:
                    problems.append(_tell_both_spellings(written[name], key, source))
                    continue
                written[name] = key
                place = source.locate(key.line, key.column)
                read = _read_node(value, (*route, name), place, source, places, problems)
                if not (read is None or (isinstance(read, str) and not read.strip())):
                    # a key without a value counts as left out
                    data[name] = read
            return data


def _tell_comments(scalar: Scalar, source: SourceText) -> Iterator[Problem]:
    """Warn of a ``#`` that made a comment of what was probably meant as text: ``accent: #84370f``.

    Text in quotes does not begin where its value does.
    """
    text = scalar.text or ""
    line = source.lines[scalar.line - 1] if scalar.line <= len(source.lines) else ""
    start = scalar.column - 1
    if not line.startswith(text, start):
        return
    swallows = _NO_COMMENT if text else _NO_EMPTY_VALUE
    if found := swallows.match(line, start + len(text)):
        yield Problem(
            f"{found[1]} is a comment, since # begins one",
            source.locate(scalar.line, found.start(1) + 1),
            hint=f'put the value in quotes: "{text}{found[0] if text else found[1]}"',
            severity="warning",
        )


def spell_key(key: str) -> str:
    """Spell a key in snake_case: ``startDate`` and ``start-date`` are ``start_date``."""
    return _HUMP.sub("_", key).replace("-", "_").lower()


def _tell_both_spellings(first: Scalar, second: Scalar, source: SourceText) -> Problem:
    place = source.locate(second.line, second.column)
    if first.text == second.text:
        message = f"the key {second.text!r} is given twice, first on line {first.line}"
        return Problem(message, place, hint="keep one of them")
    return Problem(
        f"{second.text!r} and {first.text!r}, on line {first.line}, are the same key",
        place,
        hint=f"keep one of them; {spell_key(second.text or '')!r} is the usual spelling",
    )
