"""What search engines ask a site for before they read it."""

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree as ET

from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.xml_file import add_element, write_xml
from cvsite.metadata.linked_data import write_full_date
from cvsite.model.dates import PartialDate
from cvsite.model.page import NOT_FOUND_PATH, ROBOTS_PATH, SITEMAP_PATH, Page, absolute_url

CV_KIND = "experience"
"""The kind of the page with the CV."""

SITEMAP_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def export_crawling_files(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``sitemap.xml``, and ``robots.txt``, which leads to it; both need full addresses."""
    site = exported.site
    if site.base_url is None:
        return
    yield SITEMAP_PATH, write_sitemap(site.base_url, exported.pages)
    address = absolute_url(site.base_url, SITEMAP_PATH)
    yield ROBOTS_PATH, f"User-agent: *\nAllow: /\n\nSitemap: {address}\n".encode()


def write_sitemap(base_url: str, pages: tuple[Page, ...]) -> bytes:
    """List the pages with the latest dates on them (sitemaps.org, "XML tag definitions").

    Of a page without a date of its own, the CV's is told, since the list of publications changes
    more often than such a page does; where that has none, the newest of the site.
    """
    usual = _find_newest(page for page in pages if page.kind == CV_KIND) or _find_newest(pages)
    root = ET.Element("urlset", {"xmlns": SITEMAP_NAMESPACE})
    for page in pages:
        if page.path == NOT_FOUND_PATH:
            continue
        entry = add_element(root, "url")
        add_element(entry, "loc", absolute_url(base_url, page.path))
        if updated := page.updated or usual:
            add_element(entry, "lastmod", write_full_date(updated))
    return write_xml(root)


def _find_newest(pages: Iterable[Page]) -> PartialDate | None:
    dates = (page.updated for page in pages if page.updated)
    return max(dates, key=lambda date: date.earliest, default=None)
