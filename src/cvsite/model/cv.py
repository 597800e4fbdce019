"""The whole of ``cv.yaml`` as one record.

A new section is a field here, with its record in one of the files beside this one, a row in
``model/shown.py``, one in ``exporters/cv/fields.py`` and a template in
``templates/partials/sections/``.
"""

from pydantic import Field

from cvsite.model.academic import Grant, News, Section, Service, Supervision, Talk, Teaching
from cvsite.model.basics import Basics, Person
from cvsite.model.record import Record
from cvsite.model.sections import (
    Award,
    Certificate,
    Education,
    Interest,
    Language,
    ListedPublication,
    Project,
    Reference,
    Skill,
    Volunteer,
    Work,
)
from cvsite.model.settings import Meta, SiteSettings
from cvsite.model.variants import CvVariant


class Cv(Record):
    """A curriculum vitae: the fields of JSON Resume 1.0.0 in snake_case, and academia's own."""

    json_schema: str | None = Field(default=None, alias="$schema")
    """The schema that an editor checks the file against."""
    basics: Basics
    """The owner of the site."""
    interests: tuple[Interest, ...] = ()
    """Research interests."""
    news: tuple[News, ...] = ()
    """News, newest first on the page whatever the order here."""
    work: tuple[Work, ...] = ()
    """Appointments."""
    education: tuple[Education, ...] = ()
    """Degrees."""
    awards: tuple[Award, ...] = ()
    """Awards and honours."""
    publications: tuple[ListedPublication, ...] = ()
    """Publications as JSON Resume has them; used only where there is no .bib file."""
    grants: tuple[Grant, ...] = ()
    """Grants."""
    talks: tuple[Talk, ...] = ()
    """Talks."""
    teaching: tuple[Teaching, ...] = ()
    """Courses taught."""
    supervision: tuple[Supervision, ...] = ()
    """People supervised."""
    service: tuple[Service, ...] = ()
    """Service to the community."""
    projects: tuple[Project, ...] = ()
    """Projects that stand on their own."""
    volunteer: tuple[Volunteer, ...] = ()
    """Voluntary work."""
    skills: tuple[Skill, ...] = ()
    """Skills."""
    languages: tuple[Language, ...] = ()
    """Languages spoken."""
    certificates: tuple[Certificate, ...] = ()
    """Certificates."""
    references: tuple[Reference, ...] = ()
    """References."""
    sections: tuple[Section, ...] = ()
    """Sections of one's own."""
    people: tuple[Person, ...] = ()
    """Co-authors, advisors and supervisors, with their homepages."""
    cv_variants: dict[str, CvVariant] = Field(default_factory=dict)
    """Variants of the [CV as PDF](#the-cv-as-pdf), by name."""
    site: SiteSettings = Field(default_factory=SiteSettings)
    """Settings of the website."""
    meta: Meta = Field(default_factory=Meta)
    """About the file itself."""
