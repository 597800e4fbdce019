"""The pages and the news of al-folio."""

import re
from pathlib import PurePosixPath

from cvsite.errors import ContentError
from cvsite.importers.arrangement import add_section
from cvsite.importers.copies import copy_file, take_photo
from cvsite.importers.jekyll_pages import is_template, read_prose
from cvsite.importers.readers import Table, date, line, markdown, name, read_record
from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import Locate
from cvsite.importers.values import Fields, Text, join_texts

PICTURES_FOLDER = "assets/img"
PAGES = ("_pages/**/*.md", "_pages/**/*.html", "index.md", "index.html")
NEWS = ("_news/**/*.md", "_news/**/*.html")
PROJECTS = ("_projects/**/*.md",)

PROJECT: Table = {
    "name": name("title"),
    "url": line("redirect", "url"),
    "description": markdown("description"),
    "keywords": lambda page: [text] if (text := page.text("category")) else None,
}
SETTINGS = "these are settings of the page"
TEMPLATE = "the page is made by Liquid of what is kept elsewhere"
NO_PAGES = "cvsite has no pages of this kind"
HIDDEN = "no menu of the site led to the page"

_FILE_DATE = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-")
_BOUND = re.compile(r"</(?:p|div|li)>|<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


def read_pages(source: Source, imported: Imported) -> None:
    """Read the page about the owner, the news, the projects and the other pages."""
    names = source.find(*PAGES)
    about = _find_about(names, source)
    for each in names:
        fields, text = _open(each, source, imported)
        if each == about:
            _read_about(each, fields, text, source, imported)
        elif text:
            _read_page(each, fields, text, source, imported)
        imported.left_out.append((fields, SETTINGS))
    _read_news(source, imported)
    _read_projects(source, imported)
    for each in source.find("_*/**/*.md", "_*/**/*.markdown", "_posts/**/*.html"):
        if each not in source.opened and not each.startswith(("_includes/", "_layouts/")):
            fields, text = _open(each, source, imported)
            imported.left_out += [(fields, SETTINGS), *([(text, NO_PAGES)] if text else [])]


def _find_about(names: tuple[str, ...], source: Source) -> str | None:
    """Find the page about the owner: by its layout, or else by its address or name."""
    found: dict[str, str] = {}
    for each in names:
        try:
            fields, _ = source.open_page(each)
        except ContentError:
            continue
        layout, place = fields.text("layout"), fields.text("permalink")
        found.setdefault("layout" if layout and layout.value == "about" else "", each)
        found.setdefault("place" if place and place.value == "/" else "", each)
        found.setdefault("name" if PurePosixPath(each).stem == "about" else "", each)
    return found.get("layout") or found.get("place") or found.get("name")


def _open(each: str, source: Source, imported: Imported) -> tuple[Fields, Text | None]:
    """Open a page; one whose YAML is damaged is left out as a whole."""
    try:
        return source.open_page(each)
    except ContentError as error:
        problem = error.problems[0]
        if problem.location:
            text = source.add_text(source.open_text(each), problem.location, "page")
            imported.left_out.append((text, problem.message))
        return Fields(), None


def _read_about(
    each: str, fields: Fields, text: Text | None, source: Source, imported: Imported
) -> None:
    basics = imported.cv["basics"]
    if not isinstance(basics, dict):
        return
    profile = fields.fields("profile")
    take_photo(profile.text("image"), f"{PICTURES_FOLDER}/", source, imported)
    if label := line("subtitle", "description")(fields):
        basics["label"] = label
    if place := profile.text("address", "more_info"):
        basics["location"] = {"address": place.reword(_write_lines(place.value))}
    locate = _make_locate(each, source, imported)
    if text and (prose := read_prose(text, source, imported, locate)):
        basics["summary"] = prose


def _write_lines(html: str) -> str:
    lines = (" ".join(_TAG.sub("", each).split()) for each in _BOUND.split(html))
    return "\n".join(filter(None, lines))


def _read_page(each: str, fields: Fields, text: Text, source: Source, imported: Imported) -> None:
    """Make a section of a page that says something itself and that the menu led to."""
    title = fields.text("title")
    shown = fields.text("nav")
    if is_template(text) or title is None:
        imported.left_out.append((text, TEMPLATE if title else NO_PAGES))
        return
    if shown is None or shown.value.lower() != "true":
        imported.left_out.append((text, HIDDEN))
        return
    locate = _make_locate(each, source, imported)
    description = markdown("description")(fields)
    parts = [description, read_prose(text, source, imported, locate)]
    summary = join_texts("\n\n", [part for part in parts if isinstance(part, Text)])
    if summary:
        add_section(imported, title, [{"summary": summary}])


def _read_news(source: Source, imported: Imported) -> None:
    items: list[Draft] = []
    for each in source.find(*NEWS):
        fields, text = _open(each, source, imported)
        locate = _make_locate(each, source, imported)
        prose = read_prose(text, source, imported, locate) if text else None
        inline = fields.text("inline")
        title = fields.text("title")
        if title and not (inline and inline.value.lower() == "true" and prose):
            heading = title.reword(f"**{title.value.strip()}**" if prose else title.value)
            prose = join_texts("\n\n", [heading, *([prose] if prose else [])])
        if prose:
            items.append(_date_news({"text": prose}, fields, each))
        imported.left_out.append((fields, SETTINGS))
    if items:
        imported.cv["news"] = items


def _date_news(item: DraftRecord, fields: Fields, each: str) -> DraftRecord:
    """Give an item the date that the page or the name of its file has."""
    if written := date("date")(fields):
        return {"date": written, **item}
    found = _FILE_DATE.match(PurePosixPath(each).name)
    return {"date": found[1], **item} if found else item


def _read_projects(source: Source, imported: Imported) -> None:
    drafts: list[Draft] = []
    for each in source.find(*PROJECTS):
        fields, text = _open(each, source, imported)
        if record := read_record(fields, PROJECT):
            drafts.append(record)
        imported.left_out += [(fields, SETTINGS), *([(text, NO_PAGES)] if text else [])]
    if drafts and "projects" not in imported.cv:
        imported.cv["projects"] = drafts


def _make_locate(each: str, source: Source, imported: Imported) -> Locate:
    """Let links to files of the source lead to copies of them."""

    def locate(address: str) -> str | None:
        copy = copy_file(Text(address, ()), each, source, imported)
        return copy.value if copy else None

    return locate
