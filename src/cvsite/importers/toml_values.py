"""TOML as values with their places."""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time

from cvsite.errors import ContentError, Location, Problem
from cvsite.importers.values import Fields, Items, Origin, Text, Value
from cvsite.yaml_text.characters import clean_text

FARTHEST = 200
"""Lines behind a key in which the next one is looked for."""

_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml_values(text: str, path: str) -> Fields:
    """Read the text of a TOML file. Raises ContentError with the place of what is no TOML."""
    try:
        tree = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        message = str(error) or "too deeply nested"
        found = _PLACE.search(message)
        line, column = (int(found[1]), int(found[2])) if found and found[1] else (1, 1)
        what = f"this is no TOML: {_PLACE.sub('', message)}"
        raise ContentError((Problem(what, Location(path, line, column)),)) from None
    value = _Reader(text, path).read(tree, "")
    return value if isinstance(value, Fields) else Fields()


class _Reader:
    """Makes values of what tomllib gives, which has no places.

    Keys stand in a file in the order of the tree, as a rule, so that each is looked for behind the
    one before it. One that is not found there has the place of that one.
    """

    def __init__(self, text: str, path: str) -> None:
        self._lines = text.split("\n")
        self._path = path
        self._line = 0

    def read(self, tree: object, name: str) -> Value | None:
        """Give what a value says; None where it says nothing."""
        match tree:
            case dict():
                return self._read_table(tree, name)
            case list():
                items = [self.read(each, f"{name}[{number}]") for number, each in enumerate(tree)]
                return Items(tuple(item for item in items if item is not None)) if items else None
        text = clean_text(_write_scalar(tree))
        return Text(text, (self._make_origin(name, text),)) if text.strip() else None

    def _read_table(self, table: Mapping[str, object], name: str) -> Fields | None:
        entries = []
        for key, each in table.items():
            label = f"{name}.{key}" if name else key
            self._find(key)
            word = clean_text(key)
            origin = self._make_origin(label, word)
            if (value := self.read(each, label)) is not None:
                entries.append((Text(word, (origin,)), value))
        return Fields(tuple(entries)) if entries else None

    def _find(self, key: str) -> None:
        stands = re.compile(rf"(?:^|[\[.{{,\s\"']){re.escape(key)}[\"'\]\s]*(?:=|\.|\]|$)")
        lines = range(self._line, min(len(self._lines), self._line + FARTHEST))
        self._line = next((each for each in lines if stands.search(self._lines[each])), self._line)

    def _make_origin(self, name: str, text: str) -> Origin:
        return Origin(Location(self._path, self._line + 1), name, text)


def _write_scalar(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case datetime() | date() | time():
            return value.isoformat()
    return str(value)
