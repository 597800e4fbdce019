"""The entries of a CV, made of the records of its sections."""

from collections.abc import Callable, Mapping

from cvsite.exporters.cv.document import CvEntry
from cvsite.exporters.cv.fields import FIELDS, name_place, stress, write_dates
from cvsite.exporters.cv.inlines import join, link_inlines, say
from cvsite.exporters.cv.linking import Linking
from cvsite.markup.phrase import read_phrase
from cvsite.model.dates import DateRange
from cvsite.model.record import Record
from cvsite.model.sections import Education, LineOfWork, Work
from cvsite.model.text import Blocks, Inlines, RichText
from cvsite.wording.dates import write_range

MakeEntry = Callable[..., CvEntry]
"""Makes the entry of a record of one kind."""


def make_degree(record: Education, linking: Linking) -> CvEntry:
    """Make the entry of a degree: what in, where, how well, and with whom."""
    words = linking.words
    name = words[" in "].join(filter(None, (record.study_type, record.area)))
    place = name_place(
        record.department, record.institution, target=record.url, location=record.location
    )
    facts = (
        place if name else (),
        say(record.score),
        linking.name_people("advised by", record.advisors),
    )
    courses = say(", ".join(record.courses))
    lines = (
        join((say(words["Thesis"]), stress(record.thesis)), ": ") if record.thesis else (),
        join((say(words["Courses"]), courses), ": ") if record.courses else (),
    )
    return CvEntry(
        record,
        say(name) or place,
        dates=write_dates(record, linking.words),
        facts=_without_empty(facts),
        lines=_without_empty(lines),
        text=_read_blocks(record.summary),
        highlights=_read_items(record.highlights),
    )


def make_appointment(record: Work, linking: Linking) -> CvEntry:
    """Make the entry of an appointment, with its lines of work within it."""
    place = name_place(record.department, record.name, target=record.url, location=record.location)
    facts = (
        place if record.position else (),
        linking.name_people("advised by", record.advisors),
        linking.name_people("supervised by", record.supervisors),
    )
    return CvEntry(
        record,
        say(record.position) or place,
        dates=write_dates(record, linking.words),
        facts=_without_empty(facts),
        text=(*_read_blocks(record.description), *_read_blocks(record.summary)),
        highlights=_read_items(record.highlights),
        related=linking.refer(record.publications),
        entries=tuple(_make_line(each, record.dates, linking) for each in record.projects),
    )


def _make_line(record: LineOfWork, around: DateRange, linking: Linking) -> CvEntry:
    """Make the entry of a line of work; its dates stand if they say more than those around it."""
    return CvEntry(
        record,
        link_inlines(read_phrase(record.name), record.url),
        dates=write_range(record.dates, linking.words) if record.dates != around else "",
        text=_read_blocks(record.description),
        highlights=_read_items(record.highlights),
        related=linking.refer(record.publications),
    )


def make_text(text: RichText, record: Record) -> CvEntry:
    """Make the entry of a text that stands by itself."""
    return CvEntry(record, (), text=text.blocks)


MAKERS: Mapping[str, MakeEntry] = {
    **{name: fields.make_entry for name, fields in FIELDS.items()},
    "education": make_degree,
    "work": make_appointment,
}
"""What makes the entries of each section."""


def _without_empty(parts: tuple[Inlines, ...]) -> tuple[Inlines, ...]:
    return tuple(filter(None, parts))


def _read_blocks(text: RichText | None) -> Blocks:
    return text.blocks if text else ()


def _read_items(texts: tuple[RichText, ...]) -> tuple[Blocks, ...]:
    return tuple(text.blocks for text in texts)
