"""The CV as PDF, which typst makes by ``cv.typ`` of the theme stack."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cvsite.exporters.cv.data import CvWriter, WrittenPart, list_texts
from cvsite.exporters.cv.document import CvDocument, CvGroup
from cvsite.exporters.cv.sections import make_cv
from cvsite.exporters.drawing import Drawing
from cvsite.markup.formula_tree import Node
from cvsite.markup.typst import FindAddress, write_text
from cvsite.metadata.addresses import Addresses
from cvsite.model.accent import DEFAULT_ACCENT, make_accents
from cvsite.model.page import is_elsewhere
from cvsite.model.settings import Paper
from cvsite.model.site import Site
from cvsite.model.urls import encode_address, is_safe_url
from cvsite.model.variants import USUAL, CvVariant

PDF_TEMPLATE = "cv.typ"

PAPERS: Mapping[Paper, str] = {"a4": "a4", "letter": "us-letter"}
"""The papers of the settings by their names in typst."""


@dataclass(frozen=True, slots=True)
class CvData:
    """What the template of the PDF is given, and the parts that it was made of."""

    data: Mapping[str, Node]
    parts: tuple[WrittenPart, ...]

    @property
    def texts(self) -> Iterator[str]:
        """All texts that readers see."""
        return list_texts([self.data["title"], self.data["header"], self.data["sections"]])


def write_cv_data(site: Site, assets: Mapping[str, str], variant: CvVariant = USUAL) -> CvData:
    """Write the CV of a site for the template; ``assets`` gives the path of each file by name.

    The site is given as it may be published.
    """
    document = make_cv(site, variant)
    writer = CvWriter(make_address_finder(document, Addresses(site.base_url, assets)))
    written = writer.write(document)
    settings, title = site.cv.site, site.words["Curriculum vitae of {name}"]
    changed = site.words["Last changed {date}"].format(date=document.last_modified)
    data: dict[str, Node] = {
        "title": write_text(title.format(name=site.cv.basics.name)),
        "direction": "rtl" if settings.is_right_to_left else "ltr",
        "paper": PAPERS[variant.paper or settings.pdf_paper],
        "accent": str(make_accents(settings.theme.accent or DEFAULT_ACCENT)["light"]),
        **split_language(settings.language),
        **written,
        "changed": write_text(changed) if document.last_modified else "",
    }
    return CvData(data, tuple(writer.parts))


def draw_pdf(cv: CvData, drawing: Drawing) -> bytes:
    """Make the PDF. Raises ContentError where the template is at fault."""
    return drawing.draw(PDF_TEMPLATE, cv.data, "pdf")


def make_address_finder(document: CvDocument, addresses: Addresses) -> FindAddress:
    """Give what finds the full address that a link of a document leads to.

    Of the places within the document that may be linked to there are its publications.
    """
    anchors = {
        f"#{each.anchor}"
        for section in document.sections
        for group in _list_groups(section.groups)
        for each in group.publications
    }

    def find_address(target: str) -> str | None:
        if target.startswith("#"):
            return target if target in anchors else None
        if is_elsewhere(target):
            return encode_address(target) if is_safe_url(target) else None
        return addresses.of_target(target)

    return find_address


def _list_groups(groups: Iterable[CvGroup]) -> Iterator[CvGroup]:
    for group in groups:
        yield group
        yield from _list_groups(group.groups)


def split_language(tag: str) -> dict[str, Node]:
    """Give the parts of a language tag that choose letters and hyphens (BCP 47, 2.1)."""
    language, *rest = tag.split("-")
    script = next((part for part in rest if len(part) == len("Hans") and part.isalpha()), "")
    region = next((part for part in rest if len(part) == len("TW") and part.isalpha()), "")
    return {"language": language.lower(), "script": script.lower(), "region": region.lower()}
