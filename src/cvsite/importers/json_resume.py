"""JSON Resume (jsonresume.org/schema, 1.0.0, and the names before it), as JSON or YAML."""

from cvsite.importers.arrangement import name_home_section
from cvsite.importers.copies import take_photo
from cvsite.importers.json_resume_publications import read_publications
from cvsite.importers.json_resume_sections import read_all_sections, read_known_sections
from cvsite.importers.json_resume_tables import BASICS
from cvsite.importers.own_resume import read_own_publications, read_own_resume
from cvsite.importers.readers import read_record
from cvsite.importers.result import Imported
from cvsite.importers.source import Source
from cvsite.importers.values import Fields, Text

ABOUT_THE_FILE = ("$schema", "meta")
"""Keys of what a file says of itself."""

INTERESTS = Text("Interests", ())
"""The heading of interests, which are those of all life here."""


def is_json_resume(source: Source) -> bool:
    """Tell whether a file is JSON Resume: an object with ``basics``."""
    return _find_file(source) is not None


def read_json_resume(source: Source) -> Imported:
    """Read the CV of a file."""
    name = _find_file(source) or ""
    imported = read_resume(source.open_fields(name), name, source)
    if "interests" in imported.cv and "site" not in imported.cv:
        name_home_section(imported, "interests", INTERESTS)
    return imported


def read_resume(resume: Fields, name: str, source: Source) -> Imported:
    """Read what one of the files says. Its publications become entries of a .bib file."""
    about = [value for key in ABOUT_THE_FILE if (value := resume.get(key)) is not None]
    if own := read_own_resume(resume):
        imported = Imported(own, understood=about)
        read_own_publications(resume, imported)
    else:
        imported = Imported({"basics": read_record(resume.fields("basics"), BASICS)})
        imported.left_out += [(value, "it is about the imported file") for value in about]
        read_all_sections(resume, imported)
        read_publications(resume, imported)
    take_photo(resume.fields("basics").text("image", "picture"), name, source, imported)
    return imported


def read_sections(resume: Fields, imported: Imported) -> None:
    """Read the sections that a CV has not yet, and the publications."""
    read_known_sections(resume, imported)
    read_publications(resume, imported)


def _find_file(source: Source) -> str | None:
    names = source.find("*.json", "*.yaml", "*.yml") if source.file else source.find("resume.json")
    return next((name for name in names if source.peek_fields(name).fields("basics").entries), None)
