"""The bibliography as RIS, for reference managers."""

from collections.abc import Iterator

from cvsite.citation.ris import write_ris
from cvsite.exporters.exported_site import ExportedSite


def export_ris(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``publications.ris``: all publications in the order of the site."""
    if publications := exported.site.bibliography.publications:
        yield "publications.ris", "\r\n".join(map(write_ris, publications)).encode()
