"""What readers narrow the list of publications down by, one row each in ``FACETS``."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cvsite.model.bibliography import Publication
from cvsite.model.grouping import PublicationGroup, group_by_type, group_by_year

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


def list_facets(publications: Iterable[Publication]) -> tuple[Facet, ...]:
    """Give the facets of some publications that leave readers a choice."""
    listed = tuple(publications)
    facets = (Facet(name, label, *find(listed)) for name, label, find in FACETS)
    return tuple(facet for facet in facets if len(facet.choices) > 1)


Found = tuple[Mapping[str, tuple[str, ...]], tuple[str, ...]]
"""The values of each publication, and the choices among them."""


def find_types(publications: tuple[Publication, ...]) -> Found:
    """Find the types of publications, under the headings that the groups by type have."""
    return _read_groups(group_by_type(publications))


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


def find_years(publications: tuple[Publication, ...]) -> Found:
    """Find the years of publications, and the stages of those that have none yet."""
    return _read_groups(group_by_year(publications))


def _read_groups(groups: Iterable[PublicationGroup]) -> Found:
    titles = {group.title: group.publications for group in groups}
    return {each.slug: (title,) for title, held in titles.items() for each in held}, tuple(titles)


FACETS: tuple[tuple[str, str, Callable[[tuple[Publication, ...]], Found]], ...] = (
    ("type", "Type", find_types),
    ("topic", "Topic", find_topics),
    ("year", "Year", find_years),
)
"""Each facet: its name in addresses, its label, and the function that finds its values."""
