"""Pages of Markdown or HTML, as generators of static sites keep them: front matter, and text below.

The text is kept in lines, each with its place, so that what becomes of each can be told. Comments
and the code of templates are taken out of them: nobody sees those on a page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cvsite.errors import ContentError, Location
from cvsite.importers.template_code import UnseenLine, take_code_out
from cvsite.importers.toml_values import read_toml_values
from cvsite.importers.values import Fields, Items, Origin, Text, Value, join_texts
from cvsite.importers.yaml_values import read_values
from cvsite.yaml_text.characters import clean_text
from cvsite.yaml_text.json_reader import read_json
from cvsite.yaml_text.yaml_reader import read_yaml

LINE = "text"
"""The name of the lines below the front matter."""

_MATTER = re.compile(
    r"\A\ufeff?\s*?(?P<mark>---|\+\+\+)[ \t]*\n(?P<matter>.*?\n)??"
    r"(?:(?P=mark)|\.\.\.)[ \t]*(?:\n|\Z)",
    re.DOTALL,
)
_JSON_MATTER = re.compile(r"\A\ufeff?\s*(?P<matter>\{\s*\".*?\n\})[ \t]*(?:\n|\Z)", re.DOTALL)

_BREAK = re.compile(r"[ \t]*\\\\$")
"""How Kramdown breaks a line; in mathematics it is LaTeX."""

_CODE_OF_HUGO = re.compile(r"\{\{[<%]")
_PLAIN_TAG = re.compile(r"</?\w+\s*/?>")


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its front matter and the lines below, of which the first has the number ``start``.

    ``unseen`` is what no reader saw of those.
    """

    name: str
    fields: Fields
    lines: tuple[Text, ...]
    unseen: tuple[Text, ...] = ()
    start: int = 1
    fault: ContentError | None = field(default=None, compare=False)

    @property
    def text(self) -> Text | None:
        """The lines as one text; None where they are blank."""
        return join_lines(self.lines)

    def list_texts(self) -> Iterator[Text]:
        """Give the texts below the front matter, seen or not."""
        yield from self.lines
        yield from self.unseen


def join_lines(lines: "tuple[Text, ...] | list[Text]") -> Text | None:
    """Join lines to a text without blank lines around it; None where all are blank."""
    joined = join_texts("\n", lines)
    text = joined.value.strip("\n").rstrip() if joined else ""
    return joined.reword(text) if joined and text.strip() else None


def read_page(name: str, text: str, path: str) -> Page:
    """Read a page. Front matter that cannot be read becomes lines, and ``fault`` says why."""
    found = _MATTER.match(text) or _JSON_MATTER.match(text)
    fields, fault, start = Fields(), None, 0
    if found:
        try:
            matter = _read_matter(found, text, path)
            fields, start = (Fields(), 0) if matter is None else (matter, found.end())
        except ContentError as error:
            fault = error
    first = text.count("\n", 0, start) + 1
    fields, code = _take_code_out_of(fields)
    lines, unseen = read_lines(text[start:], first, path)
    return Page(name, fields, lines, (*code, *unseen), first, fault)


def find_text(text: str) -> int:
    """Find where the text below the front matter of a page begins, whatever that says."""
    found = _MATTER.match(text) or _JSON_MATTER.match(text)
    return found.end() if found else 0


def _read_matter(found: re.Match[str], text: str, path: str) -> Fields | None:
    """Read front matter; None where it is a text between two rules, and no mapping."""
    matter = found["matter"] or ""
    before = "\n" * text.count("\n", 0, found.start("matter")) if found["matter"] else ""
    mark = found.groupdict().get("mark")
    if mark == "+++":
        return read_toml_values(before + matter, path)
    node, source = (read_yaml if mark else read_json)(before + matter, path)
    value = read_values(node, source)
    return Fields() if value is None else value if isinstance(value, Fields) else None


def read_lines(text: str, first: int, path: str) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Give the lines of a text, and what is unseen of it."""
    seen, unseen_lines = take_code_out(text)
    unseen = tuple(_make_unseen(each, Location(path, first + each.number)) for each in unseen_lines)
    has_breaks = "$$" not in seen and "\\begin" not in seen
    lines = []
    for number, line in enumerate(seen.split("\n"), start=first):
        value = clean_text(_BREAK.sub("", line.rstrip()) if has_breaks else line.rstrip())
        origin = Origin(Location(path, number), LINE, value.strip())
        lines.append(Text(value, (origin,) if _says_something(value) else ()))
    return tuple(lines), unseen


def _take_code_out_of(fields: Fields) -> tuple[Fields, tuple[Text, ...]]:
    """Give front matter without the code of Hugo in its texts, and that code."""
    unseen: list[Text] = []

    def take_out(value: Value) -> Value | None:
        match value:
            case Items(values):
                return Items(tuple(filter(None, map(take_out, values))))
            case Fields(entries):
                kept = ((key, take_out(each)) for key, each in entries)
                return Fields(tuple((key, each) for key, each in kept if each is not None))
        if not _CODE_OF_HUGO.search(value.value):
            return value
        seen, lines = take_code_out(value.value)
        unseen.extend(_make_unseen(each, value.origins[0].place) for each in lines)
        return value.reword(seen.strip()) if seen.strip() else None

    kept = take_out(fields)
    return (kept if isinstance(kept, Fields) else Fields()), tuple(unseen)


def _make_unseen(line: UnseenLine, place: Location) -> Text:
    return Text(line.text, (Origin(place, line.name, clean_text(line.text)),))


def _says_something(line: str) -> bool:
    """Tell whether a line has more than signs of Markdown and tags."""
    return re.search(r"\w", _PLAIN_TAG.sub("", line)) is not None
