"""The co-authors of al-folio: ``_data/coauthors.yml``, by their family names in lower case.

The first versions had them by their whole names.
"""

import unicodedata
from collections.abc import Iterable

from cvsite.importers.readers import list_texts_within
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.values import Fields, Items
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.publications import make_publications
from cvsite.model.people import NOBODY


def read_coauthors(coauthors: Fields, files: Iterable[BibtexFile]) -> list[Draft]:
    """Read the people; their family names are spelled as the bibliography has them."""
    families = {
        _fold(spelling): name.full_family
        for file in files
        for publication in make_publications(file, NOBODY)
        for name in publication.author
        for spelling in (name.family, name.full_family)
    }
    people: list[Draft] = []
    for key, value in coauthors.entries:
        family = families.get(_fold(key.value)) or key.value.title()
        entries = value.values if isinstance(value, Items) else (value,)
        records = [each for each in entries if isinstance(each, Fields)]
        found = (_read_person(each, family) for each in records)
        people += [person for person in found if person]
        if len(records) == 1 and records[0].names() == {"url"} and " " in key.value.strip():
            people.append({"name": key, "url": records[0].text("url") or ""})
    return people


def _read_person(fields: Fields, family: str) -> DraftRecord | None:
    """Read a person, whose name is the longest of those given; the others are aliases."""
    given = sorted(
        list_texts_within(fields.items("firstname", "first_name")),
        key=lambda each: len(each.value),
        reverse=True,
    )
    if not given:
        return None
    names = [each.reword(f"{each.value.strip()} {family}") for each in given]
    person: DraftRecord = {"name": names[0]}
    if names[1:]:
        person["aliases"] = [*names[1:]]
    if address := fields.text("url"):
        person["url"] = address
    return person


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))
