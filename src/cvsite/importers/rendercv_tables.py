"""How the entries of RenderCV's sections are read, by the field of cv.yaml that they go to."""

from cvsite.importers.readers import (
    Table,
    address,
    all_of,
    dates,
    end_date,
    first_of,
    line,
    link,
    link_alone,
    markdown,
    markdowns,
    name,
    names,
    paragraphs,
    start_date,
    topics,
)

DATES: Table = {
    "start_date": start_date("start_date", whole="date"),
    "end_date": end_date("end_date", whole="date"),
}
BULLETS = ("bullet", "number", "reversed_number")
"""The keys of the entries that are a text alone."""

EDUCATION: Table = {
    "institution": name("institution", "company"),
    "url": first_of(address("url", "website"), link("institution", "company")),
    "area": name("area"),
    "study_type": name("degree", "study_type", "position"),
    "score": line("score", "gpa", "grade"),
    "location": name("location"),
    "advisors": names("advisors", "advisor", "mentor"),
    "courses": topics("courses"),
    "thesis": name("thesis"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
WORK: Table = {
    "name": name("company"),
    "position": name("position"),
    "url": first_of(address("url", "website"), link("company")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
VOLUNTEER: Table = {
    "organization": name("company", "name"),
    "position": name("position"),
    "url": first_of(address("url", "website"), link("company", "name")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
PROJECT: Table = {
    "name": name("name", "label", *BULLETS),
    "entity": name("location"),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    **DATES,
    "description": all_of(link_alone("date"), markdown("summary", "details")),
    "highlights": markdowns("highlights"),
}
AWARD: Table = {
    "title": name("name", "title", *BULLETS),
    "awarder": name("awarder", "issuer", "location"),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    "date": first_of(dates("date"), start_date("start_date")),
    "summary": markdown("summary"),
}
CERTIFICATE: Table = {
    "name": name("name", *BULLETS),
    "issuer": name("issuer", "location"),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    "date": dates("date"),
}
SKILL: Table = {
    "name": name("label", "name", *BULLETS),
    "level": name("level"),
    "keywords": topics("details", "keywords", "summary"),
}
INTEREST: Table = {name: read for name, read in SKILL.items() if name != "level"}
LANGUAGE: Table = {
    "language": name("label", "name", "language", *BULLETS),
    "fluency": name("details", "fluency", "summary"),
}
TALK: Table = {
    "title": name("name", "title"),
    "location": name("location"),
    "url": first_of(address("url", "website"), link("name", "title")),
    "date": dates("date"),
    "summary": markdown("summary"),
}
TEACHING: Table = {
    "title": name("name", "position"),
    "institution": name("company", "institution"),
    "url": first_of(address("url", "website"), link("name", "company", "institution")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
GRANT: Table = {
    "title": name("name", "title"),
    "funder": name("funder"),
    "amount": line("amount"),
    "url": first_of(address("url", "website"), link("name", "title")),
    **DATES,
    "summary": markdown("summary"),
}
SERVICE: Table = {
    "role": name("label", "position", "name"),
    "organization": name("details", "company"),
    "url": first_of(address("url", "website"), link("label", "name", "company")),
    **DATES,
    "summary": markdown("summary"),
}
SUPERVISION: Table = {
    "name": name("name", "label"),
    "topic": name("details"),
    "url": first_of(address("url", "website"), link("name")),
    **DATES,
    "summary": markdown("summary"),
}
REFERENCE: Table = {"name": name("name"), "reference": markdown("reference", "summary")}

OWN: Table = {
    "title": name("position", "title", "name", "label", "degree"),
    "organization": name("company", "institution", "awarder", "issuer"),
    "location": name("location"),
    "url": first_of(address("url", "website", "doi"), link("name", "company", "institution")),
    **DATES,
    "summary": all_of(link_alone("date"), paragraphs("area", "details", "summary")),
    "highlights": markdowns("highlights"),
}
"""An entry of any kind, in a section of one's own."""
