"""The index that the search on the page of publications reads.

It is no row among the exporters: pages name its address, which has a hash of what it holds, so it
is made before them.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from cvsite.citation.venue import describe_venue
from cvsite.exporters.pieces import enclose, encode_pieces
from cvsite.markup.plain import write_plain, write_plain_paragraphs
from cvsite.model.bibliography import Publication
from cvsite.model.facets import list_facets
from cvsite.model.names import Name
from cvsite.model.page import SEARCH_INDEX
from cvsite.model.site import Site
from cvsite.model.words import ENGLISH, Words

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

FEWEST_SEARCHED = 5
"""Fewer publications are seen at a glance."""

MOST_NAMES = 100
"""Names of a publication that are searched: with the thousands that some have, the index would
take longer to come than readers wait.
"""


def list_search_indexes(site: Site) -> Mapping[str, Callable[[], bytes]]:
    """Give what writes the index under its name, for a site with a script and enough to search."""
    if not site.cv.site.script or len(site.bibliography.publications) < FEWEST_SEARCHED:
        return {}
    return {SEARCH_INDEX: partial(write_search_index, site)}


def write_search_index(site: Site) -> bytes:
    """Write the text of each publication by its slug, with its values for each facet."""
    return encode_pieces(enclose("{", _list_items(site), ",", "}"))


def _list_items(site: Site) -> Iterator[str]:
    publications = site.bibliography.publications
    facets = list_facets(publications, site.cv.site.publications, site.words)
    for each in publications:
        values = {facet.name: facet.values[each.slug] for facet in facets}
        searched = {"text": write_searched_text(each, site.words), **values}
        yield f"{_encode(each.slug)}:{_encode(searched)}"


def write_searched_text(publication: Publication, words: Words = ENGLISH) -> str:
    """Write what is searched of a publication: title, names, venue, keywords, abstract by line."""
    names = ", ".join(map(str, _list_searched_names(publication)))
    venue = write_plain(describe_venue(publication, words))
    title, abstract = write_plain(publication.title), write_plain_paragraphs(publication.abstract)
    parts = (title, names, venue, publication.abbr, ", ".join(publication.keyword), abstract)
    return "\n".join(filter(None, parts))


def _list_searched_names(publication: Publication) -> Iterator[Name]:
    """Give the first names of a publication, and those of the rest that the site knows."""
    names = (*publication.author, *publication.editor)
    yield from names[:MOST_NAMES]
    yield from (name for name in names[MOST_NAMES:] if name.is_owner or name.url)
