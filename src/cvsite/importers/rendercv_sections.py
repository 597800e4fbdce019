"""The sections of RenderCV's CVs, whose titles are free, as those of cv.yaml."""

from collections.abc import Container
from dataclasses import dataclass
from itertools import groupby

from cvsite.importers.headings import find_fields
from cvsite.importers.own_entries import ICON, add_rest
from cvsite.importers.readers import (
    Table,
    address,
    end_date,
    first_of,
    line,
    link,
    markdown,
    markdowns,
    name,
    names,
    paragraphs,
    read_record,
    start_date,
    topics,
)
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Fields, Text, Value, join_texts, list_texts

DATES: Table = {
    "start_date": start_date("start_date", whole="date"),
    "end_date": end_date("end_date", whole="date"),
}
BULLETS = ("bullet", "number", "reversed_number")
"""The keys of the entries that are a text alone."""

EDUCATION: Table = {
    "institution": name("institution"),
    "url": first_of(address("url", "website"), link("institution")),
    "area": name("area"),
    "study_type": name("degree", "study_type"),
    "score": line("score", "gpa", "grade"),
    "location": name("location"),
    "advisors": names("advisors", "advisor"),
    "thesis": name("thesis"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
WORK: Table = {
    "name": name("company"),
    "position": name("position"),
    "url": first_of(address("url", "website"), link("company")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
VOLUNTEER: Table = {
    "organization": name("company", "name"),
    "position": name("position"),
    "url": first_of(address("url", "website"), link("company", "name")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
PROJECT: Table = {
    "name": name("name", *BULLETS),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    **DATES,
    "description": markdown("summary"),
    "highlights": markdowns("highlights"),
}
AWARD: Table = {
    "title": name("name", "title", *BULLETS),
    "awarder": name("awarder", "issuer", "location"),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    "date": first_of(start_date(whole="date")),
    "summary": markdown("summary"),
}
CERTIFICATE: Table = {
    "name": name("name", *BULLETS),
    "issuer": name("issuer", "location"),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    "date": first_of(start_date(whole="date")),
}
SKILL: Table = {
    "name": name("label", "name", *BULLETS),
    "level": name("level"),
    "keywords": topics("details", "keywords", "summary"),
}
INTEREST: Table = {name: read for name, read in SKILL.items() if name != "level"}
LANGUAGE: Table = {
    "language": name("label", "name", "language", *BULLETS),
    "fluency": name("details", "fluency", "summary"),
}
REFERENCE: Table = {"name": name("name"), "reference": markdown("reference", "summary")}

OWN: Table = {
    "title": name("position", "title", "name", "label", "degree"),
    "organization": name("company", "institution", "awarder", "issuer"),
    "location": name("location"),
    "url": first_of(address("url", "website", "doi"), link("name", "company", "institution")),
    **DATES,
    "summary": paragraphs("area", "details", "summary"),
    "highlights": markdowns("highlights"),
}
"""An entry of any kind, in a section of one's own."""

_ENTRY_KEYS = frozenset({"name", "date", "start_date", "end_date", "summary", "highlights", "url"})
_AWARD_KEYS = frozenset({"name", "title", "awarder", "issuer", "date", "summary", "url", *BULLETS})
_CERTIFICATE_KEYS = frozenset({"name", "issuer", "date", "url", *BULLETS})
_INTEREST_KEYS = frozenset({"label", "name", "details", "keywords", "summary", *BULLETS})
_SKILL_KEYS = _INTEREST_KEYS | {"level"}
_LANGUAGE_KEYS = frozenset({"label", "name", "language", "details", "fluency", "summary", *BULLETS})


@dataclass(frozen=True, slots=True)
class Row:
    """How a section is read into a field of cv.yaml, if that has a place for all that it says.

    ``needs`` is a key that every entry has; else all keys of the entries are among ``keys``.
    ``takes_text`` tells whether entries may be mere texts.
    """

    table: Table
    needs: str = ""
    keys: frozenset[str] = frozenset()
    takes_text: bool = False


ROWS: dict[str, Row] = {
    "education": Row(EDUCATION, needs="institution"),
    "work": Row(WORK, needs="company"),
    "volunteer": Row(VOLUNTEER, needs="company"),
    "projects": Row(PROJECT, keys=_ENTRY_KEYS),
    "awards": Row(AWARD, keys=_AWARD_KEYS | {"location"}, takes_text=True),
    "certificates": Row(CERTIFICATE, keys=_CERTIFICATE_KEYS | {"location"}, takes_text=True),
    "skills": Row(SKILL, keys=_SKILL_KEYS, takes_text=True),
    "languages": Row(LANGUAGE, keys=_LANGUAGE_KEYS, takes_text=True),
    "interests": Row(INTEREST, keys=_INTEREST_KEYS, takes_text=True),
    "references": Row(REFERENCE, keys=frozenset({"name", "reference", "summary"})),
    "summary": Row({}, takes_text=True),
}
"""Each field is for one section; further ones are the owner's own."""


def find_section(title: str, entries: tuple[Value, ...], taken: Container[str]) -> str | None:
    """Find the field that a section goes to; None for a section of one's own."""
    for field in find_fields(title, taken):
        row = ROWS.get(field)
        if row and all(_fits(row, entry) for entry in entries):
            return field
    return None


def _fits(row: Row, entry: Value) -> bool:
    if isinstance(entry, Text):
        return row.takes_text
    if not isinstance(entry, Fields):
        return False
    if row.needs:
        return row.needs in entry.names()
    return bool(entry.names()) and all(key in row.keys for key in entry.names() - {ICON})


def read_own_section(title: Text, entries: tuple[Value, ...]) -> DraftRecord:
    """Make a section of one's own. Bullets in a row become a list, and texts paragraphs."""
    drafts: list[Draft] = []
    for kind, group in groupby(entries, _find_kind):
        texts = [each for entry in group for each in list_texts(entry)]
        tidy = [text.reword(tidy_markdown(text.value)) for text in texts]
        match kind:
            case "bullets":
                drafts.append({"highlights": [*tidy]})
            case "texts":
                drafts.append({"summary": join_texts("\n\n", tidy) or ""})
            case Fields() as fields:
                drafts.append(add_rest(read_record(fields, OWN), fields))
    return {"title": title, "entries": drafts}


def _find_kind(entry: Value) -> "str | Fields":
    """Tell what belongs together: an entry with fields stands alone."""
    if isinstance(entry, Fields):
        is_bullet = len(entry.entries) == 1 and entry.text(*BULLETS)
        return "bullets" if is_bullet else entry
    return "texts"
