"""The language of a text that does not say it, as far as its words and letters tell."""

import re
import unicodedata
from collections import Counter

ENGLISH_WORDS = frozenset({"and", "for", "is", "of", "that", "the", "this", "to", "we", "with"})
ENGLISH_SHARE = 0.1
"""How many of the words of a text in English are among those at least; other languages that know
one of them have far fewer."""

SCRIPTS = {
    "ARABIC": ("ar", "fa", "ur"),
    "CJK": ("zh", "ja", "ko", "yue"),
    "CYRILLIC": ("ru", "uk", "bg", "be", "mk", "sr"),
    "DEVANAGARI": ("hi", "mr", "ne"),
    "GREEK": ("el",),
    "HANGUL": ("ko",),
    "HEBREW": ("he", "yi"),
    "HIRAGANA": ("ja",),
    "KATAKANA": ("ja",),
    "THAI": ("th",),
}
"""The languages that a script is used for, the likeliest first, by the first word of the names of
its letters in Unicode. Letters that are Latin tell English only where the usual language has
others."""

_BEYOND_LATIN = re.compile("[^\0-\u036f\u2000-\u206f]")
"""What stands neither where Latin letters and their accents do nor among dashes and quotes."""


def find_foreign_language(text: str, usual: str) -> str | None:
    """Give the language of a text (BCP 47) where it is told to be another than the usual one."""
    language = primary_language(usual)
    if language == "en" and not _BEYOND_LATIN.search(text):  # as most are
        return None
    likely = _guess_languages(text, language)
    return likely[0] if likely and language not in likely else None


def primary_language(language: str) -> str:
    """Give a language without its script and territory: ``zh`` for ``zh-Hans``."""
    return language.lower().split("-")[0]


def _guess_languages(text: str, usual: str) -> tuple[str, ...]:
    words = re.findall(r"\w+", text.lower())
    if words and sum(word in ENGLISH_WORDS for word in words) >= ENGLISH_SHARE * len(words):
        return ("en",)
    has_other_letters = any(usual in languages for languages in SCRIPTS.values())
    if text.isascii() and not has_other_letters:
        return ()
    scripts: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if char.isalpha() and (name := unicodedata.name(char, "")):
            scripts[name.partition(" ")[0]] += count
    script, _ = max(scripts.items(), key=lambda item: item[1], default=("", 0))
    return ("en",) if script == "LATIN" and has_other_letters else SCRIPTS.get(script, ())
