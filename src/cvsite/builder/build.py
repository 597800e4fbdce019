"""The way from a site's folder to its website, from top to bottom."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cvsite.builder.assets import collect_assets
from cvsite.builder.choices import tell_unknown_choices, tell_unknown_theme
from cvsite.builder.illustration import illustrate_site, tell_missing_drawings
from cvsite.builder.links import LinkCheck
from cvsite.builder.manifest import check_output_folder
from cvsite.builder.outputs import Output, claim_paths
from cvsite.builder.writer import write_outputs
from cvsite.cache import open_cache
from cvsite.errors import ContentError, Problem, sort_problems
from cvsite.exporters.cards import CARD_TEMPLATE
from cvsite.exporters.drawing import Drawing
from cvsite.exporters.search import make_search_index
from cvsite.exporters.table import EXPORTERS
from cvsite.loader.site import CONTENT_FOLDER, FILES_FOLDER, FONTS_FOLDER, LoadedSite, load_site
from cvsite.model.page import PREVIEW_SCRIPTS, place_papers
from cvsite.model.people import list_people
from cvsite.model.site import withhold_private
from cvsite.renderer.context import SiteContext
from cvsite.renderer.page_types import list_page_names, list_site_pages
from cvsite.renderer.render import Renderer
from cvsite.renderer.theme_style import make_theme_style
from cvsite.theme import stack_themes


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What to build and where. ``base_url`` stands in for the address in the settings.

    ``lenient`` builds without the entries of the bibliography that cannot be used; ``strict`` lets
    warnings fail too.
    """

    folder: Path
    out: Path
    base_url: str | None = None
    preview: bool = False
    lenient: bool = False
    strict: bool = False


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; ``note`` says what became of the entries of the bibliography."""

    out: Path
    pages: int
    warnings: tuple[Problem, ...]
    note: str = ""


def build_site(options: BuildOptions) -> BuildReport:
    """Build a site. Nothing of it is seen in the output before all of it is made and checked.

    Raises ContentError with all problems of content and templates, and UsageError where the
    folders do not fit; the output then stays as it was.
    """
    check_output_folder(options.out, options.folder)
    loaded = load_content(options)
    refuse(tell_unknown_theme(loaded, options.folder), loaded)
    theme = stack_themes(options.folder, loaded.site.cv.site.theme.name)
    renderer = Renderer(theme)
    templates = renderer.list_templates()
    unknown = tell_unknown_choices(loaded, list_page_names(templates))
    refuse([*renderer.check_templates(), *unknown], loaded)
    content = options.folder / CONTENT_FOLDER
    drawing = Drawing(theme, open_cache(options.folder), content / FONTS_FOLDER)
    warnings = (*list_warnings(loaded, options), *tell_missing_drawings(loaded.site, drawing))
    if options.strict and warnings:
        raise ContentError(warnings, loaded.note)
    site = withhold_private(loaded.site)
    found = collect_assets(
        theme,
        content / FILES_FOLDER,
        hashed=not options.preview,
        places=place_papers(site.bibliography.publications),
        made={**make_theme_style(site.cv.site.theme), **make_search_index(site)},
    )
    pages = list_site_pages(site, templates)
    made = illustrate_site(site, pages, found, drawing, loaded.file_places)
    assets = made.assets
    context = SiteContext(
        site=site,
        pages=pages,
        people=list_people(site.cv.basics, site.cv.people),
        assets=assets.paths,
        preview=options.preview,
        pictures=made.pictures,
    )
    links = LinkCheck(site.base_url, set(PREVIEW_SCRIPTS if options.preview else ()))
    problems = [*assets.problems, *made.problems]

    def make_outputs() -> Iterator[Output]:
        for page, html in renderer.render_pages(context):
            links.note_page(page.file_path, html)
            yield Output(page.file_path, html.encode(), page.template)
        for exporter in EXPORTERS:
            for path, data in exporter.export(site, context.pages, assets.paths):
                yield Output(path, data, exporter.name)
        yield from assets.outputs
        for path, data in made.drawn.wait():
            yield Output(path, data, CARD_TEMPLATE)

    def make_checked_outputs() -> Iterator[Output]:
        for output in claim_paths(make_outputs(), problems):
            links.files.add(output.path)
            yield output
        problems.extend(links.list_problems(sorted(content.glob("*.*")), loaded.file_places))
        refuse(problems, loaded)  # before the writer puts anything in place

    write_outputs(make_checked_outputs(), options.out)
    return BuildReport(options.out, len(context.pages), warnings, loaded.note)


def load_content(options: BuildOptions) -> LoadedSite:
    """Load the content; its problems and those of the site's templates are told together."""
    try:
        return load_site(options.folder, options.base_url, lenient=options.lenient)
    except ContentError as error:
        problems = Renderer(stack_themes(options.folder)).check_templates()
        raise ContentError(sort_problems([*error.problems, *problems]), error.note) from None


def refuse(problems: Sequence[Problem], loaded: LoadedSite) -> None:
    """Raise ContentError where there are problems, with what is odd about the content."""
    if problems:
        raise ContentError(sort_problems([*loaded.warnings, *problems]), loaded.note)


def list_warnings(loaded: LoadedSite, options: BuildOptions) -> tuple[Problem, ...]:
    """Give what is odd about the content, and about what could not be made of it."""
    if loaded.site.base_url or options.preview:
        return loaded.warnings
    message = (
        "the address of the site is not known, so its pages name no canonical address, "
        "and there is no feed and no site map"
    )
    hint = "set site.url in content/cv.yaml, or pass --base-url"
    return (*loaded.warnings, Problem(message, hint=hint, severity="warning"))
