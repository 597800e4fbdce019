"""Where the records of a site stand in its files, by the ids that they have on pages."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

from cvsite.errors import Location
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.document import Document
from cvsite.loader.order import Order
from cvsite.model.bibliography import Publication
from cvsite.model.cv import Cv
from cvsite.model.routes import Route, list_records, write_route

SINGLE_PARTS = frozenset({"basics", "cv_variants", "site"})
"""The parts of a CV of which there is one, so that nothing in them has moved."""


def place_records(cv: Cv, orders: Mapping[Route, Order], document: Document) -> dict[str, Location]:
    """Say where the records of a sorted CV stand, and all that is in its single parts."""
    places = {
        write_route(route): place.value
        for route, place in document.places.items()
        if route and route[0] in SINGLE_PARTS
    }
    for route, _ in list_records(cv):
        places[write_route(route)] = document.locate(_trace_back(route, orders))
    return places


def _trace_back(route: Route, orders: Mapping[Route, Order]) -> Route:
    """Give the way that led to a record before its section, and those around it, were sorted."""
    before: Route = ()
    for part in route:
        order = orders.get(before)
        before = (*before, order[part] if order and isinstance(part, int) else part)
    return before


class EntryPlaces(Mapping[str, Location]):
    """Says where the entries of the bibliography stand, once asked: there may be thousands.

    So it does for the ``others``, which stand elsewhere.
    """

    def __init__(
        self, files: Iterable[BibtexFile], others: Mapping[str, Location] | None = None
    ) -> None:
        self._files = tuple(files)
        self._others = others or {}

    @cached_property
    def _lines(self) -> dict[str, tuple[BibtexFile, int]]:
        lines: dict[str, tuple[BibtexFile, int]] = {}
        for file in self._files:
            for entry in file.entries:
                lines.setdefault(f"publications/{entry.key}", (file, entry.line))
        return lines

    def __getitem__(self, name: str) -> Location:
        """Find the place of an entry."""
        if name in self._others:
            return self._others[name]
        file, line = self._lines[name]
        return file.locate(line)

    def __iter__(self) -> Iterator[str]:
        """Give the ids of the entries."""
        return chain(self._lines, self._others)

    def __len__(self) -> int:
        """Count the entries."""
        return len(self._lines) + len(self._others)


def place_listed(listed: Iterable[Publication], document: Document) -> dict[str, Location]:
    """Say where the publications of a JSON Resume stand, in the order of the file."""
    return {
        f"publications/{publication.id}": document.locate(("publications", position))
        for position, publication in enumerate(listed)
    }
