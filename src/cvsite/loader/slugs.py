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
    taken = set(RESERVED)
    slugs = []
    for key in keys:
        base = _OTHERS.sub("-", key).strip("-.") or "publication"
        slug, count = base, 1
        while slug.casefold() in taken:
            count += 1
            slug = f"{base}-{count}"
        taken.add(slug.casefold())
        slugs.append(slug)
    return tuple(slugs)
