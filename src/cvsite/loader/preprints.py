"""Whether a publication is a preprint, of which there may be a published version."""

import re

from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.text import Inlines

PREPRINT_VENUES = re.compile(
    r"\b(?:ar[xχ]iv|bior[xχ]iv|medr[xχ]iv|chemrxiv|psyarxiv|socarxiv|techrxiv|corr|ssrn|hal"
    r"|(?:e-?|pre)prints?|research square|under review|in submission)\b",
    re.IGNORECASE,
)
"""What stands in the place of a journal where the work is a preprint."""

PREPRINT_DOIS = ("10.48550/", "10.1101/", "10.21203/", "10.2139/", "10.31234/", "10.26434/")
"""Registrants of DOIs that publish preprints alone: arXiv, bioRxiv, Research Square, SSRN ..."""

LOOSE_TYPES = frozenset({"article", "misc", "online", "electronic", "techreport", "report", "www"})
"""Entry types of works that appear nowhere in particular, and so may be preprints."""

PREPRINT_TYPES = frozenset({"unpublished", "preprint"})


def is_preprint(publication: Publication) -> bool:
    """Tell whether a publication is a preprint or a manuscript."""
    return names_preprint(
        publication.source, publication.container_title, publication.doi, publication.eprint
    )


def names_preprint(
    entry: BibtexEntry, container_title: Inlines, doi: str | None, eprint: str | None
) -> bool:
    """Tell whether an entry, with what was read of it, is one of a preprint or a manuscript."""
    if entry.type in PREPRINT_TYPES:
        return True
    venue = write_plain(container_title)
    if venue:
        return PREPRINT_VENUES.search(venue) is not None
    if doi and doi.startswith(PREPRINT_DOIS):
        return True
    if entry.type not in LOOSE_TYPES:
        return False
    if eprint or entry.get("hal"):
        return True
    said = f"{entry.get('howpublished') or ''} {entry.get('publisher') or ''}"
    said += f" {entry.get('note') or ''} {entry.get('institution') or ''}"
    return PREPRINT_VENUES.search(said) is not None
