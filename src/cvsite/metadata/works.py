"""A publication as schema.org has it."""

from collections.abc import Iterable

from cvsite.citation.addresses import write_doi_url
from cvsite.citation.eprints import find_work_address
from cvsite.citation.venue import find_publishing_body
from cvsite.markup.plain import write_plain, write_plain_paragraphs
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.containers import WORK, describe_container
from cvsite.metadata.details import list_details
from cvsite.metadata.linked_data import Node, make_node, write_iso_date
from cvsite.metadata.person import describe_author
from cvsite.model.bibliography import Publication
from cvsite.model.listing import (
    UNPUBLISHED_STATUSES,
    find_release,
    is_accepted,
    status_label,
)
from cvsite.model.names import Name
from cvsite.model.page import publication_path

WORK_TYPES = {
    "article": "ScholarlyArticle",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "entry-encyclopedia": "Chapter",
    "graphic": "VisualArtwork",
    "legislation": "Legislation",
    "manuscript": "ScholarlyArticle",
    "pamphlet": "Book",
    "paper-conference": "ScholarlyArticle",
    "report": "Report",
    "review": "ScholarlyArticle",
    "software": "SoftwareSourceCode",
    "song": "MusicRecording",
    "thesis": "Thesis",
}
"""CSL's item type to the type that is closest; any other is a ``CreativeWork``."""

PUBLISHED, UNPUBLISHED = "Published", "Unpublished"
UNDATED_STATUSES = {"article": UNPUBLISHED_STATUSES["prepublished"], "manuscript": UNPUBLISHED}
"""CSL's item type to the stage of work without a date that says nothing else of it."""

PLACES = ("container_title", "event_title", "publisher", "doi", "isbn", "url")
"""What names where a work is out, if nothing says that it is at an earlier stage."""

ARTICLES = frozenset({"Article", "NewsArticle", "ScholarlyArticle"})
"""Types that search engines take for nothing without a date and an author."""

MAKERS = {"Dataset": "creator"}
"""Types to the property that search engines read their authors from; else it is ``author``."""

ADDITIONAL_TYPES = {"patent": "https://www.wikidata.org/wiki/Q253623"}
"""CSL's item type to the name elsewhere of what schema.org has no type for."""


def describe_work(
    publication: Publication, owner: Node, addresses: Addresses, description: str = ""
) -> Node:
    """Describe a publication; what has no date yet, or is not accepted, is a work at some stage.

    ``description`` is that of its page.
    """
    kind = choose_work_type(publication)
    title = write_plain(publication.title)
    page = addresses.of_page(publication_path(publication))
    body = make_organisation(find_publishing_body(publication))
    editors = _describe_names(publication.editor, owner, addresses)
    is_thesis = publication.type == "thesis"
    return make_node(
        kind,
        **{"@id": page},
        name=title,
        headline=title,
        additionalType=ADDITIONAL_TYPES.get(publication.type),
        **{MAKERS.get(kind, "author"): _describe_names(publication.author, owner, addresses)},
        editor=[each for each in editors if each["@type"] == "Person"],
        contributor=[each for each in editors if each["@type"] != "Person"],  # cannot be editors
        datePublished=write_iso_date(find_release(publication)),
        creativeWorkStatus=_describe_status(publication),
        url=page,
        inLanguage=publication.language,
        abstract=write_plain_paragraphs(publication.abstract),
        keywords=list(publication.keyword),
        award=write_plain(publication.award),
        isPartOf=describe_container(publication) if is_accepted(publication) else None,
        publisher=None if is_thesis else body,
        sourceOrganization=body if is_thesis else None,
        identifier=_list_identifiers(publication),
        sameAs=_list_addresses(publication, addresses),
        encoding=_describe_paper(addresses.of_paper(publication)),
        version=publication.version,
        **list_details(publication, kind, description, addresses),
    )


def choose_work_type(publication: Publication) -> str:
    """Give the type of a publication."""
    preprint = WORK_TYPES["article"] if publication.eprint else WORK
    kind = WORK_TYPES.get(publication.type, preprint)
    if find_release(publication) is None:
        return WORK
    return WORK if kind in ARTICLES and not publication.author else kind


def _describe_names(names: Iterable[Name], owner: Node, addresses: Addresses) -> list[Node]:
    return [describe_author(name, owner, addresses) for name in names]


def make_organisation(name: str | None) -> Node | None:
    """Make an organisation of its name."""
    return make_node("Organization", name=name) if name else None


def _describe_status(publication: Publication) -> str | None:
    """Say what stage a work is at; without a date it has one."""
    known = status_label(publication)
    if known or publication.issued:
        return known
    is_out = any(getattr(publication, name) for name in PLACES)
    usual = UNDATED_STATUSES.get(publication.type, PUBLISHED if is_out else UNPUBLISHED)
    return publication.year_text or usual


def _list_identifiers(publication: Publication) -> list[Node]:
    known = {
        "DOI": publication.doi,
        publication.eprint_archive: publication.eprint,
        "Patent number": publication.number if publication.type == "patent" else None,
    }
    return [
        make_node("PropertyValue", propertyID=name, value=value)
        for name, value in known.items()
        if name and value
    ]


def _list_addresses(publication: Publication, addresses: Addresses) -> list[str]:
    doi = write_doi_url(publication.doi) if publication.doi else None
    found = map(addresses.of_target, (doi, find_work_address(publication)))
    return list(dict.fromkeys(filter(None, found)))


def _describe_paper(address: str | None) -> Node | None:
    if address is None:
        return None
    return make_node("MediaObject", contentUrl=address, encodingFormat="application/pdf")
