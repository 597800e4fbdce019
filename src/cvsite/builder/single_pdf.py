"""``cvsite pdf``: the CV as PDF by itself, or a variant of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from cvsite.builder.build import (
    collect_site_assets,
    load_content,
    open_drawing,
    refuse,
)
from cvsite.builder.choices import tell_unknown_sections, tell_unknown_theme
from cvsite.builder.cv_pdf import choose_fonts
from cvsite.builder.options import BuildOptions
from cvsite.errors import Problem, UsageError, did_you_mean
from cvsite.exporters.drawing import TypstTemplates
from cvsite.exporters.fonts import can_draw
from cvsite.exporters.missing_characters import tell_missing_characters, tell_unread_fonts
from cvsite.exporters.pdf import draw_pdf, write_cv_data
from cvsite.loader.known import KnownPublications
from cvsite.model.site import withhold_private
from cvsite.model.variants import USUAL, CvVariant
from cvsite.theme import stack_themes

MOST_TOLD = 10
"""Records with missing characters that are told at once."""


@dataclass(frozen=True, slots=True)
class SinglePdf:
    """A PDF, what is odd about the content, and what became of the entries of the bibliography."""

    data: bytes
    warnings: tuple[Problem, ...]
    note: str


def make_pdf(options: BuildOptions, variant_name: str | None = None) -> SinglePdf:
    """Make the CV of a site as PDF.

    Raises ContentError with all problems of content and template, and UsageError where there is
    no such variant.
    """
    if not can_draw():
        raise UsageError("typst is not installed; pip install typst")
    folder = options.folder
    loaded = load_content(options, KnownPublications())
    refuse([*tell_unknown_theme(loaded, folder), *tell_unknown_sections(loaded)], loaded)
    variant = _find_variant(loaded.site.cv.cv_variants, variant_name)
    site = withhold_private(loaded.site, variant.publish)
    theme = stack_themes(folder, site.cv.site.theme.name)
    assets = collect_site_assets(site, theme, options)
    cv = write_cv_data(site, assets.paths, variant)
    drawing = choose_fonts(site, open_drawing(TypstTemplates(theme), folder, site))
    missing = drawing.fonts.find_missing(cv.texts, drawing.cache)
    if missing:
        told = tell_missing_characters(cv.parts, missing, site, loaded.places, MOST_TOLD)
        refuse((*told, *tell_unread_fonts(drawing.fonts)), loaded)
    return SinglePdf(draw_pdf(cv, drawing), loaded.warnings, loaded.note)


def write_pdf(pdf: SinglePdf, path: Path) -> None:
    """Write a PDF to a file; raises UsageError where that cannot be."""
    try:
        path.write_bytes(pdf.data)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from error


def _find_variant(variants: Mapping[str, CvVariant], name: str | None) -> CvVariant:
    if name is None:
        return USUAL
    if name in variants:
        return variants[name]
    known = ", ".join(variants)
    hint = did_you_mean(name, variants) or (f"known: {known}" if known else "cv_variants has none")
    raise UsageError(f"there is no variant {name!r}; {hint}")
