"""A single format of a site, without the website: ``cvsite export``."""

from dataclasses import dataclass

from cvsite.builder.build import collect_site_assets, load_content, refuse
from cvsite.builder.choices import tell_unknown_choices, tell_unknown_theme
from cvsite.builder.memory import BuildMemory
from cvsite.builder.options import BuildOptions
from cvsite.builder.pictures import PictureMaker
from cvsite.builder.single_pdf import make_pdf
from cvsite.cache import open_cache
from cvsite.errors import Problem, UsageError
from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.table import find_format
from cvsite.model.site import withhold_private
from cvsite.renderer.page_types import list_page_names, list_site_pages
from cvsite.renderer.render import Renderer
from cvsite.theme import stack_themes


@dataclass(frozen=True, slots=True)
class Export:
    """What was written of a site, and what is odd about its content, as a build tells it."""

    data: bytes
    warnings: tuple[Problem, ...]
    note: str


def export_site(options: BuildOptions, name: str) -> Export:
    """Write a site in the format that goes by a name, as a build publishes it.

    Raises ContentError with all problems of the content, and UsageError where there is no such
    format, or nothing to write in it.
    """
    exporter = find_format(name)
    if exporter is None:
        pdf = make_pdf(options)
        return Export(pdf.data, pdf.warnings, pdf.note)
    loaded = load_content(options, BuildMemory(options.folder).open_publications())
    refuse(tell_unknown_theme(loaded, options.folder), loaded)
    renderer = Renderer(stack_themes(options.folder, loaded.site.cv.site.theme.name))
    refuse(tell_unknown_choices(loaded, list_page_names(renderer.templates)), loaded)
    site = withhold_private(loaded.site)
    maker = PictureMaker(
        collect_site_assets(site, renderer.theme, options), open_cache(options.folder), {}
    )
    maker.make_photo(site)
    pages = list_site_pages(site, renderer.templates)
    assets = maker.replace_originals().paths
    for _, data in exporter.export(ExportedSite(site, pages, assets)):
        return Export(data, loaded.warnings, loaded.note)
    raise UsageError(f"there is nothing to write as {name}: {exporter.lack}")
