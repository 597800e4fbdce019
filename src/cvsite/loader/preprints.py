"""Whether a publication is a preprint, of which there may be a published version."""

import re

from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication

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
    entry = publication.source
    if entry.type in PREPRINT_TYPES:
        return True
    venue = write_plain(publication.container_title)
    if venue:
        return PREPRINT_VENUES.search(venue) is not None
    if (publication.doi or "").startswith(PREPRINT_DOIS):
        return True
    if entry.type not in LOOSE_TYPES:
        return False
    archived = publication.eprint or entry.get("hal")
    said = f"{entry.get('howpublished') or ''} {entry.get('publisher') or ''}"
    said += f" {entry.get('note') or ''} {entry.get('institution') or ''}"
    return bool(archived) or PREPRINT_VENUES.search(said) is not None
