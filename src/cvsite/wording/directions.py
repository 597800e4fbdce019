"""In which direction a text runs."""

import unicodedata

_DIRECTIONS = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def find_direction(text: str) -> str | None:
    """Give that of the first letter which has one, ``ltr`` or ``rtl`` (UAX 9, P2 and P3)."""
    found = (_DIRECTIONS.get(unicodedata.bidirectional(char)) for char in text)
    return next(filter(None, found), None)
