"""The homepage of Hugo Blox: widgets of ``content/home``, or blocks of ``content/_index.md``."""

from collections.abc import Iterator
from dataclasses import dataclass

from cvsite.importers.arrangement import Heading, put_section
from cvsite.importers.cv_text import read_section
from cvsite.importers.hugo_collections import LISTS
from cvsite.importers.hugo_contact import read_contact
from cvsite.importers.hugo_folders import HOME, HugoFolders
from cvsite.importers.hugo_owner import put_biography, read_sections, strip_heading
from cvsite.importers.hugo_records import AWARD, END, SKILL, WORK, leave_out_fields, read_entries
from cvsite.importers.markdown_sections import MarkdownSection
from cvsite.importers.page_reader import UNSEEN, PageReader
from cvsite.importers.pages import Page, read_lines
from cvsite.importers.profile_links import add_profiles
from cvsite.importers.readers import Table, end_date
from cvsite.importers.result import Draft, DraftRecord, OfTheTool
from cvsite.importers.texts import tidy_line
from cvsite.importers.values import Fields, Items, Text, list_texts

TEACHING: Table = {
    "title": WORK["position"],
    "institution": WORK["name"],
    "url": WORK["url"],
    "location": WORK["location"],
    "start_date": WORK["start_date"],
    "end_date": WORK["end_date"],
}
MAY_TEACH = frozenset({"work", "awards"})
"""The sections of lists that many use for their courses, and say so in the title."""

OWN: Table = {
    "title": WORK["position"],
    "organization": WORK["name"],
    "url": WORK["url"],
    "location": WORK["location"],
    "start_date": WORK["start_date"],
    "end_date": WORK["end_date"],
}
"""An entry of a list whose field is taken, in a section of one's own."""

LIST_KINDS = frozenset(
    {
        *("pages", "featured", "portfolio", "publications", "publications_selected", "talks"),
        *("talks_selected", "posts", "projects", "collection", "people", "tag_cloud", "tag-cloud"),
        *("search", "team-showcase", "publication", "content-collection"),
    }
)
"""Kinds of widgets that list what is in other folders."""

NO_TEXT = "a list has no text above it"
OFF = "it was switched off, and not shown"
DEMO = OfTheTool("it is of the theme's demonstration")
WIDGET_KEYS = (
    *("widget", "headless", "active", "weight", "design", "advanced", "date_format", "date"),
    *("draft", "block", "id", "type", "author", "demo", "widget_id", "math", "show_avatar"),
)


@dataclass(frozen=True, slots=True)
class Widget:
    """A part of the homepage: what kind it is, its fields, and its text."""

    kind: str
    fields: Fields
    lines: tuple[Text, ...]
    page: Page


@dataclass(frozen=True, slots=True)
class Kind:
    """A list that kinds of widgets have: their names, its keys, and the section it goes to."""

    names: tuple[str, ...]
    keys: tuple[str, ...]
    section: str
    table: Table


KINDS: tuple[Kind, ...] = (
    Kind(("experience", "resume-experience"), ("experience", "items"), "work", WORK),
    Kind(("accomplishments", "resume-awards", "awards"), ("item", "items"), "awards", AWARD),
    Kind(
        ("featurette", "features", "skills", "resume-skills"), ("feature", "items"), "skills", SKILL
    ),
)


def read_widgets(folders: HugoFolders, reader: PageReader) -> list[Heading]:
    """Read the homepage, and give the headings of its sections."""
    headings: list[Heading] = []
    names = reader.source.find(*(f"{folders.content}/{name}" for name in HOME))
    for page in sorted(map(reader.open, names), key=_find_weight):
        headings += read_widget_page(page, reader)
    return headings


def read_landing_pages(folders: HugoFolders, reader: PageReader) -> list[Heading]:
    """Read the other pages that are made of widgets, and give the headings of their sections."""
    headings: list[Heading] = []
    for name in folders.find(reader.source, "."):
        fields = reader.source.peek_lines(name).fields
        if fields.text("widget") or fields.records("sections"):
            headings += read_widget_page(reader.open(name), reader)
    return headings


def read_widget_page(page: Page, reader: PageReader) -> list[Heading]:
    """Read the widgets of a page, and give the headings of their sections."""
    widgets = _list_widgets(page, reader)
    return [heading for widget in widgets for heading in _read_widget(widget, reader)]


def _find_weight(page: Page) -> float:
    weight = page.fields.text("weight")
    try:
        return float(weight.value) if weight else 0
    except ValueError:
        return 0


def _list_widgets(page: Page, reader: PageReader) -> Iterator[Widget]:
    """Give the parts of a page; those that were not shown are left out."""
    fields = page.fields
    if fields.says("false", "active"):
        reader.leave_out_page(page, OFF)
        return
    kind = fields.text("widget")
    content = fields.get("content")
    inner = content.entries if isinstance(content, Fields) else ()
    merged = Fields((*fields.entries, *inner))
    yield Widget(kind.value if kind else "", merged, page.lines, page)
    for block in fields.records("sections"):
        if block.says("true", "demo"):
            reader.leave_out(block, DEMO)
            continue
        content = block.fields("content")
        named = block.text("block")
        text = content.text("text")
        lines = _read_block_text(text, reader) if text else ()
        merged = Fields((*block.entries, *content.entries))
        yield Widget(named.value if named else "", merged, lines, page)


