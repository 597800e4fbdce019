"""The publications of a CV: numbered, in the groups and the order of the site."""

from collections.abc import Iterable, Mapping

from cvsite.citation.venue import describe_venue, list_notes
from cvsite.exporters.cv.document import CvGroup, CvPublication
from cvsite.exporters.cv.inlines import SEPARATOR, end, join, join_names, link, say
from cvsite.markup.plain import write_plain
from cvsite.model.author_list import shorten_names
from cvsite.model.bibliography import Publication
from cvsite.model.grouping import PublicationGroup, group_publications
from cvsite.model.listing import status_label
from cvsite.model.marks import list_marks
from cvsite.model.names import Name
from cvsite.model.page import publication_path
from cvsite.model.settings import PublicationSettings
from cvsite.model.text import Inlines, Link, Strong, Superscript, Text

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
"""What keeps a name apart that runs against its line (Unicode, UAX 9, 2.4)."""


class PublicationList:
    """Makes the list of publications as the settings of the site say."""

    def __init__(self, settings: PublicationSettings, *, is_right_to_left: bool) -> None:
        self._settings = settings
        self._is_right_to_left = is_right_to_left

    def make_groups(
        self, publications: Iterable[Publication], numbers: Mapping[str, int]
    ) -> tuple[CvGroup, ...]:
        """Make the groups of publications; ``numbers`` are by their slugs."""
        groups = group_publications(publications, self._settings)
        return tuple(self._make_group(group, numbers) for group in groups)

    def explain_marks(self, publications: Iterable[Publication]) -> tuple[Inlines, ...]:
        """Say what the marks on names mean, each that has a meaning."""
        marks = list_marks(publications, self._settings.marks)
        return tuple(
            (Superscript(say(mark)), Text(f" {meaning}"))
            for mark, meaning in marks.items()
            if meaning
        )

    def _make_group(self, group: PublicationGroup, numbers: Mapping[str, int]) -> CvGroup:
        if group.groups:
            parts = tuple(self._make_group(each, numbers) for each in group.groups)
            return CvGroup(group.title, groups=parts)
        made = (self._make_entry(each, numbers, group.status) for each in group.publications)
        return CvGroup(group.title, tuple(made))

    def _make_entry(
        self, publication: Publication, numbers: Mapping[str, int], told: str | None
    ) -> CvPublication:
        """Make the entry of a publication; ``told`` is the status that its group tells."""
        status = status_label(publication) if publication.status != told else None
        return CvPublication(
            publication,
            numbers[publication.slug],
            authors=end(self._name_authors(publication)),
            title=end((Link(publication_path(publication), publication.title),)),
            venue=_describe_venue(publication),
            status=end(say(status)),
            award=end(publication.award),
            links=join((link(each.label, each.url) for each in publication.links), SEPARATOR),
        )

    def _name_authors(self, publication: Publication) -> Inlines:
        """Name the authors, or the editors of what has none, as lists on pages do."""
        everybody = publication.author or publication.editor
        names = shorten_names(everybody, self._settings.authors_shown)
        first = [self._name(name) for name in names.first]
        if names.owner:
            first += [say("…"), self._name(names.owner)]
        is_whole = not (names.rest or publication.has_more_authors)
        named = join_names(first) if is_whole else join(first)
        if names.rest:
            named = (*named, Text(f" and {names.unnamed:,} more"))
        if publication.has_more_authors:
            named = (*named, Text(", et\u00a0al."))
        if everybody and not publication.author:
            named = (*named, Text(" (eds.)" if len(everybody) > 1 else " (ed.)"))
        return named

    def _name(self, name: Name) -> Inlines:
        text = str(name)
        if name.is_right_to_left != self._is_right_to_left:
            text = f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
        shown = (Strong(say(text)),) if name.is_owner else link(text, name.url)
        return (*shown, Superscript(say(",".join(name.marks)))) if name.marks else shown


def _describe_venue(publication: Publication) -> Inlines:
    """Say in sentences where and when, under what name readers know it, and what is remarked."""
    venue, abbr = describe_venue(publication), publication.abbr
    name = say(abbr) if abbr and abbr not in write_plain(venue) else ()
    notes = list_notes(publication)
    words = [note for note in notes if _continues(note)]
    sentences = (join((venue, name, *words)), *(note for note in notes if note not in words))
    return join(map(end, sentences), " ")


def _continues(note: Inlines) -> bool:
    """Tell whether a remark goes on with what stands before it: ``Poster``, ``to appear``."""
    text = write_plain(note)
    return text[:1].islower() or len(text.split()) == 1
