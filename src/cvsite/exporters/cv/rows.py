"""The parts of entries and publications put together in rows, as documents of text have them."""

from cvsite.citation.styles.phrases import Part, phrase, punctuate
from cvsite.exporters.cv.document import CvEntry
from cvsite.exporters.cv.inlines import SEPARATOR, join, say
from cvsite.exporters.cv.publication import CvPublication
from cvsite.markup.inlines import merge_texts
from cvsite.markup.link_changes import change_links
from cvsite.model.text import Inlines


def add_dates(text: Inlines, dates: str) -> Inlines:
    """Put dates behind a text, in parentheses; they stand alone where there is none."""
    return (*text, *say(f" ({dates})" if text else dates)) if dates else text


def join_entry(entry: CvEntry) -> Inlines:
    """Write an entry that is a line or a term in one row; a line has its own lines in it."""
    if entry.form == "term":
        row = join((entry.title, join(entry.facts)), ": ")
    else:
        row = join((join((entry.title, *entry.facts)), *entry.lines), SEPARATOR)
    return add_dates(row, entry.dates)


def list_item_rows(entry: CvEntry) -> tuple[Inlines, ...]:
    """Give the rows of an entry that is a line or a term."""
    lines = () if entry.form == "line" else entry.lines
    return (join_entry(entry), *lines, entry.related)


def join_facts(entry: CvEntry) -> Inlines:
    """Write what stands below the title of an entry."""
    return add_dates(join(entry.facts, SEPARATOR), entry.dates)


def join_publication(publication: CvPublication) -> Inlines:
    """Write authors, title, venue and the rest as sentences, without links to people."""
    parts: tuple[Part, ...] = (
        change_links(publication.authors, lambda link: link.children),
        publication.title,
        publication.venue,
        publication.status,
        publication.award,
    )
    told = [punctuate(phrase(part), ".") for part in parts if part]
    return merge_texts(join(told, " "))
