"""News and publications as an Atom feed (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from xml.etree import ElementTree as ET

from cvsite.citation.venue import find_publishing_body, tell_venue
from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.xml_file import add_element, write_xml
from cvsite.markup.html import write_blocks
from cvsite.markup.plain import write_plain, write_plain_blocks, write_plain_paragraphs
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.alternates import has_feed
from cvsite.metadata.descriptions import clip_text
from cvsite.metadata.linked_data import write_iso_time
from cvsite.model.author_list import shorten_names
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.listing import find_release
from cvsite.model.numbering import number_names
from cvsite.model.page import FEED_PATH, Page
from cvsite.model.site import Site

ATOM_NAMESPACE = "http://www.w3.org/2005/Atom"

LONGEST_FEED = 60
"""Entries of a feed, newest first: readers fetch all of it each time."""

NO_NAME = "Anonymous"
"""Who made a work that names nobody."""

LONGEST_TITLE = 100
"""Characters of the title of an item of news, which has none of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells: text in HTML where ``is_html``, ``authors`` where the owner is not it."""

    id: str
    link: str
    title: str
    date: PartialDate
    text: str
    is_html: bool = False
    authors: tuple[str, ...] = ()


def export_feed(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``feed.xml``, where the address of the site is known and there is something to tell."""
    site = exported.site
    if not has_feed(site):
        return
    addresses = Addresses(site.base_url, exported.assets)
    papers = islice(list_papers(site, exported.pages, addresses), LONGEST_FEED)
    entries = chain(list_news(site, addresses), papers)
    newest = sorted(entries, key=lambda entry: entry.date.earliest, reverse=True)
    yield FEED_PATH, write_feed(site, newest[:LONGEST_FEED], addresses)


def list_news(site: Site, addresses: Addresses) -> Iterator[Entry]:
    """Give the news, each known by its date.

    Of one date the last in the file counts first, so that a newer one above it changes nothing.
    """
    home = addresses.of_page("") or ""
    news = site.cv.news[::-1]
    ids = number_names(f"{home}#news-{item.date}" for item in news)
    for item, identifier in reversed(list(zip(news, ids, strict=True))):
        title = clip_text(write_plain_blocks(item.text.blocks), LONGEST_TITLE)
        html = write_blocks(item.text.blocks, lambda url: addresses.of_target(url) or url)
        yield Entry(identifier, home, title, item.date, html, is_html=True)


def list_papers(site: Site, pages: tuple[Page, ...], addresses: Addresses) -> Iterator[Entry]:
    """Give the publications that are out, newest first, each known by its page's address."""
    for page in pages:
        publication = page.publication
        if publication and (issued := find_release(publication)):
            address = addresses.of_page(page.path) or ""
            abstract = write_plain_paragraphs(publication.abstract, "\n\n")
            text = abstract or tell_venue(publication, site.words)
            authors = list_authors(publication, site)
            title = write_plain(publication.title)
            yield Entry(address, address, title, issued, text, authors=authors)


def list_authors(publication: Publication, site: Site) -> tuple[str, ...]:
    """Give who made a work; an entry without an author would be taken for the owner's own."""
    named = publication.author or publication.editor or publication.compiler or publication.director
    names = shorten_names(named, site.cv.site.publications.authors_shown)
    known = [str(name) for name in (*names.first, names.owner) if name]
    number = f"{names.unnamed:,}"
    others = [site.words["{number} others"].format(number=number)] if names.rest else []
    return (*known, *others) or (find_publishing_body(publication) or site.words[NO_NAME],)


def write_feed(site: Site, entries: list[Entry], addresses: Addresses) -> bytes:
    """Write the feed; it is as new as its newest entry."""
    home = addresses.of_page("") or ""
    root = ET.Element("feed", {"xmlns": ATOM_NAMESPACE, "xml:lang": site.cv.site.language})
    add_element(root, "id", home)
    add_element(root, "title", site.title)
    add_element(root, "updated", write_iso_time(entries[0].date))
    add_element(root, "link", href=addresses.of_page(FEED_PATH) or "", rel="self")
    add_element(root, "link", href=home)
    add_element(add_element(root, "author"), "name", site.cv.basics.name)
    for entry in entries:
        _add_entry(root, entry)
    return write_xml(root)


def _add_entry(root: ET.Element, entry: Entry) -> None:
    element = add_element(root, "entry")
    add_element(element, "id", entry.id)
    add_element(element, "title", entry.title)
    add_element(element, "updated", write_iso_time(entry.date))
    add_element(element, "link", href=entry.link)
    for author in entry.authors:
        add_element(add_element(element, "author"), "name", author)
    if entry.is_html:
        add_element(element, "content", entry.text, type="html")
    elif entry.text:
        add_element(element, "summary", entry.text)
