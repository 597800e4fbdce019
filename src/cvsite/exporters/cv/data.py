"""A CV as data, which the template of the PDF builds the document of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from cvsite.exporters.cv.document import CvDocument, CvEntry, CvGroup, CvHeader, CvSection
from cvsite.exporters.cv.publication import CvPublication
from cvsite.markup.formula_tree import Node
from cvsite.markup.typst import FindAddress, write_blocks, write_inlines, write_text
from cvsite.model.text import Blocks, Inlines

UNSEEN_KEYS = frozenset({"alt", "anchor", "form", "kind", "source", "url", "variant"})
"""What no reader sees of a node."""


@dataclass(frozen=True, slots=True)
class WrittenPart:
    """A part of the document, and the record that it was made of, for messages about it.

    Headings are of no record.
    """

    record: object
    node: Node


@dataclass(frozen=True, slots=True)
class CvWriter:
    """Writes a CV as nodes; ``parts`` then has them with their records.

    ``address`` gives what links lead to.
    """

    address: FindAddress
    parts: list[WrittenPart] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    def write(self, document: CvDocument) -> dict[str, Node]:
        """Write a whole CV."""
        return {
            "header": self._write_header(document.header),
            "sections": [self._write_section(section) for section in document.sections],
            "modified": write_text(document.last_modified),
        }

    def _write_header(self, header: CvHeader) -> Node:
        node: Node = {
            "name": write_text(header.name),
            "label": write_text(header.label),
            "affiliations": self._write_all(header.affiliations),
            "contact": self._write_all(header.contact),
        }
        return self._note(header.record, node)

    def _write_section(self, section: CvSection) -> Node:
        return {
            "title": self._note(None, write_text(section.title)),
            "entries": [self._write_entry(entry) for entry in section.entries],
            "groups": [self._write_group(group) for group in section.groups],
            "legend": self._note(None, self._write_all(section.legend)),
        }

    def _write_entry(self, entry: CvEntry) -> Node:
        node: dict[str, Node] = {
            "form": entry.form,
            "dates": write_text(entry.dates),
            "title": self._write(entry.title),
            "facts": self._write_all(entry.facts),
            "lines": self._write_all(entry.lines),
            "text": self._write_blocks(entry.text),
            "highlights": [self._write_blocks(item) for item in entry.highlights],
            "related": self._write(entry.related),
        }
        self._note(entry.record, node)
        return {**node, "entries": [self._write_entry(each) for each in entry.entries]}

    def _write_group(self, group: CvGroup) -> Node:
        return {
            "title": self._note(None, write_text(group.title)),
            "publications": [self._write_publication(each) for each in group.publications],
            "groups": [self._write_group(each) for each in group.groups],
        }

    def _write_publication(self, publication: CvPublication) -> Node:
        """Write a publication; what is listed twice can be linked to but once."""
        anchor = publication.anchor
        is_first = anchor not in self.anchors
        self.anchors.add(anchor)
        node: Node = {
            "anchor": anchor if is_first else "",
            "number": publication.number,
            "authors": self._write(publication.authors),
            "title": self._write(publication.title),
            "venue": self._write(publication.venue),
            "status": self._write(publication.status),
            "award": self._write(publication.award),
            "links": self._write(publication.links),
        }
        return self._note(publication.record, node)

    def _note(self, record: object, node: Node) -> Node:
        self.parts.append(WrittenPart(record, node))
        return node

    def _write(self, inlines: Inlines) -> list[Node]:
        return write_inlines(inlines, self.address)

    def _write_all(self, texts: Iterable[Inlines]) -> list[Node]:
        return [self._write(each) for each in texts]

    def _write_blocks(self, blocks: Blocks) -> list[Node]:
        return write_blocks(blocks, self.address)


def list_texts(node: Node) -> Iterator[str]:
    """Give the texts that readers see of a node."""
    match node:
        case str():
            yield node
        case list():
            for each in node:
                yield from list_texts(each)
        case dict():
            for key, each in node.items():
                if key not in UNSEEN_KEYS:
                    yield from list_texts(each)
