"""BibTeX in the midst of other sources, as entries of the bibliography to be."""

import re

from cvsite.importers.result import DraftEntry
from cvsite.importers.values import Text
from cvsite.loader.bibtex.entries import decode_files

VENUES = frozenset(
    {"journal", "journaltitle", "booktitle", "howpublished", "publisher", "school", "institution"}
)
"""Fields that say where something appeared."""

VAGUE_TYPES = frozenset({"misc", "online", "unpublished"})
"""Types of entries that do not tell what a work is."""

BIBTEX = re.compile(r"\s*@[A-Za-z]{3,20}\s*[{(]")
"""How an entry begins."""


def read_bibtex_text(text: str) -> tuple[DraftEntry, ...]:
    """Read the entries of a text, with their fields as they are. What is damaged is left out."""
    (file,) = decode_files([("", text.encode())])
    return tuple(DraftEntry(each.type, dict(each.fields), each.key) for each in file.entries)


def complete_entry(entry: DraftEntry, other: DraftEntry) -> list[Text]:
    """Give an entry what another says of the same work, whose key is better, and mostly its type.

    What the other says in its own words is left out, and given.
    """
    if other.type not in VAGUE_TYPES or entry.type in VAGUE_TYPES:
        entry.type = other.type
    entry.key = other.key
    fields = dict(other.fields)
    date, year = entry.fields.get("date"), fields.get("year")
    if isinstance(date, Text) and isinstance(year, str) and date.value.startswith(year):
        del fields["year"]
        fields.pop("month", None)
    same = [name for name in entry.fields if name in fields or name in VENUES or name == "date"]
    replaced = [
        entry.fields.pop(name)
        for name in same
        if name in fields
        or (name in VENUES and not VENUES.isdisjoint(fields))
        or (name == "date" and "year" in fields)
    ]
    entry.fields |= fields
    return [text for text in replaced if isinstance(text, Text)]


def has_words(text: str, other: str) -> bool:
    """Tell whether a text has all the words of another, in whatever order and marked up or not."""
    words, others = ({*re.findall(r"\w+", each.casefold())} for each in (text, other))
    return others <= words
