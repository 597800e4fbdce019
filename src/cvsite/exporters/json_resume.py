"""The CV as JSON Resume (jsonresume.org, 1.0.0), which other tools read.

What JSON Resume has no field for stands beside the fields that it has, under the names of cv.yaml
in its spelling: readers pass over it, and cvsite reads it back. Where a field says more to other
tools than the CV does, such as a full address for the path of a file, the CV's own value stands
under ``cvsite`` beside it.
"""

import json
import re
from collections.abc import Iterator
from functools import partial

from cvsite.citation.eprints import find_work_address
from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.pieces import enclose, encode_pieces
from cvsite.exporters.resume_fields import Fields, complete_fields
from cvsite.markup.plain import write_plain, write_plain_paragraphs
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import write_iso_date
from cvsite.model.bibliography import Publication
from cvsite.model.cv import Cv
from cvsite.model.dates import PartialDate
from cvsite.model.page import RESUME_PATH, publication_path
from cvsite.model.record import Record
from cvsite.model.sections import Award
from cvsite.model.settings import Meta
from cvsite.model.shown import SECTION_TITLES, list_shown_sections
from cvsite.model.site import Site
from cvsite.model.text import RichText

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"

OWN_VALUES = "cvsite"
"""The additional property with the CV's own values of fields; null for those that it leaves out."""

INDENTATION = "  "
NEXT_LINE = ",\n"

_UNDERSCORE = re.compile(r"_(\w)")


def export_json_resume(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``resume.json``; an e-mail address is in it only if it is published as a link."""
    yield RESUME_PATH, encode_pieces(_list_pieces(exported))


def _list_pieces(exported: ExportedSite) -> Iterator[str]:
    """Give the document piece by piece, as there may be thousands of publications."""
    site = exported.site
    addresses = Addresses(site.base_url, exported.assets)
    cv = {"$schema": SCHEMA, **_write_record(select_published(site), addresses)}
    members = [f"{json.dumps(name)}: {_write_json(value)}" for name, value in cv.items()]
    yield f"{{\n{_indent(NEXT_LINE.join(members))}{NEXT_LINE}"
    if site.bibliography.publications:
        items = _list_publications(exported, addresses)
        opening, closing = f'{INDENTATION}"publications": [\n', f"\n{INDENTATION}]{NEXT_LINE}"
        yield from enclose(opening, items, NEXT_LINE, closing)
    yield _indent(f'"meta": {_write_json(_write_meta(site, addresses))}')
    yield "\n}\n"


def _list_publications(exported: ExportedSite, addresses: Addresses) -> Iterator[str]:
    """Give the publications as items of the document."""
    bibliography = exported.site.bibliography
    is_listed = not bibliography.sources
    for each in bibliography.publications:
        make = partial(_write_publication, each, addresses, is_listed=is_listed)
        yield _indent(_indent(exported.texts.recall(RESUME_PATH, each, "", make)))


def _write_meta(site: Site, addresses: Addresses) -> Fields:
    address = addresses.of_page(RESUME_PATH)
    canonical: Fields = {"canonical": address} if address else {}
    return {**canonical, "version": VERSION, **_write_record(site.cv.meta, addresses)}


def _write_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=len(INDENTATION))


def _indent(text: str) -> str:
    """Set lines in; within strings JSON has no line ends (RFC 8259, 7)."""
    return INDENTATION + text.replace("\n", f"\n{INDENTATION}")


def select_published(site: Site) -> Cv:
    """Give the CV without the sections that no page shows, and without what is written apart."""
    basics = site.cv.basics
    if not site.is_published("email_link"):
        basics = basics.model_copy(update={"email": None})
    shown = list_shown_sections(site)
    names = {each.name for each in shown}
    hidden: dict[str, object] = {
        name: () for name in SECTION_TITLES if name in Cv.model_fields and name not in names
    }
    own = tuple(
        each
        for each in site.cv.sections
        if not each.entries or any(each is one.record for one in shown)
    )
    apart = {"json_schema": None, "meta": Meta(), "publications": ()}
    return site.cv.model_copy(update={**hidden, **apart, "sections": own, "basics": basics})


def _write_record(record: Record, addresses: Addresses) -> Fields:
    """Write the fields of a record that are not as they are without saying anything."""
    own = {
        _spell_name(name): _write_value(value, addresses)
        for name, field in type(record).model_fields.items()
        if (value := getattr(record, name)) != field.get_default(call_default_factory=True)
    }
    if isinstance(record, Award) and record.date:
        first, *further = map(str, record.date)
        own |= {"date": first, **({"dates": further} if further else {})}
    told = {**own, **complete_fields(record, own, addresses)}
    changed = {name: own.get(name) for name, value in told.items() if value != own.get(name)}
    known = {name: value for name, value in told.items() if value is not None}
    return {**known, **({OWN_VALUES: changed} if changed else {})}


def _write_value(value: object, addresses: Addresses) -> object:
    match value:
        case Record():
            return _write_record(value, addresses)
        case RichText():
            return value.source
        case PartialDate():
            return str(value)
        case tuple():
            return [_write_value(each, addresses) for each in value]
        case dict():
            return {name: _write_value(each, addresses) for name, each in value.items()}
    return value


def _spell_name(name: str) -> str:
    return _UNDERSCORE.sub(lambda match: match[1].upper(), name)


def _write_publication(publication: Publication, addresses: Addresses, *, is_listed: bool) -> str:
    """Write a publication, with the address of its page; its own where it comes from no .bib."""
    container = write_plain(publication.container_title)
    work = addresses.of_target(find_work_address(publication))
    written: Fields = {
        "name": write_plain(publication.title),
        "publisher": container or publication.publisher or publication.eprint_archive,
        "releaseDate": write_iso_date(publication.issued),
        "url": addresses.of_page(publication_path(publication)) or work,
        "summary": write_plain_paragraphs(publication.abstract, "\n\n"),
    }
    if is_listed and (own := publication.source.get("url")) != written["url"]:
        written[OWN_VALUES] = {"url": own}
    return _write_json({name: value for name, value in written.items() if value})
