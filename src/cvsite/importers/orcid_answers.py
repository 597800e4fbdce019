"""The answers of ORCID's API that people save: a record, or a part of one, read as a record."""

import re

from cvsite.importers.values import Fields, Items, Text, Value

_PATH = re.compile(r"/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/(person|activities|works)")
"""Where a part of a record is from."""


def find_record(answer: Fields) -> Fields | None:
    """Give the record that an answer is, or is a part of; None of what is no answer of ORCID."""
    if answer.get("orcid_identifier") and answer.get("person", "activities_summary"):
        return answer
    if works := tuple(each for each in answer.records("bulk") if each.get("work")):
        return _name(("activities-summary", _name(("works", _group(works)))))
    path = answer.text("path")
    found = _PATH.fullmatch(path.value) if path else None
    if path is None or found is None:
        return None
    identifier = _name(("path", path.reword(found[1])))
    match found[2]:
        case "person":
            part = ("person", answer)
        case "activities":
            part = ("activities-summary", answer)
        case _:
            part = ("activities-summary", _name(("works", answer)))
    return _name(("orcid-identifier", identifier), part)


def _group(works: tuple[Fields, ...]) -> Fields:
    """Give whole works as the groups in which the list of works has them."""
    return _name(
        ("group", Items(tuple(_name(("work-summary", each.fields("work"))) for each in works)))
    )


def _name(*entries: tuple[str, Value]) -> Fields:
    return Fields(tuple((Text(name, ()), value) for name, value in entries))
