"""Publications, with the names and meanings of CSL 1.0.2 (``-`` written ``_``)."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from cvsite.model.dates import PartialDate
from cvsite.model.names import Name
from cvsite.model.text import Inlines


@dataclass(frozen=True, slots=True)
class PublicationLink:
    """A link of a publication; ``url`` is absolute, or a path from the site's root."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class BibtexEntry:
    """An entry of a .bib file: LaTeX as written, with macros and ``#`` resolved.

    ``type`` and the names of fields are lower-case. ``line`` counts from 1, and from it
    ``field_lines``, which has those fields that stand in the file under the entry.
    """

    type: str
    key: str
    fields: tuple[tuple[str, str], ...]
    line: int = field(repr=False)
    field_lines: tuple[tuple[str, int], ...] = field(default=(), repr=False)

    def get(self, name: str) -> str | None:
        """Give the value of a field, or None where it is missing or blank."""
        for field_name, value in self.fields:
            if field_name == name:
                return value if value.strip() else None
        return None

    def line_of(self, name: str) -> int:
        """Give the line of a field; that of the entry where it is not known."""
        return self.line + next((below for each, below in self.field_lines if each == name), 0)


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication. ``id`` is the citation key, ``slug`` its form for paths.

    Fields are CSL's variables but for those that a comment names. ``type`` is one of CSL's item
    types. ``status`` is the stage of work that is not published yet, such as ``submitted``;
    ``year_text`` is what the file gives as a year where that is no number, such as ``in press``.
    """

    id: str
    slug: str
    type: str
    title: Inlines
    source: BibtexEntry
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_author: tuple[Name, ...] = ()
    collection_editor: tuple[Name, ...] = ()
    compiler: tuple[Name, ...] = ()
    director: tuple[Name, ...] = ()
    organizer: tuple[Name, ...] = ()
    has_more_authors: bool = False

    issued: PartialDate | None = None
    issued_end: PartialDate | None = None  # CSL: the second of the ``date-parts``
    issued_is_circa: bool = False  # CSL: ``circa``
    year_text: str | None = None  # CSL: the date's ``literal``
    status: str | None = None
    event_date: PartialDate | None = None
    original_date: PartialDate | None = None
    accessed: PartialDate | None = None

    title_short: Inlines = ()
    main_title: Inlines = ()  # BibLaTeX's ``maintitle``: that of a work of several volumes
    container_title: Inlines = ()
    container_title_short: Inlines = ()
    collection_title: Inlines = ()
    event_title: Inlines = ()
    original_title: Inlines = ()

    publisher: str | None = None
    publisher_place: str | None = None
    original_publisher: str | None = None
    original_publisher_place: str | None = None
    event_place: str | None = None
    jurisdiction: str | None = None
    genre: str | None = None
    medium: str | None = None
    language: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    edition: str | None = None
    version: str | None = None
    part_number: str | None = None
    chapter_number: str | None = None
    collection_number: str | None = None
    number_of_pages: str | None = None
    number_of_volumes: str | None = None

    doi: str | None = None
    isbn: str | None = None
    issn: str | None = None
    url: str | None = None
    pmid: str | None = None
    pmcid: str | None = None
    eprint: str | None = None  # BibLaTeX's, and the next two: CSL has ``archive`` for them
    eprint_archive: str | None = None
    eprint_class: str | None = None
    call_number: str | None = None

    abstract: tuple[Inlines, ...] = ()
    note: Inlines = ()
    annote: Inlines = ()
    keyword: tuple[str, ...] = ()

    award: Inlines = ()  # these are al-folio's and BibLaTeX's
    annotation: Inlines = ()
    additional_info: Inlines = ()
    abbr: str | None = None
    selected: bool = False
    priority: int | None = None
    preview: str | None = None  # the path of a picture, and what it shows
    preview_alt: str | None = None
    related: tuple[str, ...] = ()
    links: tuple[PublicationLink, ...] = field(default=())
    other_ids: tuple[str, ...] = ()  # ours: the keys of entries that are the same work
    other_slugs: tuple[str, ...] = ()  # ours: their slugs, which stay anchors of the list

    @property
    def names_owner(self) -> bool:
        """Whether the owner is among the authors, the editors or the translators."""
        return any(name.is_owner for name in (*self.author, *self.editor, *self.translator))

    @property
    def is_own_translation(self) -> bool:
        """Whether the owner has translated what others wrote."""
        return any(name.is_owner for name in self.translator) and not any(
            name.is_owner for name in self.author
        )

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks on the names of the authors, each once, in their order."""
        return tuple(dict.fromkeys([mark for name in self.author for mark in name.marks]))


@dataclass(frozen=True, slots=True)
class EntrySpan:
    """Where an entry stands in the text of its file: from its ``@`` to behind its last bracket.

    One that cannot be used has no ``entry``. Of one that is not ``whole`` nobody can say where
    each of its fields ends.
    """

    start: int
    end: int
    is_whole: bool
    entry: BibtexEntry | None = None


@dataclass(frozen=True, slots=True)
class BibtexSource:
    """The text of a .bib file as it was written, and the entries in it, in their order.

    ``hidden`` are the keys of those that the owner does not want on the site.
    """

    text: str
    spans: tuple[EntrySpan, ...] = ()
    hidden: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All publications of a site, newest first; work that has no date yet stands before them.

    ``sources`` are the files that they come from, in the order in which they were read.
    """

    publications: tuple[Publication, ...] = ()
    sources: tuple[BibtexSource, ...] = ()

    @property
    def selected(self) -> tuple[Publication, ...]:
        """The publications that their owner marked with ``selected = {true}``."""
        return tuple(each for each in self.publications if each.selected)

    def list_named(self, keys: Iterable[str]) -> tuple[Publication, ...]:
        """Give the publications with some keys; one whose entry cannot be used is missing."""
        found = (self.get(key) for key in keys)
        return tuple(dict.fromkeys(each for each in found if each))

    def get(self, key: str) -> Publication | None:
        """Find a publication by its citation key, or by that of an entry joined to it."""
        own = (each for each in self.publications if each.id == key)
        joined = (each for each in self.publications if key in each.other_ids)
        return next(own, None) or next(joined, None)
