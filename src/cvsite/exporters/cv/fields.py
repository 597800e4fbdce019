"""Entries of a CV whose records need no words of their own: which fields go where, by section."""

from collections.abc import Mapping
from dataclasses import dataclass

from cvsite.exporters.cv.document import CvEntry, EntryForm
from cvsite.exporters.cv.inlines import SEPARATOR, join, link, link_inlines, read_line, say
from cvsite.exporters.cv.linking import Linking
from cvsite.markup.phrase import read_phrase
from cvsite.model.dates import PartialDate
from cvsite.model.record import DatedRecord, Record
from cvsite.model.text import Emphasis, Inlines, RichText
from cvsite.model.words import Words
from cvsite.wording.dates import write_date, write_range

PHRASES = frozenset({"title", "name", "topic", "keywords"})
"""The fields that may have formulas and emphasis."""


@dataclass(frozen=True, slots=True)
class Fields:
    """The names of the fields that make an entry.

    ``title`` is joined to one; ``person`` may name somebody who has a page; ``links`` has labels
    with the fields of addresses. A text of one paragraph stands within an entry that is a line.
    """

    title: tuple[str, ...]
    facts: tuple[str, ...] = ()
    form: EntryForm = "entry"
    lines: tuple[str, ...] = ()
    text: str = "summary"
    person: str = ""
    links: tuple[tuple[str, str], ...] = ()

    def make_entry(self, record: Record, linking: Linking) -> CvEntry:
        """Make the entry of a record."""
        title = join(_say(record, name) for name in self.title)
        target = _read(record, "url") or linking.people.find_url(_read(record, self.person))
        text: RichText | None = getattr(record, self.text, None)
        line = () if self.form == "entry" else read_line(text)
        facts = [_say(record, name) for name in self.facts]
        lines = [_say(record, name) for name in self.lines]
        linked = ((linking.words[label], _read(record, name)) for label, name in self.links)
        lines.append(join((link(label, url) for label, url in linked if url), SEPARATOR))
        (facts if self.form == "term" else lines).append(line)
        return CvEntry(
            record,
            link_inlines(title, target),
            self.form,
            write_dates(record, linking.words),
            facts=tuple(filter(None, facts)),
            lines=tuple(filter(None, lines)),
            text=text.blocks if text and not line else (),
            highlights=tuple(each.blocks for each in getattr(record, "highlights", ())),
        )


FIELDS: Mapping[str, Fields] = {
    "interests": Fields(("name",), ("keywords",), "term"),
    "news": Fields((), form="line", text="text"),
    "awards": Fields(("title",), ("awarder",), "line"),
    "grants": Fields(("title",), ("role", "funder", "number", "amount")),
    "talks": Fields(
        ("title",),
        ("event", "location", "type"),
        links=(("Slides", "slides"), ("Video", "video")),
    ),
    "teaching": Fields(("title",), ("role", "department", "institution", "location")),
    "supervision": Fields(("name",), ("level", "institution", "topic"), person="name"),
    "service": Fields(("role", "organization"), form="line"),
    "projects": Fields(
        ("name",), ("type", "entity", "roles"), lines=("keywords",), text="description"
    ),
    "volunteer": Fields(("position", "organization"), ("location",)),
    "skills": Fields(("name",), ("keywords", "level"), "term"),
    "languages": Fields(("language",), ("fluency",), "term"),
    "certificates": Fields(("name",), ("issuer",), "line"),
    "references": Fields(("name",), form="term", text="reference", person="name"),
    "own": Fields(("title",), ("organization", "location")),
}
"""What the entries of each section are made of, by its name in ``model/shown.py``."""


def write_dates(record: Record, words: Words) -> str:
    """Write when something was, in the words of a reader."""
    if isinstance(record, DatedRecord):
        return write_range(record.dates, words)
    date: PartialDate | tuple[PartialDate, ...] | None = getattr(record, "date", None)
    dates = date if isinstance(date, tuple) else (date,) if date else ()
    return ", ".join(write_date(each, words=words) for each in dates)


def name_place(*parts: str | None, target: str | None = None, location: str | None) -> Inlines:
    """Name an organisation, its department first as a postal address has it, and where it is."""
    return join((link(", ".join(filter(None, parts)), target), say(location)))


def stress(text: str | None) -> Inlines:
    """Give the title of a work within a line."""
    return (Emphasis(read_phrase(text)),) if text else ()


def _say(record: Record, name: str) -> Inlines:
    text = _read(record, name)
    return read_phrase(text) if name in PHRASES else say(text)


def _read(record: Record, name: str) -> str:
    """Read a field as text; several words stand in a row."""
    value = getattr(record, name, None)
    return ", ".join(value) if isinstance(value, tuple) else value or ""
