"""Where a publication appeared, as one line of text."""

import re

from cvsite.citation.styles.facts import (
    find_volume,
    has_article_number,
    names_publisher,
    write_edition,
)
from cvsite.citation.styles.patents import write_patent_number
from cvsite.citation.vocabulary import BODY_FIELDS
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.listing import is_accepted, status_label
from cvsite.model.text import Emphasis, Inlines, Text
from cvsite.model.words import ENGLISH, Words

KIND_WORDS = {"dataset": "Dataset", "patent": "Patent", "software": "Software"}
"""CSL's item type to the word that says what a work is, where its entry does not."""

PARTS_OF_BOOKS = frozenset(
    {"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"}
)
"""Item types whose volume is that of a book: a number alone behind its title would be part of it.
One in a series stands with that."""

AIMS = {"inpreparation": "In preparation for {venue}", "submitted": "Submitted to {venue}"}
"""The stages at which a work is not accepted to what is said of its venue."""

OTHER_WORDS = {
    "forthcoming": ("to appear", "to be published"),
    "submitted": ("under review", "in review", "under submission", "submitted for publication"),
}
"""Stages to what notes call them that say no more than their badge."""

_EXPORTED = re.compile(
    r"(?:Citation Key(?: Alias)?|Conference Name|ISBN|ISSN|Number|PMCID|PMID|Place|Publisher"
    r"|Section|_eprint|event-place|arXiv|number-of-[a-z-]+|tex\.[a-z-]+): ?\S|\d+ ?\[pmid\]"
)
"""What a note begins with that Zotero makes of the fields that BibTeX has no place for; PubMed's
number as JabRef writes it."""

_NO_LETTERS = re.compile(r"[\W_]+")


def describe_venue(publication: Publication, words: Words = ENGLISH) -> Inlines:
    """Write where and when: ``ICLR 2022``, ``Nature 12(3), 4–5, 2022``, ``PhD thesis, MIT, 2020``.

    The year is left out where the name of the venue holds it, and where it is no more than the
    stage of the work. Of work that is not accepted it tells where that is meant to appear.
    """
    year = publication.year_text or (str(publication.issued.year) if publication.issued else "")
    if publication.status and not publication.issued:
        year = ""
    container = publication.container_title
    if not container:
        details = [*_list_details(publication, words), year]
        return _text(", ".join(part for part in details if part))
    if aim := _describe_aim(publication, words):
        return (*aim, *_text(f", {year}" if year and year not in str(container) else ""))
    is_part = publication.type in PARTS_OF_BOOKS
    details = [part for part in _list_position(publication) if part]
    if is_part and (number := find_volume(publication)):
        details.insert(0, words["vol. {number}"].format(number=number))
    volume = "" if is_part else _write_volume(publication)
    head = (Emphasis(container), *_text(f" {volume}" if volume else ""))
    if not details and not volume:  # a conference and its year are one name
        return (*head, *_text(f" {year}" if year and year not in str(container) else ""))
    return (*head, *_text("".join(f", {part}" for part in [*details, year] if part)))


def tell_venue(publication: Publication, words: Words = ENGLISH) -> str:
    """Tell where a work appeared away from its page, where no badge says how far it has come."""
    if is_accepted(publication):
        return write_plain(describe_venue(publication, words))
    return write_plain(_describe_aim(publication, words)) or status_label(publication, words) or ""


def find_number_in_series(publication: Publication) -> str | None:
    """Give the number of a work in its series, or that of its volume in a work of several."""
    is_in_journal = bool(publication.container_title) and publication.type not in PARTS_OF_BOOKS
    return publication.collection_number or (None if is_in_journal else publication.volume)


def find_publishing_body(publication: Publication) -> str | None:
    """Give the body that has published a work, and is no archive.

    ``howpublished`` is none: it says how, as in ``Blog post`` or ``Self-published``.
    """
    names_one = any(publication.source.get(name) for name in BODY_FIELDS)
    return find_publisher(publication) if names_one and is_accepted(publication) else None


def find_publisher(publication: Publication) -> str | None:
    """Give who published a work, unless that only names its archive: ``arXiv preprint``."""
    publisher, archive = publication.publisher or "", publication.eprint_archive or ""
    is_archive = bool(archive) and publisher.casefold().startswith(archive.casefold())
    return None if is_archive else publication.publisher


def list_notes(publication: Publication) -> tuple[Inlines, ...]:
    """Give the remarks on a publication that somebody wrote for readers.

    One that only names the stage that it is at is none, nor are the fields that Zotero puts there.
    """
    status, aim = publication.status or "", write_plain(_describe_aim(publication, ENGLISH))
    words = (status, status_label(publication), aim, *OTHER_WORDS.get(status, ()))
    stages = {_fold(text) for text in words if text}
    notes = (publication.note, publication.additional_info)
    told = ((note, write_plain(note)) for note in notes if note)
    return tuple(
        note for note, text in told if _fold(text) not in stages and not _EXPORTED.match(text)
    )


def _describe_aim(publication: Publication, words: Words) -> Inlines:
    """Say where work that is not accepted is meant to appear, where that is known."""
    container, aim = publication.container_title, AIMS.get(publication.status or "")
    if not container or not aim:
        return ()
    before, after = words.around(aim, "venue")
    return (*_text(before), Emphasis(container), *_text(after))


def _list_position(publication: Publication) -> tuple[str | None, ...]:
    """List what follows the name of the venue."""
    pages = (publication.page or "").replace("--", "–")
    number = None if pages and has_article_number(publication) else publication.number
    return (number, pages, publication.publisher if publication.type == "chapter" else None)


def _list_details(publication: Publication, words: Words) -> tuple[str | None, ...]:
    """List what stands in place of a venue: what the work is, who has it and under what number."""
    kind = words[publication.genre or KIND_WORDS.get(publication.type, "")]
    number = publication.number
    if kind and number and publication.type == "patent":
        kind, number = f"{kind} {write_patent_number(publication)}", None
    version = publication.version
    version = words["version {number}"].format(number=version) if version else None
    publisher = None if names_publisher(publication) else find_publisher(publication)
    eprint = _write_eprint(publication)
    event = (write_plain(publication.event_title), publication.event_place)
    return (kind, *event, write_edition(publication, words), version, publisher, number, eprint)


def _write_eprint(publication: Publication) -> str | None:
    """Write the number of a work in an archive, behind the name of that."""
    archive, number = publication.eprint_archive, publication.eprint
    return f"{archive}:{number}" if archive and number else None


def _fold(text: str) -> str:
    return _NO_LETTERS.sub("", text.casefold())


def _write_volume(publication: Publication) -> str:
    if publication.type == "article":  # archives have neither volumes nor issues
        return publication.volume or publication.issue or ""
    issue = f"({publication.issue})" if publication.issue else ""
    return f"{publication.volume or ''}{issue}"


def _text(text: str) -> Inlines:
    return (Text(text),) if text else ()
