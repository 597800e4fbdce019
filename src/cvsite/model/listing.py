"""The order of publications, and what stage unpublished work is at."""

from collections.abc import Iterable

from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.words import ENGLISH, Words

UNPUBLISHED_STATUSES = {
    "inpreparation": "In preparation",
    "submitted": "In submission",
    "forthcoming": "Forthcoming",
    "inpress": "In press",
    "prepublished": "Preprint",
}
"""BibLaTeX's ``pubstate`` (manual, 2.3.1), in the order of a work's life, with what readers see."""

UNACCEPTED_STATUSES = frozenset({"inpreparation", "submitted"})
"""The stages at which a work has not appeared, and may never appear, where it was sent to."""


def sort_publications(publications: Iterable[Publication]) -> tuple[Publication, ...]:
    """Put publications newest first, after the work that has a status and no date yet.

    Of one date, those with a higher priority come first, and then those that stand first in the
    file. Work without date and status stands last.
    """
    stages = list(UNPUBLISHED_STATUSES)

    def rank(publication: Publication) -> tuple[int, int, tuple[int, ...], int]:
        priority = -(publication.priority or 0)
        if publication.issued:
            return (1, 0, tuple(-part for part in publication.issued.earliest), priority)
        if status := publication.status:
            stage = stages.index(status) if status in stages else len(stages)
            return (0, stage, (), priority)
        return (2, 0, (), priority)

    return tuple(sorted(publications, key=rank))


def status_label(publication: Publication, words: Words = ENGLISH) -> str | None:
    """Say what stage unpublished work is at, in the words of a reader."""
    status = publication.status
    return words[UNPUBLISHED_STATUSES.get(status, status)] if status else None


def is_accepted(publication: Publication) -> bool:
    """Tell whether a work is out, or is sure to come out."""
    return publication.status not in UNACCEPTED_STATUSES


def find_release(publication: Publication) -> PartialDate | None:
    """Give the date on which a work came out; that of work that is not accepted is none."""
    return publication.issued if is_accepted(publication) else None


def is_of_type(publication: Publication, types: Iterable[str]) -> bool:
    """Tell whether a publication is of one of some types, in BibTeX's words or in CSL's."""
    wanted = {each.strip().lstrip("@").casefold() for each in types}
    return bool(wanted & {publication.type, publication.source.type})


def has_keyword(publication: Publication, keywords: Iterable[str]) -> bool:
    """Tell whether a publication has one of some keywords, in whatever case."""
    wanted = {each.strip().casefold() for each in keywords}
    return any(keyword.casefold() in wanted for keyword in publication.keyword)
