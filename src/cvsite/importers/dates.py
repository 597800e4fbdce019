"""Dates as people write them, as far as they can be told."""

import re

from cvsite.model.dates import means_ongoing, parse_date, suggest_date

_RANGE = re.compile(
    r"\s*(?:[–—]|-{2,}|\s-(?=\s|$)|\b(?:to|until|till|through|bis)\b)\s*", re.IGNORECASE
)
LONGEST_DATE = 60
"""Characters of a text that may be a date, or a range of dates."""

_YEARS = re.compile(r"(\d{4})\s*[-/]\s*(\d{4}|[A-Za-z]+)")
_MONTHS_AND_YEARS = re.compile(r"(\d{1,2}[/.]\d{4})\s*-\s*(\d{1,2}[/.]\d{4}|[A-Za-z]+)")
_OPEN_END = re.compile(r"(?<=\d)-$")
_EXPECTED = re.compile(
    r"\(?\b(?:expected|exp\.|anticipated|estimated|est\.|planned|incoming)(?:\s+(?:graduation|in))?\b:?\)?",
    re.IGNORECASE,
)
_SHORT_YEARS = re.compile(r"((?:19|20)\d)(\d)\s*[-–/]\s*(\d\d)")
_SINCE = re.compile(
    r"(?:since|from|starting|as of|seit|ab|depuis|desde|dal|sinds)\s+", re.IGNORECASE
)
_UNTIL = re.compile(
    r"(?:until|till|through|up to|bis|jusqu'en|hasta|até|fino al)\s+", re.IGNORECASE
)
_MONTHS_IN_A_YEAR = 12
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_POINT = re.compile(r"(?<!\d)(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?(?!\d)")
_ISO_PARTS = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?")
_DAY_AND_TIME = re.compile(r"(\d{4}-\d\d?-\d\d?)[ T]+\d?\d:\d\d.*")
_DAY = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?)(?:,\s*|\s+)(\d{4})"
)
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)
_MONTH_AND_YEAR = re.compile(r"[A-Za-z]{3,9}\.?,?\s*\d{4}|\d{1,2}[/.]\d{4}|\d{4},?\s+[A-Za-z]{3,9}")
_OTHER_MONTH = re.compile(r"([^\W\d_]{3,10})\.?,?\s*(?:de |del )?(\d{4})")
_OTHER_MONTHS = (
    ("janeiro", "enero", "janvier", "januar", "gennaio"),
    ("fevereiro", "febrero", "février", "fevrier", "februar", "febbraio"),
    ("março", "marco", "marzo", "mars", "märz"),
    ("abril", "avril", "aprile"),
    ("maio", "mayo", "mai", "maggio"),
    ("junho", "junio", "juin", "juni", "giugno"),
    ("julho", "julio", "juillet", "juli", "luglio"),
    ("agosto", "août", "aout"),
    ("setembro", "septiembre", "septembre", "settembre"),
    ("outubro", "octubre", "octobre", "oktober", "ottobre"),
    ("novembro", "noviembre", "novembre"),
    ("dezembro", "diciembre", "décembre", "decembre", "dezember", "dicembre"),
)
"""The months in Portuguese, Spanish, French, German and Italian, where English has others."""

_ONGOING = frozenset(
    {
        *("presente", "atual", "atualmente", "actual", "actualmente", "actualidad", "hoy", "hoje"),
        *("présent", "aujourd'hui", "aujourd’hui", "actuel", "actuellement", "en cours"),
        *(
            "heute",
            "jetzt",
            "oggi",
            "attuale",
            "in corso",
            "in progress",
            *("cont", "cont.", "continuing"),
            "至今",
            "现在",
            "現在",
            "현재",
        ),
    }
)
"""What says in other languages that something goes on."""


