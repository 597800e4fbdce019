"""The publications of RenderCV's CVs, as entries of a .bib file."""

import re

from cvsite.importers.entries import authors, doi, latex_of_markdown, read_entry, web_address
from cvsite.importers.latex_text import write_markdown_as_latex
from cvsite.importers.publication_links import put_link
from cvsite.importers.readers import Table, date, line
from cvsite.importers.result import Draft, DraftEntry, Imported
from cvsite.importers.texts import tidy_markdown, unwrap_link, write_markdown_as_line
from cvsite.importers.values import Fields, Items, Text, Value
from cvsite.importers.venues import find_entry_type, write_numbered_venue


def _read_title(fields: Fields) -> Text | None:
    """Read a title in Markdown, which may be a link as a whole."""
    title = fields.text("title")
    words = tidy_markdown(unwrap_link(title.value)[0]) if title else ""
    return title and title.reword(write_markdown_as_latex(words))


PUBLICATION: Table = {
    "author": authors("authors"),
    "title": _read_title,
    "journal": line("journal", "publisher"),
    "date": date("date", "release_date"),
    "doi": doi("doi", "url"),
    "url": web_address("url"),
    "number": line("number"),
    "note": latex_of_markdown("highlights", "note"),
    "abstract": latex_of_markdown("summary"),
}

_STRONG = re.compile(r"\s*(\*{1,3}|_{1,3})(?=\S)(.+?)(?<=\S)\1\W*")
_USUAL_TITLE = re.compile(r"(?:my )?(?:peer reviewed )?publications?|papers", re.IGNORECASE)
_PATENTS = re.compile(r"(?:.* )?patents?(?: .*)?", re.IGNORECASE)
_SELECTED = re.compile(r"selected|recent|representative|featured", re.IGNORECASE)


def read_publications(title: Text, entries: tuple[Value, ...], imported: Imported) -> None:
    """Read the publications of a section. A title that says more than that becomes a keyword."""
    for each in entries:
        fields = each if isinstance(each, Fields) else Fields()
        entry = read_entry(fields, PUBLICATION)
        if entry is None:
            continue
        _add_link_of_title(entry, fields.text("title"))
        venue = entry.fields.pop("journal", None)
        if isinstance(venue, Text):
            entry.type = find_entry_type(venue.value)
            entry.fields |= write_numbered_venue(venue, entry.type)
        elif _PATENTS.fullmatch(title.value):
            entry.type = "patent"
        if not _USUAL_TITLE.fullmatch(title.value):
            entry.fields["keywords"] = title.reword(title.value.replace(",", ""))
        if _SELECTED.match(title.value):
            entry.fields["selected"] = "true"
        imported.entries.append(entry)


def _add_link_of_title(entry: DraftEntry, title: Text | None) -> None:
    """Add the address of a title that is a link as a whole."""
    address = unwrap_link(title.value)[1] if title else None
    if title and address:
        put_link(entry, "", title.reword(address))


def list_owner_names(sections: Fields, owner: Text | None) -> list[Draft]:
    """List the spellings of the owner's name among authors.

    They are those that stand out, and that of a sole author with the same first and last word.
    """
    found: dict[str, Draft] = {}
    for _, section in sections.entries:
        for entry in section.values if isinstance(section, Items) else ():
            authors = entry.items("authors") if isinstance(entry, Fields) else ()
            for author in authors:
                if not isinstance(author, Text):
                    continue
                strong = _STRONG.fullmatch(author.value)
                if strong or (len(authors) == 1 and owner and _share_ends(author, owner)):
                    spelling = write_markdown_as_line(strong[2] if strong else author.value)
                    found.setdefault(spelling, author.reword(spelling))
    return [each for spelling, each in found.items() if owner is None or spelling != owner.value]


def _share_ends(one: Text, two: Text) -> bool:
    """Tell whether two names of several words begin and end with the same."""
    words = [each.value.casefold().split() for each in (one, two)]
    return all(len(each) > 1 for each in words) and all(
        words[0][end] == words[1][end] for end in (0, -1)
    )
