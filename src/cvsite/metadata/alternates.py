"""The same in other formats: what a page's head offers to programs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from cvsite.model.listing import find_release
from cvsite.model.page import (
    BIBTEX_PATH,
    CSL_JSON_PATH,
    FEED_PATH,
    MARKDOWN_PATH,
    RESUME_PATH,
    TEXT_PATH,
    Page,
)
from cvsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another form of a page, or of the site: the path of the file, its media type, a title.

    ``format`` is its name in ``site.outputs``, ``pages`` are the kinds of page that offer it.
    """

    format: str
    path: str
    type: str
    title: str
    pages: frozenset[str] = frozenset()


BIBTEX_TYPE = "application/x-bibtex"
RIS_TYPE = "application/x-research-info-systems"
CSL_JSON_TYPE = "application/vnd.citationstyles.csl+json"

_LISTS = frozenset({"home", "publications"})
_BIBLIOGRAPHY_FORMS = (
    Alternate("bibtex", BIBTEX_PATH, BIBTEX_TYPE, "All publications as BibTeX", _LISTS),
    Alternate("csl_json", CSL_JSON_PATH, CSL_JSON_TYPE, "All publications as CSL-JSON", _LISTS),
)
_CVS = frozenset({"home", "experience"})
_CV_FORMS = (
    Alternate("resume", RESUME_PATH, "application/json", "Curriculum vitae as JSON Resume", _CVS),
    Alternate("markdown", MARKDOWN_PATH, "text/markdown", "Curriculum vitae as Markdown", _CVS),
    Alternate("text", TEXT_PATH, "text/plain", "Curriculum vitae as plain text", _CVS),
)


def list_alternate_titles() -> tuple[str, ...]:
    """Give the titles of the forms that all sites have, as they are in English."""
    return tuple(each.title for each in (*_BIBLIOGRAPHY_FORMS, *_CV_FORMS))


def list_alternates(page: Page, site: Site) -> Iterator[Alternate]:
    """Give the other forms of a page, and the feed of the site, as far as they are written."""
    outputs = site.cv.site.outputs
    forms = (each for each in _list_forms(page, site) if outputs.has(each.format))
    return (replace(each, title=site.words[each.title]) for each in forms)


def _list_forms(page: Page, site: Site) -> Iterator[Alternate]:
    if page.publication:
        stem = f"{page.path}{page.publication.slug}"
        yield Alternate("bibtex", f"{stem}.bib", BIBTEX_TYPE, "BibTeX")
        yield Alternate("ris", f"{stem}.ris", RIS_TYPE, "RIS")
    if site.bibliography.publications:
        yield from (each for each in _BIBLIOGRAPHY_FORMS if page.kind in each.pages)
    yield from (each for each in _CV_FORMS if page.kind in each.pages)
    if has_feed(site):
        title = site.words["News of {title}"].format(title=site.title)
        yield Alternate("feed", FEED_PATH, "application/atom+xml", title)


def has_feed(site: Site) -> bool:
    """Tell whether there can be a feed: the site's address is known, and it has what to tell."""
    dated = any(map(find_release, site.bibliography.publications))
    return site.base_url is not None and (dated or bool(site.cv.news))
