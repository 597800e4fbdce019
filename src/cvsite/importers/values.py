"""The values of a source, each with its place, so that what becomes of each can be told.

A text keeps its origins through all that is done with it. What is the origin of no text of the new
site was not carried over, whatever the reason.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from cvsite.errors import Location
from cvsite.loader.document import spell_key


@dataclass(frozen=True, slots=True, eq=False)
class Origin:
    """A single value of a source: where it stands, what it is called there, and its text."""

    place: Location
    name: str
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text of the source, or made of texts of it."""

    value: str
    origins: tuple[Origin, ...]

    def reword(self, value: str) -> "Text":
        """Give what was made of this text."""
        return Text(value, self.origins)


@dataclass(frozen=True, slots=True, eq=False)
class Items:
    """A list."""

    values: "tuple[Value, ...]" = ()


@dataclass(frozen=True, eq=False)
class Fields:
    """A mapping. Its keys are found in whatever spelling: ``startDate`` as ``start_date``."""

    entries: "tuple[tuple[Text, Value], ...]" = field(default=())

    @cached_property
    def by_name(self) -> "Mapping[str, Value]":
        """The values by their keys in snake_case; of a key that stands twice, the first counts."""
        named = ((spell_key(key.value), value) for key, value in reversed(self.entries))
        return dict(named)

    def get(self, *names: str) -> "Value | None":
        """Give the value of the first of some keys that has one: ``title``, ``title/value``.

        On the way the first item of a list stands for the list.
        """
        return next(self._find_all(names), None)

    def text(self, *names: str) -> Text | None:
        """Give the value of the first of some keys whose value is a text."""
        return next((each for each in self._find_all(names) if isinstance(each, Text)), None)

    def says(self, word: str, *names: str) -> bool:
        """Tell whether the first of some keys that has a text has this word: ``True``, ``true``."""
        found = self.text(*names)
        return found is not None and found.value.lower() == word

    def items(self, *names: str) -> "tuple[Value, ...]":
        """Give the items of the list under the first of some keys; a single value is one item."""
        value = self.get(*names)
        if value is None:
            return ()
        return value.values if isinstance(value, Items) else (value,)

    def records(self, *names: str) -> "tuple[Fields, ...]":
        """Give those items that are mappings."""
        return tuple(each for each in self.items(*names) if isinstance(each, Fields))

    def fields(self, *names: str) -> "Fields":
        """Give the mapping under the first of some keys that has one; an empty one at worst."""
        found = (each for each in self._find_all(names) if isinstance(each, Fields))
        return next(found, Fields())

    def _find_all(self, names: Iterable[str]) -> "Iterator[Value]":
        for name in names:
            value: Value | None = self
            for part in name.split("/"):
                value = _step_into(value, part)
            if value is not None:
                yield value

    def names(self) -> frozenset[str]:
        """Give the names of the keys that have a value."""
        return frozenset(self.by_name)


Value: TypeAlias = Text | Items | Fields
"""A value of a source; there is none where a source has a key without a value."""


def _step_into(value: Value | None, key: str) -> Value | None:
    if isinstance(value, Items):
        value = next(iter(value.values), None)
    return value.by_name.get(key) if isinstance(value, Fields) else None


def list_texts(value: Value) -> Iterator[Text]:
    """Give all texts within a value, in the order of the source."""
    pending: list[Value] = [value]
    while pending:
        match pending.pop():
            case Text() as text:
                yield text
            case Items(values):
                pending += reversed(values)
            case Fields() as fields:
                pending += [each for _, each in reversed(fields.entries)]


def join_texts(separator: str, texts: Iterable[Text]) -> Text | None:
    """Make one text of several; None of none."""
    texts = tuple(texts)
    if not texts:
        return None
    origins = tuple(origin for text in texts for origin in text.origins)
    return Text(separator.join(text.value for text in texts), origins)
