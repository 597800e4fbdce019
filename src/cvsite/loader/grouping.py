"""What several entries have in common."""

from collections import Counter
from collections.abc import Hashable, Iterable


def list_groups(names: Iterable[Hashable]) -> list[list[int]]:
    """Give the places of those names that stand in more than one; None is no name."""
    names = tuple(names)
    groups: dict[Hashable, list[int]] = {
        name: [] for name, count in Counter(names).items() if count > 1 and name is not None
    }
    for place, name in enumerate(names if groups else ()):
        if name in groups:
            groups[name].append(place)
    return list(groups.values())
