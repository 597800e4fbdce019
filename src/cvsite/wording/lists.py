"""Lists of words in a sentence."""

from collections.abc import Sequence


def join_words(words: Sequence[str]) -> str:
    """Join words as a sentence does: ``A``, ``A and B``, ``A, B and C``."""
    if len(words) < 2:  # noqa: PLR2004 - a conjunction needs two
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
