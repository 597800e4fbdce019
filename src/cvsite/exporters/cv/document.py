"""What a CV on paper is made of: a header, and sections of entries or publications."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from cvsite.exporters.cv.publication import CvPublication
from cvsite.model.record import Record
from cvsite.model.text import Blocks, Inlines

EntryForm: TypeAlias = Literal["entry", "line", "term"]
"""How an entry stands: below a title, in one line, or as a word with what it stands for."""


@dataclass(frozen=True, slots=True)
class CvEntry:
    """An entry. ``facts`` are what is known about it, ``lines`` what has a line for itself.

    ``related`` are the publications that came out of it, ``entries`` what stands within it.
    """

    record: Record
    title: Inlines
    form: EntryForm = "entry"
    dates: str = ""
    facts: tuple[Inlines, ...] = ()
    lines: tuple[Inlines, ...] = ()
    text: Blocks = ()
    highlights: tuple[Blocks, ...] = ()
    related: Inlines = ()
    entries: tuple["CvEntry", ...] = ()


@dataclass(frozen=True, slots=True)
class CvGroup:
    """Publications under one heading, or the groups that these are divided into."""

    title: str
    publications: tuple[CvPublication, ...] = ()
    groups: tuple["CvGroup", ...] = ()


@dataclass(frozen=True, slots=True)
class CvSection:
    """A section with its heading: entries, or publications with what the marks on names mean."""

    name: str
    title: str
    entries: tuple[CvEntry, ...] = ()
    groups: tuple[CvGroup, ...] = ()
    legend: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class CvHeader:
    """Who the CV is about, and how to reach them."""

    record: Record
    name: str
    label: str = ""
    affiliations: tuple[Inlines, ...] = ()
    contact: tuple[Inlines, ...] = ()


@dataclass(frozen=True, slots=True)
class CvDocument:
    """A whole CV; ``last_modified`` is the day that its owner gives, in words."""

    header: CvHeader
    sections: tuple[CvSection, ...] = field(default=())
    last_modified: str = ""
