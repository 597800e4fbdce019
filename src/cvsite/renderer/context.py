"""What templates are given: the declared names, and the functions bound to the page at hand."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from jinja2 import TemplateRuntimeError
from markupsafe import Markup

from cvsite.errors import did_you_mean
from cvsite.metadata.addresses import Addresses
from cvsite.metadata.head import Metadata, describe_head
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Bibliography, Publication
from cvsite.model.cv import Cv
from cvsite.model.identities import identify_records
from cvsite.model.page import PREVIEW_SCRIPTS, SEARCH_INDEX, SITE_SCRIPT, Page, link_from
from cvsite.model.people import People
from cvsite.model.pictures import IconLink, Picture, SitePictures
from cvsite.model.shown import Section, list_experience_sections, list_home_sections
from cvsite.model.site import Site
from cvsite.model.words import Words
from cvsite.renderer.descriptions import complete_page
from cvsite.renderer.records import mark_record
from cvsite.renderer.theme_style import THEME_STYLE

SCRIPT_PHRASES = (
    *("Copy", "Copied", "Not copied", "Copy {what}", "{number} of {total} shown"),
    *("No publication fits this search.", "The search is out of reach. Try again."),
)
"""What the script says."""

_POLICY = {
    "default-src": "'none'",
    "img-src": "'self'",
    "style-src": "'self'",
    "script-src": "'none'",
    "font-src": "'self'",
    "manifest-src": "'self'",
    "connect-src": "'self'",  # crawlers that run in the page fetch robots.txt by it
    "base-uri": "'none'",
    "form-action": "'none'",
}


@dataclass(frozen=True, slots=True)
class SiteContext:
    """What is the same on all pages of a build.

    ``assets`` gives the path of each file that a page may ask for by name.
    """

    site: Site
    pages: tuple[Page, ...]
    people: People
    assets: Mapping[str, str]
    preview: bool
    pictures: SitePictures = field(default_factory=SitePictures)
    cv_pdf: str | None = None
    addresses: Addresses = field(init=False)
    content_security_policy: str = field(init=False)
    navigation: tuple[Page, ...] = field(init=False)
    home_sections: tuple[Section, ...] = field(init=False)
    experience_sections: tuple[Section, ...] = field(init=False)
    record_ids: Mapping[int, str] = field(init=False)
    script_words: str | None = field(init=False)

    def __post_init__(self) -> None:
        """Make once what each page asks for."""
        object.__setattr__(self, "addresses", Addresses(self.site.base_url, self.assets))
        policy = write_policy(has_scripts=self.site.cv.site.script or self.preview)
        object.__setattr__(self, "content_security_policy", policy)
        navigation = tuple(page for page in self.pages if page.navigation)
        object.__setattr__(self, "navigation", navigation)
        object.__setattr__(self, "home_sections", list_home_sections(self.site))
        object.__setattr__(self, "experience_sections", list_experience_sections(self.site))
        ids = identify_records(self.site) if self.preview else {}
        object.__setattr__(self, "record_ids", ids)
        object.__setattr__(self, "script_words", write_script_words(self.site))


@dataclass(frozen=True, slots=True)
class PageContext:
    """The variables of a template, by name."""

    site: Site
    """The whole site: `site.title`, `site.is_published("phone")`."""
    cv: Cv
    """The CV, with the fields of docs/cv.md: `cv.work`, `cv.awards`."""
    basics: Basics
    """The owner: `basics.name`, `basics.label`."""
    bibliography: Bibliography
    """The publications: `bibliography.publications`, `bibliography.selected`."""
    page: Page
    """The page at hand: `page.title`, `page.kind`, `page.publication`."""
    navigation: tuple[Page, ...]
    """The pages of the navigation."""
    home_sections: tuple[Section, ...]
    """The sections of the homepage that have something in them."""
    experience_sections: tuple[Section, ...]
    """The sections of the experience page that have something in them."""
    words: Words
    """`words["Abstract"]`: words of the interface in the language of the site."""
    script_words: str | None
    """The words of the script as JSON, where they are not English."""
    url: Callable[[str], str]
    """`url("publications/")`: the link from this page to a path of the site, or to elsewhere."""
    asset: Callable[[str], str]
    """`asset("style.css")`: the link from this page to a file of `static/`."""
    person_url: Callable[[str], str | None]
    """`person_url("Ada King")`: the homepage of somebody in `people`, or none."""
    canonical_url: str | None
    """The full address of this page, where the address of the site is known."""
    metadata: Metadata
    """What programs read of the page: `metadata.open_graph`, `metadata.scholar`."""
    content_security_policy: str
    """What the page may load and run."""
    theme_style: str | None
    """The link to the style sheet that `site.theme` makes, where it sets something."""
    photo: Picture | None
    """The owner's photo, in the types and sizes that there are of it."""
    thumbnail: Callable[[Publication], Picture | None]
    """`thumbnail(publication)`: the small picture of a publication, or none."""
    icons: tuple[IconLink, ...]
    """The icons of the site and its manifest, each with `rel`, `path`, `type` and `sizes`."""
    scripts: tuple[str, ...]
    """The paths of the scripts that the page loads: the site's, and those of `cvsite serve`."""
    cv_pdf: str | None
    """The path of the CV as PDF, where there is one."""
    search_index: str | None
    """The path of what the search reads, on a site that has one."""
    data_record: Callable[[object], Markup]
    """`<li{{ data_record(talk) }}>`: lets `cvsite serve` lead from an element to its record."""
    kept: Callable[..., str]
    """`kept(entry, publication, 2)`: what the macro `entry` makes of a publication and of numbers
    or texts, taken from an earlier build where it would be the same."""


