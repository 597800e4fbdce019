r"""Reads the LaTeX that nearly all values have, without the parser, into the same tree.

That is text, groups, accents, signs, formulas between single dollars, and styles, as macros with
an argument or as switches. Whatever holds anything else is left to the parser.
"""

import re
from collections.abc import Mapping

from cvsite.markup.accents import COMPOSED
from cvsite.markup.formulas import read_formula
from cvsite.markup.inlines import collapse_spaces, trim_end
from cvsite.markup.latex_macros import ARGUMENTS, KEPT, STYLES, SWITCHES, Style
from cvsite.markup.latex_symbols import ACCENTS, SYMBOLS
from cvsite.markup.typography import typeset
from cvsite.model.text import Inline, Inlines, Text

_SIGNS = "".join(re.escape(accent) for accent in ACCENTS if not accent.isalpha())
_LETTER = r"(?:([A-Za-z])|\{([A-Za-z])\}|\\([ij])(?![A-Za-z])|\{\\([ij])\})"
_TOKEN = re.compile(
    r"(?P<text>[^\\{}$%]*+)"
    rf"(?:\\(?P<accent>[{_SIGNS}]){_LETTER}"
    rf"|\{{\\(?P<braced>[{_SIGNS}]){_LETTER}\}}"
    r"|\{(?P<group>[^\\{}$%]*)\}"
    r"|(?P<brace>[{}])"
    r"|\\(?P<word>[^\W\d_]+)(?P<space>\s*)"
    r"|\\(?P<sign>[\W\d_])"
    r"|(?P<percent>%)"
    r"|\$(?P<formula>(?:[^$%\\]|\\[A-Za-z,;:! ])+)\$"
    r"|\Z)"
)
"""Text, which may be none, and what ends it."""

_ARGUMENT = re.compile(_LETTER)
DEEPEST = 100
"""How many groups may stand in each other; the parser tells what is deeper."""

_MACRO_AT_END = re.compile(r"\\([A-Za-z]+)\s*(?=\}|\Z)")


def read_quickly(value: str, marks: Mapping[str, str]) -> Inlines | None:
    """Give a value as a tidy inline tree; None where the parser is needed.

    ``marks`` tells what quotes and dashes stand for.
    """
    reader = _Reader(value, marks)
    return trim_end(tuple(reader.inlines)) if reader.read() else None


class _Reader:
    """Collects the inlines of a value, innermost style last."""

    def __init__(self, value: str, marks: Mapping[str, str]) -> None:
        self.inlines: list[Inline] = []
        self._text = ""
        """The text behind the inlines, to which more may come."""
        self._after_space = True
        """Whether the inlines end in a space, so that no other one counts."""
        self._value = value
        self._marks = marks
        self._open: list[tuple[bool, Style | None, list[Inline]]] = []
        """What is open: whether a brace closes it, its style, and the inlines before it."""

    def read(self) -> bool:
        """Read the value; tell whether that was possible without the parser."""
        position = 0
        while 0 <= position < len(self._value):
            found = _TOKEN.match(self._value, position)
            if found is None:
                return False
            text = found["text"]
            self._text += typeset(text, self._marks) if self._marks else text
            position = self._take(found)
        if position < 0 or not self._close_switches():
            return False
        self._end_text()
        return True

    def _take(self, found: re.Match[str]) -> int:
        """Take a token; give where the next one begins, or -1 where the parser is needed."""
        match found.lastgroup:
            case "group":
                self._text += typeset(found["group"], self._marks)
            case "brace":
                return found.end() if self._take_brace(found["brace"]) else -1
            case "space":
                return self._take_word(found)
            case "sign":
                symbol = SYMBOLS.get(found["sign"])
                if symbol is None:
                    return -1
                self._text += symbol
            case "percent":
                self._text += "%"
            case "text":  # nothing is behind it
                pass
            case "formula":
                if not _is_plain_formula(found["formula"]):
                    return -1
                self._take_formula(found["formula"])
            case _:  # an accent on a letter
                return self._accent(found["accent"] or found["braced"], found)
        return found.end()

    def _end_text(self) -> None:
        """Put the text to the inlines, tidily."""
        text = collapse_spaces(self._text)
        self._text = ""
        if self._after_space:
            text = text.removeprefix(" ")
        if not text:
            return
        self._after_space = text.endswith(" ")
        if self.inlines and isinstance(last := self.inlines[-1], Text):
            self.inlines[-1] = Text(last.text + text)  # a style with nothing in it stood between
        else:
            self.inlines.append(Text(text))

    def _take_formula(self, tex: str) -> None:
        for inline in read_formula(tex):
            if isinstance(inline, Text):
                self._text += inline.text
            else:
                self._end_text()
                self.inlines.append(inline)
                self._after_space = False

    def _close_switches(self) -> bool:
        """End the styles that no brace ends; tell whether nothing else is open."""
        while self._open and not self._open[-1][0]:
            self._close()
        return not self._open

    def _take_brace(self, brace: str) -> bool:
        """Open or close a group; tell whether there was one to close."""
        if brace == "{":
            self._enter(None, by_brace=True)
            return len(self._open) <= DEEPEST
        if self._close_switches():
            return False
        self._close()
        return True

    def _take_word(self, found: re.Match[str]) -> int:
        name, end = found["word"], found.end()
        if "\n\n" in found["space"]:
            return -1
        symbol = SYMBOLS.get(name)
        if symbol is not None:
            self._text += symbol
            return end
        if name in SWITCHES:
            if style := SWITCHES[name]:
                self._enter(style, by_brace=False)
            return end if len(self._open) <= DEEPEST else -1
        if name in ACCENTS:
            argument = _ARGUMENT.match(self._value, end)
            return self._accent(name, argument) if argument else -1
        if (name in STYLES or name in KEPT) and self._value[end : end + 1] == "{":
            self._enter(STYLES.get(name), by_brace=True)
            return end + 1 if len(self._open) <= DEEPEST else -1
        return -1

    def _accent(self, accent: str, found: re.Match[str]) -> int:
        """Put an accent on the letter that was found, if Unicode has a character for both."""
        letter = found[found.lastindex or 0]  # that of \i without its dot is i again
        composed = COMPOSED.get(accent + letter)
        if composed is None:
            return -1
        self._text += composed
        return found.end()

    def _enter(self, style: Style | None, *, by_brace: bool) -> None:
        """Open a group; one without a style adds to the inlines around it."""
        self._open.append((by_brace, style, self.inlines))
        if style:
            self._end_text()
            self.inlines = []

    def _close(self) -> None:
        _, style, before = self._open.pop()
        if style:
            self._end_text()
            if self.inlines:
                before.append(style(tuple(self.inlines)))
            self.inlines = before


def _is_plain_formula(tex: str) -> bool:
    """Tell whether the parser would find the same end of a formula, and nothing wrong with it."""
    if tex.count("{") != tex.count("}") or "\\begin" in tex or "\\end" in tex:
        return False
    return "\\" not in tex or all(name not in ARGUMENTS for name in _MACRO_AT_END.findall(tex))
