"""Entries that are one work: a preprint and its published version become one publication."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from cvsite.citation.eprints import ARXIV
from cvsite.citation.links import OTHER_LABEL, arrange_links
from cvsite.loader.grouping import list_groups
from cvsite.loader.lookalikes import Lookalike, list_alike
from cvsite.loader.recent import Recent
from cvsite.loader.versions import KnownVersions, Version, fold_title, list_versions
from cvsite.model.bibliography import Publication, PublicationLink
from cvsite.model.settings import PublicationSettings

OTHER_WORKS = re.compile(r"translat|review|orig|(?<!p)reprint|multivolume|comment|repl[iy]|erratum")
"""Values of BibLaTeX's ``relatedtype`` (manual, 3.5) that name a work of its own."""

TAKEN_OVER = (
    *("abstract", "award", "keyword", "eprint", "eprint_archive", "eprint_class", "pmid"),
    *("preview", "preview_alt"),
)
"""What a published version has from its preprint where it has none of its own."""

PREPRINT_LABEL = "Preprint"
_VERSION = re.compile(r"v\d+$")


@dataclass(frozen=True, slots=True)
class Joined:
    """The publications, each once, and the pairs that look like one work and are not joined."""

    publications: tuple[Publication, ...]
    lookalikes: tuple[Lookalike, ...]


def join_publications(
    publications: Sequence[Publication],
    settings: PublicationSettings,
    known: KnownVersions | None = None,
) -> Joined:
    """Join the entries of one work; the published version leads, and stands where it stood.

    ``known`` are the versions of the last time. Its owner says so (``join``), or one of them is
    a preprint of the other by ``related``, by its DOI or arXiv number, or by title and first
    author.
    """
    versions = list(list_versions(publications, known or Recent()))
    works = _Works(publications, versions, settings.keep_apart)
    positions = {each.id: place for place, each in reversed(list(enumerate(publications)))}
    for keys in settings.join:
        places = [positions[key] for key in keys if key in positions]
        for place in places[1:]:
            works.unite(places[0], place)
    if settings.join_preprints:
        for one, two in _list_related(publications, positions):
            works.unite_related(one, two)
        works.unite_copies()
        works.unite_namesakes()
    return Joined(works.merge(), tuple(works.list_lookalikes()))


@dataclass(slots=True)
class _Work:
    """Entries that are one work, by their places, and how many of them are published."""

    members: list[int]
    published: int


