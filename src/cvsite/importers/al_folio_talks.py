"""Talks that al-folio's users keep in a .bib file of their own, which a page lists."""

import re
from pathlib import PurePosixPath

from cvsite.importers.al_folio_site import OldSite
from cvsite.importers.al_folio_socials import PDF_FOLDER
from cvsite.importers.arrangement import show_section
from cvsite.importers.basics import find_basics
from cvsite.importers.bibliographies import leave_out_lost
from cvsite.importers.dates import read_date
from cvsite.importers.latex_values import reword_latex
from cvsite.importers.people import name_company
from cvsite.importers.readers import (
    Table,
    address,
    date,
    first_of,
    line,
    markdown,
    month_and_year,
    name,
    read_record,
)
from cvsite.importers.result import Draft, DraftRecord, OfTheTool
from cvsite.importers.values import Fields, Text, join_texts
from cvsite.loader.bibtex.entries import decode_files
from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.bibtex.names import NameReader
from cvsite.markup.latex import LatexReader
from cvsite.model.bibliography import BibtexEntry

_TALKS = re.compile(r"(?:.*[_-])?(?:talks?|presentations?|invited|seminars?|lectures)(?:[_-].*)?")
_KINDS = re.compile(r"invited|keynote|plenary|tutorial|workshop|poster|seminar|contributed")
_DAY = re.compile(
    r"(?:\d{1,2}\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?: \d{1,2})?(?:,? \d{4})",
    re.IGNORECASE,
)
_DAYS = re.compile(
    r"([a-z]{3,9})\.? \d{1,2}\s*[-–]\s*(?:[a-z]{3,9}\.? )?\d{1,2},? (\d{4})", re.IGNORECASE
)
"""Days of a month: ``June 1-6, 2025``."""

LOOKS = OfTheTool("this is for the theme")
THEME_KEYS = ("bibtex_show", "selected", "preview", "google_scholar_id", "keywords", "keyword")


def _day_in_note(fields: Fields) -> Text | None:
    """Read the day that a note ends in, ``Colloquium, Turin, October 8, 2025``, or the month."""
    note = fields.text("note")
    if note is None:
        return None
    days, day = _DAYS.search(note.value), _DAY.search(note.value)
    written = read_date(f"{days[1]} {days[2]}" if days else day[0] if day else "")
    return note.reword(written) if written else None


def _kind(fields: Fields) -> Text | None:
    """Read what kind of talk it was."""
    word = fields.text("type", "keyword", "keywords")
    return word if word and _KINDS.fullmatch(word.value.strip().lower()) else None


EVENT = ("booktitle", "event", "eventtitle", "organization", "howpublished", "journal")
TALK: Table = {
    "title": name("title"),
    "event": first_of(name(*EVENT), name("note")),
    "location": line("location", "venue", "address"),
    "date": first_of(
        date("date"),
        month_and_year("month", "year", "myyear"),
        _day_in_note,
        date("year", "myyear"),
    ),
    "type": _kind,
    "url": address("html", "url"),
    "slides": line("slides", "pdf"),
    "video": address("video", "presentation"),
}


def is_of_talks(file: str) -> bool:
    """Tell whether a .bib file is one of talks, by its name."""
    return _TALKS.fullmatch(PurePosixPath(file).stem.lower()) is not None


def read_talks(file_name: str, site: OldSite) -> None:
    """Read the entries of a .bib file into the talks."""
    path = str(site.source.root / file_name)
    (file,) = decode_files([(path, site.source.read_bytes(file_name))])
    leave_out_lost(file, site.source, site.imported)
    drafts: list[Draft] = [
        record for entry in file.entries if (record := _read_talk(entry, file, file_name, site))
    ]
    if drafts and "talks" not in site.imported.cv:
        show_section(site.imported, "talks", Text("talks", ()))
    talks = site.imported.cv.setdefault("talks", []) if drafts else None
    if isinstance(talks, list):
        talks += drafts


def _read_talk(entry: BibtexEntry, file: BibtexFile, page: str, site: OldSite) -> DraftRecord:
    latex, decoder = _note_fields(entry, file, site), LatexReader()
    fields = reword_latex(latex, decoder)
    if not isinstance(fields, Fields):
        return {}
    record = read_record(fields, TALK)
    for key in ("slides", "video", "url"):
        named = record.get(key)
        if isinstance(named, Text):
            places = (named, named.reword(f"{PDF_FOLDER}/{named.value}"))
            copies = (site.take(each, page) for each in places)
            record[key] = next(filter(None, copies), named)
    texts = [_name_others(latex, decoder, site), markdown("abstract")(fields)]
    if fields.text(*EVENT):
        texts.append(markdown("note")(fields))
    if summary := join_texts("\n\n", [each for each in texts if isinstance(each, Text)]):
        record["summary"] = summary
    for key in THEME_KEYS:
        if (value := fields.get(key)) is not None:
            site.imported.left_out.append((value, LOOKS))
    return record


def _note_fields(entry: BibtexEntry, file: BibtexFile, site: OldSite) -> Fields:
    """Note the fields of an entry, each with its place."""
    values = [(key, value) for key, value in entry.fields if value.strip()]
    places = [file.locate_field(entry, key) for key, _ in values]
    return Fields(
        tuple(
            (Text(key, ()), site.source.add_text(value, place, f"{entry.key}.{key}"))
            for (key, value), place in zip(values, places, strict=True)
        )
    )


def _name_others(fields: Fields, decoder: LatexReader, site: OldSite) -> Text | None:
    """Name those with whom the owner spoke."""
    authors = fields.text("author")
    if authors is None:
        return None
    owner = find_basics(site.imported).get("name")
    own = {*(owner.value if isinstance(owner, Text) else str(owner)).casefold().split()}
    names = NameReader(decoder).read_list(authors.value).names
    others = [str(each) for each in names if each.family.casefold() not in own]
    if not others:
        site.imported.understood.append(authors)
        return None
    return authors.reword(name_company(others))