def _read_block_text(text: Text, reader: PageReader) -> tuple[Text, ...]:
    """Give the lines of a text in front matter."""
    place = text.origins[0].place
    lines, unseen = read_lines(text.value, place.line or 1, place.path)
    for each in unseen:
        origin = each.origins[0]
        seen_by_nobody = reader.source.add_text(each.value.strip(), origin.place, origin.name)
        reader.leave_out(seen_by_nobody, UNSEEN[origin.name])
    return tuple(text.reword(line.value) for line in lines)


def _read_widget(widget: Widget, reader: PageReader) -> list[Heading]:
    fields = widget.fields
    leave_out_fields(fields, WIDGET_KEYS, reader)
    name = widget.kind.replace(".", "-")
    if name in {"contact", "contact-info"}:
        return read_contact(fields, widget.lines, widget.page, reader)
    if name.startswith(("about", "resume-biography")):
        _read_about(widget, reader)
        return []
    if name in LIST_KINDS:
        _leave_out_list(widget, reader)
        return []
    headings: list[Heading] = []
    for kind in KINDS:
        values = fields.items(*kind.keys)
        if (name in kind.names or (not name and kind.keys[0] in fields.names())) and values:
            headings += _read_list(kind, widget, reader)
    if headings:
        _leave_out_text(widget, reader)
        return headings
    if shown := _find_section_of_owner(name, fields, reader):
        return [shown]
    text = _read_text(widget, reader)
    if not text:
        _leave_out_list(widget, reader)
    return text


def _read_title(fields: Fields) -> Text | None:
    """Read a heading, which may say where to break it: ``Accomplish&shy;ments``."""
    title = fields.text("title")
    return title and title.reword(tidy_line(title.value).replace("\N{SOFT HYPHEN}", ""))


def _find_section_of_owner(kind: str, fields: Fields, reader: PageReader) -> Heading | None:
    """Find the section that a block shows of what is said of the owner elsewhere."""
    title = _read_title(fields)
    section = next((each.section for each in KINDS if kind in each.names), None)
    if title is None or section not in reader.imported.cv or not fields.text("username"):
        return None
    reader.imported.understood.append(title)
    return section, title


def _leave_out_text(widget: Widget, reader: PageReader) -> None:
    """Note what stands above a list that is a section of the CV."""
    for each in (widget.fields.get("subtitle"), *widget.lines):
        if each is not None:
            reader.leave_out(each, NO_TEXT)


def _read_about(widget: Widget, reader: PageReader) -> None:
    """Read what older versions say of the owner here; buttons become links."""
    read_sections(widget.fields, reader)
    basics = reader.imported.cv["basics"]
    if isinstance(basics, dict):
        if summary := strip_heading(widget.lines, reader):
            put_biography(summary, widget.page.name, basics, reader)
        for name in ("email", "phone"):
            value = widget.fields.text(name)
            if value and name not in basics:
                basics[name] = value
        _read_button(widget, basics, reader)
    keys = ("title", "subtitle", "username", "autolink", "email_form")
    leave_out_fields(widget.fields, keys, reader)


def _read_button(widget: Widget, basics: DraftRecord, reader: PageReader) -> None:
    button = widget.fields.fields("button")
    words, url = button.text("text"), button.text("url")
    taken = reader.take_text(url, widget.page.name) if url else None
    if words and taken:
        add_profiles(basics, [{"network": words, "url": taken}])


def _read_list(kind: Kind, widget: Widget, reader: PageReader) -> list[Heading]:
    """Read the list of a widget into its section, or into one of the owner's own."""
    values = widget.fields.items(*kind.keys)
    title = _read_title(widget.fields) or Text(kind.section.capitalize(), ())
    cv = reader.imported.cv
    is_teaching = kind.section in MAY_TEACH and "teach" in title.value.lower()
    section, table = ("teaching", TEACHING) if is_teaching else (kind.section, kind.table)
    if section in cv:
        table = OWN if kind.section == "work" else _make_own(kind.table)
        put_section(reader.imported, title, read_entries(values, table, reader))
        return [(title.value, title)]
    drafts: list[Draft] = read_entries(values, table, reader)
    if drafts:
        cv[section] = drafts
    reader.imported.understood.append(title)
    return [(section, title)] if drafts else []


def _make_own(table: Table) -> Table:
    names = {"name": "title", "keywords": "highlights", "awarder": "organization"}
    names |= {"date": "start_date"}
    own = {names.get(name, name): read for name, read in table.items()}
    return {**own, "end_date": end_date(*END)} if "start_date" in own else own


def _read_text(widget: Widget, reader: PageReader) -> list[Heading]:
    """Read the text of a widget as a section under its title."""
    title = _read_title(widget.fields) or _read_title(widget.page.fields)
    subtitle = widget.fields.text("subtitle")
    lines = (*([subtitle, Text("", ())] if subtitle else []), *widget.lines)
    if title is None:
        return []
    section = MarkdownSection(title, lines)
    heading = read_section(section, reader.imported, reader.tidy(widget.page.name))
    return [heading] if heading else []


def _leave_out_list(widget: Widget, reader: PageReader) -> None:
    """Note that a widget shows pages that are read on their own."""
    texts = [text for _, value in widget.fields.entries for text in list_texts(value)]
    if widget.fields.get("sections") is None:
        reader.leave_out(Items((*texts, *widget.lines)), LISTS)