class _Works:
    """The entries by the work that they belong to: disjoint sets, united one pair at a time."""

    def __init__(
        self,
        publications: Sequence[Publication],
        versions: Sequence[Version],
        apart: Iterable[tuple[str, ...]],
    ) -> None:
        self._publications = publications
        self._published = [version.is_published for version in versions]
        self._works = [_Work([place], int(flag)) for place, flag in enumerate(self._published)]
        self._titles = [version.title for version in versions]
        self._dois = [each.doi.casefold() if each.doi else None for each in publications]
        self._apart = {
            frozenset(pair) for keys in apart for pair in combinations(dict.fromkeys(keys), 2)
        }

    def unite(self, one: int, two: int) -> None:
        """Make one work of two."""
        target, other = self._works[one], self._works[two]
        if target is other:
            return
        if len(target.members) < len(other.members):
            target, other = other, target
        target.members += other.members
        target.published += other.published
        for place in other.members:
            self._works[place] = target

    def unite_versions(self, one: int, two: int) -> None:
        """Make one work of two if it has no more than one published version then."""
        first, second = self._works[one], self._works[two]
        if first.published + second.published <= 1 and not self._must_be_apart(first, second):
            self.unite(one, two)

    def unite_related(self, one: int, two: int) -> None:
        """Make one work of two entries that name each other if just one of them is published."""
        if self._published[one] != self._published[two]:
            self.unite_versions(one, two)

    def unite_namesakes(self) -> None:
        """Make one work of entries that have a DOI, an arXiv number or a title in common."""
        arxiv = [_name_arxiv(each) for each in self._publications]
        for names in (self._dois, arxiv, self._titles):
            for places in list_groups(names):
                published = [place for place in places if self._published[place]]
                lead = (published or places)[0]
                for place in places:
                    if place != lead:
                        self.unite_versions(lead, place)

    def unite_copies(self) -> None:
        """Make one work of entries that share their DOI and their title.

        The title must agree, since chapters often have the DOI of their book.
        """
        for places in list_groups(self._dois):
            for copies in list_groups(
                [fold_title(self._publications[place].title) for place in places]
            ):
                first, *others = (places[copy] for copy in copies)
                for place in others:
                    if not self._must_be_apart(self._works[first], self._works[place]):
                        self.unite(first, place)

    def merge(self) -> tuple[Publication, ...]:
        """Give one publication for each work, in the order of those that lead."""
        leads = {}
        for work in {id(each): each for each in self._works}.values():
            if len(work.members) == 1:
                leads[work.members[0]] = self._publications[work.members[0]]
                continue
            members = sorted(work.members, key=lambda place: (not self._published[place], place))
            lead, *others = (self._publications[place] for place in members)
            leads[members[0]] = _merge(lead, others)
        return tuple(leads[place] for place in sorted(leads))

    def list_lookalikes(self) -> Iterator[Lookalike]:
        """Give pairs that look alike and are works of their own, each once."""
        told: set[frozenset[str]] = set(self._apart)
        for first, place, alike in list_alike(self._publications, self._titles, self._dois):
            one, two = self._publications[first], self._publications[place]
            pair = frozenset((one.id, two.id))
            is_joined = self._works[first] is self._works[place]
            is_related = two.id in one.related or one.id in two.related
            if not is_joined and not is_related and pair not in told:
                told.add(pair)
                yield Lookalike(one, two, alike)

    def _must_be_apart(self, first: _Work, second: _Work) -> bool:
        if not self._apart:
            return False
        keys = [
            [self._publications[place].id for place in each.members] for each in (first, second)
        ]
        return any(frozenset((one, two)) in self._apart for one in keys[0] for two in keys[1])


def _list_related(
    publications: Sequence[Publication], positions: dict[str, int]
) -> Iterator[tuple[int, int]]:
    for place, publication in enumerate(publications):
        if publication.related:
            kind = (publication.source.get("relatedtype") or "").casefold()
            for key in publication.related:
                if key in positions and not OTHER_WORKS.search(kind):
                    yield place, positions[key]


def _name_arxiv(publication: Publication) -> str | None:
    """Give the number of a paper on arXiv without its version."""
    if publication.eprint and publication.eprint_archive == ARXIV:
        return _VERSION.sub("", publication.eprint.casefold())
    return None


def _merge(lead: Publication, others: Sequence[Publication]) -> Publication:
    """Add to a publication what it has not and its other versions have."""
    if not others:
        return lead
    versions = (lead, *others)
    added = {
        name: next(filter(None, (getattr(each, name) for each in versions)), getattr(lead, name))
        for name in TAKEN_OVER
    }
    priorities = [each.priority for each in versions if each.priority is not None]
    return replace(
        lead,
        **added,
        selected=any(each.selected for each in versions),
        priority=max(priorities, default=None),
        links=arrange_links(_merge_links(lead, others)),
        other_ids=tuple(dict.fromkeys(each.id for each in others if each.id != lead.id)),
        other_slugs=tuple(each.slug for each in others),
    )


def _merge_links(lead: Publication, others: Sequence[Publication]) -> Iterator[PublicationLink]:
    """Give all links, each label once; where it is taken, an address is that of the preprint."""
    yield from lead.links
    labels = {link.label for link in lead.links}
    for link in (link for each in others for link in each.links):
        label = PREPRINT_LABEL if link.label in labels & {"DOI", OTHER_LABEL} else link.label
        if label not in labels:
            labels.add(label)
            yield replace(link, label=label)
