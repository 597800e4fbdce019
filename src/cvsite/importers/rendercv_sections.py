"""The sections of RenderCV's CVs, whose titles are free, as those of cv.yaml."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from itertools import groupby

from cvsite.importers.headings import find_fields, may_be_appointments
from cvsite.importers.own_entries import ICON, add_rest, add_rest_to_summary
from cvsite.importers.readers import Table, read_record, read_records
from cvsite.importers.rendercv_tables import (
    AWARD,
    BULLETS,
    CERTIFICATE,
    EDUCATION,
    GRANT,
    INTEREST,
    LANGUAGE,
    OWN,
    PROJECT,
    REFERENCE,
    SERVICE,
    SKILL,
    SUPERVISION,
    TALK,
    TEACHING,
    VOLUNTEER,
    WORK,
)
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Fields, Text, Value, join_texts, list_texts

_ENTRY_KEYS = frozenset({"name", "date", "start_date", "end_date", "summary", "highlights", "url"})
_TALK_KEYS = frozenset({"name", "title", "location", "date", "summary", "highlights", "url"})
_AWARD_KEYS = _TALK_KEYS | {"awarder", "issuer", *BULLETS}
_CERTIFICATE_KEYS = frozenset({"name", "issuer", "date", "url", *BULLETS})
_INTEREST_KEYS = frozenset({"label", "name", "details", "keywords", "summary", *BULLETS})
_SKILL_KEYS = _INTEREST_KEYS | {"level"}
_LANGUAGE_KEYS = frozenset({"label", "name", "language", "details", "fluency", "summary", *BULLETS})


@dataclass(frozen=True, slots=True)
class Row:
    """How a section is read into a field of cv.yaml, if that has a place for all that it says.

    ``needs`` are keys of which every entry has one; else all keys are among ``keys``.
    ``takes_text`` tells whether entries may be mere texts.
    """

    table: Table
    needs: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    takes_text: bool = False


_TELLING_KEYS = {"education": "institution", "work": "company"}
"""The keys that entries of some kinds alone have."""

ROWS: dict[str, Row] = {
    "education": Row(EDUCATION, needs=frozenset({"institution", "company"})),
    "work": Row(WORK, needs=frozenset({"company"})),
    "volunteer": Row(VOLUNTEER, needs=frozenset({"company", "name"})),
    "projects": Row(PROJECT, keys=_ENTRY_KEYS | {"location", "label", "details"}),
    "awards": Row(AWARD, keys=_AWARD_KEYS, takes_text=True),
    "certificates": Row(CERTIFICATE, keys=_CERTIFICATE_KEYS | {"location"}, takes_text=True),
    "skills": Row(SKILL, keys=_SKILL_KEYS, takes_text=True),
    "languages": Row(LANGUAGE, keys=_LANGUAGE_KEYS, takes_text=True),
    "interests": Row(INTEREST, keys=_INTEREST_KEYS, takes_text=True),
    "talks": Row(TALK, keys=_TALK_KEYS | {*BULLETS}, takes_text=True),
    "teaching": Row(TEACHING, keys=_ENTRY_KEYS | {"location", "company", "position"}),
    "grants": Row(GRANT, keys=_ENTRY_KEYS | {"title", "amount", "funder"}),
    "service": Row(
        SERVICE,
        keys=_ENTRY_KEYS | {"label", "details", "company", "position", *BULLETS},
        takes_text=True,
    ),
    "supervision": Row(SUPERVISION, keys=_ENTRY_KEYS | {"label", "details"}),
    "references": Row(REFERENCE, keys=frozenset({"name", "reference", "summary"})),
    "summary": Row({}, keys=frozenset(BULLETS), takes_text=True),
}
"""Each field is for one section; further ones are the owner's own."""

_WITH_REST = frozenset({"awards", "grants", "service", "supervision", "talks", "teaching"})
"""Fields whose records keep in a text what they have no other place for."""


def find_section(
    title: str, entries: tuple[Value, ...], taken: Container[str], claimed: Container[str] = ()
) -> str | None:
    """Find the field that a section goes to; None for a section of one's own.

    Degrees and appointments are told by their keys as well, whatever the title: but not where
    another section has claimed the field by its title.
    """
    for field in find_fields(title, taken):
        if _fits_all(field, entries):
            return field
    for field in find_fields(title, taken):
        if field in _WITH_REST and all(map(_names_something(field), entries)):
            return field
    for field, key in _TELLING_KEYS.items():
        is_free = field not in taken and field not in claimed and may_be_appointments(title)
        if is_free and all(isinstance(each, Fields) and each.get(key) for each in entries):
            return field
    return None


def _names_something(field: str) -> Callable[[Value], bool]:
    """Give what tells whether an entry says what a record of a field cannot be without."""
    read = next(iter(ROWS[field].table.values()))
    return lambda entry: isinstance(entry, Fields) and read(entry) is not None


def read_field(field: str, entries: tuple[Value, ...]) -> list[Draft]:
    """Read the entries of a section into records of a field."""
    table = ROWS[field].table
    add = add_rest if "highlights" in table else add_rest_to_summary
    if field not in _WITH_REST:
        return read_records(entries, table)
    return [
        add(read_record(each, table), each) if isinstance(each, Fields) else draft
        for each in entries
        for draft in read_records((each,), table)
    ]


def _fits_all(field: str, entries: tuple[Value, ...]) -> bool:
    row = ROWS.get(field)
    return bool(row and entries) and all(_fits(row, entry) for entry in entries if row)


def _fits(row: Row, entry: Value) -> bool:
    if isinstance(entry, Text):
        return row.takes_text
    if not isinstance(entry, Fields):
        return False
    if row.needs:
        return not row.needs.isdisjoint(entry.names())
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
