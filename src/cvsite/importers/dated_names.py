"""Readers of names with a date at their end or beginning: ``Medal of the Society (2020)``."""

from cvsite.importers.dated_text import split_dates
from cvsite.importers.dates import read_date
from cvsite.importers.readers import Reader
from cvsite.importers.texts import split_link_within
from cvsite.importers.values import Fields, Text


def undated_name(*names: str) -> Reader:
    """Read a name without its date, which ``date_beside`` has."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        if found is None:
            return None
        text = split_dates(found.value).rest if _find_date(found) else found.value
        return found.reword(split_link_within(text)[0].strip(" ,;"))

    return read


def date_beside(*names: str) -> Reader:
    """Read the date beside a name; a time with two ends stays with it."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        date = _find_date(found) if found else None
        return found.reword(date) if found and date else None

    return read


def _find_date(text: Text) -> str | None:
    dated = split_dates(text.value)
    is_one = dated.start == dated.end and bool(dated.rest.strip())
    return read_date(dated.start) if is_one else None
