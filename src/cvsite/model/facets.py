"""What readers narrow the list of publications down by: type, topic and year."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cvsite.model.bibliography import Publication
from cvsite.model.grouping import PublicationGroup, group_by_type, group_by_year
from cvsite.model.listing import has_keyword
from cvsite.model.settings import PublicationGrouping, PublicationSettings
from cvsite.model.words import ENGLISH, Words

MOST_TOPICS = 40
"""A longer menu is no help; what it leaves out is found by searching."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow the list down.

    ``name`` is its name in addresses, ``values`` has those of each publication by its slug, and
    ``choices`` the ones that readers choose from, in their order.
    """

    name: str
    label: str
    values: Mapping[str, tuple[str, ...]]
    choices: tuple[str, ...]


def list_facets(
    publications: Iterable[Publication], settings: PublicationSettings, words: Words = ENGLISH
) -> tuple[Facet, ...]:
    """Give the facets of some publications that leave readers a choice.

    The topics are the groups by keyword that the settings have, or else keywords.
    """
    listed = tuple(publications)
    groups = tuple(group for group in settings.groups if group.keywords)
    topics = find_own_topics(listed, groups) if groups else find_topics(listed)
    facets = (
        Facet("type", words["Type"], *_read_groups(group_by_type(listed, words))),
        Facet("topic", words["Topic"], *topics),
        Facet("year", words["Year"], *_read_groups(group_by_year(listed, words))),
    )
    return tuple(facet for facet in facets if len(facet.choices) > 1)


Found = tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]
"""The values of each publication, and the choices among them."""


def find_own_topics(
    publications: tuple[Publication, ...], groups: tuple[PublicationGrouping, ...]
) -> Found:
    """Find the groups by keyword to which publications belong, of which there may be several."""
    values = {
        each.slug: tuple(group.title for group in groups if has_keyword(each, group.keywords))
        for each in publications
    }
    used = {title for titles in values.values() for title in titles}
    return values, tuple(group.title for group in groups if group.title in used)


def find_topics(publications: tuple[Publication, ...]) -> Found:
    """Find the keywords of publications in one spelling each; the most used are the choices."""
    spellings: dict[str, str] = {}
    values = {
        each.slug: tuple(spellings.setdefault(word.casefold(), word) for word in each.keyword)
        for each in publications
    }
    counted = Counter(word for words in values.values() for word in dict.fromkeys(words))
    chosen = (word for word, _ in counted.most_common(MOST_TOPICS))
    return values, tuple(sorted(chosen, key=str.casefold))


def _read_groups(groups: Iterable[PublicationGroup]) -> Found:
    titles = {group.title: group.publications for group in groups}
    return {each.slug: (title,) for title, held in titles.items() for each in held}, tuple(titles)
