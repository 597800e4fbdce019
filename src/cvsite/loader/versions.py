"""What entries are told by that may be versions of one work, such as a preprint and its paper."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from cvsite.loader.preprints import is_preprint
from cvsite.loader.recent import Recent
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Publication
from cvsite.model.text import Inlines

SHORTEST_TITLE = 3
"""How many words make a title that two works do not share by chance, as ``Introduction``."""

_ACCENTS = re.compile(r"[\u0300-\u036f]+")  # Unicode's combining diacritical marks
_LETTERS = re.compile(r"[^\W_]+")
_ARTICLES = frozenset({"a", "an", "the"})


class Title(NamedTuple):
    """The words of a title and the family name of the first author, folded.

    ``letters`` are those of the words, without articles before other words.
    """

    words: str
    author: str
    letters: str


@dataclass(frozen=True, slots=True)
class Version:
    """A publication as a version of a work; one with too short a title has none."""

    publication: Publication
    title: Title | None
    is_published: bool

    def fits(self, publication: Publication) -> bool:
        """Tell whether a publication is made of the very same: to compare texts takes longer."""
        own, source = self.publication, publication.source
        return own is publication or (
            own.title is publication.title
            and own.author is publication.author
            and own.container_title is publication.container_title
            and own.source.fields is source.fields
            and own.source.type == source.type
        )


KnownVersions = Recent[str, Version]
"""Versions of the last time, by the slugs of their publications."""


def list_versions(publications: Iterable[Publication], known: KnownVersions) -> Iterator[Version]:
    """Give the version that each publication is; those that are known are not looked at again."""
    for publication in publications:
        version = known.find(publication.slug)
        if version is None or not version.fits(publication):
            title, is_published = _name_title(publication), not is_preprint(publication)
            version = Version(publication, title, is_published)
            known.keep(publication.slug, version)
        yield version


def fold_title(title: Inlines) -> str:
    """Give the words of a title without case, accents and marks, to compare it by."""
    return " ".join(_fold_words(write_plain(title)))


def squeeze_words(words: str) -> str:
    """Give the letters of a title without spaces, and without articles before other words."""
    *before, last = words.split(" ")
    return "".join([word for word in before if word not in _ARTICLES]) + last


def _fold_words(text: str) -> list[str]:
    folded = text.casefold()
    if not folded.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
    return _LETTERS.findall(folded)


def _name_title(publication: Publication) -> Title | None:
    """Give what the works of a title and a first author have in common; None for too little."""
    if not publication.author:
        return None
    first, words = publication.author[0], fold_title(publication.title)
    if words.count(" ") + 1 < SHORTEST_TITLE:
        return None
    return Title(words, "".join(_fold_words(first.family or first.literal)), squeeze_words(words))
