"""All exporters, one row each.

An exporter is given the site, its pages and its assets (the path of each by name), and gives the
path and bytes of each file that it makes. What it is given is already fit to be published.
Formats of a single publication stand in a table of their own: a file of each lies beside the page
of its publication, and depends on nothing else.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.ris import write_ris
from cvsite.exporters.bibtex import export_bibtex
from cvsite.exporters.crawling import export_crawling_files
from cvsite.exporters.csl_json import export_csl_json
from cvsite.exporters.feed import export_feed
from cvsite.exporters.hosting import export_hosting_files
from cvsite.exporters.json_resume import export_json_resume
from cvsite.model.bibliography import Publication
from cvsite.model.page import Page, publication_path
from cvsite.model.site import Site

Export = Callable[[Site, tuple[Page, ...], Mapping[str, str]], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A kind of file: its name in messages, and the function that makes it."""

    name: str
    export: Export


@dataclass(frozen=True, slots=True)
class PublicationExporter:
    """A kind of file that each publication has: how its name ends, and what gives its text."""

    name: str
    ending: str
    write: Callable[[Publication], str]

    def name_file(self, publication: Publication) -> str:
        """Give the path of the file of a publication."""
        return f"{publication_path(publication)}{publication.slug}{self.ending}"


EXPORTERS = (
    Exporter("bibtex", export_bibtex),
    Exporter("csl_json", export_csl_json),
    Exporter("resume", export_json_resume),
    Exporter("feed", export_feed),
    Exporter("crawling", export_crawling_files),
    Exporter("hosting", export_hosting_files),
)

PUBLICATION_EXPORTERS = (
    PublicationExporter("bibtex", ".bib", lambda publication: write_bibtex(publication.source)),
    PublicationExporter("ris", ".ris", write_ris),
)
