"""What several entries have in common."""

from collections.abc import Hashable, Iterable


def list_groups(names: Iterable[Hashable]) -> list[list[int]]:
    """Give the places of those names that stand in more than one; None is no name."""
    groups: dict[Hashable, list[int]] = {}
    for place, name in enumerate(names):
        if name is not None:
            groups.setdefault(name, []).append(place)
    return [places for places in groups.values() if len(places) > 1]
