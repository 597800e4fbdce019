"""The sections of bamos/cv, as those of cv.yaml."""

from cvsite.importers.nested_text import points, prose
from cvsite.importers.readers import (
    Table,
    address,
    date,
    end_date,
    first_of,
    line,
    link,
    markdown,
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
WORK: Table = {
    "name": name("place", "company", "organization"),
    "url": first_of(address("url", "link"), link("place")),
    "position": name("title", "position"),
    "location": name("location"),
    **WHEN,
    "supervisors": names("advisor", "advisors"),
    "summary": prose("inline_detail", "area", "descr", "details"),
    "highlights": points("details"),
}


def _repository(fields: Fields) -> Text | None:
    """Read the name of a repository: the end of its address."""
    found = fields.text("repo_url", "url")
    return found and found.reword(found.value.rstrip("/").rpartition("/")[2])


SECTIONS: dict[str, tuple[str, Table]] = {
    "education": (
        "education",
        {
            "institution": name("school"),
            "url": first_of(address("url"), link("school")),
            "study_type": name("degree"),
            "score": line("overall_gpa"),
            "location": name("location"),
            **WHEN,
            "advisors": names("advisor"),
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
            "title": name("title"),
            "url": first_of(address("url"), link("title")),
            "date": date("year"),
            "summary": prose("descr", "details"),
        },
    ),
    "talks": (
        "talks",
        {
            "title": name("title", "location"),
            "event": name("event"),
            "location": lambda talk: name("location")(talk) if talk.get("title") else None,
            "date": date("year"),
            "url": first_of(address("url"), link("title", "location")),
            "slides": address("slides"),
            "video": address("video"),
            "summary": prose("details"),
        },
    ),
    "advising": (
        "supervision",
        {
            "name": name("name"),
            **WHEN,
            "url": first_of(address("url"), link("name")),
            "summary": prose("details"),
        },
    ),
    "service": (
        "service",
        {
            "role": name("title", "details"),
            **WHEN,
            "url": address("url"),
            "summary": lambda each: prose("details")(each) if each.get("title") else None,
        },
    ),
    "teaching": (
        "teaching",
        {
            "title": name("name"),
            "role": name("position"),
            "start_date": first_of(start_date(whole="semester"), start_date(whole="year")),
            "end_date": first_of(end_date(whole="semester"), end_date(whole="year")),
            "url": address("url"),
            "summary": prose("short", "details"),
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
            "description": prose("desc", "details"),
            "highlights": points("details"),
        },
    ),
}
"""The field of cv.yaml that a section goes to, and how its entries are read."""

OWN: Table = {
    "title": name("title", "name"),
    "organization": name("place", "school"),
    "location": name("location"),
    "url": address("url", "link"),
    **WHEN,
    "summary": prose("details", "descr"),
    "highlights": points("details"),
}
