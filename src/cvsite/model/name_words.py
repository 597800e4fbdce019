"""The words around a name that say nothing of who is meant, or only which of a family."""

HONORIFICS = frozenset({"dr", "mr", "mrs", "ms", "prof", "professor"})
"""What stands before a name, in lower case and without a full stop."""

SUFFIXES = frozenset({"jr", "sr", "jnr", "snr", "ii", "iii", "iv"})
"""What stands behind a family name: the part ``Jr`` of BibTeX."""

DEGREES = frozenset(
    {
        *("PhD", "DPhil", "MPhil", "MSc", "BSc", "MSci", "DSc", "ScD", "EdD", "PharmD", "PsyD"),
        *("MEng", "BEng", "Esq"),
    }
)
"""Academic degrees and the like, without full stops."""

_DEGREES_IN_CAPITALS = frozenset({"MD", "MBA", "MPH", "MA", "BA", "MS", "BS", "FRS"})
"""What may be initials as well."""

_GENERATIONS = frozenset(
    {"junior", "júnior", "neto", "filho", "sobrinho", "2nd", "3rd", "4th", "v"}
)
"""What stands there as well, and may also be a name of its own."""


def is_suffix(word: str) -> bool:
    """Tell whether a word stands behind a family name: ``Jr.``, ``III``."""
    bare = word.strip(",. ")
    return bare.lower() in SUFFIXES and not bare.islower()


def is_degree(word: str) -> bool:
    """Tell whether a word is an academic degree, if it is no initials: ``Ph.D.``, ``MD``."""
    bare = word.replace(".", "").strip(", ")
    return bare in DEGREES or bare in _DEGREES_IN_CAPITALS


def is_title(word: str) -> bool:
    """Tell whether a word stands behind a name, in whatever order its parts are."""
    return is_suffix(word) or is_degree(word)


def may_be_suffix(word: str) -> bool:
    """Tell whether a word may stand behind a family name: ``Jr.``, ``Neto``, ``3rd``."""
    return is_title(word) or word.strip(",. ").lower() in _GENERATIONS


def is_honorific(word: str) -> bool:
    """Tell whether a word is a title before a name: ``Prof.``."""
    return word.rstrip(".").casefold() in HONORIFICS
