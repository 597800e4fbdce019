"""Titles as they stand in a citation.

Their case stays as it is written. APA asks for sentence case, and capitals may be lowered only
where it is known which of them are those of names: BibTeX's braces say so, but a title is read
into a tree that no longer has them. A name in lower case is a worse fault than a title in title
case, so what the .bib file has is what is cited.
"""

import re

from cvsite.citation.styles.facts import Kind, clean, find_kind, write_ordinal
from cvsite.citation.styles.phrases import curl_quotes, phrase
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.text import Inlines, Text

_FULL_STOP = re.compile(r"(?<=[a-z]{3})(?<!etc)\.\s*\Z")  # one that no abbreviation needs
_LOOSE_END = re.compile(r"(?<![\s,;:])[\s,;:]+\Z")
_UNTITLED: Inlines = (Text("[Untitled]"),)


def give_title(publication: Publication) -> Inlines:
    """Give the title; a volume of a larger work has the title of that before its own."""
    title = clean_title(_drop_end(publication.title, _FULL_STOP)) or _UNTITLED
    if find_kind(publication) is Kind.PART:
        return title
    return name_volume(clean_title(publication.main_title), publication.volume, title)


def give_container(publication: Publication) -> Inlines:
    """Give the title of what the work is in, likewise."""
    container = clean_title(publication.container_title)
    if find_kind(publication) is not Kind.PART:
        return container
    return name_volume(clean_title(publication.main_title), publication.volume, container)


def name_volume(whole: Inlines, number: str | None, title: Inlines) -> Inlines:
    """Name a volume of a whole: ``Handbook of Child Psychology: Vol. 2. Cognitive Processes``."""
    if not whole or write_plain(whole) == write_plain(title):
        return title
    return phrase(whole, f": Vol. {number}. " if number else ": ", title)


_FEW_DIGITS = re.compile(r"\d{1,2}")
"""The number of a journal's series."""


def write_journal_series(publication: Publication) -> str:
    """Write which series of a journal an article is in, as its volume is: ``2nd ser.``."""
    series = clean(write_plain(publication.collection_title))
    if _FEW_DIGITS.fullmatch(series):
        return f"{write_ordinal(int(series))} ser."
    return re.sub(r" series\Z", " ser.", series)


def clean_title(title: Inlines) -> Inlines:
    """Drop a comma or the like from the end of a title, and make its quotes curly."""
    return curl_quotes(_drop_end(title, _LOOSE_END)) if write_plain(title).strip() else ()


def _drop_end(title: Inlines, end: re.Pattern[str]) -> Inlines:
    match title:
        case (*before, Text(text)) if not text[-1:].isalnum():
            return (*before, Text(end.sub("", text)))
    return title
