"""The authors in a citation that is written out: ``King, A., & Babbage, C. (1843). "Notes" …``."""

import re

from cvsite.importers.texts import tidy_line, write_markdown_as_line

_YEAR = re.compile(r"[(\[]?\s*(?:19|20)\d\d[a-z]?\b|\bin press\b|\bto appear\b", re.IGNORECASE)
_TITLE_MARK = re.compile(r"[\"“”«]|''|(?<=\s)'(?=[A-Z])|:\s")
_SEPARATOR = re.compile(r"\s*(?:,|;|\band\b|&)\s*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.?[\s-]*){1,4}[*†‡]*")
_AND = re.compile(r"\band\b|&", re.IGNORECASE)
_EDITORS = re.compile(r"\s*\(eds?\.?\)", re.IGNORECASE)
_FAMILY_FIRST = re.compile(
    r"(?<![\w’'‐-])([^\W\d_][\w’'‐-]+(?: [\w’'‐-]{2,}){0,3})"
    r" ((?:[A-Z]\.?-?){0,2}[A-Z](?: Jr)?)\.?([*†‡]*)"
)
"""A name as medicine writes it: ``King AB``, ``King A.-B.``."""

_GIVEN = re.compile(r"[^\W\d_][\w’'‐-]*(?: [^\W\d_]\.?)*")
"""Names that are given, with initials behind the first."""

_FULL_NAME = re.compile(r"[^\W\d_][\w’'‐-]+(?: [^\W\d_]\.?)*(?: [^\W\d_][\w’'‐-]+)+\.?[*†‡]*")
_OTHERS = re.compile(r"et\.? ?al\.?|others|\.\.\.|…", re.IGNORECASE)
_END_OF_SENTENCE = re.compile(r"(?:[a-zß-ÿ]{2}|\d|\W)\.$")
_NO_NAME = re.compile(r"[\d/@{}<>=]|\b(?:the|of|in|on|for|with|a|an|to)\b")
_CITES = re.compile(r"^(?:recommended )?citation:?\s*", re.IGNORECASE)
MOST_WORDS = 7
"""Words of a name."""

SHORTEST_TITLE = 6
"""Characters of a title that is looked for: of fewer, it may be in a name."""

LONGEST = 10_000
"""Characters of a citation that is looked at."""


def read_authors(citation: str, title: str) -> list[str] | None:
    """Give the names at the beginning of a citation, before the year or the title.

    None where what stands there does not look like names.
    """
    text = _CITES.sub("", write_markdown_as_line(tidy_line(citation[:LONGEST])))
    ends = [found.start() for found in (_YEAR.search(text), _TITLE_MARK.search(text)) if found]
    title = title.casefold().strip(" .")
    start = text.casefold().find(title) if len(title) >= SHORTEST_TITLE else -1
    ends += [start] if start >= 0 else []
    return split_names(text[: min(ends)]) if ends else None


def split_names(text: str) -> list[str] | None:
    """Take a list of names apart, in either order; None of a text that is none."""
    text = _EDITORS.sub("", " ".join(text.split())).strip(" ,;:(\"'“")
    text = text[:-1] if _END_OF_SENTENCE.search(text) else text
    parts = [part for part in (each.strip() for each in _SEPARATOR.split(text)) if part]
    has_others = bool(parts) and _OTHERS.fullmatch(parts[-1].strip(" .")) is not None
    parts = parts[:-1] if has_others else parts
    if parts and (others := re.search(r"\s+et\.? al\.?$", parts[-1])):
        parts[-1], has_others = parts[-1][: others.start()], True
    if parts and all(_FAMILY_FIRST.fullmatch(part) for part in parts):
        names = [_FAMILY_FIRST.sub(r"\1\3, \2", part) for part in parts]
    elif "," not in text and ";" not in text:  # with only ``and`` between them, each is whole
        names = parts
    elif _is_first_inverted(parts, has_and=_AND.search(text) is not None):
        names = [f"{parts[0]}, {parts[1]}", *parts[2:]]
    elif any(_INITIALS.fullmatch(part) for part in parts[1:]):
        names = _join_initials(parts)
    elif _are_pairs(parts):
        names = _join_pairs(parts)
    else:
        names = [part.rstrip(".") for part in parts]
    if not names or any(not _is_name(name) for name in names):
        return None
    return [*names, "others"] if has_others else names


def _is_first_inverted(parts: list[str], *, has_and: bool) -> bool:
    """Tell whether the first name alone has its family first: ``Sohn, Jung-woo, Ada King, …``.

    A family of several words is one where the last name is behind an ``and``, as it always is
    where names are written so; in a mere list, the second may be somebody with one name.
    """
    first, *rest = parts or [""]
    return (
        len(rest) > 1
        and (" " not in first or (has_and and _GIVEN.fullmatch(rest[0]) is not None))
        and all(_FULL_NAME.fullmatch(each) for each in rest[1:])
    )


def _join_initials(parts: list[str]) -> list[str]:
    """Put initials behind the family that stands before them: ``King, A., Babbage, C.``."""
    names: list[str] = []
    for part in parts:
        if _INITIALS.fullmatch(part) and names and "," not in names[-1]:
            names[-1] += f", {part}"
        else:
            names.append(part)
    return names


def _are_pairs(parts: list[str]) -> bool:
    """Tell whether families and given names take turns: ``King, Ada, Babbage, Charles``."""
    given = parts[1::2]
    if not parts or len(parts) % 2 or not given:
        return False
    if any(re.search(r"\b[A-Z]\.", family) for family in parts[::2]):
        return False
    return all(" " not in part.strip(" .") or re.search(r"\s[A-Z]\.?$", part) for part in given)


def _join_pairs(parts: list[str]) -> list[str]:
    return [f"{family}, {given}" for family, given in zip(parts[::2], parts[1::2], strict=True)]


def _is_name(name: str) -> bool:
    words = name.split()
    return (
        0 < len(words) <= MOST_WORDS
        and _NO_NAME.search(name) is None
        and any(letter.isalpha() for letter in name)
    )
