"""The ids of records: those that elements have in the preview, and that places are known by."""

from collections.abc import Mapping

from cvsite.model.routes import list_records, write_route
from cvsite.model.site import Site


def identify_records(site: Site) -> Mapping[int, str]:
    """Give the ids of what a site shows, by the identity of the objects: equal records differ.

    An id counts in the order of the page, and the loader knows the places by it.
    """
    ids = {id(record): write_route(route) for route, record in list_records(site.cv)}
    ids |= {id(each): f"publications/{each.id}" for each in site.bibliography.publications}
    summary = site.cv.basics.summary
    return ids | {id(summary): "basics/summary"} if summary else ids
