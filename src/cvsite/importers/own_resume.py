"""A resume.json that cvsite wrote, which has all of a CV's fields and no others."""

import re

from cvsite.importers.json_resume_publications import read_publications
from cvsite.importers.json_resume_tables import BASICS, SECTIONS
from cvsite.importers.readers import read_record, read_records
from cvsite.importers.result import Draft, DraftRecord, Imported, list_origins
from cvsite.importers.settling import MARKDOWN_FIELDS, write_plain_data
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Fields, Items, Text, Value, list_texts
from cvsite.loader.document import spell_key
from cvsite.loader.refusals import list_refusals
from cvsite.markup.markdown import MarkdownReader
from cvsite.model.cv import Cv

_APART = frozenset({"$schema", "meta", "publications"})
"""Keys that are read in another way, or say something of the file alone."""


_PAGE = re.compile(r"/publications/([^/]+)/$")
"""The address of a publication's page, which ends with its key."""


def read_own_resume(resume: Fields) -> DraftRecord | None:
    """Read a file field by field as cv.yaml has them; None where it has others.

    A file that says no more than JSON Resume has fields for is read like any other.
    """
    draft = {
        spell_key(key.value): _write_draft(value)
        for key, value in resume.entries
        if key.value not in _APART
    }
    if _says_only(resume) or list_refusals(write_plain_data(draft), Cv, MarkdownReader().read):
        return None
    basics = draft["basics"]
    if isinstance(basics, dict):
        basics.pop("image", None)  # it is copied apart
    return draft


def read_own_publications(resume: Fields, imported: Imported) -> None:
    """Read the publications under their keys, which the addresses of their pages have.

    Keys that other fields name and no publication has are left out.
    """
    read_publications(resume, imported)
    for entry in imported.entries:
        address = entry.fields.get("url")
        page = _PAGE.search(address.value) if isinstance(address, Text) else None
        if page and isinstance(address, Text):
            entry.key = page[1]
            del entry.fields["url"]
            imported.understood.append(address)
    _leave_out_keys(imported.cv.get("work", []), imported)


def _leave_out_keys(draft: Draft, imported: Imported) -> None:
    keys = {entry.key for entry in imported.entries}
    if isinstance(draft, dict) and isinstance(named := draft.get("publications"), list):
        unknown = [each for each in named if isinstance(each, Text) and each.value not in keys]
        imported.left_out += [(each, "no publication has this key") for each in unknown]
        draft["publications"] = [each for each in named if each not in unknown]
    match draft:
        case dict():
            for each in draft.values():
                _leave_out_keys(each, imported)
        case list():
            for each in draft:
                _leave_out_keys(each, imported)


def _says_only(resume: Fields) -> bool:
    """Tell whether nothing is lost of a file that is read as any other."""
    said = set(list_origins(read_record(resume.fields("basics"), BASICS)))
    for section, table in SECTIONS.items():
        said.update(list_origins(read_records(resume.items(section), table)))
    return all(
        said.issuperset(text.origins)
        for key, value in resume.entries
        if key.value not in _APART
        for text in list_texts(value)
    )


def _write_draft(value: Value, field: str = "") -> Draft:
    """Write a value as it is, but for links in Markdown to files that stay behind."""
    match value:
        case Items(values):
            return [_write_draft(each, field) for each in values]
        case Fields(entries):
            named = ((spell_key(key.value), each) for key, each in entries)
            return {name: _write_draft(each, name) for name, each in named}
        case Text(text):
            return value.reword(tidy_markdown(text)) if field in MARKDOWN_FIELDS else value
