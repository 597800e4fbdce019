"""All pictures of a site: photo, thumbnails, icons and cards."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from cvsite.builder.assets import Assets
from cvsite.builder.background import Background
from cvsite.builder.options import SHARED_FROM
from cvsite.builder.outputs import Output
from cvsite.builder.pictures import PictureMaker
from cvsite.errors import Location, Problem
from cvsite.exporters.cards import CARD_TEMPLATE, draw_card, has_own_card, list_cards
from cvsite.exporters.drawing import Drawing
from cvsite.exporters.fonts import can_draw
from cvsite.exporters.icons import (
    LINKS,
    MANIFEST_PATH,
    SVG_PATH,
    draw_icons,
    find_initials,
    scale_icons,
    write_manifest,
)
from cvsite.images.encoded import PictureError
from cvsite.model.page import PDF_PATH, Page
from cvsite.model.pictures import IconLink, SitePictures
from cvsite.model.site import Site
from cvsite.theme import ThemeStack

ICON_NAMES = tuple(f"icon.{ending}" for ending in ("svg", "png", "jpg", "jpeg", "webp"))
"""The files below ``content/files/`` that the icons are made of."""

WITHOUT_CARDS = "write outputs: {cards: false} under site"
"""How to do without cards."""


Work: TypeAlias = Callable[[], Output]
"""What draws a file of the site."""


@dataclass(frozen=True, slots=True)
class Illustration:
    """What pages show, the assets with the files for it, and the problems and oddities of pictures.

    Cards and documents are drawn in the meantime, once ``drawn`` is told to start.
    """

    pictures: SitePictures
    assets: Assets
    drawn: Background[Output]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def illustrate_site(
    site: Site,
    pages: tuple[Page, ...],
    maker: PictureMaker,
    drawing: Drawing,
    documents: tuple[Work, ...] = (),
) -> Illustration:
    """Make all pictures, those of files by the ``maker``.

    ``documents`` are drawn with the cards, and before them, since they take longer.
    """
    photo, thumbnails = maker.make_photo(site), maker.make_thumbnails(site)
    cards = list_cards(site, pages, drawing) if can_draw() else {}
    own = (page for page in pages if has_own_card(page, cards))
    drawings: Iterator[Work] = (partial(_draw_card, site, page, drawing) for page in own)
    drawn = Background((*documents, *drawings))
    if len(pages) < SHARED_FROM:  # else no thread may run until the process has forked
        drawn.start()
    made = maker.replace_originals()
    icons, links = _make_icons(site, maker.assets, drawing, maker.problems)
    outputs = tuple(_replace_files(made.outputs, icons, drawing.templates.theme))
    pictures = SitePictures(photo, thumbnails, cards, links)
    problems = tuple(each for each in maker.problems if each.severity == "error")
    warnings = tuple(each for each in maker.problems if each.severity == "warning")
    return Illustration(pictures, replace(made, outputs=outputs), drawn, problems, warnings)


def _draw_card(site: Site, page: Page, drawing: Drawing) -> Output:
    path, data = draw_card(site, page, drawing)
    return Output(path, data, CARD_TEMPLATE)


def tell_missing_drawings(site: Site, assets: Assets, drawing: Drawing) -> Iterator[Problem]:
    """Warn where what is wanted cannot be drawn, and where icons are without initials."""
    outputs = site.cv.site.outputs
    wants_cards = bool(site.base_url and outputs.cards)
    wanted = {"cards for those who share a page": wants_cards, PDF_PATH: outputs.pdf}
    if can_draw():
        yield from _tell_missing_letters(site, assets, drawing, wants_cards=wants_cards)
    elif lacking := [name for name, is_wanted in wanted.items() if is_wanted]:
        message = f"typst is not installed, so there are no {' and no '.join(lacking)}"
        hint = "pip install typst, or write outputs: {cards: false, pdf: false} under site"
        yield Problem(message, hint=hint, severity="warning")


def _tell_missing_letters(
    site: Site, assets: Assets, drawing: Drawing, *, wants_cards: bool
) -> Iterator[Problem]:
    hint = "put a font file that has them into content/fonts/"
    if wants_cards and not drawing.can_show(site.title):
        message = f"no font has the letters of {site.title!r}, so its card shows the address alone"
        yield Problem(message, hint=f"{hint}, or {WITHOUT_CARDS}", severity="warning")
    name = site.cv.basics.name
    if not _find_icon(assets, drawing.templates.theme) and not drawing.can_show(
        find_initials(name)
    ):
        message = f"no font has the letters of {name!r}, so the icons are a mark, not initials"
        hint = f"{hint}, or a picture for the icons into content/files/, icon.svg for instance"
        yield Problem(message, hint=hint, severity="warning")


def _make_icons(
    site: Site, assets: Assets, drawing: Drawing, problems: list[Problem]
) -> tuple[dict[str, Output], tuple[IconLink, ...]]:
    """Make the icons by path, with their links: of a picture, or else drawn."""
    source = _find_icon(assets, drawing.templates.theme)
    icons: dict[str, bytes] = {}
    try:
        if source and source.suffix.lower() != ".svg":
            icons = scale_icons(source.read_bytes(), drawing.cache)
        elif can_draw():
            svg = source.read_text("utf-8", "replace") if source else ""
            icons = draw_icons(site, svg, drawing)
    except PictureError as error:
        problems.append(Problem(f"the icon: {error}", Location(str(source)), error.hint))
    if not icons:
        return {}, tuple(link for link in LINKS if link.path == SVG_PATH)
    icons[MANIFEST_PATH] = write_manifest(site)
    origin = str(source or "the icons")
    outputs = {path: Output(path, data, origin) for path, data in icons.items()}
    return outputs, tuple(link for link in LINKS if link.path in icons)


def _find_icon(assets: Assets, theme: ThemeStack) -> Path | None:
    """Find the picture for the icons: a file of the content, or the theme's own favicon."""
    sources = assets.sources
    names = {name.casefold(): name for name in sources if "/" not in name}
    named = (sources.get(names.get(name, name)) for name in ICON_NAMES)
    favicon = sources.get(SVG_PATH)
    own = favicon if favicon and not _is_default(favicon, theme) else None
    return next(filter(None, named), own)


def _is_default(path: Path, theme: ThemeStack) -> bool:
    return path.is_relative_to(theme.folders[-1] / "static")


def _replace_files(
    outputs: tuple[Output, ...], icons: Mapping[str, Output], theme: ThemeStack
) -> Iterator[Output]:
    """Give files and icons; an icon stands in for the default theme's, and a site's own for it."""
    taken = set()
    for output in outputs:
        is_default = isinstance(output.content, Path) and _is_default(output.content, theme)
        if not (is_default and output.path in icons):
            taken.add(output.path)
            yield output
    yield from (icon for path, icon in icons.items() if path not in taken)
