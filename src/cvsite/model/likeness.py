"""How much two spellings of a name are alike, if they may mean one person."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Self

_WITHOUT_STROKES = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


class Likeness(NamedTuple):
    """What two spellings that may mean one person differ in; the less, the more they are alike.

    ``missing`` counts what only one of them has, ``shortened`` what is an initial in one of them.
    """

    missing: int
    shortened: int


class Word(NamedTuple):
    """A word in lower case, without accents and with umlauts written out: ``muller``, ``mueller``.

    An initial, or what has a full stop behind it, is short for the words that it begins.
    """

    bare: str
    written_out: str
    is_short: bool = False

    @classmethod
    def read(cls, written: str) -> Self:
        """Make a word ready for comparing."""
        is_short = written.endswith(".") or len(written) == 1
        folded = written.rstrip(".").casefold()
        if folded.isascii():
            return cls(folded, folded, is_short)
        return cls(_drop_accents(folded), _drop_accents(folded.translate(_WRITTEN_OUT)), is_short)

    @classmethod
    def join(cls, words: "Iterable[Word]") -> Self:
        """Write words as one: names are the same with a hyphen, a space, or neither."""
        words = tuple(words)
        return cls("".join(word.bare for word in words), "".join(word[1] for word in words))

    @property
    def forms(self) -> tuple[str, str]:
        """Both ways to write it."""
        return self.bare, self.written_out

    def is_same(self, other: "Word") -> bool:
        """Tell whether both are the same word, with accents or without."""
        return self.bare in other.forms or self.written_out in other.forms

    def may_mean(self, other: "Word") -> bool:
        """Tell whether one of them is short for the other."""
        return (self.is_short and other.bare.startswith(self.bare)) or (
            other.is_short and self.bare.startswith(other.bare)
        )


@dataclass(frozen=True, slots=True)
class Spelling:
    """One way to read a name: its given names, and its family name as a single word.

    ``needs_all`` says that no given name may be missing, since some may belong to the family name.
    """

    given: tuple[Word, ...]
    family: Word
    suffix: str = ""
    needs_all: bool = False

    def compare(self, other: "Spelling") -> Likeness | None:
        """Tell how much both are alike, or None where they are two people's.

        The family names and the suffixes are the same, the given names agree one by one, an
        initial agrees with every name that it begins, and middle names may be missing.
        """
        if not self.family.is_same(other.family) or bool(self.given) != bool(other.given):
            return None
        if self.suffix and other.suffix and self.suffix != other.suffix:
            return None
        found = _compare_given(self.given, other.given)
        if found is None or (found.missing and (self.needs_all or other.needs_all)):
            return None
        return Likeness(found.missing + (self.suffix != other.suffix), found.shortened)


def _compare_given(one: tuple[Word, ...], two: tuple[Word, ...]) -> Likeness | None:
    if Word.join(one).is_same(Word.join(two)):  # Xiao-Ming is Xiaoming
        return Likeness(0, 0)
    shortened = 0
    for mine, theirs in zip(one, two, strict=False):
        if mine.is_same(theirs):
            continue
        if not mine.may_mean(theirs):
            return None
        shortened += 1
    return Likeness(abs(len(one) - len(two)), shortened)


Spellings = tuple[Spelling, ...]
"""All ways to read one name, the likeliest first."""


def compare(one: Spellings, two: Spellings) -> Likeness | None:
    """Tell how much two names are alike in the ways that suit best, or None for two people's."""
    found = (mine.compare(theirs) for mine in one for theirs in two)
    return min((likeness for likeness in found if likeness is not None), default=None)


def _drop_accents(text: str) -> str:
    """Leave out accents and strokes (Unicode's NFKD form has the accents apart)."""
    parts = unicodedata.normalize("NFKD", text.translate(_WITHOUT_STROKES))
    return "".join(char for char in parts if not unicodedata.combining(char))
