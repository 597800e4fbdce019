"""The sections of a CV as pages show them: which there are, their order and their headings.

A section is a field of ``model/cv.py``. Each is written by the template
``partials/sections/<name>.html``, which gets its records as ``records``.
"""

from dataclasses import dataclass

from cvsite.model.bibliography import Publication
from cvsite.model.record import Record
from cvsite.model.site import Site


@dataclass(frozen=True, slots=True)
class Section:
    """A section that has something in it, ready for a template; ``anchor`` is its id."""

    name: str
    anchor: str
    title: str
    records: tuple[Record | Publication, ...]

    @property
    def template(self) -> str:
        """The template that writes the section's records."""
        return f"partials/sections/{self.name}.html"


SECTION_TITLES = {
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

HOME_SECTIONS = ("interests", "news", "selected", "education", "awards")
"""What the homepage shows, in this order."""

EXPERIENCE_SECTIONS = tuple(
    name for name in SECTION_TITLES if name not in {"interests", "news", "selected"}
)
"""What the experience page shows, in this order; sections of one's own follow."""


def list_home_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of the homepage that have something in them."""
    return _list_sections(site, HOME_SECTIONS)


def list_experience_sections(site: Site) -> tuple[Section, ...]:
    """Give the sections of the experience page that have something in them."""
    own = tuple(
        Section("own", f"own-{number}", section.title, section.entries)
        for number, section in enumerate(site.cv.sections, start=1)
        if section.entries
    )
    return (*_list_sections(site, EXPERIENCE_SECTIONS), *own)


def _list_sections(site: Site, names: tuple[str, ...]) -> tuple[Section, ...]:
    sections = (
        Section(name, name, SECTION_TITLES[name], _find_records(site, name)) for name in names
    )
    return tuple(section for section in sections if section.records)


def _find_records(site: Site, name: str) -> tuple[Record | Publication, ...]:
    if name == "selected":
        return site.bibliography.selected
    records: tuple[Record, ...] = getattr(site.cv, name)
    return records
