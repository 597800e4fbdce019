"""How the sections of JSON Resume are read, with the keys that people write for its own."""

from collections.abc import Mapping

from cvsite.importers.emails import email
from cvsite.importers.entries import authors, doi, latex, latex_of_markdown, web_address
from cvsite.importers.json_resume_readers import (
    POINTS,
    lines_apart,
    read_city,
    read_courses,
    read_place,
    read_points,
    read_profiles,
)
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
    record,
    start_date,
)

URL = address("url", "website", "link", "homepage")
WHOLE = ("date", "dates", "time", "duration", "period")
"""Keys of dates that say the end as well."""

WHEN: Table = {
    "start_date": first_of(
        start_date("start_date", "start", "from"), *(start_date(whole=key) for key in WHOLE)
    ),
    "end_date": first_of(
        end_date("end_date", "end", "to"), *(end_date(whole=key) for key in WHOLE)
    ),
}
DAY = dates("date", "release_date", "year")
TEXTS: Table = {
    "summary": lines_apart("summary"),
    "highlights": POINTS,
}

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
    "email": email("email", "emails"),
    "phone": first_line("phone", "tel", "telephone", "mobile", "phone_number"),
    "url": URL,
    "summary": lines_apart("summary", "about", "about_me", "bio", "objective"),
    "location": first_of(record("location", table=LOCATION), read_city),
    "profiles": read_profiles,
}
WORK: Table = {
    "name": line("name", "company", "employer", "organization"),
    "position": line("position", "title", "role", "job_title"),
    "department": line("department"),
    "location": read_place,
    "url": URL,
    "description": lines_apart("description"),
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
    "location": read_place,
    "thesis": line("thesis", "thesis_title", "dissertation"),
    "advisors": names("advisors", "advisor", "supervisors", "supervisor"),
    "courses": read_courses,
    **WHEN,
    "summary": lines_apart("summary", "description"),
    "highlights": read_points,
}
PROJECT: Table = {
    "name": line("name", "title"),
    "description": lines_apart("description", "summary"),
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
    "location": read_place,
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
    "location": read_place,
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
    "location": read_place,
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
    "url": web_address("url", "website", "link"),
    "abstract": latex_of_markdown("summary", "abstract", "description"),
}

OWN: Table = {
    "title": line("title", "name", "position", "role", "course"),
    "organization": line("organization", "institution", "company", "publisher", "issuer", "event"),
    "location": read_place,
    "url": URL,
    "start_date": TEACHING["start_date"],
    "end_date": TEACHING["end_date"],
    "summary": paragraphs("summary", "description", "details", "text"),
    "highlights": markdowns("highlights", "items", "bullets"),
}
"""An entry of a section that is the owner's own."""
