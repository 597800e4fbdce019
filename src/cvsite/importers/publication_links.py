"""The links of a page about a publication, as fields of its entry."""

from cvsite.importers.link_fields import find_link_field, find_number
from cvsite.importers.page_reader import PageReader
from cvsite.importers.result import DraftEntry
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Text


def add_link(entry: DraftEntry, words: str, named: Text, page: str, reader: PageReader) -> bool:
    """Add a link, unless it is there, and tell whether it leads somewhere.

    A link to a file of the source leads to the copy of it.
    """
    address = tidy_address(named.value)
    path = reader.take(address, page)
    if not path and not leads_elsewhere(address):
        return False
    there = {entry.spell(name) for name in entry.fields}
    target = path or address
    name, value = find_link_field(words, target, entry.fields)
    if target in there or value in there or find_number(target) in there:
        reader.imported.understood.append(named)
        return True
    entry.fields[name] = named.reword(value)
    if name == "eprint":
        entry.fields["archiveprefix"] = "arXiv"
    return True
