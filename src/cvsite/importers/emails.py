"""Addresses of mail that hide from programs."""

import re

from cvsite.importers.readers import Reader, first_line
from cvsite.importers.texts import tidy_line
from cvsite.importers.values import Fields, Text

_AT = re.compile(r"\s*[\[({<]\s*at\s*[\])}>]\s*|\s+at\s+", re.IGNORECASE)
_DOT = re.compile(r"\s*[\[({<]\s*dot\s*[\])}>]\s*|\s+dot\s+", re.IGNORECASE)


def email(*names: str) -> Reader:
    """Read an address, or the first of several; the others count as not read."""

    def read(fields: Fields) -> Text | None:
        found = first_line(*names)(fields)
        return read_email(found) if isinstance(found, Text) else None

    return read


def read_email(text: Text) -> Text:
    """Read an address, in whatever way it is spelled: ``ada [at] example [dot] org``."""
    return text.reword(_DOT.sub(".", _AT.sub("@", tidy_line(text.value))))
