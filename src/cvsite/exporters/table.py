"""All formats, one row each, by their names in ``site.outputs`` and in ``cvsite export``.

An exporter gives the path and bytes of each file that it makes of a site.
Formats of a single publication stand in a table of their own: a file of each lies beside the page
of its publication, and depends on nothing else.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cvsite.citation.bibtex import write_bibtex
from cvsite.citation.ris import write_ris
from cvsite.errors import UsageError, did_you_mean
from cvsite.exporters.bibtex import export_bibtex
from cvsite.exporters.crawling import export_crawling_files
from cvsite.exporters.csl_json import export_csl_json
from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.feed import export_feed
from cvsite.exporters.hosting import export_hosting_files
from cvsite.exporters.json_resume import export_json_resume
from cvsite.exporters.markdown import export_markdown
from cvsite.exporters.plain_text import export_text
from cvsite.exporters.rendercv.document import export_rendercv
from cvsite.exporters.ris import export_ris
from cvsite.model.bibliography import Publication
from cvsite.model.page import publication_path
from cvsite.model.settings import OutputSettings

Export = Callable[[ExportedSite], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A kind of file: its name, and the function that makes it.

    ``lack`` says why there may be nothing of the kind.
    """

    name: str
    export: Export
    lack: str = ""


@dataclass(frozen=True, slots=True)
class PublicationExporter:
    """A kind of file that each publication has: how its name ends, and what gives its text."""

    name: str
    ending: str
    write: Callable[[Publication], str]

    def name_file(self, publication: Publication) -> str:
        """Give the path of the file of a publication."""
        return f"{publication_path(publication)}{publication.slug}{self.ending}"


PDF = "pdf"
"""The format that is drawn beside the pages, as the cards are, and has no row here."""

NO_PUBLICATIONS = "the site has no publications"
NO_FEED = "the address of the site is not known (site.url, or --base-url), or nothing has a date"

FORMATS = (
    Exporter("resume", export_json_resume),
    Exporter("markdown", export_markdown),
    Exporter("text", export_text),
    Exporter("bibtex", export_bibtex, NO_PUBLICATIONS),
    Exporter("csl_json", export_csl_json, NO_PUBLICATIONS),
    Exporter("feed", export_feed, NO_FEED),
)
"""What a site is written as, beside its pages; ``site.outputs`` leaves out any of them."""

UNPUBLISHED_FORMATS = (
    Exporter("ris", export_ris, NO_PUBLICATIONS),
    Exporter("rendercv", export_rendercv),
)
"""What is written of a site only if somebody asks for it."""

WEB_FILES = (
    Exporter("crawling", export_crawling_files),
    Exporter("hosting", export_hosting_files),
)
"""What search engines and hosts read; no site is without."""

PUBLICATION_FORMATS = (
    PublicationExporter("bibtex", ".bib", lambda publication: write_bibtex(publication.source)),
    PublicationExporter("ris", ".ris", write_ris),
)
"""What each publication is written as, beside its page; ``site.outputs`` leaves out any of them."""


def list_exporters(outputs: OutputSettings) -> tuple[Exporter, ...]:
    """Give what makes the files of a site."""
    return (*(each for each in FORMATS if outputs.has(each.name)), *WEB_FILES)


def list_publication_exporters(outputs: OutputSettings) -> tuple[PublicationExporter, ...]:
    """Give what makes the files of each publication."""
    return tuple(each for each in PUBLICATION_FORMATS if outputs.has(each.name))


def find_format(name: str) -> Exporter | None:
    """Give what writes the format that goes by a name: for the PDF, which is drawn, nothing.

    Raises UsageError where there is no such format.
    """
    formats = {each.name: each for each in (*FORMATS, *UNPUBLISHED_FORMATS)}
    if name in {*formats, PDF}:
        return formats.get(name)
    known = (PDF, *formats)
    hint = did_you_mean(name, known) or f"known: {', '.join(known)}"
    raise UsageError(f"there is no format {name!r}; {hint}")
