"""Keys for entries that have none, made of author, year and title."""

import re
import unicodedata
from collections.abc import Mapping

_MACRO = re.compile(r"\\[A-Za-z]+|[^\w\s,]")
_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"\d{4}")
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "das", "der", "die", "for", "in", "of", "on", "the", "to"}
)


def make_key(fields: Mapping[str, str], taken: dict[str, int]) -> str | None:
    """Make a key such as ``king1843notes``; None where neither author nor title tells anything.

    ``taken`` are the keys of others, to which it is added; a number sets it apart from those.
    """
    year = _YEAR.search(fields.get("date") or fields.get("year") or "")
    title = next((w for w in _list_words(fields.get("title", "")) if w not in _SMALL_WORDS), "")
    name = _find_family(fields.get("author") or fields.get("editor") or "")
    if not name and not title:
        return None
    base = key = f"{name}{year[0] if year else ''}{title}"
    while key in taken:
        taken[base] += 1
        key = f"{base}-{taken[base]}"
    taken[key] = 1
    return key


def _find_family(names: str) -> str:
    first = names[:1000].partition(" and ")[0]
    before, comma, _ = first.partition(",")
    words = _list_words(before)
    return "".join(words if comma else words[-1:])


def _list_words(text: str) -> list[str]:
    bare = unicodedata.normalize("NFKD", _MACRO.sub("", text[:1000])).casefold()
    plain = "".join(char for char in bare if not unicodedata.combining(char))
    return _WORD.findall(plain)
