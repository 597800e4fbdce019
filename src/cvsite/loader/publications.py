"""Entries of a .bib file, or publications of JSON Resume, as publications."""

from dataclasses import replace
from typing import Any

from cvsite.citation.addresses import clean_url, read_doi
from cvsite.citation.links import list_links
from cvsite.citation.vocabulary import (
    DATE_FIELDS,
    EDITOR_FIELDS,
    EDITOR_ROLES,
    FORMATTED_FIELDS,
    IDENTIFIER_FIELDS,
    NAME_FIELDS,
    PLAIN_FIELDS,
    YES,
)
from cvsite.loader.bibtex.dates import read_issued
from cvsite.loader.bibtex.entries import BibtexFile
from cvsite.loader.bibtex.fields import FieldReader
from cvsite.loader.bibtex.variables import (
    find_item_type,
    read_container,
    read_genre,
    read_language,
    read_numbers,
    read_places,
    read_title,
)
from cvsite.loader.slugs import make_slugs
from cvsite.markup.latex import LatexReader
from cvsite.markup.plain import write_plain_blocks
from cvsite.model.bibliography import BibtexEntry, Publication, PublicationLink
from cvsite.model.dates import PartialDate
from cvsite.model.names import Name
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
    issued = read_issued(entry)
    kind = find_item_type(fields)
    _, has_more_authors = fields.names("author")
    values: dict[str, Any] = {
        **{variable: fields.formatted(variable) for variable in FORMATTED_FIELDS},
        **{variable: fields.plain(variable) for variable in PLAIN_FIELDS},
        **{variable: fields.identifier(variable) for variable in IDENTIFIER_FIELDS},
        **{variable: _read_date(fields, names) for variable, names in DATE_FIELDS.items()},
        **_read_names(fields, people),
        **read_numbers(fields),
        **read_places(fields, kind),
        "container_title": read_container(fields),
        "genre": read_genre(fields),
        "url": fields.address(),
    }
    values["title"] = read_title(fields)
    return Publication(
        id=entry.key,
        slug=slug,
        type=kind,
        source=entry,
        has_more_authors=has_more_authors,
        issued=issued.start,
        issued_end=issued.end,
        issued_is_circa=issued.is_circa,
        year_text=issued.text,
        doi=_read_doi(fields),
        keyword=fields.words("keywords") or fields.words("keyword"),
        language=read_language(fields),
        selected=fields.word("selected") in YES,
        priority=_read_priority(fields),
        related=_read_keys(fields, "related"),
        links=_check_links(fields),
        **values,
    )


def _read_doi(fields: FieldReader) -> str | None:
    return read_doi(clean_url(fields.values.get("doi", ""))) or None


def _read_names(fields: FieldReader, people: People) -> dict[str, tuple[Name, ...]]:
    """Read all names of an entry; an editor whose type says so is a compiler or the like."""
    found = {variable: fields.names(name)[0] for variable, name in NAME_FIELDS.items()}
    for name, type_field in EDITOR_FIELDS.items():
        variable = EDITOR_ROLES.get(fields.word(type_field))
        if variable:
            found[variable] = (*found.get(variable, ()), *fields.names(name)[0])
            if name == "editor":
                found["editor"] = ()
    return {
        variable: tuple(_recognise(name, people) for name in names)
        for variable, names in found.items()
    }


def _read_date(fields: FieldReader, names: tuple[str, ...]) -> PartialDate | None:
    """Read a date that is not the one on which the work appeared."""
    name = fields.find(names)
    if name is None:
        return None
    return read_issued(replace(fields.entry, fields=(("date", fields.values[name]),))).start


def _read_priority(fields: FieldReader) -> int | None:
    written = fields.word("priority")
    return int(written) if written.isdecimal() else None


def _read_keys(fields: FieldReader, name: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in fields.values.get(name, "").split(",") if key.strip())


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
    """Give the links of an entry, without those that a page may not have."""
    links = list_links(fields.entry)
    for link in links:
        if not is_safe_url(link.url):
            message = f"{link.url!r} is no address that a page may link to"
            hint = "the link is left out; write https://… or a file's path"
            fields.file.warn(message, fields.entry.line, hint=hint)
    return tuple(link for link in links if is_safe_url(link.url))


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
