"""The pages and the news of al-folio."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from cvsite.errors import ContentError, Location
from cvsite.importers.al_folio_socials import read_cv_file
from cvsite.importers.arrangement import add_section, show_section
from cvsite.importers.basics import add_profiles, find_basics, put_basic
from cvsite.importers.copies import copy_file, take_photo
from cvsite.importers.dates import read_date
from cvsite.importers.jekyll_pages import has_words, read_prose
from cvsite.importers.readers import Table, line, markdown, name, read_record
from cvsite.importers.result import Draft, Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import write_markdown_as_line
from cvsite.importers.values import Fields, Text, join_texts

PICTURES_FOLDER = "assets/img"
PAGES = ("_pages/**/*.md", "_pages/**/*.html", "index.md", "index.html")
NEWS = ("_news/**/*.md", "_news/**/*.html")
PROJECTS = ("_projects/**/*.md", "_projects/**/*.markdown", "_projects/**/*.html")

PROJECT: Table = {
    "name": name("title"),
    "url": line("redirect", "url"),
    "description": markdown("description"),
    "keywords": lambda page: [text] if (text := page.text("category")) else None,
}
THEME_PAGES = ("_includes/", "_layouts/", "_plugins/", "_sass/")
SETTINGS = "these are settings of the page"
NO_WORDS = "the page says nothing itself"
NO_DATE = "an item of news needs a date"
NO_PAGES = "cvsite has no pages of this kind"
HIDDEN = "no menu of the site led to the page"

_FILE_DATE = re.compile(r"(\d{4}-\d{1,2}-\d{1,2})-")
_BOUND = re.compile(r"</?(?:p|div|li|br)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class OldSite:
    """The site that is imported; ``base`` is the path under which it stands."""

    source: Source
    imported: Imported
    base: str

    def read_prose(self, text: Text, page: str) -> Text | None:
        """Read what a page says. Links to files of the source lead to copies of them."""

        def locate(address: str) -> str | None:
            path = urlsplit(address).path.removeprefix(self.base)
            has_publications = self.imported.bibliographies or self.imported.entries
            if path.strip("/") == "publications" and has_publications:
                return "publications/"
            copy = copy_file(Text(path, ()), page, self.source, self.imported)
            return copy.value if copy and "//" not in address else None

        return read_prose(text, self.source, self.imported, locate)


def read_pages(source: Source, imported: Imported, base: str) -> None:
    """Read the page about the owner, the news, the projects and the other pages."""
    site = OldSite(source, imported, base)
    pages = {each: _open(each, source, imported) for each in source.find(*PAGES)}
    about = _find_about(pages)
    uses_menu = any(fields.text("nav") for fields, _ in pages.values())
    for each, (fields, text) in pages.items():
        if each == about:
            _read_about(each, fields, text, site)
        elif text and not _is_in_menu(fields, uses_menu=uses_menu):
            imported.left_out.append((text, HIDDEN))
        elif text:
            _read_page(each, fields, text, site)
        if cv := fields.text("cv_pdf"):
            add_profiles(imported, read_cv_file(cv, each, source, imported))
        imported.left_out.append((fields, SETTINGS))
    _read_news(site)
    _read_projects(source, imported)
    for each in source.find("_*/**/*.md", "_*/**/*.markdown", "_posts/**/*.html"):
        if each not in source.opened and not each.startswith(THEME_PAGES):
            fields, text = _open(each, source, imported)
            imported.left_out += [(fields, SETTINGS), *([(text, NO_PAGES)] if text else [])]


def _find_about(pages: Mapping[str, tuple[Fields, Text | None]]) -> str | None:
    """Find the page about the owner: by its layout, or else by its address or name."""
    found: dict[str, str] = {}
    for each, (fields, _) in pages.items():
        layout, place = fields.text("layout"), fields.text("permalink")
        if layout and layout.value == "about":
            found.setdefault("layout", each)
        if place and place.value == "/":
            found.setdefault("place", each)
        found.setdefault(PurePosixPath(each).stem, each)
    return found.get("layout") or found.get("place") or found.get("about")


def _open(each: str, source: Source, imported: Imported) -> tuple[Fields, Text | None]:
    """Open a page; one whose YAML is damaged is left out as a whole."""
    try:
        return source.open_page(each)
    except ContentError as error:
        problem = error.problems[0]
        imported.remarks.append(f"This page cannot be read: {problem.location}: {problem.message}")
    try:
        text = source.add_text(source.open_text(each), Location(str(source.root / each)), "page")
    except ContentError:  # it is no text at all
        return Fields(), None
    imported.left_out.append((text, "its beginning cannot be read"))
    return Fields(), None


def _read_about(each: str, fields: Fields, text: Text | None, site: OldSite) -> None:
    imported = site.imported
    basics = find_basics(imported)
    profile = fields.fields("profile")
    take_photo(profile.text("image"), f"{PICTURES_FOLDER}/page", site.source, imported)
    label = line("subtitle", "description")(fields)
    if isinstance(label, Text):
        put_basic(imported, "label", label)
    if place := profile.text("address", "more_info"):
        known = basics.get("location")
        written = place.reword(_write_lines(place.value))
        basics["location"] = {**(known if isinstance(known, dict) else {}), "address": written}
    title = fields.text("title")
    if title and "name" not in basics and title.value.lower() != "about":
        basics["name"] = title.reword(write_markdown_as_line(title.value))
    if text and (prose := site.read_prose(text, each)):
        if summary := basics.get("summary"):  # of the CV, whose page shows it under this heading
            add_section(imported, Text("Summary", ()), [{"summary": summary}])
        basics["summary"] = prose


def _write_lines(html: str) -> str:
    lines = (" ".join(_TAG.sub("", each).split()) for each in _BOUND.split(html))
    return "\n".join(filter(None, lines))


def _read_page(each: str, fields: Fields, text: Text, site: OldSite) -> None:
    """Make a section of a page that says something itself."""
    title = fields.text("title")
    prose = site.read_prose(text, each)
    if title is None or prose is None or not has_words(prose.value):
        site.imported.left_out.append((prose or text, NO_WORDS))
        return
    parts = [markdown("description")(fields), prose]
    summary = join_texts("\n\n", [part for part in parts if isinstance(part, Text)])
    if summary:
        words = write_markdown_as_line(title.value)
        heading = title.reword(words[:1].upper() + words[1:])
        add_section(site.imported, heading, [{"summary": summary}])


def _is_in_menu(fields: Fields, *, uses_menu: bool) -> bool:
    """Tell whether the menu led to a page; before 2020 it had all that did not object."""
    shown = fields.text("nav")
    return shown.value.lower() == "true" if shown else not uses_menu


def _read_news(site: OldSite) -> None:
    source, imported = site.source, site.imported
    items: list[Draft] = []
    for each in source.find(*NEWS):
        fields, text = _open(each, source, imported)
        prose = site.read_prose(text, each) if text else None
        inline = fields.text("inline")
        title = fields.text("title")
        if title and not (inline and inline.value.lower() == "true" and prose):
            heading = title.reword(f"**{title.value.strip()}**" if prose else title.value)
            prose = join_texts("\n\n", [heading, *([prose] if prose else [])])
        when = _find_date(fields, each)
        if prose and when:
            items.append({"date": when, "text": prose})
        elif prose:
            imported.left_out.append((prose, NO_DATE))
        imported.left_out.append((fields, SETTINGS))
    if items:
        imported.cv["news"] = items


def _find_date(fields: Fields, each: str) -> Draft | None:
    """Find the date of an item in its page, or else in the name of the file."""
    written = fields.text("date")
    if written and (read := read_date(written.value)):
        return written.reword(read)
    found = _FILE_DATE.match(PurePosixPath(each).name)
    return read_date(found[1]) if found else None


def _read_projects(source: Source, imported: Imported) -> None:
    drafts: list[Draft] = []
    for each in source.find(*PROJECTS):
        fields, text = _open(each, source, imported)
        if record := read_record(fields, PROJECT):
            drafts.append(record)
        imported.left_out += [(fields, SETTINGS), *([(text, NO_PAGES)] if text else [])]
    known = imported.cv.get("projects")
    if drafts:
        imported.cv["projects"] = [*(known if isinstance(known, list) else []), *drafts]
    if drafts and not known:
        show_section(imported, "projects", Text("projects", ()))
