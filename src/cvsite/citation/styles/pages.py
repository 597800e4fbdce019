"""Pages as a citation has them, from what a .bib file has: ``112--121``, ``112-21``, ``e12``."""

import re

_RANGE = re.compile(r"\s*(?:-{2,}|[–—]|(?<=\d)-(?=[A-Za-z]?\d))\s*")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,30})–(\d{1,30})(?!\d)")
_SEVERAL = re.compile(r"[–,+&]|\bff?\b")
_LABEL = re.compile(r"\A[^\W\d_]{1,4}\.\s*(?=\d)")
"""What pages are called that are none, or in another language: ``Sp. 812`` are columns."""

_FULL_BELOW = 100  # in CMOS 9.61 and MLA, numbers below are never shortened
_CHANGED_BELOW = 10


def write_pages(page: str) -> str:
    """Write pages with en dashes and all digits: ``112–121``."""
    double = "--" in page or "–" in page
    text = re.sub(r"\s*(?:-{2,}|[–—])\s*", "–", page) if double else _RANGE.sub("–", page)
    return _NUMBERS.sub(_expand, re.sub(r"\s*,\s*", ", ", text)).strip(" ,;.")


def shorten_pages(page: str, *, digits: int) -> str:
    """Leave out what the last page has in common with the first.

    With 1 for ``digits`` as CMOS 9.61 has it (``101–8``, ``112–21``), with 2 as MLA has it, which
    always keeps two (``101–08``).
    """
    return _NUMBERS.sub(lambda found: _shorten(found[1], found[2], digits), write_pages(page))


def label_pages(pages: str) -> str:
    """Write ``p.`` or ``pp.`` before pages that say not themselves what they are."""
    if _LABEL.search(pages):
        return pages
    return f"{'pp.' if _SEVERAL.search(pages) else 'p.'} {pages}" if pages else ""


def drop_label(pages: str) -> str:
    """Leave out what pages are called: ``812–815``."""
    return _LABEL.sub("", pages)


def _expand(found: re.Match[str]) -> str:
    first, last = found.groups()
    whole = first[: max(len(first) - len(last), 0)] + last
    if int(whole) >= int(first):  # the number of a preprint, such as ``2020--01``, is no range
        last = whole
    return first if first == last else f"{first}–{last}"


def _shorten(first: str, last: str, digits: int) -> str:
    number = int(first)
    is_round = digits == 1 and number % _FULL_BELOW == 0
    if number < _FULL_BELOW or is_round or len(first) != len(last) or int(last) <= number:
        return f"{first}–{last}"
    same = next(place for place in range(len(first)) if first[place] != last[place])
    kept = digits if number % _FULL_BELOW < _CHANGED_BELOW else 2
    return f"{first}–{last[min(same, len(last) - kept) :]}"
