"""Entries of a .bib file, of what a source says of publications in another way."""

import re
from collections.abc import Iterable

from cvsite.citation.addresses import find_doi
from cvsite.citation.bibtex import write_entry
from cvsite.importers.citation_text import split_names
from cvsite.importers.dates import find_year, read_date
from cvsite.importers.latex_text import (
    write_markdown_as_latex,
    write_name,
    write_plain_as_latex,
)
from cvsite.importers.readers import Reader, Table, list_texts_within, read_record
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import (
    leads_elsewhere,
    tidy_address,
    tidy_line,
    tidy_markdown,
    write_markdown_as_line,
)
from cvsite.importers.values import Fields, Text, join_texts
from cvsite.loader.bibtex.keys import make_key

_OTHERS = re.compile(r"[.…\s]+|et\.? al\.?|others", re.IGNORECASE)
"""What stands for authors who are not named."""

_IDENTIFIER = re.compile(r"[\w.:/()<>;+-]{1,200}")

LONGEST_DOI = 1000
"""Characters of a text that is looked at for a DOI."""

_BETWEEN_NAMES = re.compile(r",?\s+(?:and|&)\s+|,\s*")


FIRST = frozenset({"title", "author"})
"""Fields that stand before all others."""


def read_entry(fields: Fields, table: Table, entry_type: str = "misc") -> DraftEntry | None:
    """Make an entry by a table whose fields are those of BibTeX; None of a source without a title.

    A date that is none stays as a note.
    """
    values = {
        name: value for name, value in read_record(fields, table).items() if isinstance(value, Text)
    }
    if "title" not in values:
        return None
    date = values.get("date")
    if date and not read_date(date.value):
        values |= _keep_date(date, values.get("note"))
        if not find_year(date.value):
            del values["date"]
    return DraftEntry(entry_type, dict(values))


def latex(*names: str) -> Reader:
    """Read plain text; several texts become one with commas."""

    def read(fields: Fields) -> Text | None:
        found = join_texts(", ", list_texts_within(fields.items(*names)))
        return found and found.reword(write_plain_as_latex(tidy_line(found.value)))

    return read


def latex_of_markdown(*names: str) -> Reader:
    """Read a text in Markdown."""

    def read(fields: Fields) -> Text | None:
        found = join_texts("\n\n", list_texts_within(fields.items(*names)))
        return found and found.reword(write_markdown_as_latex(tidy_markdown(found.value)))

    return read


def web_address(*names: str) -> Reader:
    """Read an address, which .bib files hold as it is."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        address = tidy_address(found.value) if found else ""
        return found.reword(address) if found and leads_elsewhere(address) else None

    return read


def identifier(*names: str) -> Reader:
    """Read a number or a word that .bib files hold as it is: ``1512.04133``, ``true``."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        word = found.value.strip() if found else ""
        return found.reword(word) if found and _IDENTIFIER.fullmatch(word) else None

    return read


def doi(*names: str) -> Reader:
    """Read a DOI, or its address."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        number = find_doi(found.value) if found and len(found.value) <= LONGEST_DOI else None
        return found.reword(number) if found and number else None

    return read


def authors(*names: str) -> Reader:
    """Read a list of names, or a text that has several; emphasis in them is dropped."""

    def read(fields: Fields) -> Text | None:
        texts = list_texts_within(fields.items(*names))
        found = join_texts(" and ", texts)
        if found is None:
            return None
        written = [write_markdown_as_line(text.value) for text in texts]
        if len(written) == 1:
            written = split_authors(written[0])
        elif any("," in name for name in written):
            written = [name for each in written for name in _split_item(each)]
        known = [name for name in written if not _OTHERS.fullmatch(name)]
        ending = ["others"] if len(known) < len(written) else []
        return found.reword(" and ".join([*map(write_name, known), *ending]))

    return read


def _split_item(text: str) -> list[str]:
    """Take an item of a list of names apart that has several itself, each of them whole."""
    names = split_names(text) or []
    return names if names and all(" " in name for name in names) else [text]


def split_authors(text: str) -> list[str]:
    """Take a text apart that lists authors in one of the usual ways."""
    parts = text.split(";") if ";" in text else split_names(text) or _BETWEEN_NAMES.split(text)
    return [name.strip() for name in parts if name.strip()]


def write_entries(entries: Iterable[DraftEntry]) -> str:
    """Write entries, each with a key of its own."""
    taken: dict[str, int] = {}
    return "\n".join(_write_entry(entry, taken) for entry in entries)


def _write_entry(entry: DraftEntry, taken: dict[str, int]) -> str:
    values = {
        name: entry.spell(name) for name in sorted(entry.fields, key=lambda name: name not in FIRST)
    }
    if entry.key and entry.key not in taken:
        key = entry.key
        taken[key] = 1
    else:
        key = make_key(values, taken) or make_key({"title": entry.type}, taken) or entry.type
    return write_entry(entry.type, key, values.items())


def _keep_date(date: Text, note: Text | None) -> dict[str, Text]:
    year = find_year(date.value)
    kept = date.reword(write_plain_as_latex(date.value))
    joined = join_texts(". ", [kept, *([note] if note else [])])
    return {"note": joined or kept, **({"date": date.reword(year)} if year else {})}
