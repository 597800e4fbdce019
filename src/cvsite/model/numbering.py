"""Names that must differ, such as the keys of entries: the second of a kind gets a number."""

from collections.abc import Callable, Iterable


def number_names(
    names: Iterable[str], taken: Iterable[str] = (), fold: Callable[[str], str] = str
) -> tuple[str, ...]:
    """Put ``-2`` and so on behind those that were before, or that are ``taken``.

    Names are the same if ``fold`` makes the same of them.
    """
    numbers = dict.fromkeys(map(fold, taken), 1)  # with the last number that was put behind each
    numbered = []
    for name in names:
        given = name
        folded = taken_as = fold(name)
        while taken_as in numbers:
            numbers[folded] = numbers.get(folded, 1) + 1
            given = f"{name}-{numbers[folded]}"
            taken_as = fold(given)
        numbers[taken_as] = 1
        numbered.append(given)
    return tuple(numbered)
