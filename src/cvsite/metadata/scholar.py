"""The ``citation_*`` tags of a publication's page, by the inclusion guidelines of Google Scholar.

Scholar takes a page without a title, an author and a date for one without any tags, and one without
a venue for no publication; so such pages get none. Nor does work that has not been accepted, which
would be told as published where it was sent to.
"""

import re
from collections.abc import Iterator

from cvsite.citation.eprints import ARXIV
from cvsite.citation.styles.facts import find_article_number
from cvsite.citation.styles.pages import drop_label
from cvsite.citation.venue import find_publishing_body
from cvsite.markup.plain import write_plain
from cvsite.metadata.addresses import Addresses
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.listing import find_release
from cvsite.model.names import Name, is_cjk
from cvsite.model.page import publication_path

Tag = tuple[str, str]
"""The name of a tag without ``citation_``, and its content."""

CONTAINER_TAGS = {
    "article": "technical_report_institution",
    "article-journal": "journal_title",
    "article-magazine": "journal_title",
    "article-newspaper": "journal_title",
    "chapter": "inbook_title",
    "entry-encyclopedia": "inbook_title",
    "paper-conference": "conference_title",
    "speech": "conference_title",
}
"""CSL's item type to the tag for what a work appeared in; that of others is a journal's."""

INSTITUTION_TAGS = {
    "report": "technical_report_institution",
    "thesis": "dissertation_institution",
}
"""CSL's item type to the tag for who published the work; that of others is a publisher's."""

_PAGE_ENDS = re.compile(r"\s*[–—,;]+\s*|--+|(?<=\d)-(?=\d)")


def list_scholar_tags(publication: Publication, addresses: Addresses) -> tuple[Tag, ...]:
    """Give the tags of a publication, each name in full; none where it is not to be indexed."""
    authors = publication.author or publication.editor
    venue = tuple(_list_venue(publication))
    released = find_release(publication)
    if not released or not authors or not venue:
        return ()
    first, last = split_pages(publication.page or find_article_number(publication))
    tags = [
        ("title", write_plain(publication.title)),
        *(("author", write_author(name)) for name in authors),
        ("publication_date", write_scholar_date(released)),
        *venue,
        ("volume", publication.volume),
        ("issue", publication.issue),
        ("firstpage", first),
        ("lastpage", last),
        ("issn", publication.issn),
        ("isbn", publication.isbn),
        ("doi", publication.doi),
        ("arxiv_id", publication.eprint if publication.eprint_archive == ARXIV else None),
        ("language", publication.language),
        ("pdf_url", addresses.of_paper(publication)),
        ("abstract_html_url", addresses.of_page(publication_path(publication))),
    ]
    return tuple((f"citation_{name}", content) for name, content in tags if content)


def _list_venue(publication: Publication) -> Iterator[Tag]:
    """Give the tags that say where a work appeared; the archive of a preprint is such a place."""
    container = write_plain(publication.container_title)
    event = write_plain(publication.event_title)
    if publication.type == "article" and publication.eprint_archive:
        container = event = ""
    if container:
        yield CONTAINER_TAGS.get(publication.type, "journal_title"), container
    elif event:
        yield "conference_title", event
    publisher = find_publishing_body(publication)
    if publisher:
        yield INSTITUTION_TAGS.get(publication.type, "publisher"), publisher
    if publication.type == "report" and publisher and publication.number:
        yield "technical_report_number", publication.number
    if not (container or event or publisher) and publication.eprint_archive:
        yield "technical_report_institution", publication.eprint_archive
        yield "technical_report_number", publication.eprint or ""


def write_author(name: Name) -> str:
    """Write one name as Scholar reads it: ``Smith, John``, or as it is said where that is clear."""
    if not name.family or not name.given or name.suffix or is_cjk(name.family):
        return str(name)
    return f"{name.full_family}, {name.given}"


def write_scholar_date(date: PartialDate) -> str:
    """Write a day as ``2010/5/12``; of anything less exact the year alone."""
    whole = date.month and date.day
    return f"{date.year:04}/{date.month}/{date.day}" if whole else f"{date.year:04}"


def split_pages(pages: str | None) -> tuple[str, str]:
    """Give the first page and the last; nothing for the last where there is but one."""
    ends = [end.strip(" .+") for end in _PAGE_ENDS.split(drop_label(pages or ""))]
    known = [end for end in ends if end]
    return (known[0] if known else "", known[-1] if len(known) > 1 else "")
