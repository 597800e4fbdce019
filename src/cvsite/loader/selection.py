"""Which of the entries become publications of the site, by ``site.publications``."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cvsite.garbage import without_collecting
from cvsite.loader.attachments import attach_files, move_papers
from cvsite.loader.joining import join_publications
from cvsite.loader.lookalikes import Lookalike
from cvsite.loader.slugs import make_slugs
from cvsite.loader.versions import KnownVersions
from cvsite.model.bibliography import Publication
from cvsite.model.listing import has_keyword, is_of_type, sort_publications
from cvsite.model.settings import PublicationFilter, PublicationSettings

VOLUMES = frozenset({"collection", "mvcollection", "mvproceedings", "proceedings"})
"""Types of entries that hold what others wrote."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The publications of the site in their order, and those that are left out.

    The settings leave them out but for ``volumes`` of them. ``lookalikes`` are pairs that look like
    one work and are shown as two.
    """

    publications: tuple[Publication, ...]
    left_out: tuple[Publication, ...] = ()
    lookalikes: tuple[Lookalike, ...] = ()
    volumes: int = 0

    @property
    def joined(self) -> int:
        """How many entries stand in the publication of another one."""
        return sum(len(each.other_slugs) for each in (*self.publications, *self.left_out))


@without_collecting()
def select_publications(
    publications: Sequence[Publication],
    settings: PublicationSettings,
    files: Mapping[str, str],
    known: KnownVersions | None = None,
) -> Selection:
    """Join, choose and sort the publications of all files.

    ``files`` are those of ``content/files/``, of which some belong to a publication; ``known`` are
    versions of the last time.
    """
    attached = [attach_files(each, files) for each in give_slugs(publications)]
    joined = join_publications(attached, settings, known)
    volumes = find_volumes(joined.publications)
    chosen = [
        each for each in joined.publications if each.id not in volumes and is_chosen(each, settings)
    ]
    kept = {each.slug for each in chosen}
    return Selection(
        move_papers(sort_publications(chosen), files),
        tuple(each for each in joined.publications if each.slug not in kept),
        tuple(each for each in joined.lookalikes if {each.one.slug, each.two.slug} <= kept),
        len(volumes),
    )


def give_slugs(publications: Sequence[Publication]) -> tuple[Publication, ...]:
    """Give each publication a slug that no other has, of whatever file."""
    if len({each.slug.casefold() for each in publications}) == len(publications):
        # Where no file has a slug of another's, none would be numbered anew.
        return tuple(publications)
    slugs = make_slugs(each.id for each in publications)
    return tuple(
        each if each.slug == slug else replace(each, slug=slug)
        for each, slug in zip(publications, slugs, strict=True)
    )


def find_volumes(publications: Sequence[Publication]) -> frozenset[str]:
    """Find the proceedings and collections that others inherit from, and the owner has not edited.

    They are where papers appeared, and no publications of their own.
    """
    named = {each.source.get("crossref") for each in publications}
    return frozenset(
        each.id
        for each in publications
        if each.id in named
        and each.source.type in VOLUMES
        and not any(name.is_owner for name in (*each.author, *each.editor))
    )


def is_chosen(publication: Publication, settings: PublicationSettings) -> bool:
    """Tell whether the settings let a publication be shown."""
    if settings.only_mine and not publication.names_owner:
        return False
    if settings.include and not all(_compare(publication, settings.include)):
        return False
    return not (settings.exclude and any(_compare(publication, settings.exclude)))


def _compare(publication: Publication, wanted: PublicationFilter) -> Iterator[bool]:
    """Tell for each thing that a filter says whether a publication fits it."""
    if wanted.types:
        yield is_of_type(publication, wanted.types)
    if wanted.keywords:
        yield has_keyword(publication, wanted.keywords)
    if wanted.keys:
        yield bool({publication.id, *publication.other_ids} & set(wanted.keys))
    if wanted.since is not None or wanted.until is not None:
        year = publication.issued.year if publication.issued else None
        yield (
            year is not None
            and (wanted.since is None or year >= wanted.since)
            and (wanted.until is None or year <= wanted.until)
        )
