"""The bibliography as BibTeX, as it was written."""

from collections.abc import Iterator

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.bibtex_text import write_published
from cvsite.exporters.exported_site import ExportedSite
from cvsite.model.page import BIBTEX_PATH


def export_bibtex(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.bib``.

    Where the publications come from no .bib file, one is written of them.
    """
    site = exported.site
    publications = site.bibliography.publications
    if not publications:
        return
    sources = site.bibliography.sources
    entries = {publication.id: publication.source for publication in publications}.values()
    whole = write_published(sources) if sources else "\n".join(map(write_bibtex, entries))
    yield BIBTEX_PATH, whole.encode()
