"""The entries of a CV as entries of RenderCV, which has a few kinds of them.

Some kinds have fields that they cannot be without, and all entries of a section are of one kind:
where one record lacks such a field, all of its section become entries of the kind that fits any.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from cvsite.exporters.cv.document import CvEntry
from cvsite.exporters.cv.fields import name_place
from cvsite.exporters.cv.inlines import join, say
from cvsite.exporters.cv.rows import add_dates, join_entry
from cvsite.exporters.rendercv.text import write_item, write_text, write_texts
from cvsite.markup.link_changes import change_links, change_links_in_blocks
from cvsite.metadata.addresses import Addresses
from cvsite.model.dates import PartialDate
from cvsite.model.record import DatedRecord, Record
from cvsite.model.sections import Award, Education, Work
from cvsite.model.text import Blocks, Inlines, Link

Fields = dict[str, object]

UNNAMED = "…"
"""What an entry is called that has no name."""


def _split_appointment(entry: CvEntry) -> dict[str, Inlines]:
    match entry.record:
        case Work(position=str(position)) as work:
            company = name_place(work.department, work.name, target=work.url, location=None)
            return {"company": company, "position": say(position)}
    return {}


def _split_degree(entry: CvEntry) -> dict[str, Inlines]:
    match entry.record:
        case Education(area=str(area)) as degree:
            school = (degree.department, degree.institution)
            return {
                "institution": name_place(*school, target=degree.url, location=None),
                "area": say(area),
                "degree": say(degree.study_type),
            }
    return {}


def _split_term(entry: CvEntry) -> dict[str, Inlines]:
    return {"label": entry.title, "details": join(entry.facts)} if entry.facts else {}


KINDS: Mapping[str, Callable[[CvEntry], dict[str, Inlines]]] = {
    "work": _split_appointment,
    "education": _split_degree,
    "interests": _split_term,
    "skills": _split_term,
    "languages": _split_term,
    "news": lambda entry: {"bullet": join_entry(entry)},
}
"""The sections that RenderCV has a kind of entry for: what gives the fields of that kind, or
nothing where it cannot."""

FIELDS_ALONE = frozenset({"label", "bullet"})
"""Fields of entries that have no more to tell."""


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writes entries with full addresses.

    ``titles`` are those of publications, by what links to them within the document lead to:
    publications have no numbers in RenderCV.
    """

    addresses: Addresses
    titles: Mapping[str, Inlines]

    def write(self, entries: Iterable[CvEntry], name: str) -> list[Fields]:
        """Give the entries of the section with a name, all of one kind."""
        entries = tuple(entries)
        split = KINDS.get(name)
        fields = [split(entry) for entry in entries] if split else []
        if fields and all(fields):
            pairs = zip(entries, fields, strict=True)
            return [self._write_entry(entry, own, entry.facts[1:]) for entry, own in pairs]
        return [self._write_plain_entry(entry) for entry in entries]

    def write_bullets(self, entries: Iterable[CvEntry]) -> list[Fields]:
        """Give entries that are texts and lists alone as items of one list."""
        texts = [
            self._write_blocks(blocks)
            for entry in entries
            for blocks in (*((block,) for block in entry.text), *entry.highlights)
        ]
        return [{"bullet": write_item(text)} for text in texts if text]

    def _write_plain_entry(self, entry: CvEntry) -> Fields:
        """Write an entry of the kind that fits any; without a title its first fact leads."""
        rows = [row for row in (entry.title, *entry.facts) if row] or [say(UNNAMED)]
        return self._write_entry(entry, {"name": rows[0]}, tuple(rows[1:]))

    def _write_entry(
        self, entry: CvEntry, own: Mapping[str, Inlines], facts: tuple[Inlines, ...]
    ) -> Fields:
        fields: Fields = {name: self._write_row(row) for name, row in own.items() if row}
        if own.keys() & FIELDS_ALONE:
            text = self._write_blocks(entry.text)
            return (
                {**fields, "bullet": write_item(f"{fields['bullet']}: {text}")} if text else fields
            )
        location = say(getattr(entry.record, "location", None))
        told = join(fact for fact in facts if fact != location)
        rows = [*map(self._write_row, (told, *entry.lines, entry.related))]
        more: Fields = {
            **write_period(entry.record),
            "location": self._write_row(location),
            "summary": "\n".join(filter(None, [*rows, self._write_blocks(entry.text)])),
            "highlights": [
                *(write_item(self._write_blocks(each)) for each in entry.highlights),
                *map(self._write_part, entry.entries),
            ],
        }
        return fields | {name: value for name, value in more.items() if value}

    def _write_part(self, part: CvEntry) -> str:
        """Write a line of work as an item with others in it."""
        head = self._write_row(add_dates(part.title, part.dates))
        below = (self._write_row(part.related), self._write_blocks(part.text))
        return write_item(head, *filter(None, below), *map(self._write_blocks, part.highlights))

    def _write_row(self, inlines: Inlines) -> str:
        return write_text(change_links(inlines, self._complete_link))

    def _write_blocks(self, blocks: Blocks) -> str:
        return write_texts(change_links_in_blocks(blocks, self._complete_link))

    def _complete_link(self, link: Link) -> Inlines:
        title = self.titles.get(link.url)
        return self.addresses.complete_link(link if title is None else Link("", title))


def write_period(record: Record) -> Fields:
    """Give when something was, as far as it is known; several dates are a text to RenderCV."""
    if isinstance(record, DatedRecord):
        start, end = record.dates.start, record.dates.end
        if start and start != end:
            return {"start_date": write_date(start), "end_date": write_date(end) or "present"}
        return {"date": write_date(start or end)}
    if isinstance(record, Award):
        is_one = len(record.date) == 1
        return {"date": write_date(record.date[0]) if is_one else ", ".join(map(str, record.date))}
    date: object = getattr(record, "date", None)
    return {"date": write_date(date)} if isinstance(date, PartialDate) else {}


def write_date(date: PartialDate | None) -> str | int | None:
    """Write a date as RenderCV asks for it; a year alone is a number."""
    if date is None:
        return None
    return date.year if date.month is None else str(date)
