"""Each publication as RIS, for reference managers."""

from collections.abc import Iterator, Mapping

from cvsite.citation.ris import write_ris
from cvsite.model.page import Page, publication_path
from cvsite.model.site import Site


def export_ris(
    site: Site, pages: tuple[Page, ...], assets: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Give a file for each publication beside its page."""
    del pages, assets
    for each in site.bibliography.publications:
        yield f"{publication_path(each)}{each.slug}.ris", write_ris(each).encode()
