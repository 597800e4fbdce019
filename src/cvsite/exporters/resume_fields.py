"""What the fields of JSON Resume tell other tools beyond what the records of a CV say in them."""

from collections.abc import Iterator
from urllib.parse import quote

from cvsite.metadata.addresses import Addresses
from cvsite.model.basics import Profile
from cvsite.model.dates import DateRange
from cvsite.model.page import is_elsewhere
from cvsite.model.record import Record
from cvsite.model.sections import LineOfWork, Work
from cvsite.model.social import profile_url
from cvsite.wording.dates import write_range

Fields = dict[str, object]
"""Fields of JSON Resume by their names; None for one that is left out."""

ADDRESS_FIELDS = frozenset({"image", "url"})
"""Fields that may hold the path of a file of the site, where JSON Resume has full addresses."""

_URI_CHARACTERS = ":/?#[]@!$&'()*+,;=%"
"""What an address may hold beside letters, digits and ``-._~`` (RFC 3986, 2.2)."""


def complete_fields(record: Record, own: Fields, addresses: Addresses) -> Fields:
    """Give the fields that tell more than a record's ``own``: full addresses, dates, details."""
    told: Fields = {
        name: _write_uri(value, addresses)
        for name, value in own.items()
        if name in ADDRESS_FIELDS and isinstance(value, str)
    }
    match record:
        case Profile() if url := profile_url(record):
            told["url"] = _write_uri(url, addresses)
        case Work(projects=(_, *_)):
            told |= _write_dates(record.dates)
            own_highlights = [each.source for each in record.highlights]
            told["highlights"] = [*own_highlights, *_list_highlights(record)]
    return told


def _write_uri(target: str, addresses: Addresses) -> str | None:
    """Write a full address as RFC 3986 has it; None for a path of a site whose own is unknown."""
    address = addresses.of_target(target)
    if address is None and is_elsewhere(target):
        address = target
    return address and quote(address, safe=_URI_CHARACTERS)


def _write_dates(dates: DateRange) -> Fields:
    named = {"startDate": dates.start, "endDate": dates.end}
    return {name: str(date) for name, date in named.items() if date}


def _list_highlights(record: Work) -> Iterator[str]:
    """Give the lines of work of an appointment as details of it: a title, and what follows."""
    for each in record.projects:
        yield _name_line(each, record.dates)
        yield from (highlight.source for highlight in each.highlights)


def _name_line(line: LineOfWork, around: DateRange) -> str:
    when = write_range(line.dates) if line.dates != around else ""
    name = f"{line.name} ({when})" if when else line.name
    return f"{name}: {line.description.source}" if line.description else name
