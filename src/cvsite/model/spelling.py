"""Names made ready for comparing: the ways to read a name as it is written."""

import re
import unicodedata
from collections.abc import Iterable

from cvsite.model.likeness import Spelling, Spellings, Word
from cvsite.model.name_words import is_degree, is_honorific, is_suffix, is_title
from cvsite.model.names import Name, has_cjk, is_cjk

_WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+\.?")
_MOST_INITIALS = 3
"""How many capital letters may be initials, as in ``Tolkien, JRR``."""

_MOST_WORDS = 10
"""How many words a name may have; what is longer is no person's and is read in one way alone."""


def spell_name(name: Name) -> Spellings:
    """Make a name of a publication ready for comparing."""
    if name.literal or not name.given:
        return spell_text(str(name))
    if has_cjk(name.family + name.given):
        return spell_text(f"{name.family}, {name.given}")
    addition = "" if all(map(is_title, name.suffix.split())) else name.suffix
    family = f"{name.dropping_particle} {name.non_dropping_particle} {name.family} {addition}"
    words = _list_words(family)
    return tuple(_spell([name.given], words, _find_suffix(f"{family} {name.suffix}", words)))


def spell_text(text: str) -> Spellings:
    """Make a name as a person writes it ready for comparing: ``Prof. Ada King``, ``King, Ada``.

    Without a comma, the last word is taken for the family name, with the words in lower case that
    stand before it: ``Ludwig van Beethoven``. As nobody says where the family name of ``Gabriel
    García Márquez`` begins, it may begin at each word; but it is not cut short.
    """
    if is_cjk(text):
        words = re.split(r"[\W_]+", text.strip())
        return tuple(_spell_cjk(order) for order in (words, words[::-1]))
    if has_cjk(text):  # Xiaoming Wang (王小明)
        latin = "".join(" " if has_cjk(char) else char for char in text)
        return (*spell_text(latin), _spell_cjk(filter(has_cjk, text)))
    given, family = _part_text(text)
    words, start = [*given, *family], len(given)
    suffix = _find_suffix(text, words)
    others = range(1, len(words)) if len(words) <= _MOST_WORDS else ()
    starts = (start, *(other for other in others if other != start))
    return tuple(
        spelling
        for each in starts
        for spelling in _spell(words[:each], words[each:], suffix, needs_all=each > start)
    )


def part_name(text: str) -> tuple[str, str]:
    """Give the given names and the family name of a person; nothing where none says which is which.

    That is so for a single word, and for names in Chinese, Japanese or Korean script.
    """
    given, family = ([], []) if has_cjk(text) else _part_text(text)
    return (" ".join(given), " ".join(family)) if given and family else ("", "")


def _part_text(text: str) -> tuple[list[str], list[str]]:
    """Part the words of the given names from those of the family name."""
    first, *others = [words for part in text.split(",") if (words := _list_words(part))] or [[]]
    if len(first) > 1 or len(others) > 1:  # else they are initials
        others = [words for words in others if not all(map(is_title, words))]
    if others:  # King, Ada
        given = [word for part in others for word in part]
        end = _count_before_particle(given)
        return given[:end], [*given[end:], *first]
    start = _count_before_particle(first[:-1])
    return first[:start], first[start:]


def _count_before_particle(words: list[str]) -> int:
    """Count the words before those in lower case at the end: ``Jan van der``."""
    end = len(words)
    while end > 1 and words[end - 1].islower():
        end -= 1
    return end


def _find_suffix(text: str, words: Iterable[str]) -> str:
    """Find what belongs to the family name in a text, apart from the words of the name."""
    others = set(text.replace(",", " ").split()).difference(words)
    return min(filter(is_suffix, others), default="")


def _list_words(text: str) -> list[str]:
    """List the words of a name, without what stands before and behind it."""
    words = [
        word.strip(",") for word in text.split() if _WORD.search(word) and not is_honorific(word)
    ]
    return [
        word
        for place, word in enumerate(words)
        if not (place and is_suffix(word)) and not (place > 1 and is_degree(word))
    ]


def _spell(
    given: Iterable[str], family: Iterable[str], suffix: str, *, needs_all: bool = False
) -> Iterable[Spelling]:
    """Spell a name; one with capitals for its given name may have initials there: ``King, AB``."""
    names = _find_words(given)
    whole = Word.join(map(Word.read, _find_words(family)))
    suffix = suffix.strip(",. ").casefold()
    yield Spelling(tuple(map(Word.read, names)), whole, suffix, needs_all)
    initials = [letter for name in names for letter in _split_initials(name)]
    if len(initials) > len(names):
        yield Spelling(tuple(map(Word.read, initials)), whole, suffix, needs_all)


def _find_words(texts: Iterable[str]) -> list[str]:
    text = " ".join(texts)
    found = _WORD.findall(text if text.isascii() else unicodedata.normalize("NFKC", text))
    return [word for word in found if not is_honorific(word)]


def _split_initials(word: str) -> str | tuple[str]:
    """Give the letters that a word may be made of, or the word."""
    letters = word.rstrip(".")
    return letters if len(letters) <= _MOST_INITIALS and letters.isupper() else (word,)


def _spell_cjk(words: Iterable[str]) -> Spelling:
    """Spell a name of Chinese, Japanese or Korean script, which has no spaces to rely on."""
    name = "".join(_WORD.findall(unicodedata.normalize("NFKC", "".join(words))))
    return Spelling((), Word(name, name))