def read_date(text: str) -> str | None:
    """Write a date in the way of cv.yaml; None where it is none, or says more than that could."""
    text = text.strip()
    if len(text) > LONGEST_DATE:
        return None
    text = _DAY_AND_TIME.sub(r"\1", text)
    if found := _ISO_PARTS.fullmatch(text):
        text = "-".join(part for part in found.groups() if part)
    try:
        return str(parse_date(text))
    except ValueError:
        pass
    if found := _DAY.fullmatch(text):
        month = _find_month(found[2] or found[3])
        text = f"{found[5]}-{month:02}-{int(found[1] or found[4]):02}"
        try:
            return str(parse_date(text))
        except ValueError:
            return None
    words = re.findall(r"[A-Za-z]+", text)
    is_month = _MONTH_AND_YEAR.fullmatch(text) and all(map(_find_month, words))
    return suggest_date(text) if is_month else _read_other_month(text)


def goes_on(text: str) -> bool:
    """Tell whether a word in the place of an end says that there is none yet, in any language."""
    return means_ongoing(text) or text.strip().lower() in _ONGOING


def _read_other_month(text: str) -> str | None:
    """Read a month and a year in a language other than English: ``Fev, 2018``."""
    found = _OTHER_MONTH.fullmatch(text)
    if found is None:
        return None
    word = found[1].lower()
    months = enumerate(_OTHER_MONTHS, start=1)
    numbers = [n for n, names in months if any(name.startswith(word) for name in names)]
    return f"{found[2]}-{numbers[0]:02}" if len(numbers) == 1 else None


def read_range(text: str) -> tuple[str | None, str | None] | None:
    """Read when something began and ended; None where it is no such text.

    A single date is both. The end is ``present`` while it goes on, and one of them may be unknown.
    """
    text = text.strip()
    if len(text) > LONGEST_DATE:
        return None
    if (found := _UNTIL.match(text)) and (end_date := read_date(text[found.end() :])):
        return (None, end_date)
    since = _SINCE.match(text)
    text = _OPEN_END.sub(" -", text[since.end() :] if since else text)
    parts = _split_years(text) or _RANGE.split(text)
    match parts:
        case [only]:
            date = read_date(only)
            return (date, "present" if since else date) if date else None
        case [start, end]:
            return _read_ends(start, end)
    return None


def _read_ends(start: str, end: str) -> tuple[str, str] | None:
    end_date = "present" if not end or goes_on(end) else read_date(end)
    start_date = read_date(start)
    if start_date is None and end_date and (year := _YEAR.search(end)) and not _YEAR.search(start):
        start_date = read_date(f"{start} {year[0]}")  # Jan – Mar 2020
    return (start_date, end_date) if start_date and end_date else None


def _split_years(text: str) -> list[str] | None:
    """Take years or months apart: ``2014/15``, ``9/2016-2/2017``; but ``2014-11`` is a month."""
    if found := _YEARS.fullmatch(text) or _MONTHS_AND_YEARS.fullmatch(text):
        return [found[1], found[2]]
    found = _SHORT_YEARS.fullmatch(text)
    if found is None or int(found[3]) <= max(_MONTHS_IN_A_YEAR, int(found[1][2] + found[2])):
        return None
    return [found[1] + found[2], found[1][:2] + found[3]]


def find_year(text: str) -> str | None:
    """Give the first year that a text names."""
    found = _YEAR.search(text)
    return found[0] if found else None


def find_ends(text: str) -> tuple[str | None, str | None]:
    """Give when something began and ended by a text that says more: ``Jun 2018 (expected)``.

    Of dates that cannot be told, ``Fall 2018 – Spring 2020`` or ``2024-09-31``, the years or
    months count.
    """
    if dates := read_range(_EXPECTED.sub("", text[:LONGEST_DATE]).strip(" ,;:()")):
        return dates
    points = _POINT.findall(text)
    if not points:
        return None, None
    return points[0], "present" if goes_on(_RANGE.split(text)[-1]) else points[-1]


def _find_month(word: str) -> int:
    """Give the number of a month by its name or the beginning of that; 0 where it is none."""
    months = enumerate(_MONTHS, start=1)
    return next((number for number, name in months if name.startswith(word.lower())), 0)
