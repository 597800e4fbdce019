"""The names in a citation that is listed by hand: those of its authors, and what looks like them.

What is not sure to be names is none: a paragraph that stays text says all that it said.
"""

import re

from cvsite.importers.citation_text import split_names
from cvsite.importers.texts import spell_letters

OTHERS = "others"
"""What BibTeX writes for authors who are not named."""

EMPHASIS = re.compile(r"\*\*|(?<!\w)\*|\*(?=\w)")
MOST_WORDS = 4
"""Words of a name that stands in a text by itself."""

_PARTICLES = frozenset(
    {
        *("al", "af", "av", "ben", "bin", "da", "dal", "de", "del", "della", "den", "der", "des"),
        *("di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "y"),
        *("zu", "zur"),
    }
)
"""Words of names that have no capital."""

_NO_PERSON = re.compile(
    r"\b(?:press|journal|proceedings|proc|conference|universit\w*|reviews?|transactions|letters"
    r"|workshop|symposium|annals|memoirs|magazine|arxiv|preprint|ieee|acm|springer|elsevier|wiley"
    r"|thesis|dissertation|awards?|paper|with|by)\b|[:|\"“”—–]|^-",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[a-zß-ÿ]{3}\.\s")
_END = re.compile(
    r"(?:,?\s+in:?)?\s*(?<!\w)[*_](?=\w)|(?<=[a-zß-ÿ]{3})\.(?=\s)|(?<=\bal)\.(?=\s)|\n"
    r"|\s+[|—–-]+\s"
)
"""Where names end: at words in italics, the end of a sentence, a line or a dash."""

_LAST = re.compile(r"\band\s|&|\bet al")
"""What stands before the last of some names, so that no venue is among them."""

_LETTER = re.compile(r"[^\W\d_]")

_WHOLE_LINE = re.compile(r"([*_])([^*_]+)\1[.,]?")
_YEAR_AT_START = re.compile(r"\s*\((?:19|20)\d\d[a-z]?\)[.,:\s]*")
_LAST_AUTHOR = re.compile(r"(?:\band|&)\s+[^,.;()\n]{3,60}?(?=[,;(\n]|\.(?:\s|$))")
_ONE_AUTHOR = re.compile(r"[^,.;()\n]{5,60}(?=[,;])")
_NEXT_PART = re.compile(r"[,;]\s*(?:and\s+)?([^,;.()\n]+)")


def list_people(text: str) -> list[str] | None:
    """Give the names of a text that has nothing else; None of another."""
    names = split_names(text)
    known = [name for name in names or () if name != OTHERS]
    return names if known and all(map(_is_person, known)) else None


def names_owner(names: list[str], owner: str) -> bool:
    """Tell whether a list of names may be that of an owner's work.

    Several names are; a single one is that of the owner, or else it may be anything.
    """
    words = {spell_letters(word) for word in owner.split()} - {""}
    return not words or len(names) > 1 or any(spell_letters(w) in words for w in names[0].split())


def split_several(text: str) -> list[str] | None:
    """Give the names of a text that has nothing but several names."""
    names = split_names(text) if "," in text or " and " in text else None
    is_long = any(len(name.split()) > MOST_WORDS for name in names or ())
    return names if names and len(names) > 1 and not is_long else None


def looks_like_name(words: str) -> bool:
    """Tell whether words may be the name of a person: all have capitals, and there are few."""
    parts = words.split()
    return (
        1 < len(parts) <= MOST_WORDS
        and all(part[0].isupper() or part in _PARTICLES for part in parts)
        and not re.search(r"[\d:?!]", words)
        and not _NO_PERSON.search(words)
    )


def take_names(text: str) -> tuple[list[str] | None, str]:
    """Take the names at the beginning of what stands behind a title, and give the rest."""
    text = text.replace("**", "").strip(" .,|—–-\n")
    if year := _YEAR_AT_START.match(text):
        text = text[year.end() :]
    first, _, rest = text.partition("\n")
    emphasised = _WHOLE_LINE.fullmatch(first.strip())
    if names := list_people(emphasised[2] if emphasised else first.strip()):
        return names, _plain(rest)
    end = _END.search(text)
    if end and (names := _list_full_names(text[: end.start()])):
        is_sure = _LAST.search(text, 0, end.start()) or _LETTER.search(text, end.start())
        return (names, _plain(text[end.start() :])) if is_sure else (None, text)
    return _take_names_before_comma(_plain(text))


def _take_names_before_comma(text: str) -> tuple[list[str] | None, str]:
    """Take names that a venue follows in the same sentence, where one can tell them apart."""
    last = _LAST_AUTHOR.search(text)
    if last and (names := _list_full_names(text[: last.end()])):
        return names, text[last.end() :]
    one = _ONE_AUTHOR.match(text)
    if one and (names := _list_full_names(one[0])):
        part = _NEXT_PART.match(text, one.end())
        is_sure = part is None or not looks_like_name(part[1].strip())
        return (names, text[one.end() :]) if is_sure else (None, text)
    head, stop, rest = text.partition(". ")
    names = list_people(head) if stop else None
    is_medical = names is not None and len(names) > 1 and all("," in name for name in names)
    return (names, rest) if is_medical else (None, text)


def _list_full_names(text: str) -> list[str] | None:
    """Give names that each have a given name: single words may be anything."""
    names = list_people(text)
    return names if names and all(" " in name or name == OTHERS for name in names) else None


def _is_person(name: str) -> bool:
    return (
        sum(map(str.isalpha, name)) > 1
        and not any(word[0].islower() and word not in _PARTICLES for word in name.split())
        and not _SENTENCE.search(name)
        and not _NO_PERSON.search(name)
    )


def _plain(text: str) -> str:
    return EMPHASIS.sub("", text)
