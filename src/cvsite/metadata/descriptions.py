"""The description of a page, which search engines show below its title."""

from collections.abc import Iterable

SHORTEST, LONGEST = 50, 160
"""Characters that a description should have: search engines cut what is longer."""

_ENDS = (".", "!", "?", "…", "。", "！", "？")


def write_description(parts: Iterable[str], more: Iterable[str] = ()) -> str:
    """Join what is said of a page; ``more`` is added while that is too short."""
    text = _join_sentences(parts)
    for each in more:
        if len(text) < SHORTEST:
            text = _join_sentences((text, each))
    return clip_text(text, LONGEST)


def clip_text(text: str, length: int) -> str:
    """Cut a text that is too long, between words where it has any."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    words = cut.rpartition(" ")[0]
    return f"{(words if len(words) > length // 2 else cut).rstrip(' ,;:.')}…"


def _join_sentences(parts: Iterable[str]) -> str:
    known = [part.strip() for part in parts if part and part.strip()]
    ended = (part if part.endswith(_ENDS) else f"{part}." for part in known[:-1])
    return " ".join([*ended, *known[-1:]])
