"""Publications as entries of RenderCV."""

from dataclasses import replace

from cvsite.citation.eprints import find_work_address
from cvsite.citation.venue import describe_venue, list_notes
from cvsite.exporters.rendercv.entries import UNNAMED, write_date
from cvsite.exporters.rendercv.text import write_text
from cvsite.markup.plain import write_plain
from cvsite.metadata.addresses import Addresses
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.listing import status_label
from cvsite.model.names import Name
from cvsite.model.page import publication_path
from cvsite.model.text import Inlines, Strong, Text

Fields = dict[str, object]


def write_publication(publication: Publication, addresses: Addresses) -> Fields:
    """Write a publication; the year stands in its date, not in the name of its venue as well."""
    venue = describe_venue(replace(publication, issued=None, year_text=None))
    work = addresses.of_target(find_work_address(publication))
    url = work or addresses.of_page(publication_path(publication))
    status = status_label(publication)
    date = _write_date(publication.issued) or publication.year_text or status
    names = [_write_name(name) for name in publication.author or publication.editor]
    remarks = [publication.award, *list_notes(publication)]
    if status and status != date:
        remarks.append((Text(status),))
    fields: Fields = {
        "title": write_text(publication.title) or UNNAMED,
        "authors": [*names, "et al."] if publication.has_more_authors else names,
        "journal": write_text((Text(write_plain(venue)),)),
        "date": date,
        "doi": publication.doi,
        "url": url,
        "summary": ". ".join(write_text(remark) for remark in remarks if remark),
    }
    needed = ("title", "authors")
    return {name: value for name, value in fields.items() if value or name in needed}


def _write_name(name: Name) -> str:
    text: Inlines = (Text(str(name)),)
    shown: Inlines = (Strong(text),) if name.is_owner else text
    return write_text((*shown, Text(",".join(name.marks))))


def _write_date(date: PartialDate | None) -> str | int | None:
    """Write when it appeared; RenderCV knows no seasons."""
    return write_date(replace(date, season=None)) if date else None
