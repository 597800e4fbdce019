"""The pages of Academic Pages: the biography, the CV, and those that owners add."""

import re

from cvsite.importers.academicpages_lists import LISTS, find_title, read_list_page
from cvsite.importers.academicpages_own import read_own_collections
from cvsite.importers.academicpages_records import LOOKS, TEMPLATE_KEYS
from cvsite.importers.arrangement import Heading, arrange_sections
from cvsite.importers.cv_text import read_section
from cvsite.importers.markdown_sections import MarkdownSection, list_items, split_sections
from cvsite.importers.page_reader import PageReader, find_date_in_name
from cvsite.importers.pages import Page, join_lines
from cvsite.importers.readers import date
from cvsite.importers.result import Draft
from cvsite.importers.texts import spell_letters, write_markdown_as_line
from cvsite.importers.values import Items, Text, join_texts

ABOUT = ("_pages/about.*", "_pages/home.*", "index.md", "about.md")
OTHERS = ("_pages/**/*.md", "_pages/**/*.html", "_*/**/*.md", "[a-z]*.md")
_ABOUT = re.compile(r"about(?: me)?|(?:short )?bio(?:graphy)?", re.IGNORECASE)
"""Headings of the page about the owner below which the biography goes on."""

NEWS = ("_news/**/*.md", "news/**/*.md")
NO_PAGES = ("_posts/", "_drafts/", "_includes/", "_layouts/", "_site/", "_sass/")
CV = ("_pages/cv.*", "cv.md")
TEMPLATE_PAGES = frozenset(
    {
        *("404", "archive-layout-with-content", "category-archive", "collection-archive"),
        *("cv-json", "markdown", "non-menu-page", "page-archive", "portfolio", "publications"),
        *("sitemap", "tag-archive", "talkmap", "talks", "teaching", "terms", "year-archive"),
        *("splash-page", "search"),
    }
)
"""Pages that the template has: lists of what is elsewhere, and explanations."""

NO_BLOG = "cvsite has no blog"
LISTED = "the bibliography has these"
SHORTEST_TITLE = 12
"""Characters of a title by which a publication is found in a text."""

_INCLUDE = re.compile(r"\{%-?\s*include_relative\s+([\w./-]+)")


def read_pages(reader: PageReader) -> None:
    """Read all pages that are in no collection."""
    source = reader.source
    about = next(iter(source.find(*ABOUT)), None)
    cv = next((name for name in source.find(*CV) if not name.endswith(".json")), None)
    home = _read_about(reader.open(about), reader) if about else []
    headings = _read_cv(reader.open(cv), reader) if cv else []
    _read_news(reader)
    headings += read_own_collections(reader)
    for name in source.find(*OTHERS):
        if name not in source.opened and not name.startswith(NO_PAGES):
            headings += _read_own_page(reader.open(name), reader)
    arrange_sections(reader.imported, headings, home)
    for name in source.find("_posts/**/*.*", "_drafts/**/*.*"):
        if name.endswith((".md", ".markdown", ".html")):
            reader.leave_out_page(reader.open(name), NO_BLOG)


def _read_about(page: Page, reader: PageReader) -> list[Heading]:
    """Read the biography. Sections in it that tell what they list go where that belongs."""
    reader.leave_out_keys(page, (*TEMPLATE_KEYS, "title", "excerpt"), LOOKS)
    first, *sections = split_sections(_include(page, reader))
    basics = reader.imported.cv["basics"]
    about = [each for each in sections if each.title and _ABOUT.fullmatch(each.title.value.strip())]
    reader.imported.understood += [text for each in about for text in each.heading]
    sections = [each for each in sections if each not in about]
    parts = [join_lines(each.lines) for each in (first, *about)]
    text = join_texts("\n\n", [part for part in parts if part])
    if text and isinstance(basics, dict):
        basics["summary"] = reader.tidy(page.name)(text)
    return _read_sections(sections, page, reader)


def _read_cv(page: Page, reader: PageReader) -> list[Heading]:
    reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
    first, *sections = split_sections(_include(page, reader))
    headings = _read_sections(sections, page, reader)
    title = page.fields.text("title") or Text("CV", ())
    return _read_sections([MarkdownSection(title, first.lines)], page, reader) + headings


def _read_news(reader: PageReader) -> None:
    """Read a collection that many owners add, or a folder of that name."""
    items: list[Draft] = []
    for name in reader.source.find(*NEWS):
        page = reader.open(name)
        reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
        title, when = page.fields.text("title"), date("date")(page.fields)
        heading = title.reword(f"**{title.value}**") if title and page.text else title
        text = join_texts("\n\n", [part for part in (heading, page.text) if part])
        day = when or find_date_in_name(name)
        items += [{"date": day, "text": reader.tidy(name)(text)}] if text and day else []
    if items:
        reader.imported.cv["news"] = items


def _read_own_page(page: Page, reader: PageReader) -> list[Heading]:
    """Read a page as a section, unless it is one of the template's."""
    stem = page.name.removeprefix("_pages/").rpartition(".")[0]
    title = find_title(page)
    if stem in LISTS:
        sections = read_list_page(page, _include(page, reader), reader)
        return _read_sections(sections, page, reader)
    if stem in TEMPLATE_PAGES and _shows_others(page):
        reader.leave_out_page(page, LOOKS)
        return []
    reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
    return _read_sections([MarkdownSection(title, _include(page, reader))], page, reader)


def _shows_others(page: Page) -> bool:
    """Tell whether a page has code that shows what is elsewhere, or nothing at all."""
    return page.text is None or any(each.origins[0].name != "example" for each in page.unseen)


def _include(page: Page, reader: PageReader) -> tuple[Text, ...]:
    """Give the lines of a page with those of the pages that it includes."""
    lines = list(page.lines)
    for code in reversed(page.unseen):
        found = _INCLUDE.search(code.value)
        name = f"_pages/{found[1]}" if found and code.origins[0].name == "code" else ""
        if name and name not in reader.source.opened and reader.source.find(name):
            number = (code.origins[0].place.line or 1) - page.start
            reader.imported.understood.append(code)
            lines[number : number + 1] = _include(reader.open(name), reader)
    return tuple(lines)


def _read_sections(
    sections: list[MarkdownSection], page: Page, reader: PageReader
) -> list[Heading]:
    headings: list[Heading] = []
    for section in sections:
        if _lists_publications(section, reader):
            values = Items((*section.heading, *section.lines))
            reader.leave_out(values, LISTED)
        elif heading := read_section(section, reader.imported, reader.tidy(page.name)):
            headings.append(heading)
    return headings


def _lists_publications(section: MarkdownSection, reader: PageReader) -> bool:
    """Tell whether each item of a section is a publication that has a page of its own."""
    items = list_items(section.lines)
    titles = {_simplify(entry.spell("title")) for entry in reader.imported.entries}
    titles = {title for title in titles if len(title) >= SHORTEST_TITLE}
    return bool(items) and all(
        any(title in _simplify(item.text.value) for title in titles) for item in items or ()
    )


def _simplify(text: str) -> str:
    return spell_letters(write_markdown_as_line(text))
