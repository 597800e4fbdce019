"""The people of a publication: those whose names stand first, and those who did the rest."""

from dataclasses import dataclass
from enum import Enum, auto

from cvsite.citation.styles.facts import Kind, find_kind
from cvsite.model.bibliography import Publication
from cvsite.model.names import Name


class Role(Enum):
    """What somebody did whom the styles name with a word for it."""

    EDITOR = auto()
    COMPILER = auto()


@dataclass(frozen=True, slots=True)
class Creators:
    """Those whose names stand first, and what they did if they did not write the work."""

    names: tuple[Name, ...]
    role: Role | None = None
    more: bool = False


def find_creators(publication: Publication) -> Creators:
    """Find those whose names stand first: its authors, or the editors of a whole work."""
    if publication.author or find_kind(publication) is Kind.PART:
        return Creators(publication.author, more=publication.has_more_authors)
    if publication.editor:
        return Creators(publication.editor, Role.EDITOR)
    if publication.compiler:
        return Creators(publication.compiler, Role.COMPILER)
    return Creators(publication.director or publication.organizer)


def find_editors(publication: Publication) -> tuple[Name, ...]:
    """Give the editors that do not stand first."""
    return () if find_creators(publication).role is Role.EDITOR else publication.editor


def find_compilers(publication: Publication) -> tuple[Name, ...]:
    """Give the compilers that do not stand first."""
    return () if find_creators(publication).role is Role.COMPILER else publication.compiler


def find_book_authors(publication: Publication) -> tuple[Name, ...]:
    """Give the authors of the book that a part is in, unless they are those of the part."""
    authors = publication.container_author
    return () if authors == publication.author else authors
