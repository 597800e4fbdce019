"""How the entries of RenderCV's sections are read, by the field of cv.yaml that they go to."""

import re

from cvsite.importers.cv_text import is_institution
from cvsite.importers.dated_names import date_beside, undated_name
from cvsite.importers.dates import read_date, read_range
from cvsite.importers.linked_names import link_within, linked_names
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
from cvsite.importers.result import Draft
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
_NESTED = re.compile(r"\s-\s+(?=\S)")
FEWEST_NESTED = 2
"""How many of its marks make a highlight a list below a line: a single one may be a dash."""


def _read_highlights(fields: Fields) -> list[Draft]:
    """Read highlights: what RenderCV shows as a list below one is written behind it with dashes."""
    found = markdowns("highlights")(fields)
    return [
        each.reword(_NESTED.sub("\n\n- ", each.value, count=1).replace(" - ", "\n- "))
        if isinstance(each, Text) and len(_NESTED.findall(each.value)) >= FEWEST_NESTED
        else each
        for each in (found if isinstance(found, list) else [])
    ]


BULLETS = ("bullet", "number", "reversed_number")
"""The keys of the entries that are a text alone."""

URL = address("url", "website")

EDUCATION: Table = {
    **linked_names(
        first_of(URL, link_within("institution", "company")),
        institution=("institution", "company"),
        area=("area",),
        study_type=("degree", "study_type", "position"),
        location=("location",),
        thesis=("thesis",),
    ),
    "score": line("score", "gpa", "grade"),
    "advisors": names("advisors", "advisor", "mentor"),
    "courses": topics("courses"),
    **DATES,
    "summary": markdown("summary"),
    "highlights": _read_highlights,
}
WORK: Table = {
    **linked_names(
        first_of(URL, link_within("company")),
        name=("company",),
        position=("position",),
        location=("location",),
    ),
    **DATES,
    "summary": markdown("summary"),
    "highlights": _read_highlights,
}
VOLUNTEER: Table = {
    **linked_names(
        first_of(URL, link_within("company", "name")),
        organization=("company", "name"),
        position=("position",),
        location=("location",),
    ),
    **DATES,
    "summary": markdown("summary"),
    "highlights": _read_highlights,
}
PROJECT: Table = {
    **linked_names(
        first_of(URL, link_within("name", *BULLETS, "location")),
        name=("name", "label", *BULLETS),
        entity=("location",),
    ),
    **DATES,
    "description": all_of(link_alone("date"), markdown("summary", "details")),
    "highlights": _read_highlights,
}
URL_OF_TITLE = first_of(URL, link_within("name", "title", *BULLETS))
_PLACE = re.compile(r"[^,]{2,40}(?:, [^,]{2,40}){1,2}|online|remote|virtual", re.IGNORECASE)
"""Where something was, and no organisation: ``Turin, Italy``."""


def _place(fields: Fields) -> Text | None:
    """Read where an award was given, if that is no giver."""
    place = fields.text("location")
    is_place = place and _PLACE.fullmatch(place.value.strip()) and not is_institution(place.value)
    others = fields.text("awarder", "issuer", "authors")
    return place if place and (is_place or others) else None


def _giver(fields: Fields) -> Draft | None:
    """Read the giver of an award, whom many name as its location."""
    return None if _place(fields) else _AWARD["awarder"](fields)


_AWARD = linked_names(
    URL_OF_TITLE, title=("name", "title"), awarder=("awarder", "issuer", "authors", "location")
)
_TALK = linked_names(URL_OF_TITLE, title=("name", "title"), location=("location",))

AWARD: Table = {
    **_AWARD,
    "title": first_of(_AWARD["title"], undated_name(*BULLETS)),
    "awarder": first_of(name("awarder", "issuer", "authors"), _giver),
    "date": first_of(dates("date"), start_date("start_date"), date_beside(*BULLETS)),
    "summary": all_of(_place, markdown("summary"), bullets("highlights")),
}
CERTIFICATE: Table = {
    **linked_names(
        first_of(URL, link_within("name", *BULLETS)),
        name=("name", *BULLETS),
        issuer=("issuer", "location"),
    ),
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
    **_TALK,
    "title": first_of(_TALK["title"], undated_name(*BULLETS)),
    "date": first_of(dates("date"), date_beside(*BULLETS)),
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
TEACHING: Table = {
    **linked_names(
        first_of(URL, link_within("name", "company", "institution")),
        title=("name", "position"),
        institution=("company", "institution"),
        location=("location",),
    ),
    **DATES,
    "summary": markdown("summary"),
    "highlights": _read_highlights,
}
GRANT: Table = {
    **linked_names(URL_OF_TITLE, title=("name", "title"), funder=("funder", "authors")),
    "amount": line("amount"),
    **DATES,
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
SERVICE: Table = {
    **linked_names(
        first_of(URL, link_within("label", "name", "company", *BULLETS)),
        role=("label", "position", "name", *BULLETS),
        organization=("details", "company"),
    ),
    **DATES,
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
SUPERVISION: Table = {
    **linked_names(first_of(URL, link_within("name")), name=("name", "label"), topic=("details",)),
    **DATES,
    "summary": all_of(markdown("summary"), bullets("highlights")),
}
REFERENCE: Table = {"name": name("name"), "reference": markdown("reference", "summary")}

OWN: Table = {
    **linked_names(
        first_of(address("url", "website", "doi"), link_within("name", "company", "institution")),
        title=("position", "title", "name", "label", "degree"),
        organization=("company", "institution", "awarder", "issuer"),
        location=("location",),
    ),
    **DATES,
    "summary": all_of(link_alone("date"), paragraphs("area", "details", "summary")),
    "highlights": _read_highlights,
}
"""An entry of any kind, in a section of one's own."""
