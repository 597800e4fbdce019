"""How the entries of RenderCV's sections are read, by the field of cv.yaml that they go to."""

from cvsite.importers.dated_names import date_beside, undated_name
from cvsite.importers.dates import read_date, read_range
from cvsite.importers.linked_names import link_within, linked_name
from cvsite.importers.nested_text import bullets
from cvsite.importers.readers import (
    Table,
    address,
    all_of,
    dates,
    end_date,
    first_of,
    line,
    link_alone,
    markdown,
    markdowns,
    name,
    names,
    paragraphs,
    start_date,
    topics,
)
from cvsite.importers.values import Fields, Text


def _month_before_year(fields: Fields) -> Text | None:
    """Read a month whose year stands at the end: ``start_date: May``, ``end_date: June 2024``."""
    start, end = fields.text("start_date"), fields.text("end_date")
    if start is None or end is None or read_date(start.value):
        return None
    dates = read_range(f"{start.value} – {end.value}")
    return start.reword(dates[0]) if dates and dates[0] else None


DATES: Table = {
    "start_date": first_of(_month_before_year, start_date("start_date", whole="date")),
    "end_date": end_date("end_date", whole="date"),
}
BULLETS = ("bullet", "number", "reversed_number")
"""The keys of the entries that are a text alone."""

EDUCATION: Table = {
    "institution": linked_name("institution", "company"),
    "url": first_of(address("url", "website"), link_within("institution", "company")),
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
    "name": linked_name("company"),
    "position": name("position"),
    "url": first_of(address("url", "website"), link_within("company")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
VOLUNTEER: Table = {
    "organization": linked_name("company", "name"),
    "position": name("position"),
    "url": first_of(address("url", "website"), link_within("company", "name")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
PROJECT: Table = {
    "name": linked_name("name", "label", *BULLETS),
    "entity": linked_name("location"),
    "url": first_of(address("url", "website"), link_within("name", *BULLETS, "location")),
    **DATES,
    "description": all_of(link_alone("date"), markdown("summary", "details")),
    "highlights": markdowns("highlights"),
}
AWARD: Table = {
    "title": first_of(linked_name("name", "title"), undated_name(*BULLETS)),
    "awarder": name("awarder", "issuer", "location", "authors"),
    "url": first_of(address("url", "website"), link_within("name", "title", *BULLETS)),
    "date": first_of(dates("date"), start_date("start_date"), date_beside(*BULLETS)),
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
CERTIFICATE: Table = {
    "name": linked_name("name", *BULLETS),
    "issuer": name("issuer", "location", "summary"),
    "url": first_of(address("url", "website"), link_within("name", *BULLETS)),
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
    "title": first_of(linked_name("name", "title"), undated_name(*BULLETS)),
    "location": name("location"),
    "url": first_of(address("url", "website"), link_within("name", "title", *BULLETS)),
    "date": first_of(dates("date"), date_beside(*BULLETS)),
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
TEACHING: Table = {
    "title": linked_name("name", "position"),
    "institution": linked_name("company", "institution"),
    "url": first_of(address("url", "website"), link_within("name", "company", "institution")),
    "location": name("location"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": markdowns("highlights"),
}
GRANT: Table = {
    "title": linked_name("name", "title"),
    "funder": name("funder", "authors"),
    "amount": line("amount"),
    "url": first_of(address("url", "website"), link_within("name", "title")),
    **DATES,
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
SERVICE: Table = {
    "role": name("label", "position", "name", *BULLETS),
    "organization": name("details", "company"),
    "url": first_of(address("url", "website"), link_within("label", "name", "company", *BULLETS)),
    **DATES,
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
SUPERVISION: Table = {
    "name": linked_name("name", "label"),
    "topic": name("details"),
    "url": first_of(address("url", "website"), link_within("name")),
    **DATES,
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
REFERENCE: Table = {"name": name("name"), "reference": markdown("reference", "summary")}

OWN: Table = {
    "title": name("position", "title", "name", "label", "degree"),
    "organization": name("company", "institution", "awarder", "issuer"),
    "location": name("location"),
    "url": first_of(
        address("url", "website", "doi"), link_within("name", "company", "institution")
    ),
    **DATES,
    "summary": all_of(link_alone("date"), paragraphs("area", "details", "summary")),
    "highlights": markdowns("highlights"),
}
"""An entry of any kind, in a section of one's own."""
