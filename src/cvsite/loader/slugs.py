"""Citation keys as parts of paths: half of the real ones hold colons and the like."""

import re
from collections.abc import Iterable

from cvsite.model.numbering import number_names

LONGEST = 100
"""How many characters a slug has at most, and so the names of files, which most systems let have
255."""

_OTHERS = re.compile(r"[^A-Za-z0-9._-]+")
_SLUG = re.compile(rf"(?![gyGY]-)[A-Za-z0-9_](?:[A-Za-z0-9._-]{{0,{LONGEST - 2}}}[A-Za-z0-9_])?")
"""A key that is its own slug, as most are."""

_GROUPS = re.compile(r"([gy])-", re.IGNORECASE)
"""How the anchors of groups begin, beside which slugs are anchors of the list."""

RESERVED = frozenset({"by", "card.png", "index.html", "main"})
"""Names that the folder of publications, or the page with their list, has for something else."""


def make_slugs(keys: Iterable[str]) -> tuple[str, ...]:
    """Give each key a slug of letters, digits, ``.``, ``_`` and ``-``.

    Slugs differ even where case is ignored: the second of a kind gets ``-2`` at its end.
    """
    return number_names(map(make_slug, keys), RESERVED, str.casefold)


def make_slug(key: str) -> str:
    """Give a key a slug that may be that of another key as well."""
    if _SLUG.fullmatch(key):
        return key
    slug = _OTHERS.sub("-", key).strip("-.")[:LONGEST].rstrip("-.") or "publication"
    return _GROUPS.sub(r"\1_", slug, count=1) if _GROUPS.match(slug) else slug
