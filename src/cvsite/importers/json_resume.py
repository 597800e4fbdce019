"""JSON Resume (jsonresume.org/schema, 1.0.0, and the names before it), as JSON or YAML."""

from cvsite.importers.copies import take_photo
from cvsite.importers.entries import (
    authors,
    doi,
    latex,
    latex_of_markdown,
    read_entry,
    verbatim,
)
from cvsite.importers.readers import (
    Table,
    address,
    date,
    end_date,
    line,
    lines,
    markdown,
    markdowns,
    read_record,
    record,
    records,
    start_date,
)
from cvsite.importers.result import Draft, Imported
from cvsite.importers.source import Source
from cvsite.importers.values import Fields

PROFILE: Table = {
    "network": line("network"),
    "username": line("username"),
    "url": address("url"),
}
LOCATION: Table = {
    "address": line("address"),
    "postal_code": line("postal_code"),
    "city": line("city"),
    "country_code": line("country_code"),
    "region": line("region"),
}
BASICS: Table = {
    "name": line("name"),
    "aliases": lines("aliases"),
    "label": line("label"),
    "email": line("email"),
    "phone": line("phone"),
    "url": address("url", "website"),
    "summary": markdown("summary"),
    "location": record("location", table=LOCATION),
    "profiles": records("profiles", table=PROFILE),
}
DATES: Table = {"start_date": start_date("start_date"), "end_date": end_date("end_date")}
TEXTS: Table = {"summary": markdown("summary"), "highlights": markdowns("highlights")}

WORK: Table = {
    "name": line("name", "company"),
    "position": line("position"),
    "department": line("department"),
    "location": line("location"),
    "url": address("url", "website"),
    "description": markdown("description"),
    **DATES,
    **TEXTS,
}
EDUCATION: Table = {
    "institution": line("institution"),
    "url": address("url", "website"),
    "area": line("area"),
    "study_type": line("study_type"),
    "score": line("score", "gpa"),
    "location": line("location"),
    "thesis": line("thesis"),
    "courses": lines("courses"),
    **DATES,
    **TEXTS,
}
PROJECT: Table = {
    "name": line("name"),
    "description": markdown("description", "summary"),
    "url": address("url", "website"),
    "keywords": lines("keywords"),
    "roles": lines("roles"),
    "entity": line("entity"),
    "type": line("type"),
    "highlights": markdowns("highlights"),
    **DATES,
}
SECTIONS: dict[str, Table] = {
    "work": WORK,
    "education": EDUCATION,
    "awards": {
        "title": line("title"),
        "date": date("date"),
        "awarder": line("awarder"),
        "url": address("url", "website"),
        "summary": markdown("summary"),
    },
    "projects": PROJECT,
    "volunteer": {
        "organization": line("organization"),
        "position": line("position"),
        "url": address("url", "website"),
        "location": line("location"),
        **DATES,
        **TEXTS,
    },
    "certificates": {
        "name": line("name"),
        "date": date("date"),
        "issuer": line("issuer"),
        "url": address("url", "website"),
    },
    "skills": {"name": line("name"), "level": line("level"), "keywords": lines("keywords")},
    "languages": {"language": line("language", "name"), "fluency": line("fluency", "level")},
    "interests": {"name": line("name"), "keywords": lines("keywords")},
    "references": {"name": line("name"), "reference": markdown("reference")},
}
PUBLICATION: Table = {
    "author": authors("authors", "author"),
    "title": latex("name", "title"),
    "howpublished": latex("publisher"),
    "date": date("release_date", "date"),
    "doi": doi("doi"),
    "url": verbatim("url", "website"),
    "abstract": latex_of_markdown("summary", "abstract"),
}
"""How the sections of JSON Resume are read; their names are those of cv.yaml."""


def is_json_resume(source: Source) -> bool:
    """Tell whether a file is JSON Resume: an object with ``basics``."""
    return _find_file(source) is not None


def read_json_resume(source: Source) -> Imported:
    """Read the CV of a file. Its publications become entries of a .bib file."""
    name = _find_file(source) or ""
    resume = source.open_fields(name)
    basics = resume.fields("basics")
    imported = Imported({"basics": read_record(basics, BASICS)})
    read_sections(resume, imported)
    take_photo(basics.text("image", "picture"), name, source, imported)
    for key in ("$schema", "meta"):
        if (value := resume.get(key)) is not None:
            imported.left_out.append((value, "it is about the imported file"))
    return imported


def read_sections(resume: Fields, imported: Imported) -> None:
    """Read the sections that a CV has not yet, and the publications."""
    for section, table in SECTIONS.items():
        drafts: list[Draft] | Draft | None = records(section, table=table)(resume)
        if drafts and section not in imported.cv:
            imported.cv[section] = drafts
    for each in resume.items("publications"):
        entry = read_entry(each, PUBLICATION) if isinstance(each, Fields) else None
        imported.entries += [entry] if entry else []


def _find_file(source: Source) -> str | None:
    names = source.find("*.json", "*.yaml", "*.yml") if source.file else source.find("resume.json")
    return next((name for name in names if source.peek_fields(name).fields("basics").entries), None)
