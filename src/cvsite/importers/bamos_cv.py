"""The CV of github.com/bamos/cv and its forks: ``cv.yaml`` in LaTeX, and .bib files."""

from collections.abc import Iterator

from cvsite.importers.arrangement import Heading, arrange_sections, put_section
from cvsite.importers.bamos_publications import (
    read_people,
    read_publications,
    read_talks_within,
)
from cvsite.importers.bamos_sections import OWN, SECTIONS
from cvsite.importers.basics import add_profiles, find_basics
from cvsite.importers.emails import read_email
from cvsite.importers.latex_values import reword_latex
from cvsite.importers.own_entries import add_rest, add_rest_to_summary, read_own_entries
from cvsite.importers.readers import (
    Table,
    address,
    line,
    markdown,
    name,
    read_record,
)
from cvsite.importers.result import Draft, DraftRecord, Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import leads_elsewhere, tidy_address, write_markdown_as_line
from cvsite.importers.unread_files import leave_out_files
from cvsite.importers.values import Fields, Items, Text, Value, join_texts
from cvsite.markup.latex import LatexReader

FILES = ("cv.yaml", "cv.yml")
ORDERS = ("order", "order_md", "order_latex")
NO_GRADE = "0.00/0.00"
NO_TITLES = frozenset({"NONE", "None", "NEWPAGE"})

NETWORKS = {
    "github": "GitHub",
    "linkedin": "LinkedIn",
    "twitter": "X",
    "orcid": "ORCID",
    "arxiv": "arXiv",
}
"""How networks are spelled; others have the words of their keys."""

THEMES = OfTheTool("the looks are a theme's")
LOOKS = {
    **dict.fromkeys(("style", "color", "color1", "color2", "color3"), THEMES),
    **dict.fromkeys(("src", "pdf"), "it is about the imported CV"),
}
THEME_FOLDERS = {
    **dict.fromkeys(
        ("templates", "tmpl", "attic", "scripts", ".github"), OfTheTool("it is the tool's")
    ),
    ".": OfTheTool("these are for the tool"),
}


def is_bamos_cv(source: Source) -> bool:
    """Tell whether a file or folder is such a CV: one that lists its sections in an order."""
    name = _find_file(source)
    fields = source.peek_fields(name) if name else Fields()
    return bool(fields.get(*ORDERS) and fields.get("name", "education", "all_publications"))


def read_bamos_cv(source: Source) -> Imported:
    """Read the CV, and the bibliographies that it names."""
    file = _find_file(source) or ""
    original = source.open_fields(file)
    reworded = reword_latex(original, LatexReader())
    cv = reworded if isinstance(reworded, Fields) else original
    imported = Imported({"basics": _read_basics(cv)})
    add_profiles(imported, _read_profiles(cv.fields("social")))
    titles = _read_titles(cv, imported)
    tags = [*titles, *(key.value for key, _ in cv.entries if key.value not in titles)]
    headings = [_read_section(tag, titles.get(tag), cv, imported) for tag in tags]
    read_talks_within(original, source, imported)
    read_publications(original, source, imported)
    if people := read_people(original):
        imported.cv["people"] = people
    if titles:
        arrange_sections(imported, _join_headings(headings))
    for key, reason in LOOKS.items():
        if (value := cv.get(key)) is not None:
            imported.left_out.append((value, reason))
    if not source.file:
        leave_out_files(source, imported, THEME_FOLDERS)
    return imported


def _find_file(source: Source) -> str | None:
    return next(iter(source.find(*(("*.yaml", "*.yml") if source.file else FILES))), None)


def _read_basics(cv: Fields) -> DraftRecord:
    parts = cv.fields("name")
    texts = [text for key in ("first", "middle", "last") if (text := parts.text(key))]
    basics = read_record(cv, {"name": name("name"), "phone": line("phone"), "url": address("url")})
    if full := join_texts(" ", texts):
        basics["name"] = full.reword(write_markdown_as_line(full.value))
    if email := cv.text("email"):
        basics["email"] = read_email(email)
    if about := markdown("about")(cv):
        basics["summary"] = about
    return basics


