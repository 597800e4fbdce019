"""How the sections of JSON Resume are read, with the keys that people write for its own."""

from collections.abc import Mapping

from cvsite.importers.entries import authors, doi, latex, latex_of_markdown, verbatim
from cvsite.importers.own_entries import spell_label
from cvsite.importers.profile_links import make_profile
from cvsite.importers.readers import (
    Table,
    address,
    date,
    dates,
    end_date,
    first_line,
    first_of,
    line,
    lines,
    markdown,
    markdowns,
    names,
    paragraphs,
    read_record,
    record,
    start_date,
)
from cvsite.importers.result import Draft
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Fields, Text, join_texts

URL = address("url", "website", "link", "homepage")
WHEN: Table = {
    "start_date": start_date("start_date", "start", "from", whole="date"),
    "end_date": end_date("end_date", "end", "to", whole="date"),
}
DAY = dates("date", "release_date", "year")
TEXTS: Table = {
    "summary": markdown("summary"),
    "highlights": markdowns("highlights", "responsibilities", "achievements", "bullets"),
}


def _read_place(fields: Fields) -> Draft | None:
    """Read a place, which some write as a record: ``{city: London, region: England}``."""
    place = fields.fields("location")
    parts = [place.text(name) for name in ("address", "city", "region", "country", "country_code")]
    return line("location")(fields) or join_texts(", ", [part for part in parts if part])


def _read_city(fields: Fields) -> Draft | None:
    """Read a place that is a mere text."""
    place = fields.get("location")
    return {"city": place} if isinstance(place, Text) else None


PROFILE: Table = {
    "network": line("network", "name"),
    "username": line("username"),
    "url": address("url", "link"),
}


def _read_profiles(fields: Fields) -> list[Draft]:
    """Read accounts, which some write by their networks: ``{github: ada}``."""
    profiles = fields.get("profiles")
    if isinstance(profiles, Fields) and not profiles.text("network", "url"):
        return [
            make_profile(key.reword(spell_label(key.value)), value)
            if leads_elsewhere(tidy_address(value.value))
            else {"network": key.reword(spell_label(key.value)), "username": value}
            for key, value in profiles.entries
            if isinstance(value, Text)
        ]
    records = [read_record(each, PROFILE) for each in fields.records("profiles")]
    return [
        {**make_profile(None, url), **each} if isinstance(url := each.get("url"), Text) else each
        for each in records
    ]


