"""The sections of a CV as readers see them: which there are, their order and their headings.

A section is a field of ``cv.py``. What the owner of a site says in ``site.sections`` goes before
what is said here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cvsite.model.bibliography import Publication
from cvsite.model.record import Record
from cvsite.model.settings import Choice
from cvsite.model.site import Site
from cvsite.model.text import RichText


@dataclass(frozen=True, slots=True)
class Section:
    """A section that has something in it; ``anchor`` is its id.

    ``form`` is the name, or that of a shorter form of it: ``work_in_short``. ``record`` is the
    section itself where it is one of the CV's own, whose name is ``own``.
    """

    name: str
    anchor: str
    title: str
    form: str
    records: tuple[Record | Publication | RichText, ...]
    record: Record | None = None


SECTION_TITLES = {
    "about": "About",
    "interests": "Research interests",
    "news": "News",
    "selected": "Selected publications",
    "work": "Appointments",
    "education": "Education",
    "awards": "Awards and honors",
    "grants": "Grants",
    "talks": "Talks",
    "teaching": "Teaching",
    "supervision": "Supervision",
    "service": "Service",
    "projects": "Projects",
    "volunteer": "Volunteering",
    "skills": "Skills",
    "languages": "Languages",
    "certificates": "Certificates",
    "references": "References",
}
"""Headings by the field that holds the records; ``selected`` are publications."""

SELECTED = "selected"
"""The section with the selected publications; where none is selected, with the newest ones."""

RECENT_TITLE = "Recent publications"
MOST_RECENT = 5

HOME_SECTIONS = ("about", "interests", "news", "selected", "work", "education", "awards")
"""What the homepage shows, in this order."""

EXPERIENCE_SECTIONS = tuple(
    name for name in SECTION_TITLES if name not in {"about", "interests", "news", "selected"}
)
"""What the experience page shows, in this order; sections of one's own follow."""

HOME_FORMS = {"work": "work_in_short", "education": "education_in_short"}
"""The sections that the homepage shows in a form of its own."""


def list_home_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of the homepage that have something in them."""
    return list_sections(site, site.cv.site.sections.home, HOME_SECTIONS, HOME_FORMS)


def list_experience_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of the experience page that have something in them."""
    usual = (*EXPERIENCE_SECTIONS, *(section.title for section in site.cv.sections))
    return list_sections(site, site.cv.site.sections.experience, usual)


def list_shown_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of all pages: what the homepage alone has, then the experience page's.

    A section that the homepage shows in a shorter form is given in its full one.
    """
    experience = list_experience_sections(site)
    names = {(each.name, each.anchor) for each in experience}
    home = (each for each in list_home_sections(site) if (each.name, each.anchor) not in names)
    return (*home, *experience)


def list_section_names(site: Site) -> tuple[str, ...]:
    """Give the names of all sections that a site may show."""
    return (*SECTION_TITLES, *(section.title for section in site.cv.sections))


def list_sections(
    site: Site,
    chosen: Iterable[Choice] | None,
    usual: Iterable[str],
    forms: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Section, ...]:
    """Give the chosen sections that have something in them, or the usual ones."""
    choices = (Choice(name=name) for name in dict.fromkeys(usual)) if chosen is None else chosen
    sections = (section for choice in choices for section in _find_sections(site, choice, forms))
    return tuple(section for section in sections if section.records)


def _find_sections(site: Site, choice: Choice, forms: Mapping[str, str]) -> Iterable[Section]:
    """Give the section that goes by a name: of the CV's own, there may be several."""
    name = choice.name
    if name == SELECTED and not site.bibliography.selected:
        newest = site.bibliography.publications[:MOST_RECENT]
        title = choice.title or site.words[RECENT_TITLE]
        yield Section(name, name, title, forms.get(name, name), newest)
        return
    if name in SECTION_TITLES:
        title = choice.title or site.words[SECTION_TITLES[name]]
        yield Section(name, name, title, forms.get(name, name), _find_records(site, name))
        return
    for number, own in enumerate(site.cv.sections, start=1):
        if own.title == name:
            yield Section("own", f"own-{number}", choice.title or name, "own", own.entries, own)


def _find_records(site: Site, name: str) -> tuple[Record | Publication | RichText, ...]:
    if name == "about":
        return (site.cv.basics.summary,) if site.cv.basics.summary else ()
    if name == SELECTED:
        return site.bibliography.selected
    records: tuple[Record, ...] = getattr(site.cv, name)
    return records
