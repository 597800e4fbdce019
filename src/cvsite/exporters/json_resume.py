"""The CV as JSON Resume (jsonresume.org, 1.0.0), which other tools read.

What JSON Resume has no field for stands beside the fields that it has, under the names of cv.yaml
in its spelling: readers pass over it, and cvsite reads it back.
"""

import json
import re
from collections.abc import Iterator, Mapping

from cvsite.markup.plain import write_plain
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.linked_data import write_iso_date
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.page import RESUME_PATH, Page, publication_path
from cvsite.model.record import Record
from cvsite.model.sections import Award
from cvsite.model.site import Site
from cvsite.model.text import RichText

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
VERSION = "v1.0.0"

OTHER_FIELDS = frozenset({"cv_variants", "json_schema", "meta", "publications", "site"})
"""Fields of the CV that are written in a way of their own, or are about the website alone."""

ADDRESS_FIELDS = frozenset({"image", "url"})
"""Fields that may hold the path of a file of the site, where JSON Resume has full addresses."""

_UNDERSCORE = re.compile(r"_(\w)")


def export_json_resume(
    site: Site, pages: tuple[Page, ...], assets: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Give ``resume.json``; an e-mail address is in it only if it is published as a link."""
    del pages
    resume = write_resume(site, Addresses(site.base_url, assets))
    yield RESUME_PATH, f"{json.dumps(resume, ensure_ascii=False, indent=2)}\n".encode()


def write_resume(site: Site, addresses: Addresses) -> dict[str, object]:
    """Write the CV and the publications as JSON Resume."""
    basics = site.cv.basics
    if not site.is_published("email_link"):
        basics = basics.model_copy(update={"email": None})
    left_out = dict.fromkeys(OTHER_FIELDS)
    cv = site.cv.model_copy(update={"basics": basics, **left_out})
    publications = [_write_publication(each, addresses) for each in site.bibliography.publications]
    address = addresses.of_page(RESUME_PATH)
    meta: dict[str, object] = {"canonical": address} if address else {}
    meta |= {"version": VERSION, **_write_record(site.cv.meta, addresses)}
    return {
        "$schema": SCHEMA,
        **_write_record(cv, addresses),
        **({"publications": publications} if publications else {}),
        "meta": meta,
    }


def _write_record(record: Record, addresses: Addresses) -> dict[str, object]:
    """Write the fields of a record that have something in them."""
    fields = ((name, getattr(record, name)) for name in type(record).model_fields)
    written = {
        _spell_name(name): _write_value(name, value, addresses)
        for name, value in fields
        if value is not None and value != ()
    }
    if isinstance(record, Award) and record.date:
        first, *further = map(str, record.date)
        written["date"] = first
        written |= {"dates": further} if further else {}
    return written


def _write_value(name: str, value: object, addresses: Addresses) -> object:
    match value:
        case Record():
            return _write_record(value, addresses)
        case RichText():
            return value.source
        case PartialDate():
            return str(value)
        case tuple():
            return [_write_value(name, each, addresses) for each in value]
        case str() if name in ADDRESS_FIELDS:
            return addresses.of_target(value) or value
    return value


def _spell_name(name: str) -> str:
    return _UNDERSCORE.sub(lambda match: match[1].upper(), name)


def _write_publication(publication: Publication, addresses: Addresses) -> dict[str, str]:
    container = write_plain(publication.container_title)
    written = {
        "name": write_plain(publication.title),
        "publisher": container or publication.publisher or publication.eprint_archive,
        "releaseDate": write_iso_date(publication.issued),
        "url": addresses.of_page(publication_path(publication)) or publication.url,
        "summary": write_plain(publication.abstract),
    }
    return {name: value for name, value in written.items() if value}
