"""The sections of a CV as pages show them: which there are, their order and their headings.

A section is a field of ``model/cv.py``. Each is written by the template
``partials/sections/<name>.html``, which gets its records as ``records``. What the owner of a
site says in ``site.sections`` goes before what is said here.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cvsite.model.bibliography import Publication
from cvsite.model.record import Record
from cvsite.model.settings import Choice
from cvsite.model.site import Site
from cvsite.model.text import RichText


@dataclass(frozen=True, slots=True)
class Section:
    """A section that has something in it, ready for a template; ``anchor`` is its id.

    ``record`` is the section itself where it is one of the CV's own.
    """

    name: str
    anchor: str
    title: str
    records: tuple[Record | Publication | RichText, ...]
    template: str
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

HOME_SECTIONS = ("about", "interests", "news", "selected", "work", "education", "awards")
"""What the homepage shows, in this order."""

EXPERIENCE_SECTIONS = tuple(
    name for name in SECTION_TITLES if name not in {"about", "interests", "news", "selected"}
)
"""What the experience page shows, in this order; sections of one's own follow."""

HOME_TEMPLATES = {"work": "work_in_short", "education": "education_in_short"}
"""The templates of sections that the homepage shows in a form of its own."""


def list_home_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of the homepage that have something in them."""
    return _list_sections(site, site.cv.site.sections.home, HOME_SECTIONS, HOME_TEMPLATES)


def list_experience_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of the experience page that have something in them."""
    usual = (*EXPERIENCE_SECTIONS, *(section.title for section in site.cv.sections))
    return _list_sections(site, site.cv.site.sections.experience, usual, {})


def list_section_names(site: Site) -> tuple[str, ...]:
    """Give the names of all sections that a site may show."""
    return (*SECTION_TITLES, *(section.title for section in site.cv.sections))


def _list_sections(
    site: Site,
    chosen: Iterable[Choice] | None,
    usual: Iterable[str],
    templates: Mapping[str, str],
) -> tuple[Section, ...]:
    choices = (Choice(name=name) for name in dict.fromkeys(usual)) if chosen is None else chosen
    sections = (
        section for choice in choices for section in _find_sections(site, choice, templates)
    )
    return tuple(section for section in sections if section.records)


def _find_sections(site: Site, choice: Choice, templates: Mapping[str, str]) -> Iterable[Section]:
    """Give the section that goes by a name: of the CV's own, there may be several."""
    name = choice.name
    if name in SECTION_TITLES:
        template = f"partials/sections/{templates.get(name, name)}.html"
        title = choice.title or SECTION_TITLES[name]
        yield Section(name, name, title, _find_records(site, name), template)
        return
    for number, own in enumerate(site.cv.sections, start=1):
        if own.title == name:
            title = choice.title or name
            anchor = f"own-{number}"
            yield Section("own", anchor, title, own.entries, "partials/sections/own.html", own)


def _find_records(site: Site, name: str) -> tuple[Record | Publication | RichText, ...]:
    if name == "about":
        return (site.cv.basics.summary,) if site.cv.basics.summary else ()
    if name == "selected":
        return site.bibliography.selected
    records: tuple[Record, ...] = getattr(site.cv, name)
    return records
