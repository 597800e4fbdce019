"""A publication as CSL-JSON, which citation processors read.

The names of variables and the shape of names and dates are those of the CSL data schema
(``csl-data.json``, 1.0.2).
"""

from collections.abc import Iterable
from typing import TypeAlias

from cvsite.citation.authors import list_authors
from cvsite.citation.csl_text import write_csl_text
from cvsite.citation.eprints import find_work_address
from cvsite.citation.vocabulary import BOOK_PARTS
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.names import Name
from cvsite.model.numbering import number_names
from cvsite.model.text import Inlines, Text

CslValue: TypeAlias = "str | bool | int | list[CslValue] | dict[str, CslValue] | None"
CslItem: TypeAlias = dict[str, CslValue]

NAME_VARIABLES = {
    "editor": "editor",
    "translator": "translator",
    "container-author": "container_author",
    "collection-editor": "collection_editor",
    "compiler": "compiler",
    "director": "director",
    "organizer": "organizer",
}
"""CSL's variables that hold names, and the field of a publication that each is; authors are more
than that."""

FORMATTED_VARIABLES = {
    "title-short": "title_short",
    "container-title-short": "container_title_short",
    "collection-title": "collection_title",
    "event-title": "event_title",
    "original-title": "original_title",
    "note": "note",
}
"""CSL's variables that hold formatted text, likewise; the titles proper are more than that."""

PLAIN_VARIABLES = {
    "publisher": "publisher",
    "publisher-place": "publisher_place",
    "original-publisher": "original_publisher",
    "original-publisher-place": "original_publisher_place",
    "event-place": "event_place",
    "jurisdiction": "jurisdiction",
    "genre": "genre",
    "medium": "medium",
    "language": "language",
    "status": "status",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "edition": "edition",
    "version": "version",
    "part-number": "part_number",
    "chapter-number": "chapter_number",
    "collection-number": "collection_number",
    "number-of-pages": "number_of_pages",
    "number-of-volumes": "number_of_volumes",
    "call-number": "call_number",
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMID": "pmid",
    "PMCID": "pmcid",
}
"""CSL's variables that hold plain text or a number, likewise."""

DATE_VARIABLES = {
    "event-date": "event_date",
    "original-date": "original_date",
    "accessed": "accessed",
}
"""CSL's variables that hold a date of one's own kind, likewise; ``issued`` is more than that."""


def write_csl_items(publications: Iterable[Publication]) -> list[CslItem]:
    """Give publications as items with ids that differ, which processors tell them apart by."""
    publications = tuple(publications)
    ids = name_items(publications)
    return [write_csl(each) | {"id": key} for key, each in zip(ids, publications, strict=True)]


def name_items(publications: Iterable[Publication]) -> tuple[str, ...]:
    """Give the ids of publications as items, which differ."""
    return number_names(each.id for each in publications)


def write_csl(publication: Publication) -> CslItem:
    """Give a publication as an item of CSL-JSON; what is not known is left out.

    ``annote`` is among what is left out: reference managers keep their owner's notes there.
    """
    item: CslItem = {
        "id": publication.id,
        "type": publication.type,
        **_write_titles(publication),
        "author": [_write_name(each) for each in list_authors(publication)],
        **{
            name: [_write_name(each) for each in getattr(publication, field)]
            for name, field in NAME_VARIABLES.items()
        },
        "issued": _write_issued(publication),
        **{
            name: _write_date(getattr(publication, field)) for name, field in DATE_VARIABLES.items()
        },
        **{
            name: write_csl_text(getattr(publication, field))
            for name, field in FORMATTED_VARIABLES.items()
        },
        "abstract": "\n\n".join(map(write_csl_text, publication.abstract)),
        **{name: getattr(publication, field) for name, field in PLAIN_VARIABLES.items()},
        "page": (publication.page or "").replace("–", "-"),
        "keyword": ", ".join(publication.keyword),
        **_write_archive(publication),
    }
    return {name: value for name, value in item.items() if value}


def _write_titles(publication: Publication) -> CslItem:
    """Write the title and that of the container, and of the volume where the work has several.

    CSL's ``title`` of a book, and its ``container-title`` of a part, is that of the whole work.
    """
    source = publication.source
    title: Inlines = publication.title
    container = publication.container_title
    if not source.get("title") and title in {(Text(publication.id),), container}:
        title = ()  # the key, or the title of its book, stands in for it on pages
    volume: Inlines = ()
    if publication.main_title and source.type in BOOK_PARTS:
        container, volume = publication.main_title, container
    elif publication.main_title and publication.type == "book":
        title, volume = publication.main_title, title
    elif publication.main_title:
        container = container or publication.main_title
    protected = source.get("title") or ""
    return {
        "title": write_csl_text(title, protected),
        "volume-title": write_csl_text(volume),
        "container-title": write_csl_text(container),
    }


def _write_name(name: Name) -> CslItem:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.non_dropping_particle,
        "dropping-particle": name.dropping_particle,
        "suffix": name.suffix,
    }
    return {part: text for part, text in parts.items() if text}


def _write_issued(publication: Publication) -> CslValue:
    """Write when a work appeared; a year that is no date is written as it is."""
    start, end = publication.issued, publication.issued_end
    if start is None:
        return {"literal": publication.year_text} if publication.year_text else None
    written: CslItem = {"date-parts": [_list_parts(date) for date in (start, end) if date]}
    if start.season and end is None:
        written["season"] = start.season
    if publication.issued_is_circa:
        written["circa"] = True
    return written


def _write_date(date: PartialDate | None) -> CslValue:
    return {"date-parts": [_list_parts(date)]} if date else None


def _list_parts(date: PartialDate) -> list[CslValue]:
    return [part for part in (date.year, date.month, date.day) if part is not None]


def _write_archive(publication: Publication) -> CslItem:
    """Write the address, and the archive that holds the work, which stands in for an address."""
    return {
        "URL": find_work_address(publication),
        "archive": publication.eprint_archive if publication.eprint else None,
        "archive_location": publication.eprint,
    }
