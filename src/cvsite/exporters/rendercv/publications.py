"""Publications as entries of RenderCV."""

from collections.abc import Mapping
from dataclasses import replace

from cvsite.citation.addresses import write_doi_url
from cvsite.citation.eprints import find_work_address
from cvsite.citation.venue import describe_venue, list_notes
from cvsite.exporters.cv.inlines import SEPARATOR, join, link, say
from cvsite.exporters.rendercv.entries import UNNAMED, write_date
from cvsite.exporters.rendercv.text import write_text
from cvsite.markup.plain import write_plain
from cvsite.metadata.addresses import Addresses
from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.listing import status_label
from cvsite.model.marks import list_marks
from cvsite.model.names import Name
from cvsite.model.page import publication_path
from cvsite.model.text import Inlines, Strong, Text

Fields = dict[str, object]


def write_publication(
    publication: Publication, addresses: Addresses, meanings: Mapping[str, str]
) -> Fields:
    """Write a publication; the year stands in its date, not in the name of its venue as well.

    ``meanings`` are those of the marks on names. What has no field stands in the summary.
    """
    work = addresses.of_target(find_work_address(publication))
    url = work or addresses.of_page(publication_path(publication))
    status = status_label(publication)
    date = _write_date(publication.issued) or publication.year_text or status
    names = [_write_name(name) for name in publication.author or publication.editor]
    remarks = [publication.award, *list_notes(publication)]
    if status and status != date:
        remarks.append((Text(status),))
    summary = (
        ". ".join(write_text(remark) for remark in remarks if remark),
        write_text(_explain_marks(publication, meanings)),
        write_text(_list_links(publication, addresses, url)),
    )
    fields: Fields = {
        "title": write_text(publication.title) or UNNAMED,
        "authors": [*names, "et al."] if publication.has_more_authors else names,
        "journal": write_text((Text(_describe_venue(publication)),)),
        "date": date,
        "doi": publication.doi,
        "url": url,
        "summary": "\n".join(filter(None, summary)),
    }
    needed = ("title", "authors")
    return {name: value for name, value in fields.items() if value or name in needed}


def _describe_venue(publication: Publication) -> str:
    """Say where it appeared, and under what name readers know that."""
    venue = write_plain(describe_venue(replace(publication, issued=None, year_text=None)))
    abbr = publication.abbr or ""
    return ", ".join(filter(None, (venue, abbr if abbr not in venue else "")))


def _explain_marks(publication: Publication, meanings: Mapping[str, str]) -> Inlines:
    marks = list_marks((publication,), meanings)
    return join(say(f"{mark} {meaning}") for mark, meaning in marks.items() if meaning)


def _list_links(publication: Publication, addresses: Addresses, told: str | None) -> Inlines:
    """List what belongs to it, without the address that is told already."""
    whole = ((each.label, addresses.of_target(each.url)) for each in publication.links)
    doi = publication.doi
    told_already = {told, write_doi_url(doi) if doi else None}
    links = (link(label, url) for label, url in whole if url and url not in told_already)
    return join(links, SEPARATOR)


def _write_name(name: Name) -> str:
    text: Inlines = (Text(str(name)),)
    shown: Inlines = (Strong(text),) if name.is_owner else text
    return write_text((*shown, Text(",".join(name.marks))))


def _write_date(date: PartialDate | None) -> str | int | None:
    """Write when it appeared; RenderCV knows no seasons."""
    return write_date(replace(date, season=None)) if date else None
