"""Values that were not carried over, by what holds them: a record or a list is told as a whole."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from cvsite.importers.pages import LINE
from cvsite.importers.values import Origin

_STEP = re.compile(r"\.|(?=\[)")
"""Where a name goes on into what it holds: ``work[0].keywords[1]``."""


def group_origins(
    left: Iterable[Origin], every: Iterable[Origin], tell_reason: Callable[[Origin], str]
) -> Iterator[tuple[list[Origin], str]]:
    """Group values that are left, with the reason, if nothing else is in what holds them.

    ``every`` are all values that there are.
    """
    left = tuple(left)
    counts = Counter(holder for origin in every for holder in _list_holders(origin))
    left_counts = Counter(holder for origin in left for holder in _list_holders(origin))

    def find_group(origin: Origin) -> tuple[object, str]:
        wholes = (each for each in _list_holders(origin) if counts[each] == left_counts[each])
        return next(wholes, origin), tell_reason(origin)

    for (_, reason), origins in groupby(left, find_group):
        yield [*origins], reason


def _list_holders(origin: Origin) -> list[tuple[str, str]]:
    """List what holds a value, from without: the file is none of them."""
    if origin.name == LINE:
        return []
    ends = [found.start() for found in _STEP.finditer(origin.name) if found.start()]
    return [(origin.place.path, origin.name[:end]) for end in ends]
