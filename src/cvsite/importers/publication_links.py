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
    if not put_link(entry, words, named.reword(path or address)):
        reader.imported.understood.append(named)
    return True


def put_link(entry: DraftEntry, words: str, target: Text) -> bool:
    """Put an address into the field for it, and tell whether the entry did not have it yet."""
    there = {entry.spell(name) for name in entry.fields}
    name, value = find_link_field(words, target.value, entry.fields)
    if there.intersection({target.value, value, find_number(target.value) or value}):
        return False
    entry.fields[name] = target.reword(value)
    if name == "eprint":
        entry.fields["archiveprefix"] = "arXiv"
    return True
