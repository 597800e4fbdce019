"""The names in a field such as ``author`` (btxdoc, section 4: names)."""

import re
from collections.abc import Callable
from dataclasses import replace

from bibtexparser.middlewares.names import (
    parse_single_name_into_parts,
    split_multiple_persons_names,
)

from cvsite.model.names import Name

_STARS = re.compile(r"[*\N{ASTERISK OPERATOR}]")
_STAR_MACROS = re.compile(
    r"(?:\\textsuperscript\s*|\$\s*\^)\{?\s*([*\N{ASTERISK OPERATOR}])\s*\}?\$?"
)
_ONE_GROUP = re.compile(r"\{(.*)\}", re.DOTALL)


def read_names(value: str, decode: Callable[[str], str]) -> tuple[tuple[Name, ...], bool]:
    """Read the names of a field, and whether it ends in ``and others``.

    Names are split before their LaTeX is decoded, since braces keep a name together. A name in
    braces as a whole is that of a body and stays in one piece.
    """
    written = [name for name in split_multiple_persons_names(" ".join(value.split())) if name]
    has_more = bool(written) and written[-1].lower() == "others"
    people = written[:-1] if has_more else written
    return tuple(read_name(name, decode) for name in people), has_more


def read_name(written: str, decode: Callable[[str], str]) -> Name:
    """Read a single name; a star on it says that its bearer contributed equally."""
    unstarred = _STARS.sub("", _STAR_MACROS.sub(r"\1", written)).strip().rstrip(",").strip()
    name = _split_name(unstarred, decode)
    return replace(name, marks=("*",) if _STARS.search(written) else ())


def _split_name(written: str, decode: Callable[[str], str]) -> Name:
    if _is_one_group(written):
        return Name(literal=decode(written))
    parts = parse_single_name_into_parts(written, strict=False)
    given, particle, family, suffix = (
        decode(" ".join(words)) for words in (parts.first, parts.von, parts.last, parts.jr)
    )
    if not given and not particle:
        return Name(literal=family)
    return Name(family, given, particle, suffix=suffix)


def _is_one_group(written: str) -> bool:
    """Tell whether one pair of braces encloses the whole name."""
    if not _ONE_GROUP.fullmatch(written):
        return False
    depth = 0
    for char in written[:-1]:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth == 0:
            return False
    return True
