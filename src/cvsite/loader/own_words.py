"""The words that a site has in place of those of the pages: ``content/words.toml``."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from string import Formatter

from cvsite.errors import ContentError, Location, Problem, did_you_mean
from cvsite.model.words import Words
from cvsite.wording.translations import list_facts, list_phrases, load_words
from cvsite.yaml_text.decoding import read_text

WORDS_FILE = "words.toml"

_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)\Z")


def read_words(content: Path, language: str) -> tuple[Words, list[Problem]]:
    """Give the words of a site in its language, its own before others, and what is wrong with them.

    Its own are there as in the files of translations: ``"Abs" = "Summary"``.
    """
    words, file = load_words(language), content / WORDS_FILE
    if not file.is_file():
        return words, []
    try:
        text = read_text(file)
    except ContentError as error:
        return words, list(error.problems)
    try:
        own = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return words, [_tell_syntax(str(error), text, file)]
    problems = [
        Problem(message, _find_line(text, english, file), hint)
        for english, message, hint in _list_faults(own)
    ]
    return (words if problems else Words({**words.phrases, **own})), problems


def _list_faults(own: Mapping[str, object]) -> Iterator[tuple[str, str, str | None]]:
    """Give what cannot be used, with the words in English, what is wrong and what to do."""
    known = list_phrases()
    for english, translated in own.items():
        if english not in known:
            hint = did_you_mean(english, known) or "docs/customising.md says where the list is"
            yield english, f"pages do not have the words {english!r}", hint
        elif not isinstance(translated, str):
            yield english, f"{english!r} stands for no text", "put the words in quotes"
        elif not _read_facts(translated) <= list_facts(english):
            allowed = ", ".join(sorted(f"{{{each}}}" for each in list_facts(english)))
            hint = f"what may stand in braces: {allowed or 'nothing'}"
            yield english, f"pages cannot put into {translated!r} all that it asks for", hint


def _read_facts(pattern: str) -> set[str]:
    """Give all that stands in braces; what no format can have stands for itself."""
    try:
        parts = [part for _, *part in Formatter().parse(pattern)]
    except ValueError:
        return {pattern}
    return {said for name, *how in parts if name is not None for said in (name, *filter(None, how))}


def _find_line(text: str, english: str, file: Path) -> Location:
    """Find the line of some words; that of a table is not looked for."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip().strip("\"'[").startswith(english):
            return Location(str(file), number, 1, line)
    return Location(str(file))


def _tell_syntax(message: str, text: str, file: Path) -> Problem:
    """Tell of what is no TOML; the message of the library has the place at its end."""
    reason = f"no TOML: {_PLACE.sub('', message).lower()}"
    hint = 'write each on a line of its own, both in quotes: "Abs" = "Summary"'
    place = _PLACE.search(message)
    if place is None:  # it ends too early
        return Problem(reason, Location(str(file)), hint)
    line, column = map(int, place.groups())
    return Problem(reason, Location(str(file), line, column, text.split("\n")[line - 1]), hint)
