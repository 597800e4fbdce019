"""The words in dates: months and seasons in several languages, and stages of publication."""

import re
import unicodedata
from collections.abc import Iterable, Mapping

_LANGUAGES = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz april mai juno julei august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
)
_SHORTEST = 3
_SEASONS = (
    "spring frühling frühjahr printemps primavera lente",
    "summer sommer été verano estate zomer",
    "autumn fall herbst automne otoño autunno outono herfst",
    "winter hiver invierno inverno",
)

_STAGES = (
    (
        "inpreparation",
        r"(?:manuscript |work )?in (?:prep(?:aration)?|progress)\b|draft\b|in vorbereitung",
    ),
    ("submitted", r"submitted|under ?(?:review|revision|submission)|in ?(?:review|submission)"),
    ("inpress", r"in[ -]?press\b|im druck|sous presse|en prensa|in stampa|no prelo"),
    ("forthcoming", r"forthcoming|to ?appear|to ?be ?published|accepted|im erscheinen|erscheint"),
    ("prepublished", r"pre-?print\b|pre-?published\b"),
    ("forthcoming", r"à paraître|a paraître|por aparecer|de próxima aparición"),
)
_STAGE = tuple((stage, re.compile(rf"\b(?:{words})")) for stage, words in _STAGES)


def fold_word(word: str) -> str:
    """Give a word in lower case, without accents."""
    parts = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))


def _number_prefixes(lists: Iterable[str]) -> Mapping[str, int]:
    """Give the numbers of words by each of their beginnings that belongs to no other number."""
    numbers: dict[str, set[int]] = {}
    for words in lists:
        for number, word in enumerate(words.split(), start=1):
            folded = fold_word(word)
            for end in range(_SHORTEST, len(folded) + 1):
                numbers.setdefault(folded[:end], set()).add(number)
    return {prefix: min(found) for prefix, found in numbers.items() if len(found) == 1}


MONTHS = {**_number_prefixes(_LANGUAGES), "mrt": 3, "sept": 9, "ene": 1}
"""Names of months and their abbreviations, without accents, by which a month is meant."""

SEASONS = {
    fold_word(word): number
    for number, words in enumerate(_SEASONS, start=1)
    for word in words.split()
}
"""Names of seasons, without accents, with CSL's numbers: 1 is spring."""


def find_stage(text: str) -> str | None:
    """Find BibLaTeX's word for the stage of publication that a text speaks of (manual, 2.3.1)."""
    lower = " ".join(text.lower().split())
    return next((stage for stage, words in _STAGE if words.search(lower)), None)


def begins_with_stage(text: str) -> str | None:
    """Give the stage of publication where a text begins with it: ``To appear in Nature``."""
    lower = " ".join(text.lower().split())
    return next((stage for stage, words in _STAGE if words.match(lower)), None)
