"""The ways to the records within a record; in the preview, a way is the id of what it leads to."""

from collections.abc import Iterator
from typing import TypeAlias

from cvsite.model.record import Record

Route: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions in lists, as in pydantic's errors."""


def list_records(record: Record, route: Route = ()) -> Iterator[tuple[Route, Record]]:
    """Give all records within a record, each with the way to it."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        items = enumerate(value) if isinstance(value, tuple) else ()
        for way, item in (((), value), *(((position,), item) for position, item in items)):
            if isinstance(item, Record):
                there = (*route, name, *way)
                yield there, item
                yield from list_records(item, there)


def write_route(route: Route) -> str:
    """Write a way as an id: ``work/0``."""
    return "/".join(map(str, route))
