"""What the preview writes on elements: which record of the content each of them shows."""

from collections.abc import Mapping

from markupsafe import Markup

from cvsite.model.routes import list_records, write_route
from cvsite.model.site import Site

NO_MARK = Markup()
"""What elements get on built pages."""


def identify_records(site: Site) -> Mapping[int, str]:
    """Give the ids of what a site shows, by the identity of the objects: equal records differ.

    An id counts in the order of the page, and the loader knows the places by it.
    """
    ids = {id(record): write_route(route) for route, record in list_records(site.cv)}
    ids |= {id(each): f"publications/{each.id}" for each in site.bibliography.publications}
    summary = site.cv.basics.summary
    return ids | {id(summary): "basics/summary"} if summary else ids


def mark_record(record: object, ids: Mapping[int, str]) -> Markup:
    """Write the attribute that tells which record an element shows; nothing for one without id."""
    name = ids.get(id(record))
    return Markup(' data-record="{}"').format(name) if name else NO_MARK
