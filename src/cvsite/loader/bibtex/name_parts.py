"""A single name as its parts (btxdoc, section 4; the BibLaTeX manual, section 3.6: names).

Parts are told apart before their LaTeX is decoded, since braces keep a part together.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from bibtexparser.middlewares.names import parse_single_name_into_parts

from cvsite.loader.bibtex.name_words import CONNECTORS, PARTICLES, PREFIXES
from cvsite.markup.latex import strip_braces
from cvsite.model.name_words import DEGREES, SUFFIXES, is_suffix, is_title, may_be_suffix
from cvsite.model.names import Name, is_cjk

Decode = Callable[[str], str]

_CAPITALS = "".join(char for char in map(chr, range(0x250)) if char.isupper())
_STOPPED_DEGREES = "|".join(re.sub(r"(?<=.)(?=[A-Z])", r"\\.?", word) for word in sorted(DEGREES))
_SUFFIX = re.compile(
    rf"(?<![^ ])(?:(?i:{'|'.join(sorted(SUFFIXES))})|{_STOPPED_DEGREES})\.?(?![^ ,])"
)
_WORD = rf"[{_CAPITALS}][^\W_]*(?:[.’'-]+[^\W_]+)*\.?"
_PLAIN_LAST_FIRST = re.compile(rf"({_WORD}(?: {_WORD})*), ({_WORD}(?: {_WORD})*)")
_PLAIN_FIRST_LAST = re.compile(rf"({_WORD}(?: {_WORD})*) ({_WORD})")
_ONE_GROUP = re.compile(r"\{(.*)\}", re.DOTALL)
_INITIALS = re.compile(r"(?<![^\W_])([^\W\d_])\.(?=([^\W\d_]))")
_LABELLED = re.compile(r"\s*(?:family|given|prefix|suffix|useprefix)(?:-i)?\s*=")
_LABELLED_PART = re.compile(
    r'(?<![a-z-])([a-z-]+)\s*+=\s*+("[^"]*"|(?:\{(?:[^{}]|\{[^{}]*\})*+\}|[^,{])*+)\s*+(?:,|$)'
)
_MOST_EMPHASES = 3
"""How often a name may be set off, as in ``\\textbf{\\underline{Ada King}}``."""

_EMPHASIS = re.compile(r"\\(?:textbf|underline|uline)\s*(\{.*\})", re.DOTALL)
_BOLD_WITHIN = re.compile(r"\\(?:bf|bfseries)(?![A-Za-z])\s*(.*)", re.DOTALL)
_FIRST_LETTER = re.compile(r"[^\W\d_]")
_ACCENT = re.compile(r"\\[a-zA-Z]+\s*|\\.")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of the parts as they are written."""

    given: list[str]
    particle: list[str]
    family: list[str]
    suffix: list[str]


def read_name(written: str, decode: Decode) -> Name:
    """Read a name; one in braces as a whole is that of a body and stays in one piece.

    A particle is a dropping one, as BibLaTeX has it unless ``useprefix`` is set, but for one that
    is joined to the name (``d’Alembert``) or in the braces of the name (``{von Neumann}, John``).
    """
    if found := _PLAIN_LAST_FIRST.fullmatch(written):
        family, given = found.groups()
    elif found := _PLAIN_FIRST_LAST.fullmatch(written):
        given, family = found.groups()
    if found and not _SUFFIX.search(written):
        return Name(_finish(family), _finish_given(given))
    return read_odd_name(written, decode)


def read_odd_name(written: str, decode: Decode) -> Name:
    """Read a name that is not as plain as most; plain ones it reads likewise, but slowly."""
    if is_one_group(written):
        return Name(literal=_finish(decode(written)))
    if _LABELLED.match(written):
        return _read_labelled(written, decode)
    if "," not in written and is_cjk(plain := strip_braces(written)):
        return Name(literal=_finish(plain))
    return _finish_name(_find_words(written), decode)


def is_one_group(written: str) -> bool:
    """Tell whether one pair of braces encloses the whole name."""
    if not _ONE_GROUP.fullmatch(written):
        return False
    depth = 0
    for char in written[:-1]:
        depth += {"{": 1, "}": -1}.get(char, 0)
        if depth == 0:
            return False
    return True


def drop_emphasis(written: str) -> str:
    r"""Leave out what sets off a whole name: ``\textbf{King, Ada}``, ``{\bf King, Ada}``.

    In braces, only what has a comma is a person; else it is a body.
    """
    for _ in range(_MOST_EMPHASES):
        if not written.startswith(("\\", "{")):
            break
        is_group = "," in written and is_one_group(written)
        inner = written[1:-1].strip() if is_group else written
        if (found := _EMPHASIS.fullmatch(inner)) and is_one_group(found[1]):
            written = found[1][1:-1].strip()
        elif is_group and (found := _BOLD_WITHIN.fullmatch(inner)):
            written = found[1]
        else:
            break
    return written


def _read_labelled(written: str, decode: Decode) -> Name:
    """Read ``family=Müller, given=Hans, prefix=von, useprefix=true``."""
    parts = {
        label: _finish(decode(value.strip().strip('"')))
        for label, value in _LABELLED_PART.findall(written)
    }
    uses_prefix = parts.get("useprefix", "").lower() == "true"
    prefix = parts.get("prefix", "")
    return Name(
        parts.get("family", ""),
        _finish_given(parts.get("given", "")),
        non_dropping_particle=prefix if uses_prefix else "",
        dropping_particle="" if uses_prefix else prefix,
        suffix=parts.get("suffix", ""),
    )


