"""The text of a page about a publication: its abstract, links, citation and BibTeX."""

import re
from dataclasses import dataclass, field

from cvsite.importers.bibtex_text import BIBTEX
from cvsite.importers.values import Text, join_texts

_LINK = re.compile(
    r"\[+([^\[\]]*)\\?\]+\(\s*<?([^()\s<>]*(?:\([^()\s<>]*\))?[^()\s<>]*)>?[^()]*\)\]?"
)
_ANCHOR = re.compile(r"<a\s[^<>]*?href\s*=\s*[\"']?([^\"'<>\s]+)[^<>]*>(.*?)</a>", re.IGNORECASE)
_BETWEEN_LINKS = re.compile(
    r"(?:[\s|/,;:.·•*_&\\\-\[\]()+]|<br\s*/?>|</?(?:p|u|b|i|em|strong|span|small|div)\b[^<>]*>)*",
    re.IGNORECASE,
)
_CITED = re.compile(
    r"[\s*_#]*(?:(?:recommended|complete|full)\s+citation|how to cite|cite as)\b[\s:*_]*",
    re.IGNORECASE,
)
_HEADING = re.compile(r"[\s#*_]*(abstract|bibtex|citation|links?)\s*[:.*_#]*\s*", re.IGNORECASE)
_ABSTRACT = re.compile(
    r"\s*(?P<mark>\*\*|__|\*|_)?abstract\s*[:.—–-]*\s*(?P<closed>\*\*|__|\*|_)?[:.]?\s+",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*(?:=+|-{2,}|\*{3,}|_{3,}|```\w*|~~~\w*|</?pre>|</?code>|<br\s*/?>)\s*")
_TAG = re.compile(r"<[^<>]*>")


@dataclass(slots=True)
class PublicationBody:
    """What stands on a page about a publication, beside its front matter."""

    prose: list[Text] = field(default_factory=list)
    links: list[tuple[str, Text]] = field(default_factory=list)
    cited: list[Text] = field(default_factory=list)
    bibtex: list[Text] = field(default_factory=list)
    headings: list[Text] = field(default_factory=list)


def read_body(lines: tuple[Text, ...]) -> PublicationBody:
    """Tell apart the lines of a page about a publication."""
    body = PublicationBody()
    rest = list(reversed(lines))
    while rest:
        line = rest.pop()
        if BIBTEX.match(_TAG.sub("", line.value)):
            body.bibtex.append(_take_entry(line, rest))
        elif cited := _CITED.match(_TAG.sub("", line.value)):
            body.cited += _take_paragraph(
                line.reword(_TAG.sub("", line.value)[cited.end() :]), rest
            )
        elif links := _list_links(line):
            body.links += links
        elif _HEADING.fullmatch(line.value):
            body.headings.append(line)
        elif _RULE.fullmatch(line.value):
            body.prose.append(line.reword(""))
        else:
            body.prose.append(line)
    _strip_label(body.prose)
    return body


def _strip_label(lines: list[Text]) -> None:
    """Take the word "Abstract" from the beginning of a text, with the emphasis around it."""
    number = next((n for n, line in enumerate(lines) if line.value.strip()), None)
    label = _ABSTRACT.match(lines[number].value) if number is not None else None
    if number is None or label is None:
        return
    lines[number] = lines[number].reword(lines[number].value[label.end() :])
    if label["mark"] and not label["closed"]:
        last = max(n for n, line in enumerate(lines) if line.value.strip())
        text = lines[last].value.rstrip()
        lines[last] = lines[last].reword(text.removesuffix(label["mark"]))


def _take_entry(line: Text, rest: list[Text]) -> Text:
    """Take the lines of an entry of BibTeX, up to the brace that closes it."""
    taken = [line.reword(_TAG.sub("", line.value))]
    depth = _count_braces(line.value)
    while rest and depth > 0 and not BIBTEX.match(rest[-1].value):
        each = rest.pop()
        depth += _count_braces(each.value)
        taken.append(each.reword(_TAG.sub("", each.value)))
    return join_texts("\n", taken) or line


def _count_braces(text: str) -> int:
    return text.count("{") - text.count("}")


def _take_paragraph(line: Text, rest: list[Text]) -> list[Text]:
    """Take a paragraph that begins with a line, or behind it where that says nothing."""
    taken = [line]
    while rest and not line.value.strip() and not rest[-1].value.strip():
        rest.pop()
    while rest and rest[-1].value.strip() and not BIBTEX.match(rest[-1].value):
        taken.append(rest.pop())
    joined = join_texts(" ", taken)
    return [joined] if joined and joined.value.strip() else taken


def _list_links(line: Text) -> list[tuple[str, Text]]:
    """Give the words and addresses of the links of a line that has nothing else."""
    links: list[tuple[str, Text]] = []

    def take(words: str, address: str) -> str:
        links.append((" ".join(_TAG.sub("", words).split()), line.reword(address)))
        return ""

    rest = _ANCHOR.sub(lambda found: take(found[2], found[1]), line.value)
    rest = _LINK.sub(lambda found: take(found[1], found[2]), rest)
    return links if _BETWEEN_LINKS.fullmatch(rest) else []
