"""The authors of a paper on a page that is written by hand."""

import re

from cvsite.importers.citation_text import split_names
from cvsite.importers.html_lines import HtmlLine
from cvsite.importers.latex_text import write_name
from cvsite.importers.page_reader import PageReader
from cvsite.importers.people import add_person
from cvsite.importers.result import DraftEntry, DraftRecord
from cvsite.importers.values import Text, join_texts

YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
MARKS = " ,.*†‡§¶0123456789"
"""Signs around a name that are none of it."""

_BETWEEN_NAMES = re.compile(r"\s*(?:,|;|\band\b|&)\s*")


def are_names(line: HtmlLine) -> bool:
    """Tell whether a line has names alone; a venue is set apart by its year and emphasis."""
    names = split_names(line.plain.strip(" ,."))
    return bool(names) and not (line.list_words("emphasis") and YEAR.search(line.plain))


def add_authors(entry: DraftEntry, lines: list[HtmlLine], reader: PageReader) -> None:
    """Add the authors; those that are links are known by their pages from now on."""
    joined = join_texts(" ", [line.text for line in lines])
    if joined is None:
        return
    text = joined.value.strip(" ,.")
    names = split_names(text) or [each for each in _BETWEEN_NAMES.split(text) if each]
    entry.fields["author"] = joined.reword(" and ".join(map(write_name, names)))
    basics = reader.imported.cv["basics"]
    for line in lines:
        linked = {words.strip(MARKS): address for words, address in line.list_links()}
        for name, address in linked.items():
            add_person(reader.imported, name, address)
        own = [each.strip(MARKS) for each in line.list_words("strong")]
        if isinstance(basics, dict) and len(own) == 1 and own[0] not in linked:
            _add_alias(basics, own[0])


def _add_alias(basics: DraftRecord, name: str) -> None:
    """Add the spelling of the owner's name that stands out."""
    owner = basics.get("name")
    spelled = owner.value if isinstance(owner, Text) else owner
    if not name or name == spelled:
        return
    aliases = basics.setdefault("aliases", [])
    if isinstance(aliases, list) and name not in aliases:
        aliases.append(name)
