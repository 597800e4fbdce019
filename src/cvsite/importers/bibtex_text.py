"""BibTeX in the midst of other sources, as entries of the bibliography to be."""

import re
from unicodedata import normalize

from cvsite.importers.result import DraftEntry
from cvsite.importers.values import Text
from cvsite.loader.bibtex.entries import decode_files

VENUES = frozenset(
    {"journal", "journaltitle", "booktitle", "howpublished", "publisher", "school", "institution"}
)
"""Fields that say where something appeared."""

VAGUE_TYPES = frozenset({"misc", "online", "unpublished"})
"""Types of entries that do not tell what a work is."""

PAGE_SAYS_MORE = "the page says more"
_WORD = re.compile(r"[a-z\d]+")
_COMMAND = re.compile(r"\\[a-zA-Z]+|[^\w\s:/.,-]")
_BETWEEN_NAMES = re.compile(r"(?<!\s)\s+and\s+")
_GIVEN_NAME = re.compile(r"[^\W\d_][^\W\d_A-Z]")
"""The beginning of a given name that is no initial."""

BIBTEX = re.compile(r"\s*@[A-Za-z]{3,20}\s*[{(]")
"""How an entry begins."""


def read_bibtex_text(text: str) -> tuple[DraftEntry, ...]:
    """Read the entries of a text, with their fields as they are. What is damaged is left out."""
    (file,) = decode_files([("", text.encode())])
    return tuple(DraftEntry(each.type, dict(each.fields), each.key) for each in file.entries)


def complete_entry(entry: DraftEntry, other: DraftEntry) -> tuple[list[Text], list[str]]:
    """Give an entry what another says of the same work, whose key is better, and mostly its type.

    Gives what is left out on either side: what the other says in its own words, and its title and
    authors where those of the entry, which readers saw, say more.
    """
    if other.type not in VAGUE_TYPES or entry.type in VAGUE_TYPES:
        entry.type = other.type
    entry.key = other.key
    fields = dict(other.fields)
    date, year = entry.fields.get("date"), fields.get("year")
    if isinstance(date, Text) and isinstance(year, str) and date.value.startswith(year):
        del fields["year"]
        fields.pop("month", None)
    less = [
        str(fields.pop(name))
        for name, says_more in SHOWN.items()
        if name in fields and says_more(str(entry.fields.get(name, "")), str(fields[name]))
    ]
    same = [name for name in entry.fields if name in fields or name in VENUES or name == "date"]
    replaced = [
        entry.fields.pop(name)
        for name in same
        if name in fields
        or (name in VENUES and not VENUES.isdisjoint(fields))
        or (name == "date" and "year" in fields)
    ]
    entry.fields |= fields
    return [text for text in replaced if isinstance(text, Text)], less


def _has_more_words(title: str, other: str) -> bool:
    """Tell whether a title is another one, and not just written without LaTeX."""
    words, others = (
        {*_WORD.findall(_COMMAND.sub("", normalize("NFKD", each)).casefold())}
        for each in (title, other)
    )
    return bool(words - others)


def _has_fuller_names(authors: str, other: str) -> bool:
    """Tell whether a list has the names of another in full where that has initials.

    Commas between names make one long name of them all, which says least.
    """
    names, others = (_BETWEEN_NAMES.split(each) for each in (authors, other))
    if len(others) == 1 < len(names) and other.count(",") >= len(names) - 1:
        return True
    return (
        len(names) == len(others)
        and not any(map(_has_given_name, others))
        and (any(map(_has_given_name, names)))
    )


def _has_given_name(name: str) -> bool:
    family, comma, given = name.partition(",")
    parts = (given if comma else " ".join(family.split()[:-1])).split()
    return any(_GIVEN_NAME.match(part) for part in parts)


SHOWN = {"title": _has_more_words, "author": _has_fuller_names}
"""Fields that readers saw as the page has them, and what tells that they say more there."""


def has_words(text: str, other: str) -> bool:
    """Tell whether a text has all the words of another, in whatever order and marked up or not."""
    words, others = ({*re.findall(r"\w+", each.casefold())} for each in (text, other))
    return others <= words