def _read_profiles(social: Fields) -> list[Draft]:
    profiles: list[Draft] = []
    for key, value in social.entries:
        if isinstance(value, Text):
            full = tidy_address(value.value)
            words = write_markdown_as_line(value.value)
            field, text = ("url", full) if leads_elsewhere(full) else ("username", words)
            profiles.append({"network": _spell(key.value), field: value.reword(text)})
    return profiles


def _spell(tag: str) -> str:
    words = tag.replace("_", " ").title()
    return NETWORKS.get(tag.lower(), words)


def _read_titles(cv: Fields, imported: Imported) -> dict[str, Text]:
    """Read the sections in their order, with their titles; several orders are joined.

    A text may stand below no heading: its title is empty.
    """
    titles: dict[str, Text] = {}
    for key in ORDERS:
        for pair in cv.items(key):
            match pair:
                case Items((Text() as tag, Text() as title)):
                    imported.understood += [tag, title]
                    words = write_markdown_as_line(title.value)
                    if words not in NO_TITLES:
                        titles.setdefault(tag.value, title.reword(words))
                    elif cv.text(tag.value):
                        titles.setdefault(tag.value, title.reword(""))
                case Items((Text() as tag,)) if cv.text(tag.value):
                    imported.understood.append(tag)
                    titles.setdefault(tag.value, tag.reword(""))
                case _:
                    imported.left_out.append((pair, "it is no section with its title"))
    return titles


def _read_section(tag: str, title: Text | None, cv: Fields, imported: Imported) -> Heading | None:
    """Read a section into its field; one that has none becomes one of the owner's own."""
    entries = tuple(_list_entries(tag, cv))
    row = SECTIONS.get(tag)
    if title and tag != "about" and (prose := cv.text(tag)):
        return _read_prose(title, prose, imported)
    if row and entries:
        field, table = row
        known = imported.cv.get(field)
        drafts = [_read_entry(each, table) for each in entries]
        imported.cv[field] = [*(known if isinstance(known, list) else []), *drafts]
        return field, title or Text(field, ())
    if title is None or not entries or tag.endswith("publications") or tag == "about":
        return None
    own = imported.cv.setdefault("sections", [])
    if isinstance(own, list):
        own.append({"title": title, "entries": [*read_own_entries(entries, OWN, _is_record)]})
    return title.value, title


def _read_prose(title: Text, prose: Text, imported: Imported) -> Heading | None:
    """Read a section that is a text; one without a title belongs to the biography."""
    if not title.value:
        basics = find_basics(imported)
        known = basics.get("summary")
        both = join_texts("\n\n", [*([known] if isinstance(known, Text) else []), prose])
        basics["summary"] = both or prose
        return None
    put_section(imported, title, [{"summary": prose}])
    return title.value, title


def _join_headings(headings: list[Heading | None]) -> list[Heading]:
    """Give each field its heading; one that several sections went to has its usual one."""
    joined: dict[str, Text] = {}
    for field, title in filter(None, headings):
        joined[field] = Text(field, ()) if field in joined else title
    return [*joined.items()]


def _list_entries(tag: str, cv: Fields) -> Iterator[Value]:
    """List the entries of a section; reviewing stands apart from other service."""
    value = cv.get(tag)
    if tag == "service" and isinstance(value, Fields):
        reviewing = Text("Reviewer", ())
        for venue in value.items("reviewing"):
            yield Fields(((Text("title", ()), reviewing), (Text("details", ()), venue)))
        yield from value.items("main")
    elif isinstance(value, Items):
        yield from map(_drop_placeholders, value.values)


def _drop_placeholders(entry: Value) -> Value:
    """Leave out grades that stand for none."""
    if not isinstance(entry, Fields):
        return entry
    pairs = (
        (key, value)
        for key, value in entry.entries
        if not (isinstance(value, Text) and value.value == NO_GRADE)
    )
    return Fields(tuple(pairs))


def _read_entry(entry: Value, table: Table) -> DraftRecord:
    """Read an entry; a mere text is its first field."""
    if not isinstance(entry, Fields):
        first = next(iter(table))
        return {first: entry} if isinstance(entry, Text) else {}
    record = read_record(entry, table)
    if "highlights" in table:
        return add_rest(record, entry)
    return add_rest_to_summary(record, entry) if "summary" in table else record


def _is_record(entry: Fields) -> bool:
    return len(entry.entries) > 1
