"""The sections of a CV that JSON Resume 1.0.0 knows, with what academia adds to them."""

from pydantic import model_validator

from cvsite.model.dates import DateRange, span_ranges
from cvsite.model.record import (
    Date,
    DatedRecord,
    Dates,
    Markdown,
    PersonName,
    Record,
    Url,
)


class LineOfWork(DatedRecord):
    """A line of work within one appointment."""

    name: str
    """What the work is about."""
    description: Markdown | None = None
    """One sentence about it."""
    url: Url | None = None
    """Its page."""
    highlights: tuple[Markdown, ...] = ()
    """What was done and reached, one item each."""
    publications: tuple[str, ...] = ()
    """Keys of the publications that came out of it."""


class Work(DatedRecord):
    """An appointment: a position at an organisation."""

    name: str
    """The organisation: `NVIDIA Corporation`."""
    position: str | None = None
    """Position held: `Research Intern`."""
    department: str | None = None
    """School, department or lab within the organisation."""
    location: str | None = None
    """Where it is: `Berkeley, U.S.`."""
    description: Markdown | None = None
    """What the organisation is."""
    url: Url | None = None
    """Homepage of the organisation or the lab."""
    summary: Markdown | None = None
    """What the work was, in a paragraph."""
    highlights: tuple[Markdown, ...] = ()
    """What was done and reached, one item each."""
    advisors: tuple[PersonName, ...] = ()
    """Who advised the work; names found in `people` become links."""
    supervisors: tuple[PersonName, ...] = ()
    """Who supervised the work; names found in `people` become links."""
    projects: tuple[LineOfWork, ...] = ()
    """Lines of work within the appointment, each with its own dates."""
    publications: tuple[str, ...] = ()
    """Keys of the publications that came out of it."""

    @property
    def dates(self) -> DateRange:
        """The time of the appointment; without dates of its own it spans its lines of work."""
        if self.start_date or self.end_date:
            return DateRange(self.start_date, self.end_date)
        return span_ranges(project.dates for project in self.projects)


class Education(DatedRecord):
    """A degree, or the studies towards it."""

    institution: str
    """The school or university."""
    url: Url | None = None
    """Its homepage."""
    area: str | None = None
    """Subject: `Data Science`."""
    study_type: str | None = None
    """The degree: `B.Sc.`, `PhD`."""
    score: str | None = None
    """Grade: `GPA: 4.0/4.0`."""
    department: str | None = None
    """School or department within the institution."""
    location: str | None = None
    """Where it is: `Beijing, China`."""
    advisors: tuple[PersonName, ...] = ()
    """Advisors; names found in `people` become links."""
    thesis: str | None = None
    """Title of the thesis."""
    summary: Markdown | None = None
    """More about the studies."""
    highlights: tuple[Markdown, ...] = ()
    """What was done and reached, one item each."""
    courses: tuple[str, ...] = ()
    """Courses of note."""


class Award(Record):
    """A prize, a scholarship, an honour."""

    title: str
    """What it is called."""
    date: Dates = ()
    """When it was given: one date, or a list of them."""
    awarder: str | None = None
    """Who gave it."""
    url: Url | None = None
    """Its page."""
    summary: Markdown | None = None
    """More about it: `top 5 %`."""

    @model_validator(mode="before")
    @classmethod
    def _take_further_dates(cls, data: object) -> object:
        """Read the ``dates`` that resume.json has beside the one ``date`` of JSON Resume."""
        match data:
            case {"date": str(first), "dates": [*further], **others}:
                return {**others, "date": [first, *further]}
        return data


class Volunteer(DatedRecord):
    """Unpaid work for an organisation."""

    organization: str
    """The organisation."""
    position: str | None = None
    """Position held."""
    url: Url | None = None
    """Its homepage."""
    location: str | None = None
    """Where it is."""
    summary: Markdown | None = None
    """What the work was."""
    highlights: tuple[Markdown, ...] = ()
    """What was done and reached, one item each."""


class Project(DatedRecord):
    """A piece of work that stands on its own: software, a data set, an exhibition."""

    name: str
    """What it is called."""
    description: Markdown | None = None
    """What it is."""
    highlights: tuple[Markdown, ...] = ()
    """What was done and reached, one item each."""
    keywords: tuple[str, ...] = ()
    """Topics and techniques."""
    url: Url | None = None
    """Its page."""
    roles: tuple[str, ...] = ()
    """Roles in it: `maintainer`."""
    entity: str | None = None
    """The company or institution behind it."""
    type: str | None = None
    """What kind of project: `software`, `talk`."""


class Certificate(Record):
    """A certificate that was issued."""

    name: str
    """What it certifies."""
    date: Date | None = None
    """When it was issued."""
    url: Url | None = None
    """Where it can be checked."""
    issuer: str | None = None
    """Who issued it."""


class ListedPublication(Record):
    """A publication in JSON Resume's few fields; used only where there is no .bib file."""

    name: str
    """The title."""
    publisher: str | None = None
    """Journal, conference or publisher."""
    release_date: Date | None = None
    """When it appeared."""
    url: Url | None = None
    """Its page."""
    summary: Markdown | None = None
    """What it is about."""


class Skill(Record):
    """A field of skills."""

    name: str
    """The field: `Programming`."""
    level: str | None = None
    """How well: `expert`."""
    keywords: tuple[str, ...] = ()
    """The single skills: `Python`, `CUDA`."""


class Language(Record):
    """A language that is spoken."""

    language: str
    """The language: `Mandarin`."""
    fluency: str | None = None
    """How well: `native`."""


class Interest(Record):
    """An area of research or interest."""

    name: str
    """The area: `Machine Learning`."""
    keywords: tuple[str, ...] = ()
    """Its topics."""


class Reference(Record):
    """Somebody who can be asked, or what they said."""

    name: str
    """The person."""
    reference: Markdown | None = None
    """What they said, or how to reach them."""
