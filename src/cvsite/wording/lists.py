"""Numbers and lists of words in a sentence."""

from collections.abc import Sequence


def count_noun(number: int, noun: str) -> str:
    """Write a number with its noun: ``1 page``, ``2 pages``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def join_words(words: Sequence[str]) -> str:
    """Join words as a sentence does: ``A``, ``A and B``, ``A, B and C``."""
    if len(words) < 2:  # noqa: PLR2004 - a conjunction needs two
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
