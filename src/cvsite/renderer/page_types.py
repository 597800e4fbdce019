"""The kinds of page that a site has, one row each in ``PAGE_TYPES``.

A new page is a row here, with the function that says which pages there are, and a template in
``templates/pages/``. A site adds pages without code: each further ``pages/<name>.html`` of its own
becomes ``/<name>/``.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from itertools import chain

from cvsite.markup.plain import write_plain
from cvsite.metadata.descriptions import LONGEST, clip_text
from cvsite.model.grouping import group_publications, list_in_order
from cvsite.model.listing import find_release
from cvsite.model.page import (
    NOT_FOUND_PATH,
    Page,
    PageLink,
    group_path,
    has_group_pages,
    publication_path,
)
from cvsite.model.settings import Choice
from cvsite.model.shown import list_experience_sections, list_home_sections
from cvsite.model.site import Site
from cvsite.model.text import Text
from cvsite.renderer.descriptions import (
    describe_experience,
    describe_group,
    describe_home,
    describe_list,
    describe_own_page,
    find_latest,
    find_twins,
    list_section_dates,
)
from cvsite.renderer.relations import (
    find_neighbors,
    link_publication,
    list_origins,
    list_related,
)


@dataclass(frozen=True, slots=True)
class PageType:
    """A kind of page; ``list_pages`` gives those that the content of a site calls for."""

    kind: str
    template: str
    list_pages: "Callable[[Site, PageType], Iterable[Page]]"


def list_home(site: Site, kind: PageType) -> Iterable[Page]:
    """Give the homepage."""
    sections = list_home_sections(site)
    updated = find_latest(chain([site.cv.meta.last_modified], list_section_dates(sections)))
    description, name = describe_home(site), site.words["Home"]
    yield Page("", kind.kind, kind.template, site.title, description, name, updated)


def list_publication_list(site: Site, kind: PageType) -> Iterable[Page]:
    """Give the list of publications, if there are any."""
    if site.bibliography.publications:
        name = site.words["Publications"]
        updated = find_latest(map(find_release, site.bibliography.publications))
        description = describe_list(site)
        yield Page("publications/", kind.kind, kind.template, name, description, name, updated)


def list_experience(site: Site, kind: PageType) -> Iterable[Page]:
    """Give the experience page, if the CV has anything for it."""
    if sections := list_experience_sections(site):
        name = site.words["Experience"]
        updated = find_latest(list_section_dates(sections))
        description = describe_experience(site, sections)
        yield Page("experience/", kind.kind, kind.template, name, description, name, updated)


def list_groups(site: Site, kind: PageType) -> Iterable[Page]:
    """Give the page of each group of publications, where there are many publications."""
    publications = site.bibliography.publications
    if not has_group_pages(publications):
        return
    groups = group_publications(publications, site.cv.site.publications, site.words)
    links = [PageLink(group_path(group), (Text(group.title),)) for group in groups]
    for group, link, around in zip(groups, links, find_neighbors(links), strict=True):
        title = site.words["Publications: {group}"].format(group=group.title)
        description = describe_group(group.title, len(group.publications), site)
        updated = find_latest(map(find_release, group.publications))
        previous, following = around
        yield Page(
            path=link.path,
            kind=kind.kind,
            template=kind.template,
            title=title,
            description=description,
            updated=updated,
            group=group,
            previous=previous,
            next=following,
        )


def list_publications(site: Site, kind: PageType) -> Iterable[Page]:
    """Give the page of each publication, in the order of the list."""
    groups = group_publications(site.bibliography.publications, site.cv.site.publications)
    publications = list_in_order(groups)
    origins, related = list_origins(site), list_related(publications)
    links = [link_publication(publication) for publication in publications]
    titles = [write_plain(each.title) for each in publications]
    counted = Counter(titles)
    namesakes = (
        each for each, title in zip(publications, titles, strict=True) if counted[title] > 1
    )
    twins = find_twins(namesakes)
    for place, (previous, following) in enumerate(find_neighbors(links)):
        publication, title = publications[place], titles[place]
        yield Page(
            path=publication_path(publication),
            kind=kind.kind,
            template=kind.template,
            title=title,
            description="",  # as with a title that tells it apart: there may be thousands
            updated=find_release(publication),
            publication=publication,
            previous=previous,
            next=following,
            origins=origins.get(publication.slug, ()),
            related=related.get(publication.slug, ()),
            has_namesake=counted[title] > 1,
            has_twin=publication.slug in twins,
        )


def list_not_found(site: Site, kind: PageType) -> Iterable[Page]:
    """Give the page for addresses that lead nowhere."""
    words = site.words
    description = words["This page of the site of {name} does not exist."]
    description = description.format(name=site.cv.basics.name)
    yield Page(NOT_FOUND_PATH, kind.kind, kind.template, words["Page not found"], description)


PAGE_TYPES = (
    PageType("home", "pages/home.html", list_home),
    PageType("publications", "pages/publications.html", list_publication_list),
    PageType("group", "pages/group.html", list_groups),
    PageType("experience", "pages/experience.html", list_experience),
    PageType("publication", "pages/publication.html", list_publications),
    PageType("404", "pages/404.html", list_not_found),
)


_NO_PART_OF_PATHS = re.compile(r"[^\w.-]+")

NAVIGATION_KINDS = ("home", "publications", "experience")
"""The kinds of page that stand in the navigation."""


def list_site_pages(site: Site, templates: Iterable[str]) -> tuple[Page, ...]:
    """Give all pages of a site; ``templates`` are the names of all templates there are."""
    known = chain.from_iterable(kind.list_pages(site, kind) for kind in PAGE_TYPES)
    return arrange_pages((*known, *_list_own_pages(site, templates)), site.cv.site.pages)


def arrange_pages(pages: tuple[Page, ...], choices: Iterable[Choice] | None) -> tuple[Page, ...]:
    """Put the pages of the navigation first, in the order and with the names that are chosen."""
    if choices is None:
        return pages
    by_name = {page.kind: page for page in pages if page.navigation}
    chosen = {
        choice.name: _rename(by_name[choice.name], choice.title)
        for choice in choices
        if choice.name in by_name
    }
    others = (page for page in pages if page.kind not in chosen)
    return (*chosen.values(), *(replace(page, navigation=None) for page in others))


def _rename(page: Page, title: str | None) -> Page:
    """Give a page a title, with which its description begins; the homepage keeps its own."""
    if title is None:
        return page
    if not page.path:
        return replace(page, navigation=title)
    described = clip_text(f"{title}{page.description.removeprefix(page.title)}", LONGEST)
    return replace(page, navigation=title, title=title, description=described)


def list_page_names(templates: Iterable[str]) -> tuple[str, ...]:
    """Give the names that pages may go by in the navigation."""
    return (*NAVIGATION_KINDS, *(name for _, name in _list_own_templates(templates)))


def _list_own_pages(site: Site, templates: Iterable[str]) -> Iterable[Page]:
    """Give the pages that a site adds by a template of a name that is not in ``PAGE_TYPES``."""
    for template, name in _list_own_templates(templates):
        title = name.replace("-", " ").replace("_", " ").capitalize()
        description = describe_own_page(title, site)
        yield Page(f"{name}/", name, template, title, description, navigation=title)


def _list_own_templates(templates: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Give the templates of further pages, with the names of the pages, as fit for addresses."""
    taken = {kind.template for kind in PAGE_TYPES}
    for template in sorted(set(templates) - taken):
        folder, _, name = template.removesuffix(".html").rpartition("/")
        slug = _NO_PART_OF_PATHS.sub("-", name).strip("-")
        if folder == "pages" and template.endswith(".html") and slug:
            yield template, slug
