"""What looks like a part of an entry in the text between entries, which BibTeX passes over."""

import re
from collections.abc import Iterator

from cvsite.loader.bibtex.faults import Fault

_STRAY = re.compile(
    r"^[ \t]*(?:(?P<field>[A-Za-z][\w-]*[ \t]*=[ \t]*[{\"\d])|(?P<entry>[A-Za-z]+\{[^\s,{}]+,))",
    re.MULTILINE,
)
_MESSAGES = {
    "field": (
        "a field that belongs to no entry is passed over",
        "the entry before it may have one } too many; comments begin with %",
    ),
    "entry": (
        "an entry without its @ is passed over",
        "write @article{key, ...; comments begin with %",
    ),
}


def find_strays(text: str, start: int, end: int) -> Iterator[Fault]:
    """Find what may have been meant for an entry; of fields in a row the first is enough."""
    fields_told = False
    for found in _STRAY.finditer(text, start, end):
        kind = found.lastgroup or ""
        if kind == "field" and fields_told:
            continue
        fields_told = True
        message, hint = _MESSAGES[kind]
        yield Fault(message, found.start(kind), hint)