def make_page_context(
    page: Page, shared: SiteContext, kept: Callable[..., str]
) -> dict[str, object]:
    """Give the variables for the template of a page."""
    site = shared.site
    page = complete_page(page, site)
    addresses, pictures = shared.addresses, shared.pictures

    def url(target: str) -> str:
        path, mark, part = target.partition("#")
        moved = shared.assets.get(path.lstrip("/"), path)
        return link_from(page, f"{moved}{mark}{part}", site.base_url)

    context = PageContext(
        site=site,
        cv=site.cv,
        basics=site.cv.basics,
        bibliography=site.bibliography,
        page=page,
        navigation=shared.navigation,
        home_sections=shared.home_sections,
        experience_sections=shared.experience_sections,
        words=site.words,
        script_words=shared.script_words,
        url=url,
        asset=lambda name: url(find_asset(name, shared.assets)),
        person_url=shared.people.find_url,
        canonical_url=addresses.of_page(page.path),
        metadata=describe_head(
            page, site, shared.navigation, addresses, pictures.cards.get(page.path)
        ),
        content_security_policy=shared.content_security_policy,
        theme_style=url(shared.assets[THEME_STYLE]) if THEME_STYLE in shared.assets else None,
        photo=pictures.photo,
        thumbnail=lambda publication: pictures.thumbnails.get(publication.slug),
        icons=pictures.icons,
        scripts=list_scripts(shared),
        cv_pdf=shared.cv_pdf,
        search_index=shared.assets.get(SEARCH_INDEX),
        data_record=lambda record: mark_record(record, shared.record_ids),
        kept=kept,
    )
    return {name: getattr(context, name) for name in PageContext.__dataclass_fields__}


def find_asset(name: str, assets: Mapping[str, str]) -> str:
    """Give the path of a file that a template asks for by name; raises TemplateRuntimeError."""
    if name in assets:
        return assets[name]
    message = f"there is no file {name!r} in static/ or content/files/"
    raise TemplateRuntimeError("; ".join(filter(None, (message, did_you_mean(name, assets)))))


def list_scripts(shared: SiteContext) -> tuple[str, ...]:
    """Give the paths of the scripts that pages load, in their order."""
    own = (find_asset(SITE_SCRIPT, shared.assets),) if shared.site.cv.site.script else ()
    return (*own, *(PREVIEW_SCRIPTS if shared.preview else ()))


def write_script_words(site: Site) -> str | None:
    """Give the words that the script has in English as JSON; None where it needs no others."""
    if not site.cv.site.script or not site.words.phrases:
        return None
    words = {english: site.words[english] for english in SCRIPT_PHRASES}
    return json.dumps(words, ensure_ascii=False)


def write_policy(*, has_scripts: bool) -> str:
    """Write the Content-Security-Policy of pages: nothing inline, nothing from elsewhere."""
    policy = {**_POLICY, "script-src": "'self'"} if has_scripts else _POLICY
    return "; ".join(f"{name} {value}" for name, value in policy.items())
