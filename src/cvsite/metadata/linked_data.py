"""Linked data as JSON-LD: its values, and how they stand in a page."""

import json
import re
from collections.abc import Iterable

from cvsite.markup.escaping import drop_controls
from cvsite.model.dates import PartialDate

Node = dict[str, object]
"""A thing in the vocabulary of schema.org, with its properties by name."""

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_MAIL = re.compile(r'"mailto:[^"]*"')


def write_json_ld(nodes: Iterable[Node]) -> str:
    """Write the nodes of a page so that a script element can hold them.

    No ``<`` is left in it: nothing in the text can end the element, or begin a comment in it. Who
    looks for e-mail addresses finds none.
    """
    graph = {"@context": "https://schema.org", "@graph": list(nodes)}
    written = drop_controls(_JSON.encode(graph))
    for char in "<>&":
        written = written.replace(char, f"\\u{ord(char):04x}")
    return _MAIL.sub(lambda found: found[0].replace("@", "\\u0040"), written)


def make_node(kind: str, /, **properties: object) -> Node:
    """Make a thing of a type of schema.org; what is not known of it is left out."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value}}


def write_iso_date(date: PartialDate | None) -> str:
    """Write a date as far as it is known; a season is told by its year alone."""
    return "" if date is None else f"{date.year:04}" if date.season else str(date)


def write_iso_time(date: PartialDate | None) -> str:
    """Write the first moment that a date may mean, for formats that ask for a time."""
    return f"{write_full_date(date)}T00:00:00Z" if date else ""


def write_full_date(date: PartialDate) -> str:
    """Write the first day that a date may mean."""
    year, month, day = date.earliest
    return f"{year:04}-{month:02}-{day:02}"
