"""All exporters, one row each.

An exporter is given the site, its pages and its assets (the path of each by name), and gives the
path and bytes of each file that it makes. What it is given is already fit to be published.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cvsite.exporters.bibtex import export_bibtex
from cvsite.exporters.crawling import export_crawling_files
from cvsite.exporters.csl_json import export_csl_json
from cvsite.exporters.feed import export_feed
from cvsite.exporters.hosting import export_hosting_files
from cvsite.exporters.json_resume import export_json_resume
from cvsite.exporters.ris import export_ris
from cvsite.model.page import Page
from cvsite.model.site import Site

Export = Callable[[Site, tuple[Page, ...], Mapping[str, str]], Iterable[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Exporter:
    """A kind of file: its name in messages, and the function that makes it."""

    name: str
    export: Export


EXPORTERS = (
    Exporter("bibtex", export_bibtex),
    Exporter("ris", export_ris),
    Exporter("csl_json", export_csl_json),
    Exporter("resume", export_json_resume),
    Exporter("feed", export_feed),
    Exporter("crawling", export_crawling_files),
    Exporter("hosting", export_hosting_files),
)
