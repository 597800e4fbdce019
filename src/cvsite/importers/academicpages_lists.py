"""The pages of Academic Pages that show a collection, where owners write the list by hand."""

import re
from collections.abc import Mapping

from cvsite.importers.academicpages_records import LOOKS, TEMPLATE_KEYS
from cvsite.importers.basics import find_basics
from cvsite.importers.listed_citations import read_citation
from cvsite.importers.markdown_sections import MarkdownSection, split_sections
from cvsite.importers.page_reader import PageReader
from cvsite.importers.pages import Page
from cvsite.importers.people import add_person
from cvsite.importers.publication_links import add_link
from cvsite.importers.result import DraftEntry
from cvsite.importers.settling import write_plain_data
from cvsite.importers.texts import leads_elsewhere, spell_letters
from cvsite.importers.values import Text, join_texts

PUBLICATIONS = "publications"
LISTS: Mapping[str, str] = {
    PUBLICATIONS: "",
    "talks": "talks",
    "teaching": "teaching",
    "portfolio": "projects",
}
"""Pages that show collections, and the sections of those."""

NO_FILE = "there is no such file"
LISTED = "the bibliography has these"
LEGEND = "the pages say it in their own way"

_OF_TEMPLATE = re.compile(
    r"you can also find my articles on|see a map of all the places", re.IGNORECASE
)
_LEGEND = re.compile(
    r"(?:<[^<>]*>|[\s\\()$^])*(?:[*†‡§¶∗]|\\S|\\dagger)+(?:</\w+>|[\s\\()$*])*"
    r"(?:[=:–-]|denotes?|indicates?|equal|co-?first)",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:\*\s*){3,}|\s*(?:[-_]\s*){3,}|\s*<hr\s*/?>\s*|\s*</?(?:ul|ol)>\s*")
_LOOP = re.compile(r"\{%-?\s*for\b|archive-single|bibliography")
_ITEM = re.compile(r"( *)(?:[*+-]|\d{1,3}[.)]|\[\d{1,3}\])[ \t]+")
_WORD = re.compile(r"\w{2}")


def read_list_page(
    page: Page, lines: tuple[Text, ...], reader: PageReader
) -> list[MarkdownSection]:
    """Read what is written by hand on a page that else shows a collection.

    Publications become entries; the sections that are none are given.
    """
    stem = page.name.rpartition("/")[2].rpartition(".")[0]
    title = find_title(page)
    shows = any(_LOOP.search(code.value) for code in page.unseen if code.origins[0].name == "code")
    is_used = reader.imported.entries if stem == PUBLICATIONS else LISTS[stem] in reader.imported.cv
    told = [each for each in lines if not _OF_TEMPLATE.search(each.value)]
    first, *others = split_sections(tuple(told))
    sections = [MarkdownSection(title, first.lines), *others]
    says = any(_WORD.search(each.value) for section in sections for each in section.lines)
    if (shows and is_used) or not says:
        reader.leave_out_page(page, LOOKS)
        return []
    reader.leave_out_keys(page, TEMPLATE_KEYS, LOOKS)
    for each in lines:
        if each not in told:
            reader.leave_out(each, LOOKS)
    if stem != PUBLICATIONS:
        return sections
    return [rest for each in sections if (rest := _read_citations(each, page, reader))]


def find_title(page: Page) -> Text:
    """Find the title of a page, or make one of its name."""
    stem = page.name.rpartition("/")[2].rpartition(".")[0]
    return page.fields.text("title") or Text(stem.replace("-", " ").capitalize(), ())


def _read_citations(
    section: MarkdownSection, page: Page, reader: PageReader
) -> MarkdownSection | None:
    """Make entries of the citations of a section, and give it with what is none."""
    heading = section.title.value.casefold() if section.title else ""
    lines = []
    for each in section.lines:
        if _LEGEND.match(each.value):
            reader.leave_out(each, LEGEND)
        elif not _RULE.fullmatch(each.value):
            lines.append(each)
    known = {spell_letters(entry.spell("title")) for entry in reader.imported.entries}
    owner = str(write_plain_data(find_basics(reader.imported).get("name", "")))
    entries: list[DraftEntry] = []
    rest: list[Text] = []
    for paragraph in _list_paragraphs(lines):
        found = read_citation(paragraph, heading, owner)
        if found and spell_letters(found[0].spell("title")) in known:
            reader.leave_out(paragraph, LISTED)
            continue
        if found is None:
            rest += [paragraph, Text("", ())]
            continue
        entry, links = found
        for words, address in links:
            _add_link(entry, words, paragraph.reword(address), page, reader)
        reader.imported.understood.append(paragraph)
        entries.append(entry)
    if not entries:
        return MarkdownSection(section.title, tuple(lines), section.heading)
    reader.imported.entries += entries
    reader.imported.understood += [section.title] if section.title else []
    return MarkdownSection(section.title, tuple(rest)) if rest else None


def _add_link(entry: DraftEntry, words: str, address: Text, page: Page, reader: PageReader) -> None:
    authors = {spell_letters(name) for name in entry.spell("author").split(" and ")}
    if spell_letters(words) in authors and leads_elsewhere(address.value):
        add_person(reader.imported, words, address.value)
    elif not add_link(entry, words, address, page.name, reader):
        link = reader.source.add_text(address.value, address.origins[0].place, words or "link")
        reader.imported.left_out.append((link, NO_FILE))


def _list_paragraphs(lines: list[Text]) -> list[Text]:
    """Give the items of a list, each with what stands below it, and the paragraphs around it."""
    paragraphs: list[list[Text]] = [[]]
    margin = min((len(found[1]) for line in lines if (found := _ITEM.match(line.value))), default=0)
    for line in lines:
        found = _ITEM.match(line.value)
        if found and len(found[1]) == margin:
            paragraphs.append([line.reword(line.value[found.end() :])])
        elif line.value.strip():
            is_below = found or line.value[:1].isspace() or paragraphs[-1]
            paragraphs += [] if is_below else [[]]
            words = line.value[found.end() :] if found else line.value.strip()
            paragraphs[-1].append(line.reword(words))
        elif not line.value.strip():
            paragraphs.append([])
    joined = [join_texts("\n", paragraph) for paragraph in paragraphs if paragraph]
    return [text for text in joined if text]
