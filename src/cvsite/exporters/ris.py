"""The bibliography as RIS, for reference managers."""

from collections.abc import Iterator, Mapping

from cvsite.citation.ris import write_ris
from cvsite.model.page import Page
from cvsite.model.site import Site


def export_ris(
    site: Site, pages: tuple[Page, ...], assets: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.ris``: all publications in the order of the site."""
    del pages, assets
    if publications := site.bibliography.publications:
        yield "publications.ris", "\r\n".join(map(write_ris, publications)).encode()
