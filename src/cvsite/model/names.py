"""Names of people and bodies, with the parts of CSL 1.0.2."""

import unicodedata
from dataclasses import dataclass

_CJK_RANGES = (
    *(("\u3005", "\u3007"), ("\u3040", "\u30ff"), ("\u31f0", "\u31ff"), ("\u3400", "\u4dbf")),
    *(("\u4e00", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff")),
    ("\U00020000", "\U0003ffff"),
)
_CJK_SEPARATORS = "·・,，."
_JOINED = ("-", "’", "'")
_FIRST_RIGHT_TO_LEFT = "\u0590"
"""Where the first script begins that runs from right to left, Hebrew."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person or body, as CSL's name variables have it ("Name fields" of CSL 1.0.2).

    ``literal`` is a name that has no parts, such as that of a collaboration; then the parts are
    empty. ``marks`` are the signs on the name as a page shows them, such as ``*`` and ``†``;
    ``is_owner`` and ``url`` come from comparing it with the owner and the people of ``cv.yaml``.
    """

    family: str = ""
    given: str = ""
    non_dropping_particle: str = ""
    dropping_particle: str = ""
    suffix: str = ""
    literal: str = ""
    marks: tuple[str, ...] = ()
    is_owner: bool = False
    url: str | None = None

    @property
    def full_family(self) -> str:
        """The family name with its particles: ``van Beethoven``, ``d’Alembert``."""
        if not self.non_dropping_particle and not self.dropping_particle:
            return self.family.strip()
        joint = "" if self.non_dropping_particle.endswith(_JOINED) else " "
        family = f"{self.non_dropping_particle}{joint}{self.family}"
        return f"{self.dropping_particle} {family.strip()}".strip()

    @property
    def is_right_to_left(self) -> bool:
        """Whether it has letters that run from right to left (Bidi_Class of UAX 9, table 4)."""
        text = str(self)
        if text.isascii() or max(text) < _FIRST_RIGHT_TO_LEFT:  # as most are
            return False
        return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)

    def __str__(self) -> str:
        """Write the name in the order in which it is said: ``Ludwig van Beethoven Jr.``.

        That is the family name first in Chinese, Japanese and Korean script, with no space.
        """
        if self.literal:
            return self.literal
        if self.given and is_cjk(self.family) and is_cjk(self.given):
            return f"{self.family}{self.given}"
        return " ".join(filter(None, (self.given, self.full_family, self.suffix)))


def is_cjk(text: str) -> bool:
    """Tell whether a text is in Chinese, Japanese or Korean script alone."""
    if not has_cjk(text):
        return False
    others = (char for char in text if not has_cjk(char))
    return all(char in _CJK_SEPARATORS or char.isspace() for char in others)


def has_cjk(text: str) -> bool:
    """Tell whether a text has a character of one of these scripts."""
    if text.isascii() or max(text) < _CJK_RANGES[0][0]:  # as most are
        return False
    return any(first <= char <= last for char in text for first, last in _CJK_RANGES)
