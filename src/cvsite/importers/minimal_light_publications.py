"""The publications of Minimal Light: ``_data/publications.yml``."""

import re

from cvsite.importers.copies import DOCUMENTS, add_copy, find_picture_fault
from cvsite.importers.dates import find_year
from cvsite.importers.entries import identifier, latex, latex_of_markdown, read_entry, web_address
from cvsite.importers.latex_text import write_name, write_plain_as_latex
from cvsite.importers.readers import Reader, Table
from cvsite.importers.result import DraftEntry, Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address, tidy_line
from cvsite.importers.values import Fields, Text, join_texts

VENUE = ("conference", "journal", "venue")

_MARKS = re.compile(r"\(\s*[*†‡§¶#^].*?\)")
_BETWEEN_NAMES = re.compile(r"\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+")
_OTHERS = re.compile(r"et al\.?|…|\.\.\.", re.IGNORECASE)
_YEAR_AT_END = re.compile(r"(?<![\s,])[\s,]*\(?(?:19|20)\d\d\)?[\s.]*$")
_SUBMITTED = re.compile(r"under review|submitted|in submission", re.IGNORECASE)


def _authors(*names: str) -> Reader:
    """Read names with commas between them; signs that mark them stay."""

    def read(fields: Fields) -> Text | None:
        found = fields.text(*names)
        if found is None:
            return None
        plain = _MARKS.sub("", tidy_line(found.value)).strip(" ,.")
        people = [each for each in _BETWEEN_NAMES.split(plain) if each]
        return found.reword(
            " and ".join(
                "others" if _OTHERS.fullmatch(each) else write_name(each) for each in people
            )
        )

    return read


def _venue(*names: str) -> Reader:
    """Read where it appeared, without the year behind it."""

    def read(fields: Fields) -> Text | None:
        found = latex_of_markdown(*names)(fields)
        return found.reword(_YEAR_AT_END.sub("", found.value)) if isinstance(found, Text) else None

    return read


def _note(fields: Fields) -> Text | None:
    """Read the notes, with what the signs behind names mean."""
    people = fields.text("authors")
    marks = _MARKS.search(tidy_line(people.value)) if people else None
    texts = [
        *([text] if isinstance(text := latex_of_markdown("notes", "note")(fields), Text) else []),
        *([people.reword(write_plain_as_latex(marks[0].strip("()")))] if people and marks else []),
    ]
    return join_texts(". ", texts)


PUBLICATION: Table = {
    "author": _authors("authors", "author"),
    "title": latex("title"),
    "booktitle": _venue("conference"),
    "journal": _venue("journal", "venue"),
    "abbr": latex("conference_short"),
    "note": _note,
    "abstract": latex_of_markdown("abstract", "full_abstract", "summary"),
    "additional_info": latex_of_markdown("others"),
    "url": web_address("publication", "link", "url", "doi"),
    "selected": identifier("selected", "featured"),
}
LINKS = {
    "pdf": "pdf",
    "paper": "pdf",
    "code": "code",
    "page": "website",
    "project": "website",
    "slides": "slides",
    "poster": "poster",
    "video": "video",
    "blog": "blog",
    "supp": "supp",
    "bibtex": "customlinkbibtex",
}
"""The field that a link goes to."""


def read_publications(data: Fields, name: str, source: Source, imported: Imported) -> None:
    """Make entries of all lists of the file."""
    for key, _ in data.entries:
        for each in data.records(key.value):
            if entry := read_entry(each, PUBLICATION):
                _complete(entry, each, name, source, imported)
                imported.entries.append(entry)


def _complete(
    entry: DraftEntry, fields: Fields, name: str, source: Source, imported: Imported
) -> None:
    """Add the type, the year, the links and the picture."""
    kinds = {"booktitle": "inproceedings", "journal": "article"}
    entry.type = next((kind for field, kind in kinds.items() if field in entry.fields), "misc")
    texts = [text for key in (*VENUE, "conference_short") if (text := fields.text(key))]
    venue = join_texts(" ", texts)
    when = fields.text("year", "date") or venue
    if when and (year := find_year(when.value)):
        entry.fields["year"] = when.reword(year) if when is not venue else year
    if venue and _SUBMITTED.search(venue.value):
        _mark_submitted(entry, imported)
    for key, field in LINKS.items():
        if (link := fields.text(key)) and (target := _take(link, name, source, imported)):
            entry.fields[field] = target
    if (image := fields.text("image")) and (
        picture := _take_picture(image, name, source, imported)
    ):
        entry.fields["preview"] = picture


def _mark_submitted(entry: DraftEntry, imported: Imported) -> None:
    """Say by the stage of a work what stands in the place of its venue."""
    entry.type = "unpublished"
    entry.fields["pubstate"] = "submitted"
    for field in ("booktitle", "journal", "abbr"):
        value = entry.fields.get(field)
        if isinstance(value, Text) and _SUBMITTED.fullmatch(value.value):
            del entry.fields[field]
            imported.understood.append(value)


def _take(link: Text, name: str, source: Source, imported: Imported) -> Text | None:
    """Give where a link leads; a file of the source is copied."""
    full = tidy_address(link.value)
    if leads_elsewhere(full):
        return link.reword(full)
    path = source.locate(link.value.strip(), name)
    if path is None or path.suffix.lower() not in DOCUMENTS:
        imported.left_out.append((link, "there is no such file"))
        return None
    return link.reword(add_copy(f"papers/{path.name}", path, imported))


def _take_picture(image: Text, name: str, source: Source, imported: Imported) -> Text | None:
    path = source.locate(re.sub(r"^(?:\.\.?/)+", "", image.value.strip()), name)
    fault = "there is no such picture" if path is None else find_picture_fault(path)
    if path is None or fault:
        imported.left_out.append((image, fault or ""))
        return None
    return image.reword(add_copy(f"preview/{path.name}", path, imported))