def _find_words(written: str) -> _Words:
    """Tell the words of a name apart, and mend what the rules of BibTeX make of common habits."""
    parts = parse_single_name_into_parts(written, strict=False)
    given, family, suffix = parts.first, [*parts.von, *parts.last], parts.jr
    if has_suffix_last(given, suffix):
        given, suffix = suffix, given
    has_comma = "," in written
    if has_comma and not suffix and _is_all_suffix(given, family):  # Martin Luther King, Jr.
        inner = _find_words(written.rpartition(",")[0])
        return replace(inner, suffix=given)
    if not has_comma and given + family:
        given, family = _split_unmarked([*given, *family])
    if not suffix and len(family) > 1 and is_suffix(family[-1]):
        family, suffix = family[:-1], family[-1:]
    elif not suffix and len(given) > 1 and is_suffix(given[-1]) and has_comma:
        given, suffix = given[:-1], given[-1:]
    start = _count_lower(family[:-1])
    return _Words(given, family[:start], family[start:], suffix)


def has_suffix_last(given: list[str], suffix: list[str]) -> bool:
    """Tell whether two parts have changed places: ``Gates, Bill, III`` for ``Gates, III, Bill``."""
    if not given or not suffix or any(map(may_be_suffix, suffix)):
        return False
    return all(map(is_title, given))


def _is_all_suffix(given: list[str], family: list[str]) -> bool:
    """Tell whether what stands where the given name should be is ``Jr.`` or, of two words, III.

    ``Ivanov, II`` and ``Leonard, JR`` have initials, as has what may be a degree in capitals alone.
    """
    if len(given) != 1 or not is_title(given[0]):
        return False
    if given[0].isupper() and not is_suffix(given[0]):
        return False
    if given[0] in {"JR", "SR"} and not all(map(str.isupper, family)):
        return False
    return len(family) > 1 or given[0].strip(".").lower() in {"jr", "sr", "jnr", "snr"}


def _split_unmarked(words: list[str]) -> tuple[list[str], list[str]]:
    """Part the given from the family name, with its particle, where no comma does.

    The family name begins with the first word in lower case that may be a particle (to BibTeX,
    any in lower case is one); where there is none it is the last word, with what follows it.
    """
    last = len(words) - 1
    while last > 1 and is_suffix(words[last]):
        last -= 1
    lower = [index for index in range(last) if _is_lower(words[index])]
    start = next((index for index in lower if words[index] in PARTICLES), last)
    if words[start] in CONNECTORS and start > 1:
        start -= 1
    return words[:start], words[start:]


def _count_lower(words: list[str]) -> int:
    """Count the words in lower case at the start.

    BibTeX looks for the last of them; BibLaTeX, like this, leaves ``Drummond de Andrade`` whole.
    """
    return next((index for index, word in enumerate(words) if not _is_lower(word)), len(words))


def _is_lower(word: str) -> bool:
    r"""Tell whether a word begins with a lower-case letter; a group in braces does not.

    A letter that is written as ``{\'e}`` counts (btxdoc, section 4: special characters).
    """
    bare = word.lstrip("{") if word.startswith("{\\") else word
    letter = _FIRST_LETTER.search(_ACCENT.sub("", bare))
    return letter is not None and letter[0].islower() and "{" not in bare[: letter.start()]


def _finish_name(words: _Words, decode: Decode) -> Name:
    given, dropping, family, suffix = (
        _finish(decode(" ".join(part)))
        for part in (words.given, words.particle, words.family, words.suffix)
    )
    non_dropping, family = _take_prefix(family)
    if not dropping:
        given, dropping = _take_last_particle(given)
    return Name(family, _finish_given(given), non_dropping, dropping, suffix)


def _take_prefix(family: str) -> tuple[str, str]:
    """Part what is joined to a family name, or was in its braces: ``al-``, ``d’``, ``van der``."""
    words = family.split()
    start = 0
    while start < len(words) - 1 and words[start] in PARTICLES:
        start += 1
    rest = " ".join(words[start:])
    prefix = next((each for each in PREFIXES if rest.startswith(each)), "")
    if len(rest) <= len(prefix) + 1:
        prefix = ""
    return " ".join([*words[:start], prefix]).strip(), rest.removeprefix(prefix)


def _take_last_particle(given: str) -> tuple[str, str]:
    """Part ``Louis de`` of ``Broglie, Louis de``."""
    words = given.split()
    end = len(words)
    while end > 1 and words[end - 1] in PARTICLES:
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _finish(text: str) -> str:
    """Write a part with the apostrophe that LaTeX prints, and with plain spaces alone."""
    return " ".join(text.replace("'", "’").split())


def _finish_given(text: str) -> str:
    """Put a space between initials: ``J.R.R.`` is ``J. R. R.``."""
    text = text.replace("'", "’")
    return _INITIALS.sub(_space_initials, text) if "." in text else text


def _space_initials(found: re.Match[str]) -> str:
    is_initial = found[1].isupper() and found[2].isupper()
    return f"{found[0]} " if is_initial else found[0]
