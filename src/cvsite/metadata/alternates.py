"""The same in other formats: what a page's head offers to programs."""

from collections.abc import Iterator
from dataclasses import dataclass

from cvsite.model.listing import find_release
from cvsite.model.page import BIBTEX_PATH, CSL_JSON_PATH, FEED_PATH, RESUME_PATH, Page
from cvsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Alternate:
    """Another form of a page, or of the site: the path of the file, its media type, a title."""

    path: str
    type: str
    title: str


def list_alternates(page: Page, site: Site) -> Iterator[Alternate]:
    """Give the other forms of a page, and the feed of the site."""
    if page.publication:
        stem = f"{page.path}{page.publication.slug}"
        yield Alternate(f"{stem}.bib", "application/x-bibtex", "BibTeX")
        yield Alternate(f"{stem}.ris", "application/x-research-info-systems", "RIS")
    elif page.kind in {"home", "publications"} and site.bibliography.publications:
        csl_json = "application/vnd.citationstyles.csl+json"
        yield Alternate(BIBTEX_PATH, "application/x-bibtex", "All publications as BibTeX")
        yield Alternate(CSL_JSON_PATH, csl_json, "All publications as CSL-JSON")
    if page.kind == "home":
        yield Alternate(RESUME_PATH, "application/json", "Curriculum vitae as JSON Resume")
    if has_feed(site):
        yield Alternate(FEED_PATH, "application/atom+xml", f"News of {site.title}")


def has_feed(site: Site) -> bool:
    """Tell whether the site has a feed: its address is known, and there is something to tell."""
    dated = any(map(find_release, site.bibliography.publications))
    return site.base_url is not None and (dated or bool(site.cv.news))
