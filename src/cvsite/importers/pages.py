"""Pages of Markdown or HTML, as generators of static sites keep them: front matter, and text below.

The text is kept in lines, each with its place, so that what becomes of each can be told. Comments
and the code of templates are taken out of them: nobody sees those on a page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from cvsite.errors import ContentError, Location
from cvsite.importers.toml_values import read_toml_values
from cvsite.importers.values import Fields, Origin, Text, join_texts
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

_ADDRESS_IN_CODE = re.compile(r"(?<=\()\{\{[^{}\n]*?[\"']([^\"'\n]+)[\"'][^{}\n]*\}\}(?=[)\s])")
"""The code of a link's address, which names the address: ``({{ "/cv.pdf" | relative_url }})``."""

_LINK_IN_CODE = re.compile(
    r"\{\{[<%]\s*(?:staticref|ref)\s+\"([^\"\n]+)\"[^{}\n]*[>%]\}\}(.*?)\{\{[<%]\s*/\s*\w+\s*[>%]\}\}"
)
"""Hugo Academic's link to a file."""

_BUTTON_IN_CODE = re.compile(
    r"\{\{[<%]\s*button\s[^{}\n]*?\b(?:url|href|link)=\"([^\"\n]+)\"[^{}\n]*[>%]\}\}(.*?)"
    r"\{\{[<%]\s*/\s*button\s*[>%]\}\}"
)
_BREAK = re.compile(r"[ \t]*\\\\$")
"""How Kramdown breaks a line; in mathematics it is LaTeX."""

_PLAIN_TAG = re.compile(r"</?\w+\s*/?>")
_UNSEEN = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z)|^\[(?:comment|//)\]:[^\n]*$)|(?P<fence>^(```|~~~).*?^\3)"
    r"|\{%.{0,1000}?%\}|\{\{[<%].{0,2000}?[%>]\}\}|\{\{-?\s+[^{}\n]*\}\}"
    r"|\{\{-?(?:site|page|post|include)\b[^{}\n]*\}\}|(?<!\$)\{:[^{}\n]*\}",
    re.DOTALL | re.MULTILINE,
)
"""Comments of HTML, and the code of Liquid, kramdown and Hugo; fenced code is text."""


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
            fields = _read_matter(found, text, path)
            start = found.end()
        except ContentError as error:
            fault = error
    first = text.count("\n", 0, start) + 1
    lines, unseen = read_lines(text[start:], first, path)
    return Page(name, fields, lines, unseen, first, fault)


def find_text(text: str) -> int:
    """Find where the text below the front matter of a page begins, whatever that says."""
    found = _MATTER.match(text) or _JSON_MATTER.match(text)
    return found.end() if found else 0


def _read_matter(found: re.Match[str], text: str, path: str) -> Fields:
    matter = found["matter"] or ""
    before = "\n" * text.count("\n", 0, found.start("matter")) if found["matter"] else ""
    mark = found.groupdict().get("mark")
    if mark == "+++":
        return read_toml_values(before + matter, path)
    node, source = (read_yaml if mark else read_json)(before + matter, path)
    value = read_values(node, source)
    return value if isinstance(value, Fields) else Fields()


def read_lines(text: str, first: int, path: str) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Give the lines of a text, and what is unseen of it."""
    unseen: list[Text] = []

    def take_out(match: re.Match[str]) -> str:
        if match["fence"]:
            return match[0]
        number = first + text.count("\n", 0, match.start())
        name = "comment" if match["comment"] else "code"
        for offset, line in enumerate(match[0].split("\n")):
            place = Location(path, number + offset)
            if line.strip():
                unseen.append(Text(line, (Origin(place, name, clean_text(line)),)))
        return "\n" * match[0].count("\n")

    text = _LINK_IN_CODE.sub(r"[\2](\1)", _ADDRESS_IN_CODE.sub(r"\1", text))
    text = _BUTTON_IN_CODE.sub(r"[\2](\1)", text)
    seen = _UNSEEN.sub(take_out, text) if "{" in text or "<!" in text or "]:" in text else text
    has_breaks = "$$" not in seen and "\\begin" not in seen
    lines = []
    for number, line in enumerate(seen.split("\n"), start=first):
        value = clean_text(_BREAK.sub("", line.rstrip()) if has_breaks else line.rstrip())
        origin = Origin(Location(path, number), LINE, value.strip())
        lines.append(Text(value, (origin,) if _says_something(value) else ()))
    return tuple(lines), tuple(unseen)


def _says_something(line: str) -> bool:
    """Tell whether a line has more than signs of Markdown and tags."""
    return re.search(r"\w", _PLAIN_TAG.sub("", line)) is not None
