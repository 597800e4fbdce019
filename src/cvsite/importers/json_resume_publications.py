"""The publications of a resume.json, as entries of a .bib file."""

import re

from cvsite.importers.dates import find_year
from cvsite.importers.entries import read_entry
from cvsite.importers.json_resume_tables import PUBLICATION
from cvsite.importers.latex_text import write_markdown_as_latex, write_name
from cvsite.importers.link_fields import find_link_field
from cvsite.importers.own_entries import spell_label
from cvsite.importers.people import add_person
from cvsite.importers.result import DraftEntry, Imported
from cvsite.importers.texts import leads_elsewhere, tidy_address, tidy_line
from cvsite.importers.values import Fields, Items, Text, Value, join_texts
from cvsite.importers.venues import find_entry_type, write_numbered_venue

_VENUE = re.compile(
    r"proceedings|conference|workshop|symposium|journal|transactions|letters|annals",
    re.IGNORECASE,
)
"""What tells that the publisher of JSON Resume is a journal or the like, as it often is."""


AUTHORS = ("authors", "author")


def read_publications(resume: Fields, imported: Imported) -> None:
    """Read the publications; of a mere text all is the title."""
    for each in resume.items("publications"):
        entry = _read_publication(each, imported)
        imported.entries += [entry] if entry else []


def _read_publication(value: Value, imported: Imported) -> DraftEntry | None:
    match value:
        case Text(text):
            fields: dict[str, Text | str] = {"title": value.reword(write_markdown_as_latex(text))}
            year = find_year(text)
            return DraftEntry("misc", fields | ({"date": value.reword(year)} if year else {}))
        case Fields():
            entry = read_entry(value, PUBLICATION)
            if entry:
                if people := _read_people(value, imported):
                    entry.fields["author"] = people
                _name_venue(entry)
                _add_links(entry, value)
            return entry
    return None


def _read_people(fields: Fields, imported: Imported) -> Text | None:
    """Read authors of whom some are records, and let their names link to their homepages."""
    if not fields.records(*AUTHORS):
        return None
    names: list[Text] = []
    for each in fields.items(*AUTHORS):
        name = each if isinstance(each, Text) else None
        if isinstance(each, Fields):
            parts = (
                each.text("given", "given_name", "first_name"),
                each.text("family", "last_name"),
            )
            name = each.text("name") or join_texts(" ", [part for part in parts if part])
            if name and (page := each.text("url", "website")):
                add_person(imported, tidy_line(name.value), tidy_address(page.value))
                imported.understood.append(page)
        names += [name] if name else []
    found = join_texts(" and ", names)
    return found and found.reword(" and ".join(write_name(tidy_line(each.value)) for each in names))


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
        if key.value in AUTHORS:
            continue
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
