"""Who is meant by a name: the owner of the CV, one of the people in it, or somebody else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from cvsite.model.basics import Basics, Person
from cvsite.model.likeness import Likeness, Spellings, compare
from cvsite.model.names import Name
from cvsite.model.spelling import spell_name, spell_text

EXACT = Likeness(0, 0)
"""How much a name is like itself."""


@dataclass(frozen=True, slots=True)
class People:
    """The owner and the people of a CV, to find who is meant by a name.

    ``families`` are the family names of them all, in each form: most names have none of these.
    """

    owner: tuple[Spellings, ...]
    others: tuple[tuple[Spellings, Person], ...]
    families: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the family names."""
        known = (*self.owner, *(spellings for spellings, _ in self.others))
        object.__setattr__(self, "families", frozenset(chain.from_iterable(map(_families, known))))

    def recognise(self, name: Name) -> Name:
        """Give a name with what is known of the person: whether it is the owner, and the page.

        It is the owner unless it is more like the name of somebody else in the CV.
        """
        if not self.families:
            return name
        spellings = spell_name(name)
        if self.families.isdisjoint(_families(spellings)):
            return name
        likeness = self._compare_with_owner(spellings)
        other, person = self._find_person(spellings)
        if likeness is not None and (other is None or likeness <= other):
            return replace(name, is_owner=True)
        return replace(name, url=person.url) if person and person.url else name

    def find_url(self, name: str) -> str | None:
        """Give the homepage of the person with this name, or None."""
        _, person = self._find_person(spell_text(name))
        return person.url if person else None

    def find_closest(self, names: Sequence[Name]) -> tuple[int, ...]:
        """Give the places of the names that are most like the owner's: several if all alike."""
        likenesses = [self._compare_with_owner(spell_name(name)) for name in names]
        closest = min((each for each in likenesses if each is not None), default=None)
        return tuple(
            place for place, each in enumerate(likenesses) if each is not None and each == closest
        )

    def _compare_with_owner(self, name: Spellings) -> Likeness | None:
        """Tell how much a name is like the owner's, or None where it is somebody else's.

        It must agree with a name of the owner's, and with what others say more of that name: with
        ``Jane Q. Doe``, an alias ``J. Doe`` lets no ``Jane M. Doe`` in. A name that is an alias
        word by word is the owner's.
        """
        likenesses = [compare(known, name) for known in self.owner]
        others = [known for known, each in zip(self.owner, likenesses, strict=True) if each is None]
        found = (
            each
            for known, each in zip(self.owner, likenesses, strict=True)
            if each == EXACT
            or (each is not None and not any(compare(known, other) for other in others))
        )
        return min(found, default=None)

    def _find_person(self, name: Spellings) -> tuple[Likeness | None, Person | None]:
        found = [
            (likeness, not person.url, place, person)
            for place, (known, person) in enumerate(self.others)
            if (likeness := compare(known, name))
        ]
        if not found:
            return None, None
        likeness, _, _, person = min(found)
        return likeness, person


def _families(name: Spellings) -> Iterator[str]:
    """Give each form of a family name, and of what else may be the family name."""
    return chain.from_iterable(each.family.forms for each in name)


NOBODY = People((), ())
"""What tells of no name whose it is."""


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
