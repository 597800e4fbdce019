"""The macros that ``@string`` defines (btxdoc, section 2.2)."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cvsite.loader.bibtex.values import MONTH_MACROS, resolve_value

LONGEST_MACRO = 100_000
"""Characters of a macro's text that are used; one that is made of itself many times has more."""

DEEPEST_MACRO = 100
"""How many macros may be made of one another, each defined behind the one that uses it."""

Place = tuple[int, int]
"""A file's number among those that are read together, and a place in its text."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A macro's value as written, and where it is defined."""

    name: str
    value: str
    place: Place


@dataclass(slots=True)
class Macros:
    """All macros of the files that are read together; their names have no case.

    As in BibTeX the last definition before a place counts there. Where there is none, the first
    one behind it does, which BibTeX would not know yet; a macro that needs itself is undefined.
    """

    definitions: Mapping[str, list[Definition]]
    undefined: list[tuple[str, Definition]] = field(default_factory=list)
    """Macros that nobody defines, with the macro that needs them."""
    _texts: dict[Definition, str] = field(default_factory=dict)
    _open: list[Definition] = field(default_factory=list)

    def find(self, name: str, place: Place) -> str | None:
        """Give the text of a macro at a place; None where nobody defines it."""
        known = self.definitions.get(name.lower())
        if not known:
            return MONTH_MACROS.get(name.lower())
        definition = known[max(bisect_left(known, place, key=lambda each: each.place) - 1, 0)]
        if definition in self._open or len(self._open) >= DEEPEST_MACRO:
            return None
        if definition not in self._texts:
            self._open.append(definition)
            value = resolve_value(definition.value, lambda name: self.find(name, definition.place))
            self._open.pop()
            self.undefined += [(macro, definition) for macro in value.undefined]
            self._texts[definition] = value.text[:LONGEST_MACRO]
        return self._texts[definition]


def collect_macros(definitions: Iterable[Definition]) -> Macros:
    """Collect definitions, which come in the order of the files; each is made ready at once."""
    known: dict[str, list[Definition]] = {}
    for each in definitions:
        known.setdefault(each.name.lower(), []).append(each)
    return Macros(known)
