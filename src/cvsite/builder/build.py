"""The way from a site's folder to its website, from top to bottom."""

from collections.abc import Sequence
from pathlib import Path

from cvsite.builder.assets import Assets, collect_assets
from cvsite.builder.changes import describe_changes
from cvsite.builder.choices import tell_unknown_choices, tell_unknown_theme
from cvsite.builder.cv_pdf import plan_pdf
from cvsite.builder.illustration import illustrate_site, tell_missing_drawings
from cvsite.builder.live_folder import LiveFolder
from cvsite.builder.manifest import check_output_folder
from cvsite.builder.memory import BuildMemory
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.builder.pictures import PictureMaker
from cvsite.builder.progress import Progress
from cvsite.builder.site_files import SiteFiles
from cvsite.builder.trees import TreeNotes
from cvsite.builder.writer import stage_site
from cvsite.cache import open_cache
from cvsite.errors import ContentError, Problem, sort_problems
from cvsite.exporters.drawing import Drawing, TypstTemplates
from cvsite.exporters.fonts import FontSet
from cvsite.exporters.search import list_search_indexes
from cvsite.garbage import without_collecting
from cvsite.loader.known import KnownPublications
from cvsite.loader.site import CONTENT_FOLDER, FILES_FOLDER, FONTS_FOLDER, LoadedSite, load_site
from cvsite.model.page import place_papers
from cvsite.model.people import list_people
from cvsite.model.site import Site, withhold_private
from cvsite.renderer.context import SiteContext
from cvsite.renderer.page_types import list_page_names, list_site_pages
from cvsite.renderer.render import Renderer
from cvsite.renderer.theme_style import make_theme_style
from cvsite.theme import ThemeStack, is_passing, stack_themes


@without_collecting()
def build_site(
    options: BuildOptions, progress: Progress | None = None, live: LiveFolder | None = None
) -> BuildReport:
    """Build a site. Nothing of it is seen in the output before all of it is made and checked.

    In a ``live`` folder each file is seen once it is made. Raises ContentError with all problems of
    content and templates, and UsageError where the folders do not fit; the output then stays as it
    was.
    """
    progress = progress or Progress()
    progress.begin("Reading the content")
    if live is None or not live.is_own:
        check_output_folder(options.out, options.folder)
    memory = live.memory if live else BuildMemory(options.folder)
    loaded = load_content(options, memory.open_publications())
    refuse(tell_unknown_theme(loaded, options.folder), loaded)
    opened = memory.open_templates(stack_themes(options.folder, loaded.site.cv.site.theme.name))
    renderer = opened.renderer
    unknown = tell_unknown_choices(loaded, list_page_names(renderer.templates))
    refuse([*renderer.check_templates(), *unknown], loaded)
    progress.begin("Preparing files and pictures")
    content = options.folder / CONTENT_FOLDER
    site = withhold_private(loaded.site)
    drawing = open_drawing(opened.typst, options.folder, site)
    found = collect_site_assets(site, renderer.theme, options)
    missing = tell_missing_drawings(site, found, drawing)
    pages = list_site_pages(site, renderer.templates)
    pdf = plan_pdf(site, found.paths, drawing, loaded.places, preview=options.preview)
    maker = PictureMaker(found, drawing.cache, loaded.file_places)
    made = illustrate_site(site, pages, maker, drawing, pdf.work)
    warnings = (*list_warnings(loaded, options), *missing, *pdf.warnings, *made.warnings)
    if options.strict and warnings:
        raise ContentError(warnings, loaded.note)
    context = SiteContext(
        site=site,
        pages=pages,
        people=list_people(site.cv.basics, site.cv.people),
        assets=made.assets.paths,
        preview=options.preview,
        pictures=made.pictures,
        cv_pdf=pdf.path,
    )
    notes = TreeNotes(options.folder, options.out)
    with live.open() if live else stage_site(options.out, notes) as staging:
        files = SiteFiles(context, renderer, made, staging, progress)
        files.write(loaded.digests, memory)
        progress.begin("Checking links")
        texts = sorted(path for path in content.glob("*.*") if not is_passing(path.name))
        broken = files.list_broken_links(texts, loaded.file_places)
        refuse([*found.problems, *made.problems, *files.problems, *broken], loaded)
        progress.begin("Putting the site in place")
    progress.end()
    return BuildReport(
        options.out,
        len(pages),
        warnings,
        loaded.note,
        output=notes.output_digest if site.cv.site.pdf_fonts == "own" else "",
        places=loaded.places,
        changes=describe_changes(staging.other, staging.files),
    )


def open_drawing(templates: TypstTemplates, folder: Path, site: Site) -> Drawing:
    """Give what draws for the site in a folder, with its fonts."""
    fonts = FontSet(folder / CONTENT_FOLDER / FONTS_FOLDER, language=site.cv.site.language)
    return Drawing(templates, open_cache(folder), fonts)


def collect_site_assets(site: Site, theme: ThemeStack, options: BuildOptions) -> Assets:
    """Collect the files of a site that are ready-made, and those that templates ask for by name."""
    return collect_assets(
        theme,
        options.folder / CONTENT_FOLDER / FILES_FOLDER,
        hashed=not options.preview,
        places=place_papers(site.bibliography.publications),
        made={**make_theme_style(site.cv.site.theme), **list_search_indexes(site)},
    )


def load_content(options: BuildOptions, known: KnownPublications) -> LoadedSite:
    """Load the content; its problems and those of the site's templates are told together."""
    try:
        return load_site(options.folder, options.base_url, lenient=options.lenient, known=known)
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
