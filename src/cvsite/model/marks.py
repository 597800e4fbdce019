"""The marks behind names, such as ``*`` and ``†``, and what they mean."""

from collections.abc import Iterable, Mapping

from cvsite.model.bibliography import Publication
from cvsite.model.words import ENGLISH, Words

MEANINGS = {
    "*": "Equal contribution",
    "†": "Corresponding author",
    "✉": "Corresponding author",
}
"""What a mark means unless the settings say otherwise."""

LONGEST_SIGN = 3
"""How many characters a mark has at most that is no word: ``***``, ``12``."""


def list_marks(
    publications: Iterable[Publication], meanings: Mapping[str, str], words: Words = ENGLISH
) -> dict[str, str | None]:
    """Give the marks on the names of publications with what they mean, each mark once.

    They are in the order of the tables of meanings, then as they come. One without a meaning has
    None, unless each publication that has it explains its marks itself (``annotation``). Words say
    themselves what they mean.
    """
    known = {**{mark: words[meaning] for mark, meaning in MEANINGS.items()}, **meanings}
    used: dict[str, str | None] = {}
    for publication in publications:
        for mark in publication.marks:
            is_word = len(mark) > LONGEST_SIGN
            if mark in known or not (is_word or publication.annotation):
                used.setdefault(mark, known.get(mark))
    order = list(known)
    ranked = sorted(used, key=lambda mark: order.index(mark) if mark in known else len(order))
    return {mark: used[mark] for mark in ranked}
