"""The CV as PDF beside the pages of a site, which link to it if it is there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from cvsite.builder.outputs import Output
from cvsite.errors import Location, Problem
from cvsite.exporters.drawing import Drawing
from cvsite.exporters.fonts import can_draw
from cvsite.exporters.missing_characters import tell_missing_characters, tell_unread_fonts
from cvsite.exporters.pdf import PDF_TEMPLATE, draw_pdf, write_cv_data
from cvsite.model.page import PDF_PATH
from cvsite.model.site import Site


@dataclass(frozen=True, slots=True)
class PdfPlan:
    """What pages link to as PDF, what is still to be made, and why there is none."""

    path: str | None = None
    work: tuple[Callable[[], Output], ...] = ()
    warnings: tuple[Problem, ...] = ()


def plan_pdf(
    site: Site,
    assets: Mapping[str, str],
    drawing: Drawing,
    places: Mapping[str, Location],
    *,
    preview: bool,
) -> PdfPlan:
    """Plan the PDF of a site; ``places`` says where its records stand.

    A file of the site's own by that name, in capitals or not, stands in for it: on many disks there
    is room for one of them. In the preview it is made once somebody
    looks at it. It is not made where characters of it would be blank.
    """
    if not site.cv.site.outputs.pdf:
        return PdfPlan()
    own = next((path for name, path in assets.items() if name.casefold() == PDF_PATH), None)
    if own or preview:
        return PdfPlan(own or PDF_PATH)
    if not can_draw():
        return PdfPlan()  # which is told with the drawings
    cv, drawing = write_cv_data(site, assets), choose_fonts(site, drawing)
    if missing := drawing.fonts.find_missing(cv.texts, drawing.cache):
        [problem] = tell_missing_characters(cv.parts, missing, site, places, most=1)
        message = f"{problem.message}, so there is no {PDF_PATH}"
        hint = f"{problem.hint}, or outputs: {{pdf: false}}"
        told = replace(problem, message=message, hint=hint, severity="warning")
        return PdfPlan(warnings=(told, *tell_unread_fonts(drawing.fonts)))
    return PdfPlan(PDF_PATH, (lambda: Output(PDF_PATH, draw_pdf(cv, drawing), PDF_TEMPLATE),))


def choose_fonts(site: Site, drawing: Drawing) -> Drawing:
    """Give a drawing by the fonts that the settings of a site say."""
    with_system = site.cv.site.pdf_fonts == "system"
    return replace(drawing, fonts=replace(drawing.fonts, with_system=with_system))
