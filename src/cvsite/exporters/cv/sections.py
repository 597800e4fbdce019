"""The whole CV of a site, or a variant of it, as a document."""

from collections.abc import Iterable

from cvsite.exporters.cv.document import CvDocument, CvSection
from cvsite.exporters.cv.entries import MAKERS, make_text
from cvsite.exporters.cv.header import make_header
from cvsite.exporters.cv.linking import Linking
from cvsite.exporters.cv.publications import PublicationList
from cvsite.model.bibliography import Publication
from cvsite.model.cv_sections import list_cv_sections
from cvsite.model.people import list_people
from cvsite.model.shown import Section
from cvsite.model.site import Site
from cvsite.model.text import RichText
from cvsite.model.variants import USUAL, CvVariant
from cvsite.wording.dates import write_date


def make_cv(site: Site, variant: CvVariant = USUAL) -> CvDocument:
    """Make the CV of a site, which is given as it may be published."""
    sections = list_cv_sections(site, variant)
    numbers = number_publications(sections)
    people = list_people(site.cv.basics, site.cv.people)
    linking = Linking(people, site.bibliography, numbers, site.words)
    modified = site.cv.meta.last_modified
    return CvDocument(
        make_header(site),
        tuple(_make_section(section, site, linking) for section in sections),
        write_date(modified, words=site.words) if modified else "",
    )


def number_publications(sections: Iterable[Section]) -> dict[str, int]:
    """Give the publications in a CV their numbers, by their slugs, in the order of the list."""
    records = (record for section in sections for record in section.records)
    slugs = dict.fromkeys(each.slug for each in records if isinstance(each, Publication))
    return {slug: number for number, slug in enumerate(slugs, start=1)}


def _make_section(section: Section, site: Site, linking: Linking) -> CvSection:
    publications = [each for each in section.records if isinstance(each, Publication)]
    if publications:
        made = PublicationList(site)
        return CvSection(
            section.name,
            section.title,
            groups=made.make_groups(publications, linking.numbers),
            legend=made.explain_marks(publications),
        )
    entries = tuple(
        make_text(record, site.cv.basics)
        if isinstance(record, RichText)
        else MAKERS[section.name](record, linking)
        for record in section.records
    )
    return CvSection(section.name, section.title, entries)
