"""The order of publications, and the groups in which they are listed."""

from collections.abc import Iterable
from dataclasses import dataclass

from cvsite.model.bibliography import Publication

UNPUBLISHED_STATUSES = {
    "inpreparation": "In preparation",
    "submitted": "In submission",
    "forthcoming": "Forthcoming",
    "inpress": "In press",
    "prepublished": "Preprint",
}
"""BibLaTeX's ``pubstate`` (manual, 2.3.1), in the order of a work's life, with what readers see."""

UNDATED = "Undated"


@dataclass(frozen=True, slots=True)
class PublicationGroup:
    """Publications that stand under one heading; ``anchor`` is the heading's id."""

    title: str
    anchor: str
    publications: tuple[Publication, ...]


def sort_publications(publications: Iterable[Publication]) -> tuple[Publication, ...]:
    """Put publications newest first, after the work that has a status and no date yet.

    Those of one date keep the order of the file, and those without date and status stand last.
    """
    stages = list(UNPUBLISHED_STATUSES)

    def rank(publication: Publication) -> tuple[int, int, tuple[int, ...]]:
        if publication.issued:
            return (1, 0, tuple(-part for part in publication.issued.earliest))
        if publication.status:
            known = publication.status in stages
            return (0, stages.index(publication.status) if known else len(stages), ())
        return (2, 0, ())

    return tuple(sorted(publications, key=rank))


def group_by_year(publications: Iterable[Publication]) -> tuple[PublicationGroup, ...]:
    """Group publications by year; work under way stands in groups of its own, by status."""
    groups: dict[str, list[Publication]] = {}
    for publication in publications:
        groups.setdefault(_group_title(publication), []).append(publication)
    return tuple(
        PublicationGroup(title, _make_anchor(title), tuple(members))
        for title, members in groups.items()
    )


def status_label(publication: Publication) -> str | None:
    """Say what stage unpublished work is at, in the words of a reader."""
    if publication.status is None:
        return None
    return UNPUBLISHED_STATUSES.get(publication.status, publication.status)


def _group_title(publication: Publication) -> str:
    if publication.issued:
        return str(publication.issued.year)
    return status_label(publication) or publication.year_text or UNDATED


def _make_anchor(title: str) -> str:
    words = "".join(char if char.isalnum() else " " for char in title.lower()).split()
    return f"y-{'-'.join(words)}"