LOCATION: Table = {
    "address": line("address"),
    "postal_code": line("postal_code"),
    "city": line("city"),
    "country_code": line("country_code", "country"),
    "region": line("region", "state"),
}
BASICS: Table = {
    "name": line("name", "full_name"),
    "aliases": lines("aliases"),
    "label": line("label", "headline", "title", "job_title"),
    "email": first_line("email", "emails"),
    "phone": first_line("phone", "tel", "telephone", "mobile", "phone_number"),
    "url": URL,
    "summary": markdown("summary", "about", "bio", "objective"),
    "location": first_of(record("location", table=LOCATION), _read_city),
    "profiles": _read_profiles,
}
WORK: Table = {
    "name": line("name", "company", "employer", "organization"),
    "position": line("position", "title", "role", "job_title"),
    "department": line("department"),
    "location": _read_place,
    "url": URL,
    "description": markdown("description"),
    **WHEN,
    **TEXTS,
}
EDUCATION: Table = {
    "institution": line("institution", "school", "university", "organization", "name"),
    "url": URL,
    "area": line("area", "major", "field", "field_of_study"),
    "study_type": line("study_type", "degree"),
    "score": line("score", "gpa", "grade"),
    "department": line("department"),
    "location": _read_place,
    "thesis": line("thesis", "thesis_title", "dissertation"),
    "advisors": names("advisors", "advisor", "supervisors", "supervisor"),
    "courses": lines("courses"),
    **WHEN,
    "summary": paragraphs("summary", "description"),
    "highlights": TEXTS["highlights"],
}
PROJECT: Table = {
    "name": line("name", "title"),
    "description": paragraphs("description", "summary"),
    "url": URL,
    "keywords": lines("keywords", "technologies", "tech_stack", "stack"),
    "roles": lines("roles", "role"),
    "entity": line("entity"),
    "type": line("type"),
    "highlights": TEXTS["highlights"],
    **WHEN,
}
AWARD: Table = {
    "title": line("title", "name"),
    "date": DAY,
    "awarder": line("awarder", "issuer", "organization"),
    "url": URL,
    "summary": paragraphs("summary", "description"),
}
VOLUNTEER: Table = {
    "organization": line("organization", "name", "company"),
    "position": line("position", "role", "title"),
    "url": URL,
    "location": _read_place,
    **WHEN,
    **TEXTS,
}
CERTIFICATE: Table = {
    "name": line("name", "title"),
    "date": DAY,
    "issuer": line("issuer", "authority", "organization", "awarder"),
    "url": URL,
}
SKILL: Table = {
    "name": line("name", "category"),
    "level": line("level"),
    "keywords": lines("keywords", "items", "summary"),
}
TALK: Table = {
    "title": line("title", "name"),
    "event": line("event", "conference", "venue", "publisher", "organization"),
    "location": _read_place,
    "date": date("date", "release_date", "start_date", "year"),
    "url": URL,
    "slides": address("slides"),
    "video": address("video"),
    "summary": paragraphs("summary", "description"),
}
TEACHING: Table = {
    "title": line("title", "course", "name"),
    "role": line("role", "position"),
    "institution": line("institution", "organization", "university", "school"),
    "location": _read_place,
    "url": URL,
    "start_date": first_of(WHEN["start_date"], start_date(whole="year")),
    "end_date": first_of(WHEN["end_date"], end_date(whole="year")),
    "summary": paragraphs("summary", "description"),
    "highlights": TEXTS["highlights"],
}
GRANT: Table = {
    "title": line("title", "name"),
    "funder": line("funder", "agency", "organization", "awarder"),
    "number": line("number"),
    "amount": line("amount"),
    "role": line("role"),
    "url": URL,
    **WHEN,
    "summary": paragraphs("summary", "description"),
}
SERVICE: Table = {
    "role": line("role", "position", "title", "name"),
    "organization": line("organization", "institution", "venue"),
    "url": URL,
    **WHEN,
    "summary": paragraphs("summary", "description"),
}
SECTIONS: Mapping[str, Table] = {
    "work": WORK,
    "education": EDUCATION,
    "awards": AWARD,
    "projects": PROJECT,
    "volunteer": VOLUNTEER,
    "certificates": CERTIFICATE,
    "skills": SKILL,
    "languages": {
        "language": line("language", "name"),
        "fluency": line("fluency", "level", "proficiency"),
    },
    "interests": {"name": line("name"), "keywords": lines("keywords", "summary")},
    "references": {"name": line("name"), "reference": markdown("reference", "summary")},
    "talks": TALK,
    "teaching": TEACHING,
    "grants": GRANT,
    "service": SERVICE,
}
"""How the sections of JSON Resume are read, and those that only cv.yaml has."""

PUBLICATION: Table = {
    "author": authors("authors", "author"),
    "title": latex("name", "title"),
    "journal": line("journal", "publication"),
    "booktitle": latex("booktitle", "conference"),
    "howpublished": latex("publisher", "venue"),
    "volume": line("volume"),
    "number": line("number", "issue"),
    "pages": line("pages"),
    "date": date("release_date", "date", "year"),
    "doi": doi("doi", "url", "website"),
    "url": verbatim("url", "website", "link"),
    "abstract": latex_of_markdown("summary", "abstract", "description"),
}

OWN: Table = {
    "title": line("title", "name", "position", "role", "course"),
    "organization": line("organization", "institution", "company", "publisher", "issuer", "event"),
    "location": _read_place,
    "url": URL,
    "start_date": TEACHING["start_date"],
    "end_date": TEACHING["end_date"],
    "summary": paragraphs("summary", "description", "details", "text"),
    "highlights": markdowns("highlights", "items", "bullets"),
}
"""An entry of a section that is the owner's own."""
