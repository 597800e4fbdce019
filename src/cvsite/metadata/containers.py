"""What a publication is part of, as schema.org has it."""

from collections.abc import Callable, Mapping

from cvsite.markup.plain import write_plain
from cvsite.metadata.linked_data import Node, make_node
from cvsite.model.bibliography import Publication

WORK = "CreativeWork"
"""What any work is."""


def describe_container(publication: Publication) -> Node | None:
    """Describe what a work is part of: an issue of a journal, a book, a series, a meeting."""
    describe = _CONTAINERS.get(publication.type, _describe_other)
    return describe(publication, write_plain(publication.container_title))


def _describe_issue(publication: Publication, name: str) -> Node | None:
    """Describe the issue, or as much of the way from it to its periodical as is known."""
    if not name:
        return None
    inner = make_node("Periodical", name=name, issn=publication.issn)
    if publication.volume:
        volume = publication.volume
        inner = make_node("PublicationVolume", volumeNumber=volume, isPartOf=inner)
    if publication.issue:
        inner = make_node("PublicationIssue", issueNumber=publication.issue, isPartOf=inner)
    return inner


def _describe_book(publication: Publication, name: str) -> Node | None:
    if not name:
        return None
    return make_node(
        "Book",
        name=name,
        isbn=publication.isbn,
        bookEdition=publication.edition,
        isPartOf=_describe_series(publication),
    )


def _describe_series(publication: Publication, name: str = "") -> Node | None:
    """Describe the series of a book; one in a periodical, as its special issue, is part of that."""
    if name:
        return _describe_other(publication, name)
    series = write_plain(publication.collection_title)
    return make_node("BookSeries", name=series, issn=publication.issn) if series else None


def _describe_archive(publication: Publication, name: str) -> Node | None:
    """Describe the archive of a preprint, unless an identifier names it."""
    return None if publication.eprint_archive else _describe_other(publication, name)


def _describe_other(publication: Publication, name: str) -> Node | None:
    del publication
    return make_node(WORK, name=name) if name else None


_CONTAINERS: Mapping[str, Callable[[Publication, str], Node | None]] = {
    "article": _describe_archive,
    "article-journal": _describe_issue,
    "article-magazine": _describe_issue,
    "article-newspaper": _describe_issue,
    "book": _describe_series,
    "chapter": _describe_book,
    "entry-encyclopedia": _describe_book,
    "pamphlet": _describe_series,
    "review": _describe_issue,
}
"""CSL's item type to what describes the container of such works."""
