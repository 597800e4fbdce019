"""Entries of a .bib file, or publications of JSON Resume, as publications."""

from typing import Any

from cvsite.citation.addresses import find_doi, split_urls
from cvsite.citation.eprints import Eprint, read_eprint
from cvsite.citation.links import list_links
from cvsite.citation.styles.phrases import curl_quotes
from cvsite.citation.vocabulary import (
    DATE_FIELDS,
    EDITOR_FIELDS,
    EDITOR_ROLES,
    NAME_FIELDS,
    YES,
)
from cvsite.garbage import without_collecting
from cvsite.loader.bibtex.date_problems import list_date_problems
from cvsite.loader.bibtex.dates import read_issued, read_status
from cvsite.loader.bibtex.fields import FieldReader, read_count
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.bibtex.names import NameReader
from cvsite.loader.bibtex.odd_values import warn_of_odd_annotations, warn_of_odd_values
from cvsite.loader.bibtex.oddities import warn_of_oddities
from cvsite.loader.bibtex.variables import (
    find_item_type,
    read_container,
    read_genre,
    read_language,
    read_numbers,
    read_places,
    read_title,
    read_variables,
)
from cvsite.loader.known import KnownPublications
from cvsite.loader.pictures import read_preview
from cvsite.loader.preprints import names_preprint
from cvsite.loader.slugs import make_slugs
from cvsite.markup.latex import LatexReader
from cvsite.markup.plain import write_plain_blocks
from cvsite.model.bibliography import BibtexEntry, Publication, PublicationLink
from cvsite.model.dates import PartialDate
from cvsite.model.names import Name
from cvsite.model.people import People
from cvsite.model.sections import ListedPublication
from cvsite.model.text import Inlines, RichText, Text
from cvsite.model.urls import is_safe_url

PREPRINT = "article"
"""CSL's item type of preprints."""

LOOSE_KINDS = frozenset({"article-journal", "document", "webpage"})
"""Item types of entries that people also write for preprints: ``@article``, ``@misc``, ``@online``.
"""


@without_collecting()
def make_publications(
    file: BibtexFile, people: People, known: KnownPublications | None = None
) -> tuple[Publication, ...]:
    """Make publications of the entries of a file, in the same order.

    What is odd about an entry is noted in the file's problems. ``people`` tells which names are
    the owner's and which have a homepage. Those that are ``known`` are not made again.
    """
    latex = LatexReader()
    names = NameReader(latex, people)
    slugs = make_slugs(entry.key for entry in file.entries)

    def make(entry: BibtexEntry, slug: str) -> Publication:
        return _make_publication(FieldReader(entry, file, latex, names), slug)

    entries = zip(file.entries, slugs, strict=True)
    if known is None:
        return tuple(make(entry, slug) for entry, slug in entries)
    return tuple(known.find_or_make(entry, slug, file, make) for entry, slug in entries)


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
            abstract=_list_paragraphs(each.summary),
            links=(PublicationLink("Link", each.url),) if each.url else (),
        )
        for slug, each in zip(slugs, listed, strict=True)
    )


def _list_paragraphs(text: RichText | None) -> tuple[Inlines, ...]:
    paragraphs = write_plain_blocks(text.blocks).split("\n\n") if text else ()
    return tuple((Text(each),) for each in paragraphs)


def _make_publication(fields: FieldReader, slug: str) -> Publication:
    entry = fields.entry
    issued = read_issued(fields.values)
    status = read_status(fields.values, issued)
    warn_of_oddities(fields.file, entry, issued, status)
    for name, message, hint in list_date_problems(fields.values, issued):
        fields.file.warn(message, entry.line_of(name), hint=hint)
    kind = find_item_type(fields)
    names, has_more_authors = _read_names(fields)
    warn_of_odd_annotations(fields, names)
    eprint = read_eprint(fields.values)
    doi = find_doi(fields.values.get("doi", ""))
    warn_of_odd_values(fields, eprint, doi)
    values: dict[str, Any] = {
        **read_variables(fields),
        **_write_eprint(eprint),
        **_read_dates(fields),
        **names,
        **read_numbers(fields),
        **read_places(fields, kind),
        "container_title": read_container(fields),
        "genre": read_genre(fields),
        "url": fields.address(),
    }
    values["title"] = curl_quotes(read_title(fields))
    if kind in LOOSE_KINDS and names_preprint(
        entry, values["container_title"], doi, values["eprint"]
    ):
        kind = PREPRINT
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
        status=status,
        doi=doi,
        keyword=fields.words("keywords") or fields.words("keyword"),
        language=read_language(fields),
        selected=fields.word("selected") in YES,
        priority=_read_priority(fields),
        preview=read_preview(fields),
        preview_alt=fields.read_plain(("preview_alt",)),
        related=_read_keys(fields, "related"),
        links=_check_links(fields, eprint, doi),
        **values,
    )


def _read_names(fields: FieldReader) -> tuple[dict[str, tuple[Name, ...]], bool]:
    """Read all names of an entry, and tell whether there are more authors than it names.

    An editor whose type says so is a compiler or the like.
    """
    lists = {
        variable: fields.names(name)
        for variable, name in NAME_FIELDS.items()
        if name in fields.values
    }
    found = {variable: names for variable, (names, _) in lists.items()}
    for name, type_field in EDITOR_FIELDS.items():
        if name not in fields.values:
            continue
        if variable := EDITOR_ROLES.get(fields.word(type_field)):
            names = found.pop("editor") if name == "editor" else fields.names(name)[0]
            found[variable] = (*found.get(variable, ()), *names)
    return found, "author" in lists and lists["author"][1]


def _read_dates(fields: FieldReader) -> dict[str, PartialDate | None]:
    """Read the dates that are not the one on which the work appeared."""
    return {
        variable: read_issued({"date": fields.values[name]}).start
        for variable, names in DATE_FIELDS.items()
        if (name := fields.find(names))
    }


def _read_priority(fields: FieldReader) -> int | None:
    return read_count(fields.word("priority"))


def _read_keys(fields: FieldReader, name: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in fields.values.get(name, "").split(",") if key.strip())


def _write_eprint(eprint: Eprint | None) -> dict[str, str | None]:
    """Give the variables for the archive that holds a work."""
    return {
        "eprint": eprint.number if eprint else None,
        "eprint_archive": eprint.archive or None if eprint else None,
        "eprint_class": eprint.section or None if eprint else None,
    }


def _check_links(
    fields: FieldReader, eprint: Eprint | None, doi: str | None
) -> tuple[PublicationLink, ...]:
    """Give the links of an entry, without those that a page may not have."""
    links = list_links(fields.values, eprint, doi)
    unsafe = [link for link in links if not is_safe_url(link.url)]
    for link in unsafe:
        message = f"{link.url!r} is no address that a page may link to"
        hint = "the link is left out; write https://… or a file's path"
        name = next((n for n, value in fields.entry.fields if link.url in split_urls(value)), "")
        fields.file.warn(message, fields.entry.line_of(name), hint=hint)
    return tuple(link for link in links if link not in unsafe) if unsafe else links


def _write_entry(key: str, listed: ListedPublication) -> BibtexEntry:
    values = {
        "title": listed.name,
        "howpublished": listed.publisher,
        "date": str(listed.release_date) if listed.release_date else None,
        "url": listed.url,
    }
    fields = tuple((name, value) for name, value in values.items() if value)
    return BibtexEntry("misc", key, fields, line=0)
