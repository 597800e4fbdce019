"""The translations of the words of pages: a file of TOML for each language, by those in English."""

import tomllib
from pathlib import Path
from string import Formatter

from cvsite.model.words import ENGLISH, Words

TRANSLATIONS = Path(__file__).with_name("translations")
"""The folder of the files, each named by the language that it is in (BCP 47)."""

TRADITIONAL = {"zh-hk": "zh-hant", "zh-mo": "zh-hant", "zh-tw": "zh-hant"}
"""Languages whose script goes without saying, and is not the usual one."""


MORE_FACTS = {"{ordinal} ed.": frozenset({"ordinal", "number"})}
"""What a translation may put in where that is more than stands in the English."""


def load_words(language: str) -> Words:
    """Give the words in a language, or in English where there is no translation.

    That of ``pt`` serves ``pt-BR``: of a tag with several parts the longest beginning counts.
    """
    tag = language.lower()
    tag = TRADITIONAL.get(tag, tag)
    while tag:
        file = TRANSLATIONS / f"{tag}.toml"
        if file.is_file():
            return Words(tomllib.loads(file.read_text("utf-8")))
        tag = tag.rpartition("-")[0]
    return ENGLISH


def list_phrases() -> frozenset[str]:
    """Give all words that can be translated, in English."""
    return frozenset(load_words(list_translations()[0]).phrases)


def list_facts(english: str) -> frozenset[str]:
    """Give the names of what a translation may put in, which stand in braces."""
    names = frozenset(name for _, name, _, _ in Formatter().parse(english) if name)
    return MORE_FACTS.get(english, names)


def list_translations() -> tuple[str, ...]:
    """Give the languages that there are translations in."""
    return tuple(sorted(file.stem for file in TRANSLATIONS.glob("*.toml")))
