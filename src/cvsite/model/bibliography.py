"""Publications, with the names and meanings of CSL 1.0.2 (``-`` written ``_``)."""

from dataclasses import dataclass, field

from cvsite.model.dates import PartialDate
from cvsite.model.text import Inlines


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body, as CSL's name variables have it ("Name fields" of CSL 1.0.2).

    ``literal`` is a name that has no parts, such as that of a collaboration; then the parts are
    empty. ``equal_contribution`` comes from a star on the name; ``is_owner`` and ``url`` come from
    comparing it with the owner and the people of ``cv.yaml``.
    """

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""
    equal_contribution: bool = False
    is_owner: bool = False
    url: str | None = None

    def __str__(self) -> str:
        """Write the name in the order in which it is said: ``Ludwig van Beethoven Jr.``."""
        if self.literal:
            return self.literal
        parts = (self.given, self.non_dropping_particle, self.family, self.suffix)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class PublicationLink:
    """A link of a publication; ``url`` is absolute, or a path from the site's root."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class BibtexEntry:
    """An entry of a .bib file: LaTeX as written, with macros and ``#`` resolved.

    ``type`` and the names of fields are lower-case. ``line`` counts from 1.
    """

    type: str
    key: str
    fields: tuple[tuple[str, str], ...]
    line: int

    def get(self, name: str) -> str | None:
        """Give the value of a field, or None where it is missing or blank."""
        value = dict(self.fields).get(name, "")
        return value if value.strip() else None


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication. ``id`` is the citation key, ``slug`` its form for paths.

    ``type`` is one of CSL's item types ("Item types" of CSL 1.0.2). ``status`` is CSL's: the
    stage of work that is not published yet, such as ``submitted``; ``year_text`` is what the file
    gives as a year where that is no number, such as ``in press``.
    """

    id: str
    slug: str
    type: str
    title: Inlines
    source: BibtexEntry
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    has_more_authors: bool = False
    issued: PartialDate | None = None
    year_text: str | None = None
    status: str | None = None
    container_title: Inlines = ()
    collection_title: Inlines = ()
    publisher: str | None = None
    publisher_place: str | None = None
    genre: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    number: str | None = None
    edition: str | None = None
    doi: str | None = None
    isbn: str | None = None
    issn: str | None = None
    abstract: Inlines = ()
    note: Inlines = ()
    keyword: tuple[str, ...] = ()
    award: Inlines = ()
    selected: bool = False
    links: tuple[PublicationLink, ...] = field(default=())

    @property
    def has_equal_contribution(self) -> bool:
        """Whether some of the authors contributed equally, so that the marks need a legend."""
        return any(name.equal_contribution for name in self.author)


@dataclass(frozen=True, slots=True)
class Bibliography:
    """All publications of a site, newest first; work that has no date yet stands before them."""

    publications: tuple[Publication, ...] = ()

    @property
    def selected(self) -> tuple[Publication, ...]:
        """The publications that their owner marked with ``selected = {true}``."""
        return tuple(each for each in self.publications if each.selected)

    def get(self, key: str) -> Publication | None:
        """Find a publication by its citation key."""
        return next((each for each in self.publications if each.id == key), None)
