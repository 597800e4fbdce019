"""The bibliography as BibTeX, as it was written."""

from collections.abc import Iterator, Mapping

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.bibtex_text import write_published
from cvsite.model.page import BIBTEX_PATH, Page
from cvsite.model.site import Site


def export_bibtex(
    site: Site, pages: tuple[Page, ...], assets: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.bib``.

    Where the publications come from no .bib file, one is written of them.
    """
    del pages, assets
    publications = site.bibliography.publications
    if not publications:
        return
    sources = site.bibliography.sources
    entries = {publication.id: publication.source for publication in publications}.values()
    whole = write_published(sources) if sources else "\n".join(map(write_bibtex, entries))
    yield BIBTEX_PATH, whole.encode()
