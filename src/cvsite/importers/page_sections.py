"""A page of Markdown that holds a whole CV, taken apart at its headings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cvsite.importers.arrangement import add_section
from cvsite.importers.basics import find_basics
from cvsite.importers.dates import find_ends, read_date
from cvsite.importers.headings import find_fields
from cvsite.importers.readers import list_words
from cvsite.importers.result import Draft, DraftRecord, Imported
from cvsite.importers.source import Source
from cvsite.importers.texts import write_markdown_as_line
from cvsite.importers.values import Text, join_texts

_HEADING = re.compile(r"^#{1,2}(?!#)[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_BULLET = re.compile(r"^[-*+][ \t]+", re.MULTILINE)
_DATES = (
    re.compile(r"[*_]*[\[(]([^\[\]()]{4,30})[\])](?!\()[*_:]*\s*[-–—:]*\s+"),
    re.compile(r"[*_]+([^*_]{4,20}?)[:.]?[*_]+:?\s*[-–—:]*\s+"),
    re.compile(r"([\w./ -]{4,20}?)(?:\s+[-–—]+|:)\s+"),
)
"""How items of news begin with their dates: in brackets, in bold type, or before a colon."""

_TOPICS = re.compile(r"\*\*(.+?):?\*\*:?\s*(.*)", re.DOTALL)
_NEWS = re.compile(r"(recent |latest )?(news|updates?)( (and|&) .*)?|announcements", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PagePart:
    """What stands below a heading; the text before the first heading has no title."""

    title: str
    text: Text


def split_page(page: Text) -> Iterator[PagePart]:
    """Take a page apart at its headings of the first two levels."""
    title, done = "", 0
    for heading in _HEADING.finditer(page.value):
        yield PagePart(title, page.reword(page.value[done : heading.start()].strip()))
        title, done = write_markdown_as_line(heading[1]), heading.end()
    yield PagePart(title, page.reword(page.value[done:].strip()))


def read_page(page: Text, source: Source, imported: Imported) -> None:
    """Read the parts of a page: the biography, interests, news, and sections of one's own."""
    basics = find_basics(imported)
    for part in split_page(page):
        if not part.text.value:
            _leave_out_heading(part, source, imported)
            continue
        fields = {"summary"} if not part.title else {*find_fields(part.title, imported.cv)}
        topics = _read_topics(part.text) if "interests" in fields else []
        news = _read_news(part.text) if _NEWS.fullmatch(part.title) else []
        if "summary" in fields:
            before = basics.get("summary")
            texts = [each for each in (before, part.text) if isinstance(each, Text)]
            basics["summary"] = join_texts("\n\n", texts) or part.text
        elif topics:
            imported.cv["interests"] = topics
        elif news and "news" not in imported.cv:
            imported.cv["news"] = news
        else:
            add_section(imported, page.reword(part.title), [{"summary": part.text}])


def _leave_out_heading(part: PagePart, source: Source, imported: Imported) -> None:
    if part.title:
        heading = source.add_text(part.title, part.text.origins[0].place, "heading")
        imported.left_out.append((heading, "nothing stands below this heading"))


def _list_bullets(text: Text) -> list[str]:
    """List the items of a text that is a list and nothing else."""
    before, *items = _BULLET.split(text.value)
    return [] if before.strip() else [item.strip() for item in items]


def _read_topics(text: Text) -> list[Draft]:
    """Read areas with their topics: ``- **Vision:** recognition, generation``."""
    topics: list[Draft] = []
    for item in _list_bullets(text):
        found = _TOPICS.fullmatch(item)
        name, words = (found[1], found[2]) if found else (item, "")
        topic: DraftRecord = {"name": text.reword(write_markdown_as_line(name))}
        if keywords := list_words(write_markdown_as_line(words)) if words else []:
            topic["keywords"] = [text.reword(word) for word in keywords]
        topics.append(topic)
    return topics


def _read_news(text: Text) -> list[Draft]:
    """Read news, each after its date: ``- **[Feb. 2020]** A paper``; none where one has no date."""
    news: list[Draft] = []
    for item in _list_bullets(text):
        found = next(filter(None, (pattern.match(item) for pattern in _DATES)), None)
        date = read_date(found[1].strip(" .,")) if found else None
        rest = item[found.end() :] if found and date else item
        known = date or (find_ends(found[1])[0] if found else None)  # [Spring and summer 2023]
        if known is None:
            return []
        news.append({"date": text.reword(known), "text": text.reword(rest)})
    return news
