"""Numbers and lists of words in a sentence."""

from collections.abc import Iterable, Sequence

from cvsite.errors import Problem
from cvsite.model.words import ENGLISH, Words


def count_noun(number: int, noun: str, plural: str | None = None) -> str:
    """Write a number with its noun: ``1 page``, ``2 pages``, ``2 entries``."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"


def count_problems(problems: Iterable[Problem]) -> str:
    """Say how many problems there are; where all are warnings, how many of them."""
    severities = [problem.severity for problem in problems]
    errors = severities.count("error")
    return count_noun(errors, "problem") if errors else count_noun(len(severities), "warning")


def join_words(parts: Sequence[str], words: Words = ENGLISH) -> str:
    """Join parts as a sentence does: ``A``, ``A and B``, ``A, B and C``."""
    if len(parts) < 2:  # noqa: PLR2004 - a conjunction needs two
        return "".join(parts)
    return f"{words[', '].join(parts[:-1])}{words[' and ']}{parts[-1]}"
