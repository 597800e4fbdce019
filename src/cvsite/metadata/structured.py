"""What a page is about, as linked data: one graph a page."""

from collections.abc import Iterable, Iterator

from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import Node, make_node, write_iso_time
from cvsite.metadata.person import describe_owner, refer_to_owner
from cvsite.metadata.works import describe_work
from cvsite.model.page import NOT_FOUND_PATH, Page, publication_path
from cvsite.model.site import Site

COLLECTION = "CollectionPage"

SCHEMA_TYPES = {"group": COLLECTION, "home": "ProfilePage", "publications": COLLECTION}
"""Kind of page to the type of schema.org; any other is a ``WebPage``."""

MOST_PARTS = 100
"""Publications that a list names as its parts, newest first; its links have all of them."""


def describe_page(
    page: Page, site: Site, parents: Iterable[Page], addresses: Addresses
) -> Iterator[Node]:
    """Give what a page is about, and the way to it; ``parents`` are pages that may lead to it."""
    if page.path == NOT_FOUND_PATH:
        return
    owner = refer_to_owner(site, addresses)
    kind = SCHEMA_TYPES.get(page.kind, "WebPage")
    if page.publication:
        yield describe_work(page.publication, owner, addresses, page.description)
    else:
        yield make_node(
            kind,
            url=addresses.of_page(page.path),
            name=page.title,
            description=page.description,
            inLanguage=site.cv.site.language,
            dateModified=write_iso_time(page.updated),
            mainEntity=describe_owner(site, addresses) if page.kind == "home" else None,
            about=owner if page.kind != "home" else None,
            hasPart=_list_parts(page, site, addresses) if kind == COLLECTION else None,
        )
    yield from _describe_way(page, site, parents, addresses)


def _list_parts(page: Page, site: Site, addresses: Addresses) -> list[Node]:
    listed = page.group.publications if page.group else site.bibliography.publications
    paths = (publication_path(each) for each in listed[:MOST_PARTS])
    return [{"@id": address} for path in paths if (address := addresses.of_page(path))]


def _describe_way(
    page: Page, site: Site, parents: Iterable[Page], addresses: Addresses
) -> Iterator[Node]:
    """Give the pages from the homepage down to this one, where there are any in between."""
    if page.path == "" or not addresses.base_url:
        return
    between = [each for each in parents if page.path.startswith(each.path) and each != page]
    names = [(each.path, each.navigation or each.title) for each in between if each.path]
    steps = [("", site.title), *names, (page.path, page.title)]
    items = [
        make_node("ListItem", position=number, name=name, item=addresses.of_page(path))
        for number, (path, name) in enumerate(steps, start=1)
    ]
    yield make_node("BreadcrumbList", itemListElement=items)
