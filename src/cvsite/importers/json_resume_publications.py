"""The publications of a resume.json, as entries of a .bib file."""

import re

from cvsite.importers.dates import find_year
from cvsite.importers.entries import read_entry
from cvsite.importers.json_resume_tables import PUBLICATION
from cvsite.importers.latex_text import write_markdown_as_latex
from cvsite.importers.link_fields import find_link_field
from cvsite.importers.own_entries import spell_label
from cvsite.importers.result import DraftEntry, Imported
from cvsite.importers.texts import leads_elsewhere, tidy_address, tidy_line
from cvsite.importers.values import Fields, Items, Text, Value
from cvsite.importers.venues import find_entry_type, write_numbered_venue

_VENUE = re.compile(
    r"proceedings|conference|workshop|symposium|journal|transactions|letters|annals",
    re.IGNORECASE,
)
"""What tells that the publisher of JSON Resume is a journal or the like, as it often is."""


def read_publications(resume: Fields, imported: Imported) -> None:
    """Read the publications; of a mere text all is the title."""
    for each in resume.items("publications"):
        entry = _read_publication(each)
        imported.entries += [entry] if entry else []


def _read_publication(value: Value) -> DraftEntry | None:
    match value:
        case Text(text):
            fields: dict[str, Text | str] = {"title": value.reword(write_markdown_as_latex(text))}
            year = find_year(text)
            return DraftEntry("misc", fields | ({"date": value.reword(year)} if year else {}))
        case Fields():
            entry = read_entry(value, PUBLICATION)
            if entry:
                _name_venue(entry)
                _add_links(entry, value)
            return entry
    return None


def _name_venue(entry: DraftEntry) -> None:
    """Tell the type by where an entry appeared."""
    if "booktitle" in entry.fields:
        entry.type = "inproceedings"
        return
    venue = entry.fields.get("journal") or entry.fields.get("howpublished")
    if isinstance(venue, Text) and ("journal" in entry.fields or _VENUE.search(venue.value)):
        entry.type = find_entry_type(venue.value)
        del entry.fields["journal" if "journal" in entry.fields else "howpublished"]
        entry.fields |= write_numbered_venue(venue, entry.type)


def _add_links(entry: DraftEntry, fields: Fields) -> None:
    """Add what else an entry links to: ``originalUrl``, ``links`` with names and addresses."""
    said = {
        origin
        for each in entry.fields.values()
        if isinstance(each, Text)
        for origin in each.origins
    }
    for key, value in fields.entries:
        if isinstance(value, Text) and not said.issuperset(value.origins):
            _add_link(entry, key.reword(spell_label(key.value)), value)
        for link in value.values if isinstance(value, Items) else ():
            address = link.text("url", "website", "link") if isinstance(link, Fields) else None
            name = link.text("name", "title", "label") if isinstance(link, Fields) else None
            if address:
                _add_link(entry, name or key, address)


def _add_link(entry: DraftEntry, words: Text, address: Text) -> None:
    full = tidy_address(address.value)
    if leads_elsewhere(full):
        field, value = find_link_field(tidy_line(words.value).strip("[]"), full, entry.fields)
        entry.fields[field] = Text(value, (*address.origins, *words.origins))
