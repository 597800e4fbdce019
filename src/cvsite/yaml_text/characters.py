"""Characters that no text of a site may hold, whatever file it comes from."""

import re
import unicodedata

_LAST = (0xFFFE, 0xFFFF)
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in _LAST)
    + "]"
)
_MENDED = {
    **{chr(byte): bytes((byte,)).decode("cp1252", "ignore") for byte in range(0x80, 0xA0)},
    "\x0b": " ",
    "\x0c": " ",
}
"""What was meant: bytes of Windows-1252 that were taken for Latin-1, and old kinds of space."""


LONGEST_GAP = 1000
"""How many spaces, tabs and ends of lines in a row a value may have: what looks for the space
before a word takes a time that grows with the square of a gap."""

_GAP = " " * LONGEST_GAP
_TOO_LONG_GAP = re.compile(rf"(?<!\s)(\s{{{LONGEST_GAP}}})\s+")

_FIRST_MARK = "\u0300"
_MARKED = re.compile(
    r"[^\W\d_][\u0300-\u036f\u3099\u309a]+"  # a letter with accents, or a sound mark of Japanese
    r"|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"  # the letters of a syllable of Korean
)


def compose_letters(text: str) -> str:
    """Make one character of each letter and its marks where there is one, as the web asks for.

    The names of files have them apart on some systems, and so has text that is copied from PDFs.
    All else stays: the form NFC (UAX 15) would make other signs of some Chinese characters.
    """
    if text.isascii() or max(text) < _FIRST_MARK:  # as most are
        return text
    return _MARKED.sub(_compose, text)


def _compose(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0])


def clean_text(text: str) -> str:
    """Clean a value as ``clean_characters`` does, compose its letters, and end its gaps in time."""
    text = compose_letters(text)
    line = text if text.isprintable() else _lay_on_one_line(text)
    if line.isprintable() and _GAP not in line:  # so that all spaces in it are those of ASCII
        return text
    return _TOO_LONG_GAP.sub(r"\1", clean_characters(text))


def clean_characters(text: str) -> str:
    """Leave out what no HTML may hold (13.2.3.5), or mend it as HTML mends references (13.2.5.80).

    That is control characters, halves of pairs and what Unicode promises never to make a
    character. What turns the direction of the text behind it goes as well (Unicode, UAX 9, 2.1 to
    2.5): it makes a name or an address look like another one, and no language needs it.
    """
    if (
        text.isprintable() or _lay_on_one_line(text).isprintable()
    ):  # ten times as fast as the pattern
        return text
    return _FORBIDDEN.sub(_mend, text)


def _lay_on_one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _mend(found: re.Match[str]) -> str:
    return _MENDED.get(found[0], "")
