"""The names in a field such as ``author``, with their marks (btxdoc, section 4: names)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from cvsite.citation.name_marks import Annotation, read_annotations, take_marks
from cvsite.loader.bibtex.name_lists import separate_names, split_at_and, split_first
from cvsite.loader.bibtex.name_parts import (
    Decode,
    drop_emphasis,
    has_suffix_last,
    is_one_group,
    read_name,
)
from cvsite.markup.accents import compose_accents
from cvsite.markup.latex import LatexReader, MarkupError, strip_braces
from cvsite.markup.plain import write_plain
from cvsite.model.names import Name
from cvsite.model.people import NOBODY, People
from cvsite.wording.lists import join_words

MOST_COMMAS = 2
"""How many commas a name may have: ``King, Jr., Ada``."""

_ANNOTATION_FIELD = re.compile(r"(\w+)\+an(?::.*)?")
_USE_AND = "put the word and between names"
_SUFFIX_ORDER = "write King, Jr., Martin Luther; an academic degree is best left out"
_WHICH_OWNER = (
    "the first is taken; add your full name to basics.aliases, or say which of them you are, "
    "by its number: author+an = {2=self}"
)
_USE_PREFIX = re.compile(r"\buseprefix\s*=\s*true\b")
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

    ``people`` tells what is known of the person whom a name means.
    """

    def __init__(self, latex: LatexReader, people: People = NOBODY) -> None:
        self._latex = latex
        self._people = people
        self._read: dict[str, NameList] = {}
        self._single: set[str] = set()

    def read(self, values: Mapping[str, str], field: str) -> NameList:
        """Read the names in a field of an entry, with what BibLaTeX annotates about them.

        ``values`` are those of all its fields that are not blank.
        """
        if field not in values:
            return NameList()
        found = self.read_list(values[field])
        if "options" in values and _USE_PREFIX.search(values["options"]):
            found = replace(found, names=tuple(map(_use_prefix, found.names)))
        annotations = _find_annotations(values, field)
        if annotations:
            found = replace(found, names=_annotate(found.names, annotations))
        if any(each.is_owner for each in annotations.values()):
            return found
        return self._choose_owner(found)

    def read_list(self, value: str) -> NameList:
        """Read names that ``and`` separates; ``and others`` says that there are more."""
        items = split_at_and(value, self._single)
        oddities: list[Oddity] = []
        if two := split_first(items):
            oddities.append(Oddity(f"names are separated by commas: {items[0].strip()}", _USE_AND))
            items[:1] = two
        for item in items:
            if item not in self._read:
                self._read[item] = self._read_item(item)
        lists = [self._read[item] for item in items]
        return NameList(
            tuple([name for each in lists for name in each.names]),
            any(each.has_more for each in lists),
            tuple(oddities + [oddity for each in lists for oddity in each.oddities]),
        )

    def _choose_owner(self, found: NameList) -> NameList:
        """Leave at most one owner in a list: the name most like the owner's, or else the first."""
        if len([name for name in found.names if name.is_owner]) <= 1:
            return found
        alike = self._people.find_closest(found.names)
        names = tuple(
            replace(name, is_owner=place == alike[0]) for place, name in enumerate(found.names)
        )
        if len(alike) == 1:
            return replace(found, names=names)
        written = join_words([repr(str(names[place])) for place in alike])
        oddity = Oddity(f"each of these names may be the owner: {written}", _WHICH_OWNER)
        return replace(found, names=names, oddities=(*found.oddities, oddity))

    def _read_item(self, item: str) -> NameList:
        """Read what stands between two ``and``, which is one name if all is well."""
        written = separate_names(compose_accents(item))
        names: list[Name] = []
        oddities = [Oddity(each, _USE_AND) for each in written.oddities]
        for each in written.names:
            oddities += _find_odd_commas(each)
            try:
                name = _read_marked_name(each, self._decode)
            except MarkupError as error:
                message = f"a name is no LaTeX that can be read: {each} ({error})"
                oddities.append(Oddity(message, "it is shown as it is written"))
                name = _read_marked_name(each, strip_braces)
            if name.family or name.literal or name.given:
                names.append(self._people.recognise(name))
        return NameList(tuple(names), written.has_more, tuple(oddities))

    def _decode(self, value: str) -> str:
        return write_plain(self._latex.read(value.strip()))


def _find_odd_commas(written: str) -> list[Oddity]:
    """Tell what is odd about the commas in a name."""
    parts = written.split(",")
    if len(parts) <= MOST_COMMAS or "{" in written or "=" in written:
        return []
    if len(parts) > MOST_COMMAS + 1:
        return [Oddity(f"a name has more commas than a name can have: {written}", _USE_AND)]
    if has_suffix_last(parts[2].split(), parts[1].split()):
        return [Oddity(f"what belongs to the family name stands last: {written}", _SUFFIX_ORDER)]
    return []


def _read_marked_name(written: str, decode: Decode) -> Name:
    written = drop_emphasis(written)
    if is_one_group(written):
        return read_name(written, decode)
    bare, marks = take_marks(written)
    bare = _COMMA_AT_THE_END.sub("", drop_emphasis(bare)) if marks else bare
    name = read_name(bare, decode)
    return replace(name, marks=marks) if marks else name


def _use_prefix(name: Name) -> Name:
    """Make the particle a part of the family name (BibLaTeX manual, 3.1.3: ``useprefix``)."""
    particles = f"{name.dropping_particle} {name.non_dropping_particle}".strip()
    return replace(name, dropping_particle="", non_dropping_particle=particles)


def _find_annotations(values: Mapping[str, str], field: str) -> dict[int, Annotation]:
    found: dict[int, Annotation] = {}
    for name, value in values.items():
        if "+" not in name:
            continue
        match = _ANNOTATION_FIELD.fullmatch(name)
        if match and match[1] == field:
            found |= read_annotations(value)
    return found


def _annotate(names: Sequence[Name], annotations: Mapping[int, Annotation]) -> tuple[Name, ...]:
    """Give names what is annotated: their marks, and which one the owner is, if any says so."""
    tells_owner = any(each.is_owner for each in annotations.values())
    return tuple(
        replace(
            name,
            marks=tuple(dict.fromkeys((*name.marks, *note.marks))),
            is_owner=note.is_owner if tells_owner else name.is_owner,
        )
        for number, name in enumerate(names, start=1)
        for note in [annotations.get(number, Annotation())]
    )
