"""Citation keys as parts of paths: half of the real ones hold colons and the like."""

import re
from collections.abc import Iterable

_OTHERS = re.compile(r"[^A-Za-z0-9._-]+")


RESERVED = frozenset({"by", "index.html"})
"""Names that the folder of publications has for something else."""


def make_slugs(keys: Iterable[str]) -> tuple[str, ...]:
    """Give each key a slug of letters, digits, ``.``, ``_`` and ``-``.

    Slugs differ even where case is ignored: the second of a kind gets ``-2`` at its end.
    """
    taken = dict.fromkeys(RESERVED, 1)  # with the last number that was put behind each
    slugs = []
    for key in keys:
        base = slug = make_slug(key)
        folded = base.casefold()
        while slug.casefold() in taken:
            taken[folded] = taken.get(folded, 1) + 1
            slug = f"{base}-{taken[folded]}"
        taken[slug.casefold()] = 1
        slugs.append(slug)
    return tuple(slugs)


def make_slug(key: str) -> str:
    """Give a key a slug that may be that of another key as well."""
    return _OTHERS.sub("-", key).strip("-.") or "publication"
