"""What is told of characters that no font has: in a document they would be blank."""

import unicodedata
from collections.abc import Iterable, Mapping
from itertools import islice

from cvsite.errors import Location, Problem
from cvsite.exporters.cv.data import WrittenPart, list_texts
from cvsite.exporters.fonts import FontSet, leave_out_unseen
from cvsite.model.identities import identify_records
from cvsite.model.settings import PdfFonts
from cvsite.model.site import Site
from cvsite.wording.lists import count_noun, join_words

MOST_NAMED = 3
"""Characters of a record that are named."""

HINTS: Mapping[PdfFonts, str] = {
    "own": "put a font that has it into content/fonts/, or write pdf_fonts: system under site",
    "system": "put a font that has it into content/fonts/, or install one",
}
"""What may help, by the fonts that are used."""


def tell_missing_characters(
    parts: Iterable[WrittenPart],
    missing: frozenset[str],
    site: Site,
    places: Mapping[str, Location],
    most: int,
) -> tuple[Problem, ...]:
    """Give a problem for each record whose text has one of the missing characters.

    ``places`` says where the records of the site stand. Of more than ``most`` records the last
    problem tells how many there are.
    """
    ids, hint = identify_records(site), HINTS[site.cv.site.pdf_fonts]
    found = [(part, lacks) for part in parts if (lacks := _find(part, missing))]
    problems = []
    for number, (part, lacks) in enumerate(islice(found, most), start=1):
        rest = len(found) - number if number == most else 0
        also = f"; {count_noun(rest, 'more record')} of the CV has such" if rest == 1 else ""
        also = f"; {rest:,} more records of the CV have such" if rest > 1 else also
        where = places.get(ids.get(id(part.record), ""))
        problems.append(Problem(f"no font has {_name_all(lacks)}{also}", where, hint))
    return tuple(problems)


def tell_unread_fonts(fonts: FontSet) -> tuple[Problem, ...]:
    """Give a warning for each file that is meant as a font and has none that can be read."""
    hint = "fonts are TrueType or OpenType: .ttf, .otf or .ttc"
    return tuple(
        Problem("no font can be read from this file", Location(str(path)), hint, "warning")
        for path in fonts.unread_files
    )


def _find(part: WrittenPart, missing: frozenset[str]) -> tuple[str, ...]:
    """Give the missing characters of a part, in the order in which readers come to them."""
    text = leave_out_unseen("\n".join(list_texts(part.node)))
    marked = (each for each in missing if len(each) > 1 and each in text)
    return tuple(sorted((*missing.intersection(text), *marked), key=text.find))


def _name_all(characters: tuple[str, ...]) -> str:
    named = [name_character(each) for each in characters[:MOST_NAMED]]
    rest = len(characters) - len(named)
    return join_words([*named, *([f"{rest:,} more characters"] if rest else [])])


def name_character(character: str) -> str:
    """Name a character: ``于 (U+4E8E CJK UNIFIED IDEOGRAPH-4E8E)``, with the marks on it."""
    points = (
        " ".join(filter(None, (f"U+{ord(point):04X}", unicodedata.name(point, ""))))
        for point in character
    )
    shown = character if character.isprintable() else "\N{REPLACEMENT CHARACTER}"
    return f"{shown} ({' + '.join(points)})"
