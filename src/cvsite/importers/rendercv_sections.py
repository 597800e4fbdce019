"""The sections of RenderCV's CVs, whose titles are free, as those of cv.yaml."""

import re
from collections.abc import Container
from dataclasses import dataclass
from itertools import groupby

from cvsite.importers.readers import (
    Table,
    address,
    end_date,
    first_of,
    line,
    link,
    markdown,
    markdowns,
    name,
    names,
    paragraphs,
    read_record,
    start_date,
    topics,
)
from cvsite.importers.result import Draft, DraftRecord
from cvsite.importers.texts import tidy_markdown
from cvsite.importers.values import Fields, Text, Value, join_texts, list_texts

DATES: Table = {
    "start_date": start_date("start_date", whole="date"),
    "end_date": end_date("end_date", whole="date"),
}
BULLETS = ("bullet", "number", "reversed_number")
"""The keys of the entries that are a text alone."""

EDUCATION: Table = {
    "institution": name("institution"),
    "url": first_of(address("url", "website"), link("institution")),
    "area": name("area"),
    "study_type": name("degree", "study_type"),
    "score": line("score", "gpa", "grade"),
    "location": name("location"),
    "advisors": names("advisors", "advisor"),
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
    "name": name("name", *BULLETS),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    **DATES,
    "description": markdown("summary"),
    "highlights": markdowns("highlights"),
}
AWARD: Table = {
    "title": name("name", *BULLETS),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    "date": first_of(start_date(whole="date")),
    "summary": markdown("summary"),
}
CERTIFICATE: Table = {
    "name": name("name", *BULLETS),
    "url": first_of(address("url", "website"), link("name", *BULLETS)),
    "date": first_of(start_date(whole="date")),
}
SKILL: Table = {"name": name("label", "name", *BULLETS), "keywords": topics("details")}
LANGUAGE: Table = {"language": name("label", "name", *BULLETS), "fluency": name("details")}

OWN: Table = {
    "title": name("position", "title", "name", "label", "degree"),
    "organization": name("company", "institution"),
    "location": name("location"),
    "url": first_of(address("url", "website", "doi"), link("name", "company", "institution")),
    **DATES,
    "summary": paragraphs("area", "details", "summary"),
    "highlights": markdowns("highlights"),
}
"""An entry of any kind, in a section of one's own."""

_ENTRY_KEYS = frozenset({"name", "date", "start_date", "end_date", "summary", "highlights", "url"})
_LINE_KEYS = frozenset({"label", "name", "details", *BULLETS})


@dataclass(frozen=True, slots=True)
class Row:
    """A field of cv.yaml that a section can go to, if its title is one of some.

    ``needs`` is a key that every entry has; else all keys of the entries are among ``keys``, so
    that none is left without a place. ``takes_text`` tells whether entries may be mere texts.
    """

    field: str
    titles: str
    table: Table
    needs: str = ""
    keys: Container[str] = frozenset()
    takes_text: bool = False


ROWS: tuple[Row, ...] = (
    Row(
        "education",
        r"education|academic background|(education|studies) and training|studies|.* education",
        EDUCATION,
        needs="institution",
    ),
    Row(
        "work",
        r".*(experience|employment|work|appointments?|positions?|career)( history)?",
        WORK,
        needs="company",
    ),
    Row("projects", r"(.* )?projects", PROJECT, keys=_ENTRY_KEYS),
    Row(
        "awards",
        r"(.* )?(awards|honou?rs|scholarships|fellowships|prizes)",
        AWARD,
        keys=frozenset({"name", "date", "summary", "url", *BULLETS}),
        takes_text=True,
    ),
    Row(
        "certificates",
        r"(.* )?(certificates|certifications|licen[sc]es)",
        CERTIFICATE,
        keys=frozenset({"name", "date", "url", *BULLETS}),
        takes_text=True,
    ),
    Row("volunteer", r"volunteer(ing)?( work| experience)?", VOLUNTEER, needs="company"),
    Row("skills", r"(.* )?(skills|technologies|tools)", SKILL, keys=_LINE_KEYS, takes_text=True),
    Row("languages", r"(spoken )?languages", LANGUAGE, keys=_LINE_KEYS, takes_text=True),
    Row("interests", r"((research|personal) )?interests", SKILL, keys=_LINE_KEYS, takes_text=True),
    Row(
        "summary",
        r"(professional |personal )?(summary|profile|bio(graphy)?|statement)|about( me)?"
        r"|objective|introduction",
        {},
        takes_text=True,
    ),
)  # fmt: skip - a row a line
"""Tried in this order; each field is for one section, further ones are the owner's own."""

_NOT_APPOINTMENTS = re.compile(
    r"teaching|volunteer|leadership|extracurricular|mentor|service|course"
)


def find_section(title: str, entries: tuple[Value, ...], taken: Container[str]) -> Row | None:
    """Find the field that a section goes to; None for a section of one's own."""
    words = " ".join(re.findall(r"\w+", title.casefold().replace("&", "and")))
    for row in ROWS:
        if row.field in taken or not re.fullmatch(row.titles, words):
            continue
        if row.field == "work" and _NOT_APPOINTMENTS.search(words):
            continue
        if all(_fits(row, entry) for entry in entries):
            return row
    return None


def _fits(row: Row, entry: Value) -> bool:
    if isinstance(entry, Text):
        return row.takes_text
    if not isinstance(entry, Fields):
        return False
    if row.needs:
        return row.needs in entry.names()
    return bool(entry.names()) and all(key in row.keys for key in entry.names())


def read_own_section(title: Text, entries: tuple[Value, ...]) -> DraftRecord:
    """Make a section of one's own. Bullets in a row become a list, and texts paragraphs."""
    drafts: list[Draft] = []
    for kind, group in groupby(entries, _find_kind):
        texts = [each for entry in group for each in list_texts(entry)]
        tidy = [text.reword(tidy_markdown(text.value)) for text in texts]
        match kind:
            case "bullets":
                drafts.append({"highlights": [*tidy]})
            case "texts":
                drafts.append({"summary": join_texts("\n\n", tidy) or ""})
            case Fields() as fields:
                drafts.append(read_record(fields, OWN))
    return {"title": title, "entries": drafts}


def _find_kind(entry: Value) -> "str | Fields":
    """Tell what belongs together: an entry with fields stands alone."""
    if isinstance(entry, Fields):
        is_bullet = len(entry.entries) == 1 and entry.text(*BULLETS)
        return "bullets" if is_bullet else entry
    return "texts"
