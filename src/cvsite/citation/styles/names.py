"""Names as the styles write them: turned round or not, in full or with initials."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from cvsite.model.names import Name, has_cjk

ET_AL = "et al."

_INITIAL = r"(?:[CKPSTZ]h|Chr|Shch|Ts|Y[aeou])(?=\.)|[^\W\d_]"
"""An initial, which is two letters where they stand for one of another script: ``Yu.``, ``Zh.``."""

_DOTTED = re.compile(rf"(?:-?(?:{_INITIAL})\.)+")
_CLOSE = re.compile(r"[^\W\d_]\.?(?:-?[^\W\d_]\.)+")  # ``JR.`` and ``J-P.``, in capitals alone
_LETTER = re.compile(r"[^\W\d_]")
_ELIDED = re.compile(r"\b[dlDL][’']$")
_SMALL_INITIAL = re.compile(r"a|[^\W\d_v]\.")  # in ``Keller, N. a.``, as Mendeley writes it
_MOST_INITIALS = 3
_OF = " of"  # what stands before the place that somebody is called after


def invert(name: Name) -> str:
    """Write a name in full, family first: ``van Beethoven, Ludwig, Jr.``."""
    return _invert(name, space_initials(name))


def invert_short(name: Name) -> str:
    """Write a name with initials, family first, as APA does: ``von Helmholtz, H., Jr.``.

    All particles stand before the family name (Publication Manual, 7th edition, 9.8).
    """
    if _SMALL_INITIAL.fullmatch(name.dropping_particle):
        return _invert(name, shorten_given(name))
    if not name.dropping_particle:
        return _invert(name, shorten_given(name))
    whole = replace(
        name,
        dropping_particle="",
        non_dropping_particle=_attach(name.dropping_particle, name.non_dropping_particle),
    )
    return _invert(whole, shorten_given(name))


def say(name: Name) -> str:
    """Write a name in full as it is said: ``Ludwig van Beethoven Jr.``."""
    return _say(name, space_initials(name))


def say_short(name: Name) -> str:
    """Write a name with initials as it is said: ``A. C. Evans Jr.``."""
    return _say(name, shorten_given(name))


def join_names(
    names: Sequence[str], conjunction: str, *, more: bool = False, comma_between_two: bool = False
) -> str:
    """Join names: ``A and B``, ``A, B, and C``; with ``more``, ``A, B, et al.``."""
    if more:
        return ", ".join([*names, ET_AL])
    match names:
        case [] | [_]:
            return "".join(names)
        case [first, last] if not comma_between_two:
            return f"{first} {conjunction} {last}"
    return f"{', '.join(names[:-1])}, {conjunction} {names[-1]}"


def invert_first(
    names: Sequence[Name], write_first: Callable[[Name], str] = invert
) -> tuple[str, ...]:
    """Write the first name family first, for the alphabet, and the others as they are said."""
    return tuple(say(name) if place else write_first(name) for place, name in enumerate(names))


def shorten_given(name: Name) -> str:
    """Write given names as initials: ``J.-P. R.``."""
    if _is_plain_word(name.given):
        return f"{name.given[0]}."
    words = _list_words(name.given)
    shouts = name.family.isupper()
    if any(word[:1].isupper() for word in words):
        return " ".join(word if word.islower() else _shorten(word, shouts=shouts) for word in words)
    return " ".join(_shorten(word, shouts=shouts) for word in words)


def space_initials(name: Name) -> str:
    """Write given names in full, with those that are initials apart: ``C. J.`` for ``C.J.``."""
    if _is_plain_word(name.given):
        return name.given
    shouts = name.family.isupper()
    words = _list_words(name.given)
    return " ".join(_split_initials(word, shouts=shouts) or word for word in words)


def _list_words(given: str) -> list[str]:
    return [word for word in given.replace("‐", "-").split() if _LETTER.search(word)]


def _shorten(word: str, *, shouts: bool) -> str:
    """Shorten a given name, of which each part between hyphens gives an initial."""
    if _is_plain_word(word):
        return f"{word[0]}."
    firsts = [_LETTER.search(part) for part in word.split("-")]
    shown = "".join(f"{'-' if n else ''}{each[0]}." for n, each in enumerate(firsts) if each)
    return _split_initials(word, shouts=shouts) or shown.strip("-")


def _is_plain_word(word: str) -> bool:
    """Tell whether a word is a name like most: a capital letter, and small ones after it."""
    return len(word) > 1 and word.isalpha() and word.istitle()


def _split_initials(word: str, *, shouts: bool) -> str:
    """Write what is initials already, such as ``J.R.`` and ``JR``; else give nothing.

    In a name that is in capitals throughout (``shouts``), a short word may be a name: ``ED LEE``.
    """
    if _is_plain_word(word):
        return ""
    if _DOTTED.fullmatch(word) or (word.isupper() and _CLOSE.fullmatch(word)):
        letters = re.findall(rf"(-?)({_INITIAL})", word)
        return "".join(f"{mark or ' '}{letter}." for mark, letter in letters).strip()
    if word.isupper() and word.isalpha() and len(word) <= _MOST_INITIALS and not shouts:
        return " ".join(f"{letter}." for letter in word)
    return ""


def _invert(name: Name, given: str) -> str:
    if _stays_in_one_piece(name):
        return _write_whole(name)
    family = _attach(name.non_dropping_particle, name.family)
    parts = (family, _join_words(given, name.dropping_particle), name.suffix)
    return ", ".join(filter(None, parts))


def _say(name: Name, given: str) -> str:
    if _stays_in_one_piece(name):
        return _write_whole(name)
    family = _attach(name.dropping_particle, _attach(name.non_dropping_particle, name.family))
    return _join_words(given, family, name.suffix)


def _stays_in_one_piece(name: Name) -> bool:
    """Tell whether a name is that of a body, or one that is never turned round.

    Some languages have the family first, and ``Bernard of Pavia`` has none.
    """
    return bool(name.literal) or name.given.endswith(_OF) or has_cjk(name.family + name.given)


def _write_whole(name: Name) -> str:
    if name.given.endswith(_OF):
        return _join_words(name.given, name.family)
    return name.literal or name.family + name.given


def _attach(particle: str, family: str) -> str:
    """Put a particle before a family name; ``d’``, ``l’`` and ``al-`` stand close to it."""
    if not particle:
        return family
    is_close = particle.endswith("-") or _ELIDED.search(particle)
    return f"{particle}{family}" if is_close else _join_words(particle, family)


def _join_words(*words: str) -> str:
    return " ".join(filter(None, words))
