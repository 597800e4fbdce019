"""The sections of bamos/cv, as those of cv.yaml."""

from cvsite.importers.linked_names import link_within, linked_names
from cvsite.importers.nested_text import points, prose
from cvsite.importers.readers import (
    Reader,
    Table,
    address,
    date,
    dates,
    end_date,
    first_of,
    line,
    markdown,
    month_and_year,
    name,
    names,
    start_date,
    topics,
)
from cvsite.importers.values import Fields, Text

WHEN: Table = {
    "start_date": first_of(start_date(whole="dates"), start_date(whole="year")),
    "end_date": first_of(end_date(whole="dates"), end_date(whole="year")),
}
DETAILS = ("descr", "description", "desc", "details")
PLACE = ("place", "company", "organization")
WORK: Table = {
    **linked_names(
        first_of(address("url", "link"), link_within(*PLACE)),
        name=PLACE,
        position=("title", "position"),
        location=("location",),
    ),
    **WHEN,
    "supervisors": names("advisor", "advisors", "supervisor"),
    "summary": prose("inline_detail", "area", *DETAILS),
    "highlights": points("details"),
}


def _repository(fields: Fields) -> Text | None:
    """Read the name of a repository: the end of its address, which is not told by that."""
    found = fields.text("repo_url", "url")
    return found and Text(found.value.rstrip("/").rpartition("/")[2], ())


def _link_of(*names: str) -> Reader:
    """Read the address of the link in the first of some texts that there is."""
    return lambda fields: next(
        (link_within(each)(fields) for each in names if fields.text(each)), None
    )


_TALK = linked_names(
    first_of(address("url", "location_url"), _link_of("title", "location")),
    title=("title", "location"),
    location=("location",),
)


SECTIONS: dict[str, tuple[str, Table]] = {
    "education": (
        "education",
        {
            **linked_names(
                first_of(address("url"), link_within("school")),
                institution=("school",),
                study_type=("degree",),
                location=("location",),
            ),
            "score": line("overall_gpa"),
            **WHEN,
            "advisors": names("advisor", "advisors", "supervisor"),
            "summary": prose("area", "details"),
            "highlights": points("details"),
        },
    ),
    **dict.fromkeys(
        ("current_position", "positions", "industry", "research", "experience"), ("work", WORK)
    ),
    "honors": (
        "awards",
        {
            **linked_names(
                first_of(address("url"), link_within("title", *PLACE)),
                title=("title",),
                awarder=PLACE,
            ),
            "date": dates("year"),
            "summary": prose(*DETAILS),
        },
    ),
    "talks": (
        "talks",
        {
            **_TALK,
            "event": name("event"),
            "location": lambda talk: _TALK["location"](talk) if talk.get("title") else None,
            "date": first_of(month_and_year("month", "year"), dates("year")),
            "slides": address("slides"),
            "video": address("video"),
            "summary": prose(*DETAILS),
        },
    ),
    "advising": (
        "supervision",
        {
            **linked_names(first_of(address("url"), link_within("name")), name=("name",)),
            **WHEN,
            "summary": prose(*DETAILS),
        },
    ),
    "service": (
        "service",
        {
            **linked_names(
                first_of(address("url"), _link_of("title", "details")), role=("title", "details")
            ),
            **WHEN,
            "summary": lambda each: prose(*DETAILS)(each) if each.get("title") else None,
        },
    ),
    "teaching": (
        "teaching",
        {
            **linked_names(
                first_of(address("url"), link_within("name")),
                title=("name",),
                role=("position", "title"),
            ),
            "start_date": first_of(start_date(whole="semester"), start_date(whole="year")),
            "end_date": first_of(end_date(whole="semester"), end_date(whole="year")),
            "summary": prose("short", *DETAILS),
        },
    ),
    "skills": ("skills", {"name": name("title"), "keywords": topics("details")}),
    "news": ("news", {"date": date("date"), "text": markdown("info", "text")}),
    "repos": (
        "projects",
        {
            "name": first_of(name("name"), _repository),
            "url": first_of(address("www"), address("repo_url", "url")),
            **WHEN,
            "description": prose(*DETAILS),
            "highlights": points("details"),
        },
    ),
}
"""The field of cv.yaml that a section goes to, and how its entries are read."""

NAMES = ("title", "name", "id")
OWN_PLACE = ("place", "school")


def _is_named_by_details(fields: Fields) -> bool:
    """Tell whether nothing but its details, in one text, says what an entry is."""
    return isinstance(fields.get("details"), Text) and not fields.get(*NAMES, *OWN_PLACE)


def _choose(otherwise: Reader, named_by_details: Reader) -> Reader:
    return lambda each: (named_by_details if _is_named_by_details(each) else otherwise)(each)


_OWN = linked_names(
    first_of(address("url", "link"), link_within(*NAMES, *OWN_PLACE)),
    title=NAMES,
    organization=OWN_PLACE,
    location=("location",),
)
OWN: Table = {
    **_OWN,
    "title": _choose(_OWN["title"], name("details")),
    **WHEN,
    "summary": _choose(prose(*DETAILS), prose(*DETAILS[:-1])),
    "highlights": points("details"),
}
