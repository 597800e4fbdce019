"""The CV with all publications as Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from cvsite.exporters.cv.document import CvDocument, CvEntry, CvGroup, CvSection
from cvsite.exporters.cv.inlines import join, say
from cvsite.exporters.cv.publication import CvPublication
from cvsite.exporters.cv.rows import join_facts, join_publication, list_item_rows
from cvsite.exporters.cv.sections import make_cv
from cvsite.exporters.cv.whole import choose_whole_cv
from cvsite.exporters.exported_site import ExportedSite, Texts
from cvsite.markup.escaping import drop_controls
from cvsite.markup.link_changes import change_links, change_links_in_blocks
from cvsite.markup.markdown_blocks import (
    write_markdown_blocks,
    write_markdown_heading,
    write_markdown_item,
)
from cvsite.markup.markdown_text import write_markdown
from cvsite.metadata.addresses import Addresses
from cvsite.model.page import MARKDOWN_PATH
from cvsite.model.text import Blocks, Inlines, ItemList

LINE_BREAK = "  \n"
"""What ends a line within a paragraph (CommonMark 0.31.2, 6.7)."""


def export_markdown(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give ``cv.md``."""
    site = exported.site
    writer = MarkdownCv(Addresses(site.base_url, exported.assets), exported.texts)
    document = make_cv(site, choose_whole_cv(site))
    yield MARKDOWN_PATH, drop_controls(writer.write(document)).encode()


@dataclass(frozen=True, slots=True)
class MarkdownCv:
    """Writes a CV as Markdown, with full addresses."""

    addresses: Addresses
    texts: Texts

    def write(self, document: CvDocument) -> str:
        """Write a whole CV, with the name as the heading of it all."""
        header = document.header
        whole = join_paragraphs(
            write_markdown_heading(1, say(header.name)),
            self._write_lines((say(header.label), *header.affiliations)),
            "\n".join(f"- {self._write_row(each)}" for each in header.contact),
            *map(self._write_section, document.sections),
        )
        return f"{whole}\n"

    def _write_section(self, section: CvSection) -> str:
        rows = (self._write_item(each) for each in section.entries if each.form != "entry")
        entries = (self._write_entry(each, 3) for each in section.entries if each.form == "entry")
        return join_paragraphs(
            write_markdown_heading(2, say(section.title)),
            self._write_lines(section.legend),
            "\n".join(rows),
            *entries,
            *(self._write_group(group, 3) for group in section.groups),
        )

    def _write_group(self, group: CvGroup, level: int) -> str:
        return join_paragraphs(
            write_markdown_heading(level, say(group.title)),
            "\n".join(map(self._recall_publication, group.publications)),
            *(self._write_group(each, level + 1) for each in group.groups),
        )

    def _recall_publication(self, publication: CvPublication) -> str:
        make = partial(self._write_publication, publication)
        return self.texts.recall(MARKDOWN_PATH, publication.record, publication.place, make)

    def _write_publication(self, publication: CvPublication) -> str:
        row = (join_publication(publication), publication.links)
        return write_markdown_item(f"{publication.number}. ", self._write_row(join(row, " ")))

    def _write_entry(self, entry: CvEntry, level: int) -> str:
        """Write an entry below its title; a text that stands by itself has none."""
        return join_paragraphs(
            write_markdown_heading(level, self._complete(entry.title)) if entry.title else "",
            self._write_lines((join_facts(entry), *entry.lines, entry.related)),
            self._write_body(entry, level + 1 if entry.title else level),
            *(self._write_entry(each, level + 1) for each in entry.entries),
        )

    def _write_item(self, entry: CvEntry) -> str:
        lines = self._write_lines(list_item_rows(entry))
        return write_markdown_item("- ", join_paragraphs(lines, self._write_body(entry, 4)))

    def _write_body(self, entry: CvEntry, level: int) -> str:
        bullets: Blocks = (ItemList(entry.highlights),) if entry.highlights else ()
        blocks = change_links_in_blocks((*entry.text, *bullets), self.addresses.complete_link)
        return write_markdown_blocks(blocks, level)

    def _write_lines(self, lines: Iterable[Inlines]) -> str:
        return LINE_BREAK.join(filter(None, map(self._write_row, lines)))

    def _write_row(self, inlines: Inlines) -> str:
        return write_markdown(self._complete(inlines))

    def _complete(self, inlines: Inlines) -> Inlines:
        return change_links(inlines, self.addresses.complete_link)


def join_paragraphs(*parts: str) -> str:
    """Put an empty line between what is not empty."""
    return "\n\n".join(filter(None, parts))
