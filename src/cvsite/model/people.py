"""Whether two spellings of a name mean the same person."""

import re
import unicodedata
from dataclasses import dataclass, replace

from cvsite.model.basics import Basics, Person
from cvsite.model.names import Name

_HONORIFICS = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name made ready for comparing: its words without accents, case and honorifics.

    Given names may be initials; the family name is never shortened.
    """

    given: tuple[str, ...]
    family: tuple[str, ...]

    def agrees_with(self, other: "Spelling") -> bool:
        """Tell whether both may be the same person.

        The family names are the same, the given names agree one by one, an initial agrees with
        every name that it begins, and middle names may be missing.
        """
        if self.family != other.family or bool(self.given) != bool(other.given):
            return False
        return all(_agree(one, two) for one, two in zip(self.given, other.given, strict=False))


def _agree(one: str, two: str) -> bool:
    return one == two or (1 in (len(one), len(two)) and one[0] == two[0])


@dataclass(frozen=True, slots=True)
class People:
    """The owner and the people of a CV, to find who is meant by a name."""

    owner: tuple[Spelling, ...]
    others: tuple[tuple[Spelling, Person], ...]

    def recognise(self, name: Name) -> Name:
        """Give a name with what is known of the person: whether it is the owner, and the page."""
        spelling = spell_name(name)
        is_owner = name.is_owner or any(spelling.agrees_with(known) for known in self.owner)
        url = self._find_url(spelling)
        return replace(name, is_owner=is_owner, url=url) if is_owner or url else name

    def find_url(self, name: str) -> str | None:
        """Give the homepage of the person with this name, or None."""
        return self._find_url(spell_text(name))

    def _find_url(self, spelling: Spelling) -> str | None:
        found = (person for known, person in self.others if spelling.agrees_with(known))
        return next((person.url for person in found if person.url), None)


def list_people(basics: Basics, people: tuple[Person, ...]) -> People:
    """Make the owner and the people of a CV ready for comparing names with theirs."""
    return People(
        owner=tuple(spell_text(text) for text in (basics.name, *basics.aliases)),
        others=tuple(
            (spell_text(text), person)
            for person in people
            for text in (person.name, *person.aliases)
        ),
    )


def spell_name(name: Name) -> Spelling:
    """Make a name of a publication ready for comparing."""
    if name.literal:
        return spell_text(name.literal)
    family = f"{name.non_dropping_particle} {name.family}"
    return Spelling(_fold_words(name.given), _fold_words(family))


def spell_text(text: str) -> Spelling:
    """Make a name as a person writes it ready for comparing: ``Prof. Ada King``, ``King, Ada``.

    Without a comma, the last word is taken for the family name, with the words in lower case that
    stand before it: ``Ludwig van Beethoven``.
    """
    family, comma, given = text.partition(",")
    if comma:
        return Spelling(_fold_words(given), _fold_words(family))
    words = [word for word in text.split() if _fold_words(word)]
    start = max(len(words) - 1, 0)
    while start > 1 and words[start - 1].islower():
        start -= 1
    return Spelling(_fold_words(" ".join(words[:start])), _fold_words(" ".join(words[start:])))


def _fold_words(text: str) -> tuple[str, ...]:
    """Split into words, without accents (Unicode's NFKD form), case and honorifics."""
    bare = "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
    words = (word.casefold() for word in _WORD.findall(bare))
    return tuple(word for word in words if word not in _HONORIFICS)
