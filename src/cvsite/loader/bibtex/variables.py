"""Those variables of CSL that more than one field, or the type of an entry, has a say in."""

import re
from collections.abc import Callable, Mapping
from itertools import chain
from typing import TypeAlias

from cvsite.citation.languages import tag_language
from cvsite.citation.vocabulary import (
    ARTICLE_NUMBERS,
    BOOK_PARTS,
    EVENT_TYPES,
    FORMATTED_FIELDS,
    GENRE_KEYS,
    GENRES,
    IDENTIFIER_FIELDS,
    ITEM_TYPES,
    NUMBER_VARIABLES,
    NUMBERED_BY_OTHERS,
    PAGE_MACROS,
    PARAGRAPH_FIELDS,
    PLAIN_FIELDS,
    PUBLISHER_FIELDS,
    SERIES_KEYS,
    SUBTYPES,
)
from cvsite.loader.bibtex.fields import FieldReader
from cvsite.markup.plain import write_plain
from cvsite.model.text import Inlines, Text

Value: TypeAlias = Inlines | tuple[Inlines, ...] | str | None
"""What a variable of a publication holds."""


def _read_series(fields: FieldReader, variable: str) -> Inlines:
    known = SERIES_KEYS.get(fields.word("series"))
    return (Text(known),) if known else fields.formatted(variable)


_READERS: Mapping[str, Callable[[FieldReader, str], Value]] = {
    **dict.fromkeys(FORMATTED_FIELDS, FieldReader.formatted),
    **dict.fromkeys(PARAGRAPH_FIELDS, FieldReader.paragraphs),
    **dict.fromkeys(PLAIN_FIELDS, FieldReader.plain),
    **dict.fromkeys(IDENTIFIER_FIELDS, FieldReader.identifier),
    "collection_title": _read_series,
}
_TABLES = (FORMATTED_FIELDS, PARAGRAPH_FIELDS, PLAIN_FIELDS, IDENTIFIER_FIELDS)
_READ_APART = frozenset(
    {
        *("container_title", "eprint", "genre", "issue", "number", "page", "publisher"),
        *("publisher_place", "title", "url"),
    }
)
"""Those among them that functions of their own find, in more fields or by the type of the entry."""

_VARIABLES = {
    name: tuple(
        variable
        for table in _TABLES
        for variable, names in table.items()
        if name in names and variable not in _READ_APART
    )
    for name in chain.from_iterable(chain.from_iterable(table.values() for table in _TABLES))
}
"""The variables that a field may give."""

PARTS = BOOK_PARTS | {"article", "review", "suppperiodical"}
"""Entry types whose pages are those of what they are in."""

_TOTAL = re.compile(r"([ivxlcdm]+\s*[+,]\s*\d+|\d+(?=\s*p))(?:\s*pp?\.?)?", re.IGNORECASE)
"""How many pages a whole book has, as MathSciNet and libraries write it into ``pages``."""

_RANGE = re.compile(r"(?<=\d)\s*[-–]+\s*(?=\d)")


def read_variables(fields: FieldReader) -> dict[str, Value]:
    """Give those variables that the tables of the vocabulary find in one field each."""
    names = chain.from_iterable(_VARIABLES.get(name, ()) for name in fields.values)
    return {variable: _READERS[variable](fields, variable) for variable in dict.fromkeys(names)}


def find_item_type(fields: FieldReader) -> str:
    """Give the item type of an entry."""
    kind = ITEM_TYPES.get(fields.entry.type, "document")
    if kind in EVENT_TYPES and fields.find(("eventtitle", "eventdate", "venue")):
        return EVENT_TYPES[kind]
    return SUBTYPES.get((kind, fields.word("entrysubtype")), kind)


def read_title(fields: FieldReader) -> Inlines:
    """Give the title of an entry; what has none goes by the name of what it is in, or by its key.

    An issue of a periodical may have a title besides that of the periodical.
    """
    names = ("issuetitle", "title") if fields.entry.type == "periodical" else ("title",)
    if "title" in fields.values and (title := fields.read_title(names)):
        return title
    entry = fields.entry
    others = fields.read_title(("issuetitle", "booktitle", "maintitle"))
    shown = others or (Text(entry.key),)
    hint = f"add one; until then it is called {write_plain(shown)!r}"
    fields.file.warn(f"the entry {entry.key!r} has no title", entry.line, hint=hint)
    return shown


def read_container(fields: FieldReader) -> Inlines:
    """Give the title of what the work is in: a journal, or a book for an entry of such a type."""
    entry_type = fields.entry.type
    if entry_type == "periodical" and "issuetitle" in fields.values:
        return fields.read_title(("title",))
    if entry_type in BOOK_PARTS:
        return fields.read_title(("booktitle", "journaltitle", "journal"))
    if "title" not in fields.values or ITEM_TYPES.get(entry_type) == "book":
        return fields.read_title(("journaltitle", "journal"))  # a booktitle is its own title
    return fields.formatted("container_title")


def read_genre(fields: FieldReader) -> str | None:
    """Say what kind of thesis, report or patent it is, in words."""
    written = fields.plain("genre")
    if written is None:
        return GENRES.get(fields.entry.type)
    return GENRE_KEYS.get(written.lower(), written)


def read_language(fields: FieldReader) -> str | None:
    """Give the language of a work, as BCP 47 writes it; of several, the first."""
    names = fields.word("langid") or fields.word("hyphenation") or fields.word("language")
    first = names.replace(" and ", ",").split(",")[0]
    return tag_language(first) or None


def read_numbers(fields: FieldReader) -> dict[str, str | None]:
    """Give the numbers of a work, which BibTeX has one field for, and its pages.

    An article that has a number instead of pages (``eid``) has it as its own number; that of a
    record is told once. Pages of a book may say how many it has: ``xiv+278``.
    """
    entry_type = fields.entry.type
    variable = NUMBER_VARIABLES.get(entry_type, "number")
    if ITEM_TYPES.get(entry_type, "document") in NUMBERED_BY_OTHERS:
        is_within = fields.find(("journaltitle", "journal"))
        is_in_series = fields.find(("series",))
        variable = "issue" if is_within else "collection_number" if is_in_series else variable
    found = {"issue": fields.read_plain(("issue",)), "number": fields.read_plain(ARTICLE_NUMBERS)}
    number, pages = fields.read_plain(("number",)), fields.plain("page")
    if number:
        found[variable] = number
    if found["number"] and found["number"] in fields.values.get("howpublished", ""):
        found["number"] = None
    if pages and entry_type not in PARTS and (total := _TOTAL.fullmatch(pages.strip())):
        return {**found, "page": None, "number_of_pages": total[1]}
    return {**found, "page": _tidy_pages(pages) if pages else None}


def _tidy_pages(pages: str) -> str:
    """Write ranges of pages with a dash, and the macros for the pages that follow in words."""
    for macro, words in PAGE_MACROS.items():
        pages = pages.replace(macro, words)
    return _RANGE.sub("–", pages).strip()


def read_places(fields: FieldReader, kind: str) -> dict[str, str | None]:
    """Give the publisher and the places; the place of a patent is where it holds."""
    names = PUBLISHER_FIELDS.get(kind, PLAIN_FIELDS["publisher"])
    values = fields.values
    is_address = "howpublished" in values and fields.find_address() == "howpublished"
    publisher = fields.read_list(
        name for name in names if not (name == "howpublished" and is_address)
    )
    place = fields.read_list(PLAIN_FIELDS["publisher_place"])
    return {
        "publisher": publisher,
        "publisher_place": None if kind == "patent" else place,
        "jurisdiction": place if kind == "patent" else None,
    }
