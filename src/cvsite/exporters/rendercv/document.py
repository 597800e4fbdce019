"""The whole CV for RenderCV."""

from collections.abc import Iterable, Iterator, Mapping

from cvsite.exporters.cv.document import CvDocument, CvGroup, CvSection
from cvsite.exporters.cv.publication import CvPublication
from cvsite.exporters.cv.sections import make_cv
from cvsite.exporters.cv.whole import choose_whole_cv
from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.rendercv.entries import EntryWriter
from cvsite.exporters.rendercv.header import write_header
from cvsite.exporters.rendercv.publications import write_publication
from cvsite.exporters.rendercv.text import write_texts
from cvsite.markup.link_changes import change_links_in_blocks
from cvsite.metadata.addresses import Addresses
from cvsite.model.numbering import number_names
from cvsite.model.text import Inlines
from cvsite.yaml_text.yaml_writer import write_yaml

FILE_NAME = "rendercv.yaml"

COMMENT = "# Written by cvsite. A PDF is made of it by: rendercv render FILE\n"


def export_rendercv(exported: ExportedSite) -> Iterator[tuple[str, bytes]]:
    """Give the CV as YAML for RenderCV."""
    site = exported.site
    addresses = Addresses(site.base_url, exported.assets)
    document = make_cv(site, choose_whole_cv(site))
    writer = EntryWriter(addresses, dict(_list_titles(document)))
    meanings = site.cv.site.publications.marks
    titles = number_names(section.title for section in document.sections)
    written = (_write_section(section, writer, meanings) for section in document.sections)
    sections = {title: entries for title, entries in zip(titles, written, strict=True) if entries}
    cv = {**write_header(site, addresses), **({"sections": sections} if sections else {})}
    yield FILE_NAME, f"{COMMENT}{write_yaml({'cv': cv})}".encode()


def _write_section(
    section: CvSection, writer: EntryWriter, meanings: Mapping[str, str]
) -> list[object]:
    """Give the entries of a section: publications, texts that stand by themselves, or others."""
    if papers := list(_list_publications(section.groups)):
        return [write_publication(each.record, writer.addresses, meanings) for each in papers]
    if any(each.title or each.dates or each.facts or each.lines for each in section.entries):
        return [*writer.write(section.entries, section.name)]
    if any(entry.highlights for entry in section.entries):
        return [*writer.write_bullets(section.entries)]
    blocks = [block for entry in section.entries for block in entry.text]
    complete = change_links_in_blocks(tuple(blocks), writer.addresses.complete_link)
    return [text for block in complete if (text := write_texts((block,)))]


def _list_titles(document: CvDocument) -> Iterator[tuple[str, Inlines]]:
    """Give the titles of publications, by the links to them."""
    for section in document.sections:
        for each in _list_publications(section.groups):
            yield f"#{each.anchor}", each.record.title


def _list_publications(groups: Iterable[CvGroup]) -> Iterator[CvPublication]:
    for group in groups:
        yield from group.publications
        yield from _list_publications(group.groups)
