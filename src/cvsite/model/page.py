"""The pages of a site and all of its URLs.

A path names a file or page from the site's root, without a slash in front: ``""`` is the homepage,
``publications/`` a page, ``photo.jpg`` a file. Everything that makes or reads an address is here.
"""

import posixpath
import re
from collections.abc import Iterable, Sized
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from cvsite.model.bibliography import Publication
from cvsite.model.dates import PartialDate
from cvsite.model.grouping import PublicationGroup
from cvsite.model.text import Inlines
from cvsite.model.urls import encode_address

NOT_FOUND_PATH = "404.html"
"""The page that GitHub Pages serves, at any depth, for an address that leads nowhere."""

BIBTEX_PATH = "publications.bib"
CSL_JSON_PATH = "publications.json"
"""The whole bibliography, for readers who cite from it."""

PDF_PATH = "cv.pdf"
"""The CV on paper."""

RESUME_PATH = "resume.json"
"""The CV, for tools that read JSON Resume."""

MARKDOWN_PATH = "cv.md"
TEXT_PATH = "cv.txt"
"""The CV with all publications, for forms and for programs that read text."""

FEED_PATH = "feed.xml"
SITEMAP_PATH = "sitemap.xml"
ROBOTS_PATH = "robots.txt"
"""What readers' programs and search engines ask for; all of it has full addresses in it."""

GROUP_PAGES_FROM = 300
"""How many publications there must be for each group of them to have a page of its own."""

SITE_SCRIPT = "site.js"
"""The name, among the assets, of the script that improves pages."""

SEARCH_INDEX = "assets/search.json"
"""The name, among the assets, of what the script searches."""

PREVIEW_SCRIPTS = ("_cvsite/preview.js", "_cvsite/records.js", "livereload.js")
"""What pages load in the preview, in this order, and ``cvsite serve`` answers itself."""

PAPERS_FOLDER = "papers"
"""The folder below ``content/files/`` in which a file belongs to the publication it is named by."""

_PLAIN_PATH = re.compile(r"(?:[\w-]+[/.])*[\w-]*", re.ASCII)
"""A path of the site in which nothing is to be encoded, and no part says to stay or to go up."""

_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|#")
_TARGET = re.compile(r"([^?#]*)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page of the site, or a part of one, as others link to it."""

    path: str
    title: Inlines


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    ``kind`` is the name of its page type; ``navigation`` its name in the navigation, for the pages
    that stand there; ``updated`` the latest date on its records. ``origins`` are the parts of the
    CV that its publication came out of; ``has_namesake`` tells that another one has its title,
    ``has_twin`` that another one has its venue as well.
    """

    path: str
    kind: str
    template: str
    title: str
    description: str
    navigation: str | None = None
    updated: PartialDate | None = None
    publication: Publication | None = None
    group: PublicationGroup | None = None
    previous: PageLink | None = None
    next: PageLink | None = None
    origins: tuple[PageLink, ...] = ()
    related: tuple[PageLink, ...] = ()
    has_namesake: bool = False
    has_twin: bool = False

    @property
    def file_path(self) -> str:
        """The file that holds the page."""
        return name_file(self.path)


def name_file(path: str) -> str:
    """Give the file that a path stands for: a folder stands for the index.html in it."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def publication_path(publication: Publication) -> str:
    """Give the path of a publication's own page."""
    return f"publications/{publication.slug}/"


def has_group_pages(publications: Sized) -> bool:
    """Tell whether there are so many publications that each group has a page."""
    return len(publications) >= GROUP_PAGES_FROM


def group_path(group: PublicationGroup) -> str:
    """Give the path of the page of a group of publications."""
    return f"publications/by/{group.slug}/"


def paper_path(publication: Publication) -> str:
    """Give the place of a publication's own PDF: beside its page."""
    return f"{publication_path(publication)}{publication.slug}.pdf"


def place_papers(publications: Iterable[Publication]) -> dict[str, str]:
    """Give the place on the site of each ``papers/<slug>.pdf``, by its name in lower case."""
    return {
        f"{PAPERS_FOLDER}/{each.slug}.pdf".casefold(): paper_path(each) for each in publications
    }


def is_elsewhere(url: str) -> bool:
    """Tell whether a URL leaves the site, or stays on its page (``#part``)."""
    return _ELSEWHERE.match(url) is not None


def link_from(page: Page, target: str, base_url: str | None) -> str:
    """Write the link from a page to a target: a path of the site, or a URL elsewhere as it is.

    Links are relative, so that the same tree works at ``/``, under ``/repository/`` and from a
    disk; only those of the 404 page, which is served at any depth, start at the root of the host.
    """
    if is_elsewhere(target):
        return encode_address(target)
    encoded, rest = _encode_target(target)
    if page.path == NOT_FOUND_PATH:
        return f"{base_path(base_url)}{encoded}{rest}"
    return f"{_make_relative(encoded, page.path)}{rest}"


def _make_relative(target: str, start: str) -> str:
    """Give the way from a page to a path, both from the root: up to what they share, and down."""
    if "/." in f"/{target}" or "//" in target:
        target = _normalise_path(target)
    here, there = start.split("/")[:-1], target.split("/")
    shared = 0
    for one, other in zip(here, there[:-1], strict=False):
        if one != other:
            break
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"


def _normalise_path(path: str) -> str:
    """Give a path without the parts that say to stay or to go up."""
    end = "/" if path.endswith("/") else ""
    return "" if (normal := posixpath.normpath(path)) == "." else f"{normal}{end}"


def follow_link(path: str, target: str) -> str:
    """Give the path from the root that a relative target on the page with a path leads to."""
    folder, rest = path.rpartition("/")[0], target
    while folder and rest.startswith("../"):
        folder, rest = folder.rpartition("/")[0], rest[len("../") :]
    if "/." in f"/{rest}" or "//" in rest:
        return _normalise_path(posixpath.join(folder, rest))
    return f"{folder}/{rest}" if folder else rest


def absolute_link(base_url: str, target: str) -> str:
    """Write the full address of what a link within the site leads to."""
    return f"{base_url}/{''.join(_encode_target(target))}"


def _encode_target(target: str) -> tuple[str, str]:
    """Give the path of a target as addresses have it, and what stands behind the path."""
    if _PLAIN_PATH.fullmatch(target):  # as most are
        return target, ""
    path, rest = _TARGET.fullmatch(target).groups()  # type: ignore[union-attr]  # the pattern matches any text
    return quote(path.lstrip("/"), safe="/%:@!$&'()*+,;=~"), rest


def absolute_url(base_url: str, path: str) -> str:
    """Give the full address of a path, in the form that canonical links and site maps have."""
    return f"{base_url}/{path if _PLAIN_PATH.fullmatch(path) else quote(path)}"


def base_path(base_url: str | None) -> str:
    """Give the path that a site stands under, with slashes at both ends: ``/`` or ``/repo/``."""
    path = urlsplit(base_url or "").path.strip("/")
    return f"/{path}/" if path else "/"
