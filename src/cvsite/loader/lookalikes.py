"""Entries that look like one work, by their titles and DOIs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cvsite.loader.grouping import list_groups
from cvsite.loader.versions import Title, squeeze_words
from cvsite.model.bibliography import Publication
from cvsite.model.names import has_cjk

SAME_TITLE = "have the same title and first author"
NEAR_TITLE = "have nearly the same title, and the same first author"
SAME_DOI = "have one DOI and different titles"

SHORTEST_WORD = 5
"""How many letters a word has at least in which some may be a slip: not ``mice`` and ``rice``."""

LONGEST_SLIP = 2
"""How many letters such a slip is at most."""

_NUMERAL = re.compile(r"[ivxlcdm]+")


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Two publications that may be one, and what they have in common."""

    one: Publication
    two: Publication
    alike: str


def list_alike(
    publications: Sequence[Publication],
    titles: Sequence[Title | None],
    dois: Sequence[str | None],
) -> Iterator[tuple[int, int, str]]:
    """Give the places of two that look alike, and what they have in common.

    The work grows with the number of entries alone: of many that are the same, each is compared
    with the first.
    """
    for first, *others in list_groups(titles):
        for place in others:
            yield first, place, SAME_TITLE
    for one, two in _list_near(titles):
        yield one, two, NEAR_TITLE
    for first, *others in list_groups(dois):
        for place in others:
            kinds = {publications[each].type for each in (first, place)}
            if "chapter" not in kinds:  # chapters often have the DOI of their book
                yield first, place, SAME_DOI


def _list_near(titles: Sequence[Title | None]) -> Iterator[tuple[int, int]]:
    """Find titles that differ by a slip: most letters before it or behind it are the same.

    So they stand beside each other where titles are sorted by their beginnings, or by their ends.
    """
    firsts = {title: place for place, title in reversed(list(enumerate(titles))) if title}
    by_author: dict[str, list[tuple[Title, int]]] = {}
    for title, place in firsts.items():
        by_author.setdefault(title.author, []).append((title, place))
    found: set[tuple[int, int]] = set()
    for works in by_author.values():
        for order in (_read_forwards, _read_backwards):
            for (one, first), (two, second) in pairwise(sorted(works, key=order)):
                if abs(len(one.letters) - len(two.letters)) <= LONGEST_SLIP and (
                    one.letters == two.letters or _differ_by_slip(one.words, two.words)
                ):
                    found.add((min(first, second), max(first, second)))
    yield from sorted(found)


def _read_forwards(work: tuple[Title, int]) -> str:
    return work[0].letters


def _read_backwards(work: tuple[Title, int]) -> str:
    return work[0].letters[::-1]


def is_near(one: str, two: str) -> bool:
    """Tell whether two titles differ by no more than a space, an article, or a slip in a word."""
    return squeeze_words(one) == squeeze_words(two) or _differ_by_slip(one, two)


def _differ_by_slip(one: str, two: str) -> bool:
    """Tell whether all words of two titles are the same but one."""
    first, second = one.split(), two.split()
    odd = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    return len(first) == len(second) and len(odd) == 1 and _is_slip(*odd[0])


def _is_slip(one: str, two: str) -> bool:
    """Tell whether two words differ by a few letters that are not those they begin with."""
    if min(len(one), len(two)) < SHORTEST_WORD or one[:2] != two[:2]:
        return False
    start = _count_common(one, two)
    end = _count_common(one[start:][::-1], two[start:][::-1])
    slips = [word[start : len(word) - end] for word in (one, two)]
    if max(map(len, slips)) > LONGEST_SLIP or any(map(_NUMERAL.fullmatch, (one, two))):
        return False
    return not any(char.isdigit() or has_cjk(char) for char in "".join(slips))


def _count_common(one: str, two: str) -> int:
    """Count the characters with which both begin."""
    pairs: Iterable[tuple[str, str]] = zip(one, two, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(two)))
