"""The publications of a CV: numbered, in the groups and the order of the site."""

from collections.abc import Iterable, Mapping

from cvsite.exporters.cv.document import CvGroup
from cvsite.exporters.cv.inlines import say
from cvsite.exporters.cv.publication import AuthorNames, CvPublication
from cvsite.model.bibliography import Publication
from cvsite.model.grouping import PublicationGroup, group_publications
from cvsite.model.marks import list_marks
from cvsite.model.site import Site
from cvsite.model.text import Inlines, Superscript, Text


class PublicationList:
    """Makes the list of publications as the settings of the site say, in its words."""

    def __init__(self, site: Site) -> None:
        self._settings = site.cv.site.publications
        self._words = site.words
        is_right_to_left = site.cv.site.is_right_to_left
        self._names = AuthorNames(self._settings.authors_shown, is_right_to_left, site.words)

    def make_groups(
        self, publications: Iterable[Publication], numbers: Mapping[str, int]
    ) -> tuple[CvGroup, ...]:
        """Make the groups of publications; ``numbers`` are by their slugs."""
        groups = group_publications(publications, self._settings, self._words)
        return tuple(self._make_group(group, numbers) for group in groups)

    def explain_marks(self, publications: Iterable[Publication]) -> tuple[Inlines, ...]:
        """Say what the marks on names mean, each that has a meaning."""
        marks = list_marks(publications, self._settings.marks, self._words)
        return tuple(
            (Superscript(say(mark)), Text(f" {meaning}"))
            for mark, meaning in marks.items()
            if meaning
        )

    def _make_group(self, group: PublicationGroup, numbers: Mapping[str, int]) -> CvGroup:
        if group.groups:
            parts = tuple(self._make_group(each, numbers) for each in group.groups)
            return CvGroup(group.title, groups=parts)
        made = (
            CvPublication(each, numbers[each.slug], group.status, self._names)
            for each in group.publications
        )
        return CvGroup(group.title, tuple(made))
