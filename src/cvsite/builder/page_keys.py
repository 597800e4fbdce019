"""The key of each page: a digest of all that it is made from."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from cvsite.cache import digest_parts
from cvsite.metadata.alternates import has_feed
from cvsite.model.bibliography import Publication
from cvsite.model.grouping import PublicationGroup
from cvsite.model.page import SEARCH_INDEX, Page, has_group_pages
from cvsite.renderer.context import SiteContext
from cvsite.renderer.reading import TemplateReading
from cvsite.renderer.render import Renderer

WHOLE_BIBLIOGRAPHY = frozenset(
    {"bibliography", "experience_sections", "home_sections", "search_index", "site"}
)
"""Variables of templates that hold all publications, or what is made of them."""

PARTS_OF_SITE = frozenset({"site.base_url", "site.cv", "site.is_published", "site.title"})
"""What templates may read of the site without reading its bibliography."""


PARTS = (
    "the CV, the settings or the files of the site",
    "a template of it",
    "its title, its description or its neighbours",
    "a publication on it",
)
"""What the parts of a key are digests of, in their order."""

PARTS_MARK = "-"


class PageKeys:
    """Gives the keys of the pages of a site.

    The page of a publication or a group depends on that alone of all publications, unless its
    templates read others; any other page depends on all. ``digests`` tell, by their slugs, what
    publications were made from, as far as that is known; beyond that they depend on the CV and on
    the programs, as all pages do, of which ``programs`` is a digest.
    """

    def __init__(
        self,
        context: SiteContext,
        renderer: Renderer,
        digests: Mapping[str, bytes],
        programs: str,
    ) -> None:
        self._context = context
        self._renderer = renderer
        self._digests = digests
        self._programs = programs
        self._publications: dict[str, str] = {}
        self._with_shared: dict[str, str] = {}
        self._templates: dict[str, str] = {}
        self._reads_shown: dict[str, bool] = {}
        self._parts: dict[tuple[str, str, frozenset[str]], str] = {}

    def of_page(self, page: Page) -> str:
        """Give the key of a page."""
        pictures, group = self._context.pictures, page.group
        shown = group.publications if group else (page.publication,) if page.publication else ()
        if shown and self._reads_shown_publications(page.template):
            publications = [self._digest_publication(each) for each in shown]
            thumbnails = repr([pictures.thumbnails.get(each.slug) for each in shown])
        else:
            publications, thumbnails = [self._bibliography], repr(pictures.thumbnails)
        own = (
            repr(replace(page, publication=None, group=None)),
            repr(pictures.cards.get(page.path)),
            repr(outline_group(group)) if group else "",
        )
        parts = (
            self._shared,
            self._digest_templates(page.template),
            digest_parts(own),
            digest_parts((thumbnails, *publications)),
        )
        return PARTS_MARK.join(parts)

    def of_part(
        self, page: Page, template: str, publication: Publication, handed: frozenset[str]
    ) -> str:
        """Give the key of what a template makes of a publication on a page.

        It is empty where that may depend on other publications, or on what the template reads of
        the names that are ``handed`` to it by another.
        """
        place = (page.path, template, handed)
        if place not in self._parts:
            self._parts[place] = self._digest_place(page, template, handed)
        shared, pictures = self._parts[place], self._context.pictures
        if not shared:
            return ""
        thumbnail = repr(pictures.thumbnails.get(publication.slug))
        return digest_parts((shared, thumbnail, self._digest_publication(publication)))

    def of_publication(self, publication: Publication) -> str:
        """Give the key of what is made of a publication and what all pages may read."""
        slug = publication.slug
        if slug not in self._with_shared:
            parts = (self._shared, self._digest_publication(publication))
            self._with_shared[slug] = digest_parts(parts)
        return self._with_shared[slug]

    def _digest_place(self, page: Page, template: str, handed: frozenset[str]) -> str:
        """Give a digest of all that a template reads on a page but publications."""
        if not self._reads_shown_publications(template):
            return ""
        reading = self._renderer.read_template(template)
        names = {name.partition(".")[0] for name in reading.variables}
        if not handed.isdisjoint(names):
            return ""
        own = repr(replace(page, publication=None, group=None)) if "page" in names else page.path
        return digest_parts((self._shared, self._digest_templates(template), own))

    @cached_property
    def _shared(self) -> str:
        """A digest of what all pages may read, by themselves or by filters."""
        context = self._context
        site, pictures = context.site, context.pictures
        publications = site.bibliography.publications
        assets = {name: path for name, path in context.assets.items() if name != SEARCH_INDEX}
        shared = (
            *(
                site.cv,
                site.base_url,
                site.words,
                has_feed(site),
                has_group_pages(publications),
                context.preview,
                context.cv_pdf,
            ),
            context.navigation,
            *(pictures.photo, pictures.icons, assets, self._programs),
        )
        return digest_parts((repr(shared),))

    @cached_property
    def _bibliography(self) -> str:
        """A digest of all publications."""
        bibliography = self._context.site.bibliography
        digests = map(self._digest_publication, bibliography.publications)
        texts = (
            part for each in bibliography.sources for part in (each.text, *sorted(each.hidden))
        )
        return digest_parts((*digests, *texts))

    def _reads_shown_publications(self, template: str) -> bool:
        """Tell whether a template reads no publications but those that its page is about."""
        if template not in self._reads_shown:
            reading = self._renderer.read_template(template)
            self._reads_shown[template] = reads_shown_publications(reading)
        return self._reads_shown[template]

    def _digest_templates(self, name: str) -> str:
        """Give a digest of all templates that one may use."""
        if name not in self._templates:
            reading = self._renderer.read_template(name)
            sources = reading.sources if reading.is_complete else self._renderer.sources
            self._templates[name] = digest_parts((repr(sources),))
        return self._templates[name]

    def _digest_publication(self, publication: Publication) -> str:
        slug = publication.slug
        if slug not in self._publications:
            said = self._digests.get(slug) or repr(publication)
            written = (name for name, _ in publication.source.field_lines)
            self._publications[slug] = digest_parts((said, *written))
        return self._publications[slug]


def compare_keys(old: str, new: str) -> tuple[str, ...]:
    """Give what has changed between two keys of a page; nothing where one is not known."""
    pairs = zip(PARTS, old.split(PARTS_MARK), new.split(PARTS_MARK), strict=False)
    return tuple(part for part, before, after in pairs if before and after and before != after)


def reads_shown_publications(reading: TemplateReading) -> bool:
    """Tell whether a template reads no publications but those that its page is about."""
    whole = {name for name in reading.variables if name.partition(".")[0] in WHOLE_BIBLIOGRAPHY}
    return reading.is_complete and whole <= PARTS_OF_SITE


def outline_group(group: PublicationGroup) -> tuple[object, ...]:
    """Give what a group says beside its publications, and which stand where in it."""
    slugs = tuple(each.slug for each in group.publications)
    names = (group.title, group.anchor, group.slug, group.status)
    return (*names, slugs, *map(outline_group, group.groups))
