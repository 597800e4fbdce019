"""What schema.org has for works of some types alone."""

import re
from collections.abc import Callable, Iterator, Mapping

from cvsite.markup.plain import write_plain_paragraphs
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.descriptions import SHORTEST, clip_text
from cvsite.metadata.linked_data import Node, make_node
from cvsite.metadata.scholar import split_pages
from cvsite.model.bibliography import Publication

LONGEST_OF_A_DATASET = 5000
"""Characters of its description that search engines for datasets read."""

REPOSITORY_LABEL = "Code"
"""The label of links that lead to source code."""

DATA_LABELS = frozenset({"Data", "Dataset", "Download"})
"""Labels of links that lead to data themselves."""

_DATA_FILE = re.compile(r"\.(?:7z|bz2|csv|gz|h5|jsonl?|nc|npz|parquet|tar|tgz|tsv|xlsx|xz|zip)$")


def list_details(
    publication: Publication, kind: str, description: str, addresses: Addresses
) -> Node:
    """Give what only works of one type have; ``description`` is that of the publication's page."""
    if kind == "Dataset":
        return _describe_dataset(publication, description, addresses)
    if kind == "SoftwareSourceCode":
        return {"codeRepository": next(_list_repositories(publication, addresses), None)}
    return _DETAILS[kind](publication) if kind in _DETAILS else {}


def _describe_dataset(publication: Publication, description: str, addresses: Addresses) -> Node:
    """Describe data: search engines ask for a text, and for where the data are, not their page."""
    abstract = write_plain_paragraphs(publication.abstract)
    text = abstract if len(abstract) >= SHORTEST else description
    downloads = [
        make_node("DataDownload", contentUrl=address)
        for link in publication.links
        if link.label in DATA_LABELS or _DATA_FILE.search(link.url)
        if (address := addresses.of_target(link.url))
    ]
    return {"description": clip_text(text, LONGEST_OF_A_DATASET), "distribution": downloads}


def _list_repositories(publication: Publication, addresses: Addresses) -> Iterator[str]:
    for link in publication.links:
        if link.label == REPOSITORY_LABEL and (address := addresses.of_target(link.url)):
            yield address


def _list_pages(publication: Publication) -> Node:
    first, last = split_pages(publication.page)
    return {"pagination": publication.page, "pageStart": first, "pageEnd": last}


def _describe_book(publication: Publication) -> Node:
    pages = publication.number_of_pages or ""
    in_series = bool(publication.collection_title)
    return {
        "isbn": publication.isbn,
        "bookEdition": publication.edition,
        "numberOfPages": int(pages) if pages.isdecimal() else None,
        "position": publication.collection_number or publication.volume if in_series else None,
    }


_DETAILS: Mapping[str, Callable[[Publication], Node]] = {
    **dict.fromkeys(("Article", "Chapter", "NewsArticle", "ScholarlyArticle"), _list_pages),
    "Book": _describe_book,
    "Report": lambda each: {"reportNumber": each.number, **_list_pages(each)},
    "Thesis": lambda each: {"inSupportOf": each.genre},
}
"""Types to what gives the properties that they alone have."""
