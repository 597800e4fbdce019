"""Entries of a .bib file, or publications of JSON Resume, as publications."""

from dataclasses import replace

from cvsite.citation.links import clean_url, list_links, read_doi
from cvsite.citation.vocabulary import GENRES, ISSUE_TYPES, ITEM_TYPES, YES
from cvsite.loader.bibtex.dates import read_issued
from cvsite.loader.bibtex.entries import BibtexFile
from cvsite.loader.bibtex.fields import FieldReader
from cvsite.loader.bibtex.oddities import warn_of_oddities
from cvsite.loader.slugs import make_slugs
from cvsite.markup.latex import LatexReader
from cvsite.markup.plain import write_plain_blocks
from cvsite.model.bibliography import BibtexEntry, Name, Publication, PublicationLink
from cvsite.model.people import People
from cvsite.model.sections import ListedPublication
from cvsite.model.text import Text
from cvsite.model.urls import is_safe_url


def make_publications(file: BibtexFile, people: People) -> tuple[Publication, ...]:
    """Make publications of the entries of a file, in the same order.

    What is odd about an entry is noted in the file's problems. ``people`` tells which names are
    the owner's and which have a homepage.
    """
    latex = LatexReader()
    entries = [_give_key(FieldReader(entry, file, latex)) for entry in file.entries]
    slugs = make_slugs(entry.key for entry in entries)
    return tuple(
        _make_publication(FieldReader(entry, file, latex), slug, people)
        for entry, slug in zip(entries, slugs, strict=True)
    )


def make_listed_publications(listed: tuple[ListedPublication, ...]) -> tuple[Publication, ...]:
    """Make publications of the few fields that JSON Resume has for them."""
    slugs = make_slugs(each.name.lower() for each in listed)
    return tuple(
        Publication(
            id=slug,
            slug=slug,
            type="document",
            title=(Text(each.name),),
            source=_write_entry(slug, each),
            issued=each.release_date,
            container_title=(Text(each.publisher),) if each.publisher else (),
            abstract=(Text(write_plain_blocks(each.summary.blocks)),) if each.summary else (),
            links=(PublicationLink("Link", each.url),) if each.url else (),
        )
        for slug, each in zip(slugs, listed, strict=True)
    )


def _make_publication(fields: FieldReader, slug: str, people: People) -> Publication:
    entry = fields.entry
    warn_of_oddities(entry, fields.file)
    author, has_more_authors = fields.names("author")
    editor, _ = fields.names("editor")
    issued, year_text = read_issued(entry)
    title = fields.formatted("title")
    if not title:
        fields.file.report(f"the entry {entry.key!r} has no title", entry.line, hint="add one")
    numbers_issue = entry.type in ISSUE_TYPES
    doi = entry.get("doi")
    return Publication(
        id=entry.key,
        slug=slug,
        type=ITEM_TYPES.get(entry.type, "document"),
        title=title,
        source=entry,
        author=tuple(_recognise(name, people) for name in author),
        editor=tuple(_recognise(name, people) for name in editor),
        has_more_authors=has_more_authors,
        issued=issued,
        year_text=year_text,
        status=fields.plain("status"),
        container_title=fields.formatted("container_title"),
        collection_title=fields.formatted("collection_title"),
        publisher=fields.plain("publisher"),
        publisher_place=fields.plain("publisher_place"),
        genre=fields.plain("genre") or GENRES.get(entry.type),
        volume=fields.plain("volume"),
        issue=fields.plain("issue") or (fields.plain("number") if numbers_issue else None),
        number=None if numbers_issue else fields.plain("number"),
        page=fields.plain("page"),
        edition=fields.plain("edition"),
        doi=read_doi(doi) if doi else None,
        isbn=fields.identifier("isbn"),
        issn=fields.identifier("issn"),
        abstract=fields.formatted("abstract"),
        note=fields.formatted("note"),
        keyword=fields.words("keywords"),
        award=fields.formatted("award"),
        selected=(entry.get("selected") or "").strip("{} ").lower() in YES,
        links=_check_links(fields),
    )


def _give_key(fields: FieldReader) -> BibtexEntry:
    """Make a key of author and year for an entry that has none."""
    entry = fields.entry
    if entry.key:
        return entry
    names, _ = fields.names("author")
    first = (names[0].family or names[0].literal) if names else entry.type
    key = f"{first.split()[-1].lower()}{entry.get('year') or ''}"
    fields.file.warn(
        "an entry has no key", entry.line, hint=f"it is called {key!r} until it has one"
    )
    return replace(entry, key=key)


def _check_links(fields: FieldReader) -> tuple[PublicationLink, ...]:
    links = list_links(fields.entry)
    for link in links:
        if not is_safe_url(link.url):
            message = f"{link.url!r} is no address that a page may link to"
            name = next((n for n, value in fields.entry.fields if clean_url(value) == link.url), "")
            line = fields.file.find_line(fields.entry, name)
            fields.file.report(message, line, hint="write https://… or a file's path")
    return links


def _recognise(name: Name, people: People) -> Name:
    return replace(name, is_owner=people.is_owner(name), url=people.find_url(name))


def _write_entry(key: str, listed: ListedPublication) -> BibtexEntry:
    values = {
        "title": listed.name,
        "howpublished": listed.publisher,
        "date": str(listed.release_date) if listed.release_date else None,
        "url": listed.url,
    }
    fields = tuple((name, value) for name, value in values.items() if value)
    return BibtexEntry("misc", key, fields, line=0)
