"""The lines of a Markdown text, before they are parsed.

Python-Markdown keeps to the Markdown of 2004. What writers expect since CommonMark is brought to
that form here: fences around code, ``#`` as a mere character, lists right below a sentence, and
what belongs to an item indented as far as its text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from markdown.preprocessors import Preprocessor

from cvsite.markup.markdown_bounds import LONGEST_TEXT

_FENCED = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n`]*\n(?P<code>.*?)(?:^(?P=fence)[`~]*[ ]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_COMMENT = re.compile(r"^<!--.*?(?:(?P<end>-->)[ ]*$|\Z)", re.MULTILINE | re.DOTALL)
_HASH = re.compile(r"^([ ]{0,3})(?=#+[^#\s])", re.MULTILINE)
_LAST_HASH = re.compile(r"^([ ]{0,3}#{1,6}[ ].*[^\s#\\])(#+)[ ]*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^([ ]{0,3})(?=\[\^[^\[\]]*\]:)", re.MULTILINE)
"""The text of a footnote, which Markdown does not have: it would be taken for a link's address."""

_ITEM = re.compile(r"([ ]*)([-*+]|\d+[.)])([ ]+)(?=\S)")
_RULE = re.compile(r"[ ]*([-*_])[ ]*(?:\1[ ]*){2,}$")
_FIRST_MARKS = frozenset({"-", "*", "+", "1.", "1)"})
"""What may begin a list without a blank line before it; ``2022.`` may well be a sentence's end."""

_LEVEL = 4
"""Spaces by which Python-Markdown knows that something is within a list item."""


class LinePreprocessor(Preprocessor):
    """Brings the lines of a text to the form that the parser knows."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines of a text, with the code of fences put aside in the parser's stash."""
        text = _FENCED.sub(self._put_aside, "\n".join(lines))
        text = _COMMENT.sub(lambda found: "" if found["end"] else found[0], text)
        text = _HASH.sub(r"\1\\", text)
        text = _FOOTNOTE.sub(r"\1\\", text)
        text = _LAST_HASH.sub(lambda found: found[1] + r"\#" * len(found[2]), text)
        arranger = _ListArranger()
        for line in text.split("\n"):
            arranger.add_line(line)
        return list(_part_long_blocks(arranger.lines))

    def _put_aside(self, found: re.Match[str]) -> str:
        return f"\n\n{self.md.htmlStash.store(found['code'])}\n\n"


def _part_long_blocks(lines: Iterable[str]) -> Iterator[str]:
    """Put a blank line into what goes on for longer than any list that a person wrote.

    The parser copies what is left of a block for every rule, heading and address that it reads.
    """
    length = 0
    for line in lines:
        length = length + len(line) + 1 if line.strip() else 0
        if length > LONGEST_TEXT:
            yield ""
            length = len(line)
        yield line


@dataclass(slots=True)
class _ListArranger:
    """Indents what belongs to list items by four spaces a level, with blank lines where needed."""

    lines: list[str] = field(default_factory=list)
    items: list[tuple[int, int]] = field(default_factory=list)
    """The items that the line at hand may be within: the columns of their marks and texts."""
    in_paragraph: bool = False
    """Whether the line before is text that is no item, nor the first lines of one."""

    def add_line(self, line: str) -> None:
        if not line.strip():
            self.in_paragraph = False
            self.lines.append(line)
        elif (item := None if _RULE.match(line) else _ITEM.match(line)) and self._begins(item):
            self._add_item(item, line)
        else:
            self._add_text(line)

    def _begins(self, item: re.Match[str]) -> bool:
        """Tell whether an item begins in the line at hand, rather than code or text like one."""
        if self.items:
            return True
        return len(item[1]) < _LEVEL and (not self.in_paragraph or item[2] in _FIRST_MARKS)

    def _add_item(self, item: re.Match[str], line: str) -> None:
        column = len(item[1])
        while self.items and column < self.items[-1][0]:
            self.items.pop()
        if self.items and column < self.items[-1][0] + 2:
            self.items.pop()
        if self.in_paragraph:
            self.lines.append("")
        mark = item[2].replace(")", ".")
        indent = " " * _LEVEL * len(self.items)
        self.items.append((column, item.end() if len(item[3]) <= _LEVEL else item.end(2) + 1))
        self.lines.append(f"{indent}{mark}{item[3]}{line[item.end() :]}")
        self.in_paragraph = False

    def _add_text(self, line: str) -> None:
        is_new = not self.lines or not self.lines[-1].strip()
        column = len(line) - len(line.lstrip(" "))
        if is_new:
            while self.items and column < self.items[-1][1]:
                self.items.pop()
            self.in_paragraph = True
        if self.items and self.in_paragraph:
            line = " " * (_LEVEL * len(self.items) + column - self.items[-1][1]) + line.lstrip(" ")
        self.lines.append(line)
