"""A text in Markdown, taken apart at its headings, and lists at their items."""

import re
from collections import Counter
from dataclasses import dataclass

from cvsite.importers.texts import write_markdown_as_line
from cvsite.importers.values import Text

_HASHES = re.compile(r" {0,3}(#{1,6})\s*(.*?)\s*#*\s*")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_ITEM = re.compile(r"( *)(?:[*+-]|\d{1,3}[.)])[ \t]+(.*)")
_NO_TITLE = re.compile(r"\s*(?:[*+>|-]|\d+[.)])\s")
_HTML_HEADING = re.compile(r"\s*<h([1-6])\b[^<>]*>(.*?)</h\1>\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MarkdownSection:
    """The lines under a heading; those before the first one have none."""

    title: Text | None
    lines: tuple[Text, ...]
    heading: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, or a paragraph with the list below it."""

    text: Text
    children: tuple[Text, ...] = ()


def split_sections(lines: tuple[Text, ...]) -> tuple[MarkdownSection, ...]:
    """Take a text apart at its main headings; those of lower levels stay in the lines."""
    headings = _find_headings(lines)
    level = _find_main_level(headings)
    main = [each for each in headings if each[1] <= level]
    starts = [start for start, *_ in main]
    sections = [MarkdownSection(None, lines[: starts[0] if starts else len(lines)])]
    ends = [*starts[1:], len(lines)]
    for (start, _, height, title), end in zip(main, ends, strict=False):
        heading = lines[start : start + height]
        sections.append(MarkdownSection(title, lines[start + height : end], heading))
    return tuple(sections)


def list_items(lines: tuple[Text, ...]) -> tuple[Item, ...] | None:
    """Give the items of a text that is a list, or paragraphs with a list below each.

    None where it is something else: what stands below an item and is no list belongs to nothing.
    """
    items: list[tuple[list[Text], list[Text]]] = []
    in_list, after_blank, margin = False, True, 0
    for line in lines:
        if not line.value.strip():
            after_blank = True
            continue
        found = _ITEM.fullmatch(line.value.expandtabs(4))
        indent = len(line.value.expandtabs(4)) - len(line.value.expandtabs(4).lstrip())
        if _FENCE.match(line.value) or _HASHES.fullmatch(line.value):
            return None
        if found:
            heads_paragraph = bool(items) and not in_list and not items[-1][1]
            if (not items or (in_list and indent <= margin)) and not heads_paragraph:
                items.append(([line.reword(found[2])], []))
                in_list, margin = True, indent
            elif items:
                items[-1][1].append(line.reword(found[2]))
        elif not after_blank or (in_list and indent > margin):
            if not items:
                return None
            target = items[-1][1] or items[-1][0]
            target[-1] = _continue(target[-1], line)
        elif in_list:
            return None
        else:
            items.append(([line.reword(line.value.strip())], []))
        after_blank = False
    return tuple(Item(head[0], tuple(children)) for head, children in items)


def _continue(text: Text, line: Text) -> Text:
    return Text(f"{text.value} {line.value.strip()}", (*text.origins, *line.origins))


def _find_headings(lines: tuple[Text, ...]) -> list[tuple[int, int, int, Text]]:
    """Give where headings are, their levels, of how many lines, and their words."""
    found = []
    is_code = False
    for number, line in enumerate(lines):
        if _FENCE.match(line.value):
            is_code = not is_code
        if is_code or not line.value.strip():
            continue
        after = lines[number + 1].value if number + 1 < len(lines) else ""
        if hashes := _HASHES.fullmatch(line.value):
            found.append((number, len(hashes[1]), 1, _write_title(line, hashes[2])))
        elif html := _HTML_HEADING.fullmatch(line.value):
            found.append((number, int(html[1]), 1, _write_title(line, html[2])))
        elif (under := _UNDERLINE.fullmatch(after)) and not _NO_TITLE.match(line.value):
            level = 1 if under[1][0] == "=" else 2
            found.append((number, level, 2, _write_title(line, line.value)))
    return found


def _write_title(line: Text, title: str) -> Text:
    return line.reword(write_markdown_as_line(title))


def _find_main_level(headings: list[tuple[int, int, int, Text]]) -> int:
    """Find the level that divides a text: the highest that is there more than once."""
    counts = Counter(level for _, level, *_ in headings)
    several = [level for level, count in counts.items() if count > 1]
    return min(several or counts or [1])
