"""Who is who on a site of Hugo Blox: which of its people is the owner, and how all are called."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.readers import line
from cvsite.importers.result import DraftRecord
from cvsite.importers.values import Fields, Items, Text, Value, join_texts

OWNERS = ("me", "admin")
"""The usual names of the owner's folder."""


_JOB = re.compile(
    r"\b(?:prof(?:essor)? (?:of|in|at)|ph\.?d\.? (?:student|candidate|researcher)|postdoc\w*"
    r"|lecturer|researcher|research (?:fellow|scientist|assistant|associate|engineer)|scientist"
    r"|engineer|(?:section|department|group|team) (?:head|lead|leader)"
    r"|(?:doctoral|graduate) student)\b",
    re.IGNORECASE,
)
"""What somebody is, and no name."""


@dataclass(slots=True)
class People:
    """The names of people by the words that stand for them in lists of authors.

    ``owners`` are those words for the owner, ``data`` what is said of that person.
    """

    names: dict[str, str] = field(default_factory=dict)
    owners: set[str] = field(default_factory=lambda: set(OWNERS))
    data: list[Fields] = field(default_factory=list)

    def add_owner(self, name: str, fields: Fields) -> None:
        """Add what is said of the owner, and the words that stand for that person in lists."""
        self.data.append(fields)
        shown = line("name/display", "title", "name")(fields)
        spellings = [find_full_name(fields), shown.value if isinstance(shown, Text) else None]
        self.owners |= {find_slug(name), *(_write_slug(each) for each in spellings if each)}

    def is_owner(self, author: str) -> bool:
        """Tell whether the owner of the site is meant in a list of authors."""
        return _write_slug(author) in self.owners

    def find(self, author: str) -> str:
        """Give the name that is meant in a list of authors."""
        return self.names.get(_write_slug(author), author)


def find_full_name(fields: Fields) -> str | None:
    """Give a name without titles, where its parts are given."""
    parts = [fields.text("name/given", "first_name"), fields.text("name/family", "last_name")]
    names = [part.value for part in parts if part]
    return " ".join(names) if len(names) == len(parts) else None


def tell_job_from_name(record: DraftRecord, fields: Fields) -> None:
    """Make a title that is a job a part of the label; the name is that of its parts, if any."""
    name, label, full = record.get("name"), record.get("label"), find_full_name(fields)
    if not isinstance(name, Text) or not is_job(name.value) or (full and full in name.value):
        return
    both = join_texts(", ", [name, *([label] if isinstance(label, Text) else [])])
    record["label"] = both or name
    if full:
        record["name"] = Text(full, ())
    else:
        del record["name"]


def is_job(text: str) -> bool:
    """Tell whether a text says what somebody is."""
    return _JOB.search(text) is not None


def find_owners(everybody: Mapping[str, Fields], shown: Collection[str] = ()) -> list[str]:
    """Find the files about the owner: marked as such, or by their names, or the only one.

    ``shown`` are the names of those whom the homepage shows.
    """
    marked = [
        name
        for name, fields in everybody.items()
        if any(fields.says("true", key) for key in ("is_owner", "superuser"))
    ]
    usual = [name for name in everybody if find_slug(name) in OWNERS]
    if marked:
        slugs = {find_slug(marked[0]), *OWNERS, *map(_write_slug, shown)}
        return [name for name in everybody if find_slug(name) in slugs]
    named = [name for name in everybody if find_slug(name) in map(_write_slug, shown)]
    return usual or named or list(everybody)[:1]


def find_slug(name: str) -> str:
    """Give the name that stands for somebody: of a file of data, or of the folder of a page."""
    parts = name.split("/")
    word = parts[-2] if parts[-1].startswith(("_index", "index")) else parts[-1].rpartition(".")[0]
    return _write_slug(word)


def _write_slug(name: str) -> str:
    return name.casefold().replace(" ", "-")


def read_other(fields: Fields, page: Page | None, reader: PageReader) -> None:
    """Read a co-author: the name, and the page that is linked; there is no field for more."""
    display = line("name/display", "title", "name")(fields)
    links = fields.records("links", "profiles", "social")
    own = fields.text("external_link", "website", "url")
    urls = [own] if own else []
    urls += [url for each in links if (url := each.text("url", "link"))]
    homes = [url for url in urls if url.value.startswith("http")]
    if isinstance(display, Text) and homes:
        people = reader.imported.cv.setdefault("people", [])
        if isinstance(people, list):
            people.append({"name": display, "url": homes[0]})
    values: tuple[Value, ...] = (fields, *(page.list_texts() if page else ()))
    reader.imported.left_out.append((Items(values), "of others there are the name and a link"))
