"""Values that mean nothing in their field: no DOI, no archive that is known, no number."""

import re
from collections.abc import Callable, Mapping

from cvsite.citation.addresses import list_dois
from cvsite.citation.eprints import EPRINT_ARCHIVES, Eprint
from cvsite.citation.vocabulary import NO, YES
from cvsite.errors import did_you_mean
from cvsite.loader.bibtex.fields import FieldReader, read_count
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.markup.latex import strip_braces
from cvsite.model.names import Name

_ANNOTATION = "+an"
_POSITION = re.compile(r"(?:^|;)\s*(\d+)")


def warn_of_odd_values(fields: FieldReader, eprint: Eprint | None, doi: str | None) -> None:
    """Note values that are left aside; ``eprint`` and ``doi`` are what was read."""
    if "doi" in fields.values and (said := _check_doi(fields.values["doi"], doi)):
        _warn(fields, "doi", *said)
    for name, check in _CHECKS.items():
        if name in fields.values and (said := check(fields.values[name])):
            _warn(fields, name, *said)
    if eprint and eprint.archive and not eprint.address:
        name = fields.find(("eprinttype", "archiveprefix")) or "eprint"
        hint = did_you_mean(eprint.archive.lower(), EPRINT_ARCHIVES) or (
            f"known are: {', '.join(EPRINT_ARCHIVES)}"
        )
        _warn(fields, name, f"no archive {eprint.archive!r} is known, so nothing links to it", hint)


def warn_of_odd_annotations(fields: FieldReader, names: Mapping[str, tuple[Name, ...]]) -> None:
    """Note marks on names that a list does not have: ``author+an = {3=equal}`` of two authors."""
    for variable, people in names.items():
        field = variable + _ANNOTATION
        if field in fields.values:
            for position in _POSITION.findall(fields.values[field]):
                if read_count(position) not in range(1, len(people) + 1):
                    message = f"there is no name {position} in the field {variable!r}"
                    _warn(fields, field, message, f"it has {len(people)}; they count from 1")


def _warn(fields: FieldReader, name: str, message: str, hint: str) -> None:
    file: BibtexFile = fields.file
    file.warn(message, fields.entry.line_of(name), hint=hint)


def _check_doi(value: str, doi: str | None) -> tuple[str, str] | None:
    if doi is None:
        hint = "a DOI begins with 10. and has a slash: 10.1000/182"
        return f"{strip_braces(value).strip()!r} is no DOI", hint
    if len(list_dois(value)) > 1:
        return "there is more than one DOI", "the first is used; put the others into another field"
    return None


def _check_priority(value: str) -> tuple[str, str] | None:
    written = strip_braces(value).strip()
    is_number = read_count(written) is not None
    return None if is_number else (f"{written!r} is no priority", "write a whole number")


def _check_selected(value: str) -> tuple[str, str] | None:
    written = strip_braces(value).strip()
    known = written.lower() in YES | NO
    return None if known else (f"{written!r} is neither yes nor no", "write true or false")


_CHECKS: Mapping[str, Callable[[str], tuple[str, str] | None]] = {
    "priority": _check_priority,
    "selected": _check_selected,
}
"""Fields whose value says by itself that it is none: what is wrong, and a hint."""
