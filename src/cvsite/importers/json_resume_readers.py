"""How single fields of a resume.json are read that people write in several forms."""

import re

from cvsite.importers.own_entries import spell_label
from cvsite.importers.profile_links import make_profile, read_account
from cvsite.importers.readers import (
    Reader,
    Table,
    address,
    line,
    lines,
    markdowns,
    paragraphs,
    read_record,
)
from cvsite.importers.result import Draft
from cvsite.importers.texts import leads_elsewhere, tidy_address
from cvsite.importers.values import Fields, Origin, Text, join_texts

POINTS = markdowns(
    *("highlights", "responsibilities", "achievements", "accomplishments", "activities"),
    *("duties", "tasks", "bullets"),
)
PLACES = ("location", "job_location", "school_location", "place")
LONGEST_NAME = 80
"""Characters of the name of a course."""

_MARKED = re.compile(r"\s|[-*+>|#]|\d+[.)] ")
"""The beginning of a line of a list, a quotation, a table or a heading."""

PROFILE: Table = {
    "network": line("network", "name"),
    "url": address("url", "link"),
}


def lines_apart(*names: str) -> Reader:
    """Read Markdown; in JSON, which wraps no lines, each line is one of its own."""

    def read(fields: Fields) -> Draft | None:
        found = paragraphs(*names)(fields)
        if isinstance(found, Text) and all(_is_json(origin) for origin in found.origins):
            return found.reword(_separate_lines(found.value))
        return found

    return read


def _separate_lines(text: str) -> str:
    """Make paragraphs of lines, but leave lists and the like as they are."""
    separated: list[str] = []
    is_marked = False  # from the first line of a list to the next line without text
    for each in text.split("\n"):
        was_marked, is_marked = is_marked, bool(each.strip() and (is_marked or _MARKED.match(each)))
        if separated and separated[-1].strip() and each.strip() and not (was_marked or is_marked):
            separated.append("")
        separated.append(each)
    return "\n".join(separated)


def _is_json(origin: Origin) -> bool:
    return origin.place.path.lower().endswith(".json")


def _list_courses(fields: Fields) -> list[Text]:
    return [each for each in fields.items("courses") if isinstance(each, Text)]


def read_courses(fields: Fields) -> Draft | None:
    """Read the names of courses; sentences about them go to the list of the degree."""
    courses = _list_courses(fields)
    return None if any(map(_is_sentence, courses)) else lines("courses")(fields)


def read_points(fields: Fields) -> Draft | None:
    """Read the list of a degree, with what it says of its courses."""
    courses = _list_courses(fields)
    points = POINTS(fields)
    told = [each for each in courses if any(map(_is_sentence, courses))]
    return [*(points if isinstance(points, list) else []), *told]


def _is_sentence(text: Text) -> bool:
    return text.value.endswith(".") or len(text.value) > LONGEST_NAME


def read_place(fields: Fields) -> Draft | None:
    """Read a place, which some write as a record: ``{city: London, region: England}``."""
    place = fields.fields("location")
    parts = [place.text(name) for name in ("address", "city", "region", "country", "country_code")]
    return line(*PLACES)(fields) or join_texts(", ", [part for part in parts if part])


def read_city(fields: Fields) -> Draft | None:
    """Read a place that is a mere text."""
    place = fields.get("location")
    return {"city": place} if isinstance(place, Text) else None


def read_profiles(fields: Fields) -> list[Draft]:
    """Read accounts, which some write by their networks: ``{github: ada}``."""
    profiles = fields.get("profiles")
    if isinstance(profiles, Fields) and not profiles.text("network", "url"):
        return [
            make_profile(key.reword(spell_label(key.value)), value)
            if leads_elsewhere(tidy_address(value.value))
            else {"network": key.reword(spell_label(key.value)), **read_account(value)}
            for key, value in profiles.entries
            if isinstance(value, Text)
        ]
    records = [
        (read_account(name) if (name := each.text("username")) else {}) | read_record(each, PROFILE)
        for each in fields.records("profiles")
    ]
    return [
        {**make_profile(None, url), **each} if isinstance(url := each.get("url"), Text) else each
        for each in records
    ]
