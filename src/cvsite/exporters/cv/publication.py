"""A publication in a CV, in sentences."""

from dataclasses import dataclass

from cvsite.citation.venue import describe_venue, list_notes
from cvsite.exporters.cv.inlines import SEPARATOR, end, join, join_names, link, say
from cvsite.markup.plain import write_plain
from cvsite.model.author_list import shorten_names
from cvsite.model.bibliography import Publication
from cvsite.model.listing import status_label
from cvsite.model.names import Name
from cvsite.model.page import publication_path
from cvsite.model.text import Inlines, Link, Strong, Superscript, Text
from cvsite.model.words import ENGLISH, Words

ET_AL = "et\u00a0al."
"""And others, whom nobody names; the line does not end within it."""

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
"""What keeps a name apart that runs against its line (Unicode, UAX 9, 2.4)."""


@dataclass(frozen=True, slots=True)
class AuthorNames:
    """Names authors: at most so many, and each against the direction of the text apart."""

    most: int
    is_right_to_left: bool
    words: Words = ENGLISH

    def name_authors(self, publication: Publication) -> Inlines:
        """Name the authors, or the editors of what has none, as lists on pages do."""
        everybody, words = publication.author or publication.editor, self.words
        names = shorten_names(everybody, self.most)
        first = [self._name(name) for name in names.first]
        if names.owner:
            first += [say("…"), self._name(names.owner)]
        is_whole = not (names.rest or publication.has_more_authors)
        named = join_names(first, words) if is_whole else join(first, words[", "])
        if names.rest:
            more = words["and {number} more"].format(number=f"{names.unnamed:,}")
            named = (*named, Text(f" {more}"))
        if publication.has_more_authors:
            named = (*named, Text(f", {words[ET_AL]}"))
        if everybody and not publication.author:
            named = (*named, Text(f" {words['(eds.)' if len(everybody) > 1 else '(ed.)']}"))
        return (*named, *self._name_translators(publication))

    def _name_translators(self, publication: Publication) -> Inlines:
        """Name those who translated a work if that is the owner's part in it."""
        if not publication.is_own_translation:
            return ()
        names = (self._name(name) for name in publication.translator)
        before, after = self.words.around("(translated by {names})", "names")
        return (Text(f" {before}"), *join_names(names, self.words), Text(after))

    def _name(self, name: Name) -> Inlines:
        text = str(name)
        if name.is_right_to_left != self.is_right_to_left:
            text = f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"
        shown = (Strong(say(text)),) if name.is_owner else link(text, name.url)
        return (*shown, Superscript(say(",".join(name.marks)))) if name.marks else shown


@dataclass(frozen=True, slots=True)
class CvPublication:
    """A publication with its number; what is said of it is made once it is asked for.

    ``told`` is the status that its group tells. ``venue`` has the remarks on it as well; ``links``
    lead to what belongs to it.
    """

    record: Publication
    number: int
    told: str | None
    names: AuthorNames

    @property
    def anchor(self) -> str:
        """The name that other parts of the document link to."""
        return name_anchor(self.record)

    @property
    def place(self) -> str:
        """What is said of it beside what its record says."""
        return f"{self.number} {self.told or ''}"

    @property
    def authors(self) -> Inlines:
        """Who made it."""
        return end(self.names.name_authors(self.record))

    @property
    def title(self) -> Inlines:
        """Its title, which leads to its page."""
        return end((Link(publication_path(self.record), self.record.title),))

    @property
    def venue(self) -> Inlines:
        """Where and when it appeared."""
        return _describe_venue(self.record, self.names.words)

    @property
    def status(self) -> Inlines:
        """Its stage, as long as it has not appeared."""
        is_told = self.record.status == self.told
        return end(say(None if is_told else status_label(self.record, self.names.words)))

    @property
    def award(self) -> Inlines:
        """What it was awarded."""
        return end(self.record.award)

    @property
    def links(self) -> Inlines:
        """The links of its row."""
        words = self.names.words
        return join((link(words[each.label], each.url) for each in self.record.links), SEPARATOR)


def name_anchor(publication: Publication) -> str:
    """Give the name of a publication's place in the document."""
    return f"publication-{publication.slug}"


def _describe_venue(publication: Publication, words: Words) -> Inlines:
    """Say in sentences where and when, under what name readers know it, and what is remarked."""
    venue, abbr = describe_venue(publication, words), publication.abbr
    name = say(abbr) if abbr and abbr not in write_plain(venue) else ()
    notes = list_notes(publication)
    going_on = [note for note in notes if _continues(note)]
    others = (note for note in notes if note not in going_on)
    sentences = (join((venue, name, *going_on)), *others)
    return join(map(end, sentences), " ")


def _continues(note: Inlines) -> bool:
    """Tell whether a remark goes on with what stands before it: ``Poster``, ``to appear``."""
    text = write_plain(note)
    return text[:1].islower() or len(text.split()) == 1
