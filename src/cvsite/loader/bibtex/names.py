"""The names in a field such as ``author``, with their marks (btxdoc, section 4: names)."""

import re
from dataclasses import dataclass, replace

from cvsite.loader.bibtex.name_lists import split_names
from cvsite.loader.bibtex.name_marks import Annotation, read_annotations, take_marks
from cvsite.loader.bibtex.name_parts import Decode, is_one_group, read_name
from cvsite.markup.accents import compose_accents
from cvsite.model.bibliography import BibtexEntry
from cvsite.model.names import Name

MOST_COMMAS = 2
"""How many commas a name may have: ``King, Jr., Ada``."""

_ANNOTATION_FIELD = re.compile(r"(\w+)\+an(?::.*)?")
_COMMA_AT_THE_END = re.compile(r"\s*,\s*$")


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of a field, whether there are more than it names, and what is odd about it."""

    names: tuple[Name, ...] = ()
    has_more: bool = False
    oddities: tuple[str, ...] = ()


def read_names(entry: BibtexEntry, field: str, decode: Decode) -> NameList:
    """Read the names in a field of an entry, with what BibLaTeX annotates about them."""
    value = entry.get(field)
    if value is None:
        return NameList()
    found = read_name_list(value, decode)
    annotations = _find_annotations(entry, field)
    if not annotations:
        return found
    names = tuple(
        _annotate(name, annotations.get(number, Annotation()))
        for number, name in enumerate(found.names, start=1)
    )
    return replace(found, names=names)


def read_name_list(value: str, decode: Decode) -> NameList:
    """Read names that ``and`` separates; ``and others`` says that there are more."""
    written = split_names(compose_accents(value))
    oddities = [*written.oddities]
    names: list[Name] = []
    for each in written.names:
        if each.count(",") > MOST_COMMAS and "{" not in each and "=" not in each:
            oddities.append(f"a name has more commas than a name can have: {each}")
        name = _read_marked_name(each, decode)
        if name.family or name.literal or name.given:
            names.append(name)
    return NameList(tuple(names), written.has_more, tuple(oddities))


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
    return replace(name, marks=marks, is_owner=annotation.is_owner)
