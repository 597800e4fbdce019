"""The CV with all publications as plain text, for forms and for programs that read text.

A paragraph is one line, however long: forms and programs break lines themselves, and would take
ours for the ends of paragraphs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from textwrap import indent

from cvsite.exporters.cv.document import CvDocument, CvEntry, CvGroup, CvSection
from cvsite.exporters.cv.publication import CvPublication
from cvsite.exporters.cv.rows import join_facts, join_publication, list_item_rows
from cvsite.exporters.cv.sections import make_cv
from cvsite.exporters.cv.whole import choose_whole_cv
from cvsite.exporters.exported_site import ExportedSite, Texts
from cvsite.exporters.markdown import join_paragraphs
from cvsite.markup.escaping import drop_controls
from cvsite.markup.link_changes import change_links, change_links_in_blocks
from cvsite.markup.plain import write_plain, write_plain_blocks
from cvsite.metadata.addresses import Addresses
from cvsite.model.page import TEXT_PATH
from cvsite.model.text import Blocks, Inlines, ItemList, Link, Text

ITEM = "- "
"""What an item of a list begins with."""


def export_text(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``cv.txt``; a space at which no line may break is one like any other there."""
    site = exported.site
    writer = TextCv(Addresses(site.base_url, exported.assets), exported.texts)
    text = writer.write(make_cv(site, choose_whole_cv(site)))
    yield TEXT_PATH, drop_controls(text).replace("\u00a0", " ").encode()


@dataclass(frozen=True, slots=True)
class TextCv:
    """Writes a CV as plain text, with full addresses."""

    addresses: Addresses
    texts: Texts

    def write(self, document: CvDocument) -> str:
        """Write a whole CV, with two empty lines between sections."""
        header = document.header
        head = [header.name, header.label, *self._list_rows(header.affiliations)]
        head += self._list_rows(header.contact)
        sections = map(self._write_section, document.sections)
        return "\n\n\n".join(["\n".join(filter(None, head)), *sections]) + "\n"

    def _write_section(self, section: CvSection) -> str:
        rows = (self._write_item(each) for each in section.entries if each.form != "entry")
        entries = (self._write_entry(each) for each in section.entries if each.form == "entry")
        return join_paragraphs(
            section.title,
            "\n".join(self._list_rows(section.legend)),
            "\n".join(rows),
            *entries,
            *map(self._write_group, section.groups),
        )

    def _write_group(self, group: CvGroup) -> str:
        publications = "\n".join(map(self._recall_publication, group.publications))
        return join_paragraphs(group.title, publications, *map(self._write_group, group.groups))

    def _recall_publication(self, publication: CvPublication) -> str:
        make = partial(self._write_publication, publication)
        return self.texts.recall(TEXT_PATH, publication.record, publication.place, make)

    def _write_publication(self, publication: CvPublication) -> str:
        """Write a publication by its number, and where it is found in a line of its own."""
        row = f"[{publication.number}] {write_plain(join_publication(publication))}"
        return "\n    ".join(filter(None, (row, self._write_row(publication.links))))

    def _write_entry(self, entry: CvEntry) -> str:
        head = self._list_rows((entry.title, join_facts(entry), *entry.lines, entry.related))
        text = "\n".join(filter(None, (*head, self._write_body(entry))))
        return join_paragraphs(text, *map(self._write_entry, entry.entries))

    def _write_item(self, entry: CvEntry) -> str:
        rows = self._list_rows(list_item_rows(entry))
        text = "\n".join(filter(None, (*rows, self._write_body(entry))))
        return ITEM + indent(text, " " * len(ITEM)).removeprefix(" " * len(ITEM))

    def _write_body(self, entry: CvEntry) -> str:
        bullets: Blocks = (ItemList(entry.highlights),) if entry.highlights else ()
        parts = (write_plain_blocks(self._spell_blocks(each)) for each in (entry.text, bullets))
        return "\n".join(filter(None, parts))

    def _list_rows(self, rows: Iterable[Inlines]) -> list[str]:
        return [self._write_row(row) for row in rows if row]

    def _write_row(self, inlines: Inlines) -> str:
        return write_plain(change_links(inlines, self._spell_link))

    def _spell_blocks(self, blocks: Blocks) -> Blocks:
        return change_links_in_blocks(blocks, self._spell_link)

    def _spell_link(self, link: Link) -> Inlines:
        """Write the address of a link behind its text (RFC 3986, appendix C)."""
        url = self.addresses.of_target(link.url)
        if url is None or url == write_plain(link.children):
            return link.children
        return (*link.children, Text(f" <{url}>"))
