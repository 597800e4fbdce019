"""The names in a field such as ``author``, with their marks (btxdoc, section 4: names)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from cvsite.loader.bibtex.name_lists import separate_names, split_at_and
from cvsite.loader.bibtex.name_marks import Annotation, read_annotations, take_marks
from cvsite.loader.bibtex.name_parts import Decode, is_one_group, read_name
from cvsite.markup.accents import compose_accents
from cvsite.markup.latex import LatexReader, MarkupError, strip_braces
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.names import Name

MOST_COMMAS = 2
"""How many commas a name may have: ``King, Jr., Ada``."""

_ANNOTATION_FIELD = re.compile(r"(\w+)\+an(?::.*)?")
_COMMA_AT_THE_END = re.compile(r"\s*,\s*$")


class Oddity(NamedTuple):
    """What is odd about a list of names, and what to do about it."""

    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of a field, whether there are more than it names, and what is odd about it."""

    names: tuple[Name, ...] = ()
    has_more: bool = False
    oddities: tuple[Oddity, ...] = ()


class NameReader:
    """Reads names; each spelling is read once, since most people have several publications.

    ``recognise`` completes a name by what is known of the person.
    """

    def __init__(self, latex: LatexReader, recognise: Callable[[Name], Name] | None = None) -> None:
        self._latex = latex
        self._recognise = recognise
        self._read: dict[str, NameList] = {}

    def read(self, entry: BibtexEntry, field: str) -> NameList:
        """Read the names in a field of an entry, with what BibLaTeX annotates about them."""
        value = entry.get(field)
        if value is None:
            return NameList()
        found = self.read_list(value)
        annotations = _find_annotations(entry, field)
        if not annotations:
            return found
        names = tuple(
            _annotate(name, annotations.get(number, Annotation()))
            for number, name in enumerate(found.names, start=1)
        )
        return replace(found, names=names)

    def read_list(self, value: str) -> NameList:
        """Read names that ``and`` separates; ``and others`` says that there are more."""
        items = split_at_and(value)
        for item in items:
            if item not in self._read:
                self._read[item] = self._read_item(item)
        lists = [self._read[item] for item in items]
        return NameList(
            tuple([name for each in lists for name in each.names]),
            any(each.has_more for each in lists),
            tuple([oddity for each in lists for oddity in each.oddities]),
        )

    def _read_item(self, item: str) -> NameList:
        """Read what stands between two ``and``, which is one name if all is well."""
        written = separate_names(compose_accents(item))
        names: list[Name] = []
        oddities = [Oddity(each, "put the word and between names") for each in written.oddities]
        for each in written.names:
            if each.count(",") > MOST_COMMAS and "{" not in each and "=" not in each:
                message = f"a name has more commas than a name can have: {each}"
                oddities.append(Oddity(message, "put the word and between names"))
            try:
                name = _read_marked_name(each, self._decode)
            except MarkupError as error:
                message = f"a name is no LaTeX that can be read: {each} ({error})"
                oddities.append(Oddity(message, "it is shown as it is written"))
                name = _read_marked_name(each, strip_braces)
            if name.family or name.literal or name.given:
                names.append(self._recognise(name) if self._recognise else name)
        return NameList(tuple(names), written.has_more, tuple(oddities))

    def _decode(self, value: str) -> str:
        return write_plain(self._latex.read(value.strip()))


def _read_marked_name(written: str, decode: Decode) -> Name:
    if is_one_group(written):
        return read_name(written, decode)
    bare, marks = take_marks(written)
    name = read_name(_COMMA_AT_THE_END.sub("", bare) if marks else bare, decode)
    return replace(name, marks=marks) if marks else name


def _find_annotations(entry: BibtexEntry, field: str) -> dict[int, Annotation]:
    found: dict[int, Annotation] = {}
    for name, value in entry.fields:
        match = _ANNOTATION_FIELD.fullmatch(name) if "+" in name else None
        if match and match[1] == field:
            found |= read_annotations(value)
    return found


def _annotate(name: Name, annotation: Annotation) -> Name:
    marks = tuple(dict.fromkeys((*name.marks, *annotation.marks)))
    return replace(name, marks=marks, is_owner=name.is_owner or annotation.is_owner)
