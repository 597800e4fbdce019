"""Dates within the lines of a CV: ``Ph.D., Some University (Aug. 2017 - present)``."""

import re
from dataclasses import dataclass

from cvsite.importers.dates import read_date, read_range

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|spring|summer|fall|autumn|winter)\.?"
)
_POINT = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s*\d{{1,2}}(?:st|nd|rd|th)?|{_MONTH})"
    r"[,\s]*(?:19|20)\d\d"
    r"|(?:19|20)\d\d[-./](?:1[0-2]|0?[1-9])(?:[-./](?:3[01]|[12]\d|0?[1-9]))?(?!\d)"
    r"|(?:1[0-2]|0?[1-9])[/.](?:19|20)\d\d(?!\d)"
    r"|(?:19|20)\d\d(?!\d)"
)
_END = rf"(?:(?:{_POINT})(?:\s*\((?:now|present)\))?|present|now|current(?:ly)?|ongoing|today)"
_DASH = r"\s*(?:–|—|-+|~|to|until)\s*"
_DATES = re.compile(
    rf"(?<![\w./-])(?:{_MONTH}{_DASH}(?:{_POINT})|since\s+(?:{_POINT})"
    rf"|(?:from\s+)?(?:{_POINT})(?:{_DASH}{_END}|\s*[-–—]+(?=\s*(?:[)\],;:]|$)))?)"
    r"(?![\w/])",
    re.IGNORECASE,
)
_BETWEEN = " \t,;:|·•–—-"
_OPEN = re.compile(r"(.*)\(\s*", re.DOTALL)
_CLOSED_LATER = re.compile(rf"[{_BETWEEN}]*[^\s(){_BETWEEN}][^()]*\)")
"""What stands before and behind dates that share their brackets: ``(2024, for one year)``."""

_MARKS = " \t,;:.|·•–—-*_()[]"


@dataclass(frozen=True, slots=True)
class DatedText:
    """A text without the dates in it, and these as they are written and as they are read."""

    rest: str
    written: str = ""
    start: str = ""
    end: str = ""


def split_dates(text: str) -> DatedText:
    """Take the dates out of a text that has them at its end or beginning, or in brackets.

    Of several the last is taken, unless the text begins with one.
    """
    found = list(_DATES.finditer(text[:1000]))
    if not found:
        return DatedText(text.strip())
    first, last = found[0], found[-1]
    match = first if not text[: first.start()].strip(_MARKS) else last
    written = match[0].strip()
    start, end = _read(written)
    before, after = text[: match.start()], text[match.end() :]
    return DatedText(_join(before, after), written, start, end)


def _read(written: str) -> tuple[str, str]:
    written = re.sub(r"\s*\((?:now|present)\)$", "", written)
    dates = read_range(written.rstrip(".")) or read_range(re.sub(r"\s*[-~]\s*", " - ", written))
    if dates:
        return dates[0] or "", dates[1] or ""
    date = read_date(written.strip("-–— "))
    if date and written[-1] in "-–—":
        return date, "present"
    return (date, date) if date else (written, written)


def _join(before: str, after: str) -> str:
    """Join what stands around dates, without the marks that set them apart."""
    if (opened := _OPEN.fullmatch(before)) and _CLOSED_LATER.match(after):
        return f"{opened[1].rstrip()} ({after.lstrip(_BETWEEN)}".lstrip()
    if before.count("(") > before.count(")") and _OPEN.fullmatch(before) is None:
        closed = re.sub(rf"^[{_BETWEEN}]*\)", "", after)
        before = f"{before.rstrip(_BETWEEN)})" if closed != after else before
        after = closed
    if after.startswith("]("):  # the words of a link end in the dates
        return before.rstrip(_BETWEEN) + after
    before = re.sub(r"[\s,;:|·•–—*_(\[-]+$", lambda cut: _keep_marks(cut[0]), before)
    after = re.sub(r"^[\s,;:|·•–—)\].-]+", "", after)
    if not before.strip(_MARKS):
        marks = before.strip()
        if marks and after.count(marks) % 2 and not after.startswith(marks):
            return marks + after  # emphasis of more than the dates begins behind them
        after = re.sub(r"^[)\].,:]*[*_]{0,3}(?=\W)", "", after) if before else after
        return re.sub(r"^(?:&nbsp;|[\s,;:|·•–—)\].-])+", "", after)
    if before and after:
        return f"{before.rstrip()}, {after}"
    return (before or after).strip()


def _keep_marks(cut: str) -> str:
    """Keep the end of emphasis, which belongs to the words before it."""
    marks = re.match(r"[*_]*", cut)
    return marks[0] if marks else ""
