"""No text holds characters that no page may hold."""

import pytest

from cvsite.yaml_text.characters import LONGEST_GAP, clean_characters, clean_text


def test_no_text_runs_the_other_way_round() -> None:
    """Characters that turn a text are left out; marks that right-to-left text needs stay."""
    assert clean_text("Ada \u202egniK\u202c, \u05d0\u200f!") == "Ada gniK, \u05d0\u200f!"
    assert clean_text("Ada \u2067King\u2069, \u05d0") == "Ada King, \u05d0"


@pytest.mark.parametrize(
    "character", ["\0", "\x1b", "\x7f", "\x81", "\ud800", "\ufdd0", "\uffff", "\U0010fffe"]
)
def test_what_is_no_character_is_left_out(character: str) -> None:
    """Control characters, halves of pairs and what Unicode keeps free are no text."""
    assert clean_text(f"Ki{character}ng") == "King"


def test_what_was_windows_1252_is_what_it_was() -> None:
    """Bytes that a program took for Latin-1 are quotes and dashes again."""
    assert clean_text("Lovelace\x92s \x93Notes\x94, 1\x964\x85") == "Lovelace’s “Notes”, 1–4…"


def test_all_other_text_stays() -> None:
    """Line ends, tabs, spaces, joiners and letters of any script are text."""
    text = "a\tb\r\nc\xa0d\u200de\xad\u3000字\ue000\U0001f600\ufeff"
    assert clean_text(text) == text
    assert clean_text("a\x0bb\x0cc") == "a b c"


def test_letters_and_their_marks_are_one() -> None:
    """So are sound marks and syllables; signs that the form NFC would change stay what they are."""
    apart = "Universita\u0308t, Nguye\u0302\u0303n, \u304b\u3099, \u1112\u1161\u11ab"
    assert clean_text(apart) == "Universität, Nguyễn, が, 한"
    assert clean_text("x\u0302 \ufa19 \u212b 1\u0338") == "x\u0302 \ufa19 \u212b 1\u0338"


@pytest.mark.parametrize("space", [" ", "\n", " \n", "\u3000"])
def test_gaps_end_in_time(space: str) -> None:
    """What looks for the space before a word would take hours over a long gap; text stays whole."""
    long = f"Ada{space * 200_000}King"
    assert len(clean_text(long)) == len("Ada") + LONGEST_GAP + len("King")
    assert clean_characters(long) == long
    short = f"Ada{space * (LONGEST_GAP // len(space))}King" * 3
    assert clean_text(short) == short
