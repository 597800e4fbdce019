"""A field of names as single names: ``and`` between them, and what people write instead of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cvsite.loader.bibtex.braces import write_group_pattern, write_text_pattern
from cvsite.model.name_words import is_suffix

_AND = re.compile(r"(?:^|\s)and(?=\s|$)", re.IGNORECASE)
_TOKEN = re.compile(r"\\.|[{}]|(?:^|(?<=\s))and(?=\s|$)", re.IGNORECASE | re.DOTALL)
_WITH_GROUPS = re.compile(rf"(?:{write_text_pattern()}|{write_group_pattern()})*+")
_SEPARATOR = re.compile(r"\\.|[{},;]", re.DOTALL)
_ET_AL = re.compile(
    r"(?:^|(?<![\s,~])[\s,~]+)\{?\s*(?:\\(?:em|it)\s+)?et\.?[\s~]+al\.?\s*\}?$", re.IGNORECASE
)
_ENTITY = re.compile(r"&#?\w+;")
_AMPERSAND = re.compile(r"(?<!\s)\s+\\?&\s+")
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[\s~-]*){1,4}")
_WITH_INITIALS_FIRST = re.compile(
    r"(?:[^\W\d_]\.[\s~-]*){1,4}[^\W\d_][^\s.,]+(?:\s[^\W\d_][^\s.,]+)*"
)
_WITH_INITIALS_LAST = re.compile(r"([^\W\d_][^\s.,]+(?:\s[^\W\d_][^\s.,]+)*)\s([A-Z]{1,3})")
_FULL_NAME = re.compile(r"[^\W\d_a-z][^\s,]*(?:\s[^\W\d_][^\s,]*)*\s[^\W\d_a-z][^\s,]*")
_CJK_NAME = re.compile("[\u3400-\u9fff]{2,4}")
_NAME_AT_THE_END = re.compile(r".*\s[^\W\d_a-z][^\s,.]+")
HALVES = 2
"""How many parts of a name a comma divides: ``King, Ada``."""

_OTHERS = frozenset({"others", "{others}"})


@dataclass(frozen=True, slots=True)
class WrittenNames:
    """Names as they are written, whether there are more, and what is odd about them."""

    names: tuple[str, ...] = ()
    has_more: bool = False
    oddities: tuple[str, ...] = ()


def split_at_and(value: str, known: set[str]) -> list[str]:
    """Split a field at each ``and`` outside braces, as BibTeX does, whatever its case.

    ``known`` are names that are told to be single; those of the field come to them.
    """
    value = " ".join(value.split())
    names = value.split(" and ")
    others = [name for name in names if name not in known]
    if all(map(_is_single, others)):  # as nearly always
        known.update(others)
        return names
    return list(_split_outside_groups(value)) if "{" in value else _AND.split(value)


def _is_single(name: str) -> bool:
    """Tell whether a text between two ``and`` is whole, and has no other ``and`` in it."""
    if "{" in name and not _WITH_GROUPS.fullmatch(name):
        return False
    lower = f" {name.lower()} "
    return " and " not in lower


def _split_outside_groups(value: str) -> Iterator[str]:
    depth = start = 0
    for token in _TOKEN.finditer(value):
        match token[0]:
            case "{":
                depth += 1
            case "}":
                depth = max(depth - 1, 0)
            case written if depth == 0 and not written.startswith("\\"):
                yield value[start : token.start()]
                start = token.end()
    yield value[start:]


def separate_names(item: str) -> WrittenNames:
    """Give the names that stand between two ``and``: one, unless people separate them otherwise.

    A stray ``and`` leaves none, and stray commas are dropped. Semicolons, ampersands and commas
    between names count as ``and`` where they can be nothing else; that is told as an oddity.
    """
    bare = _ET_AL.sub("", item).strip(" ,;~")
    if bare.lower() in _OTHERS:
        return WrittenNames(has_more=True)
    has_more = bare != item.strip(" ,;~")
    if "," in bare or ";" in bare:
        for separator, split in _WAYS:
            if parts := split(bare):
                oddity = f"names are separated by {separator}: {bare}"
                return WrittenNames(tuple(parts), has_more, (oddity,))
    return WrittenNames((bare,) if bare else (), has_more)


def _split_outside_braces(value: str, separator: str) -> list[str]:
    parts: list[str] = []
    depth = start = 0
    for token in _SEPARATOR.finditer(value):
        match token[0]:
            case "{":
                depth += 1
            case "}":
                depth = max(depth - 1, 0)
            case written if depth == 0 and written == separator:
                parts.append(value[start : token.start()].strip(" ,~"))
                start = token.end()
    return [part for part in (*parts, value[start:].strip(" ,~")) if part]


def _split_semicolons(written: str) -> list[str]:
    """Split at semicolons, which no name has; but HTML's entities have them."""
    if ";" not in written or _ENTITY.search(written):
        return []
    parts = _split_outside_braces(written, ";")
    return parts if len(parts) > 1 else []


def split_first(items: list[str]) -> list[str]:
    """Part the first of a list such as ``Jane Doe, Rick Roe and Edgar Poe``, where it is two names.

    It may be one name of four words too; but then the others would hardly be without a comma.
    """
    if len(items) == 1 or "," not in items[0] or any("," in item for item in items[1:]):
        return []
    parts = [part.strip() for part in items[0].strip(" ,~").split(",")]
    names = [*parts, *(item for item in items[1:] if item.strip().lower() not in _OTHERS)]
    if len(names) <= len(parts) or len(parts) != HALVES or "{" in items[0]:
        return []
    is_sure = all(_FULL_NAME.fullmatch(name.strip()) for name in names)
    return parts if is_sure and all(_NAME_AT_THE_END.fullmatch(part) for part in parts) else []


def _split_ampersands(written: str) -> list[str]:
    """Split ``Smith, J. & Doe, K.``; without a comma it is ``Barnes & Noble``."""
    parts = _AMPERSAND.split(written)
    is_sure = len(parts) > 1 and all("," in part for part in parts) and "{" not in written
    return parts if is_sure else []


def _split_commas(written: str) -> list[str]:
    """Split at commas where what is between them is sure to be whole names, or their halves."""
    parts = _split_outside_braces(written, ",")
    if len(parts) < HALVES or "{" in written or "=" in written:
        return []
    initials = [bool(_INITIALS.fullmatch(part)) for part in parts]
    halves = zip(parts[::2], parts[1::2], strict=False)
    if len(parts) >= 2 * HALVES and initials == [False, True] * (len(parts) // 2):
        return [f"{family}, {given}" for family, given in halves]
    if all(_WITH_INITIALS_FIRST.fullmatch(part) for part in parts):
        return parts
    ends = [_WITH_INITIALS_LAST.fullmatch(part) for part in parts]
    if all(end and not is_suffix(end[2]) for end in ends):  # Webster III, Robert J
        return [f"{end[1]}, {end[2]}" for end in ends if end]
    names = (all(kind.fullmatch(part) for part in parts) for kind in (_FULL_NAME, _CJK_NAME))
    return parts if len(parts) > HALVES and any(names) else []


_WAYS = (
    ("semicolons", _split_semicolons),
    ("ampersands", _split_ampersands),
    ("commas", _split_commas),
)
