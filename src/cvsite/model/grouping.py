"""The groups in which publications are listed: by year, type or keyword, or the owner's own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from cvsite.model.bibliography import Publication
from cvsite.model.listing import has_keyword, is_of_type, status_label
from cvsite.model.settings import PublicationGrouping, PublicationSettings
from cvsite.model.words import ENGLISH, Words

Grouping: TypeAlias = "Callable[[Iterable[Publication], Words], tuple[PublicationGroup, ...]]"
"""A way to group publications under headings in some words."""

UNDATED = "Undated"
OTHER = "Other publications"

LONGEST_SLUG = 60
"""Characters; a file's name may have no more than 255 bytes."""

TYPE_TITLES = {
    "Books": ("book",),
    "Journal articles": ("article-journal", "article-magazine", "article-newspaper", "review"),
    "Conference papers": ("paper-conference",),
    "Book chapters": ("chapter", "entry", "entry-dictionary", "entry-encyclopedia"),
    "Preprints and manuscripts": ("article", "manuscript"),
    "Theses": ("thesis",),
    "Reports": ("report",),
    "Patents": ("patent",),
    "Datasets": ("dataset",),
    "Software": ("software",),
}
"""Headings of the groups by type, in their order, with the item types of CSL in each."""


@dataclass(frozen=True, slots=True)
class PublicationGroup:
    """Publications that stand under one heading; ``anchor`` is the heading's id.

    ``slug`` is the group's name in the address of its own page, ``groups`` what it is divided into,
    ``status`` the stage that all of its publications are at, where the heading tells it. Anchor and
    slug are the same in all languages.
    """

    title: str
    anchor: str
    slug: str
    publications: tuple[Publication, ...]
    groups: "tuple[PublicationGroup, ...]" = ()
    status: str | None = None


def group_publications(
    publications: Iterable[Publication], settings: PublicationSettings, words: Words = ENGLISH
) -> tuple[PublicationGroup, ...]:
    """Group publications as the settings say; each stands in one group alone."""
    if settings.groups:
        groups = _group_by_rows(publications, settings.groups, words)
    else:
        groups = GROUPINGS[settings.group_by](publications, words)
    if settings.then_by is None:
        return groups
    return tuple(_divide(group, GROUPINGS[settings.then_by], words) for group in groups)


def list_in_order(groups: Iterable[PublicationGroup]) -> tuple[Publication, ...]:
    """Give the publications of groups in the order in which they are listed."""
    return tuple(
        publication
        for group in groups
        for publication in (list_in_order(group.groups) if group.groups else group.publications)
    )


def _divide(group: PublicationGroup, grouping: Grouping, words: Words) -> PublicationGroup:
    """Divide a group; no anchor of a group as such has two dashes in a row."""
    parts = grouping(group.publications, words)
    anchored = (
        replace(part, anchor=f"{group.anchor}--{part.slug}", status=part.status or group.status)
        for part in parts
    )
    return replace(group, groups=tuple(anchored))


def group_by_year(
    publications: Iterable[Publication], words: Words = ENGLISH
) -> tuple[PublicationGroup, ...]:
    """Group publications by year; work under way stands in groups of its own, by status."""
    groups = _group(publications, _name_year, "y", words)
    return tuple(replace(group, status=_find_status(group.publications)) for group in groups)


def group_by_type(
    publications: Iterable[Publication], words: Words = ENGLISH
) -> tuple[PublicationGroup, ...]:
    """Group publications by type, in the order of the table above."""
    rows = (PublicationGrouping(title=title, types=types) for title, types in TYPE_TITLES.items())
    return _group_by_rows(publications, tuple(rows), words)


def group_by_keyword(
    publications: Iterable[Publication], words: Words = ENGLISH
) -> tuple[PublicationGroup, ...]:
    """Group publications by the first keyword of each, in the order of the alphabet."""
    spellings: dict[str, str] = {}

    def name(publication: Publication) -> str:
        keyword = publication.keyword[0] if publication.keyword else OTHER
        return spellings.setdefault(keyword.casefold(), keyword)

    groups = _group(publications, name, "g", words)
    other = words[OTHER]
    return tuple(sorted(groups, key=lambda group: (group.title == other, group.title.casefold())))


GROUPINGS: dict[str, Grouping] = {
    "year": group_by_year,
    "type": group_by_type,
    "keyword": group_by_keyword,
}
"""The ways to group, by what ``site.publications.group_by`` calls them."""


def _group_by_rows(
    publications: Iterable[Publication], rows: tuple[PublicationGrouping, ...], words: Words
) -> tuple[PublicationGroup, ...]:
    def name(publication: Publication) -> str:
        fitting = (
            row.title
            for row in rows
            if is_of_type(publication, row.types) or has_keyword(publication, row.keywords)
        )
        return next(fitting, OTHER)

    order = [words[title] for title in (*(row.title for row in rows), OTHER)]
    groups = _group(publications, name, "g", words)
    return tuple(sorted(groups, key=lambda group: order.index(group.title)))


def _group(
    publications: Iterable[Publication],
    name: Callable[[Publication], str],
    prefix: str,
    words: Words,
) -> tuple[PublicationGroup, ...]:
    """Group by what a function names in English, in the order in which the names come up."""
    groups: dict[str, list[Publication]] = {}
    for publication in publications:
        groups.setdefault(name(publication), []).append(publication)
    slugs = _make_slugs(groups)
    return tuple(
        PublicationGroup(words[title], f"{prefix}-{slug}", slug, tuple(members))
        for slug, (title, members) in zip(slugs, groups.items(), strict=True)
    )


def _name_year(publication: Publication) -> str:
    if publication.issued:
        return str(publication.issued.year)
    return status_label(publication) or UNDATED


def _find_status(members: tuple[Publication, ...]) -> str | None:
    """Give the stage of work that stands under it, and not under a year."""
    return members[0].status if members[0].issued is None else None


def _make_slugs(titles: Iterable[str]) -> list[str]:
    """Give each title a name for addresses that no other has."""
    taken: set[str] = set()
    slugs = []
    for title in titles:
        words = "".join(char if char.isalnum() else " " for char in title.lower()).split()
        base = slug = "-".join(words)[:LONGEST_SLUG] or "group"
        number = 1
        while slug in taken:
            number += 1
            slug = f"{base}-{number}"
        taken.add(slug)
        slugs.append(slug)
    return slugs
