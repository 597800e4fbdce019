"""The values of fields: braces, quotes, macros and ``#`` between them (btxdoc, section 2)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cvsite.loader.bibtex.braces import find_brace, find_quote

MONTH_MACROS = {
    "jan": "January",
    "feb": "February",
    "mar": "March",
    "apr": "April",
    "may": "May",
    "jun": "June",
    "jul": "July",
    "aug": "August",
    "sep": "September",
    "oct": "October",
    "nov": "November",
    "dec": "December",
}
"""The macros that every BibTeX style defines."""

_GAP = re.compile(r"[\s#]*")
_ENDS_PIECE = re.compile(r"\s*(?:#|\Z)")
_MACRO = re.compile(r"[^\s#{\"]+")


@dataclass(frozen=True, slots=True)
class ResolvedValue:
    """The text of a value, and what is odd about it.

    ``undefined`` lists the macros that nobody defined, whose names stand for them; ``rest_at`` is
    where text begins that no ``#`` joins to the value, as it does after a forgotten comma.
    """

    text: str
    undefined: tuple[str, ...] = ()
    rest_at: int | None = None


def resolve_value(raw: str, find_macro: Callable[[str], str | None]) -> ResolvedValue:
    """Give the text of a value as it stands behind the ``=``.

    Pieces that ``#`` joins are resolved one by one and put together. ``find_macro`` gives the text
    of a macro, or None where nobody defined it.
    """
    if raw.isalpha():
        macro = find_macro(raw)
        return ResolvedValue(raw, (raw,)) if macro is None else ResolvedValue(macro)
    texts: list[str] = []
    undefined: list[str] = []
    start = 0
    while start < len(raw):
        piece_start = _GAP.match(raw, start).end()  # type: ignore[union-attr]  # it may be empty
        if piece_start == len(raw):
            break
        if texts and "#" not in raw[start:piece_start]:
            return ResolvedValue("".join(texts), tuple(undefined), rest_at=piece_start)
        if raw[piece_start] in '{"':
            end = find_piece_end(raw, piece_start)
            texts.append(raw[piece_start + 1 : end])
            start = end + 1
        else:
            start = _MACRO.match(raw, piece_start).end()  # type: ignore[union-attr]  # no gap here
            name = raw[piece_start:start]
            text = name if name.isdigit() else find_macro(name)
            texts.append(name if text is None else text)
            undefined += [name] if text is None else []
    return ResolvedValue("".join(texts), tuple(undefined))


def find_piece_end(raw: str, start: int) -> int:
    """Find what closes the brace or quote at ``start``; the end of the text where nothing does.

    Braces and quotes behind a backslash are text, unless the value then does not end as it should.
    """
    find = find_brace if raw[start] == "{" else find_quote
    ends = [find(raw, start, len(raw), escapes=escapes) for escapes in (True, False)]
    found = [end for end in ends if end >= 0] or [len(raw)]
    return next((end for end in found if _ENDS_PIECE.match(raw, end + 1)), found[0])
