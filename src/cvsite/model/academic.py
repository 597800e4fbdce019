"""The sections of an academic CV that JSON Resume does not know, and sections of one's own."""

from cvsite.model.record import Date, DatedRecord, Markdown, PersonName, Record, Url


class Teaching(DatedRecord):
    """A course that was taught."""

    title: str
    """The course."""
    role: str | None = None
    """Part in it: `Teaching assistant`."""
    institution: str | None = None
    """Where it was taught."""
    department: str | None = None
    """School or department within the institution."""
    location: str | None = None
    """Where that is."""
    url: Url | None = None
    """Page of the course."""
    summary: Markdown | None = None
    """More about it."""
    highlights: tuple[Markdown, ...] = ()
    """Details, one item each."""


class Service(DatedRecord):
    """Service to the community: reviewing, organising, committees."""

    role: str
    """What was done: `Reviewer`."""
    organization: str | None = None
    """For whom: a conference, a journal, a department."""
    url: Url | None = None
    """Its page."""
    summary: Markdown | None = None
    """More about it."""


class Talk(Record):
    """A talk that was given or will be."""

    title: str
    """What the talk is called."""
    event: str | None = None
    """Conference, seminar or institution."""
    location: str | None = None
    """Where it was given."""
    date: Date | None = None
    """When it was given."""
    type: str | None = None
    """What kind of talk: `invited`, `keynote`."""
    url: Url | None = None
    """Its page."""
    slides: Url | None = None
    """Slides: a path under `content/files/` or an address."""
    video: Url | None = None
    """Recording: an address."""
    summary: Markdown | None = None
    """What it was about."""


class Grant(DatedRecord):
    """Money for research."""

    title: str
    """The project that is funded."""
    funder: str | None = None
    """Who pays."""
    number: str | None = None
    """Number of the grant."""
    amount: str | None = None
    """How much, with its currency."""
    role: str | None = None
    """Part in it: `Principal investigator`."""
    url: Url | None = None
    """Its page."""
    summary: Markdown | None = None
    """More about it."""


class Supervision(DatedRecord):
    """Somebody who was supervised."""

    name: PersonName
    """The student; a name found in `people` becomes a link."""
    level: str | None = None
    """What for: `PhD`, `Master's thesis`."""
    topic: str | None = None
    """Subject or title of the work."""
    institution: str | None = None
    """Where they study."""
    url: Url | None = None
    """Page of the student or of the work."""
    summary: Markdown | None = None
    """What became of it."""


class News(Record):
    """An item of news."""

    date: Date
    """When it happened."""
    text: Markdown
    """What happened, in Markdown."""


class SectionEntry(DatedRecord):
    """An entry of a section of one's own."""

    title: str | None = None
    """What it is; an entry that is no more than a `summary` or `highlights` has none."""
    organization: str | None = None
    """With or for whom."""
    location: str | None = None
    """Where."""
    url: Url | None = None
    """Its page."""
    summary: Markdown | None = None
    """More about it."""
    highlights: tuple[Markdown, ...] = ()
    """Details, one item each."""


class Section(Record):
    """A section of one's own, for what no other field holds."""

    title: str
    """Heading of the section."""
    entries: tuple[SectionEntry, ...] = ()
    """What it lists."""
