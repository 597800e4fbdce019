r"""The macros of LaTeX that ``@preamble`` defines, put into the fields that use them.

Those are read that stand for a text with their arguments in it. What TeX would compute is left to
our own tables, which know most of what styles and databases define so.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from cvsite.loader.bibtex.braces import find_brace
from cvsite.markup.latex_symbols import CYRILLIC

DEEPEST = 10
"""How often what a macro stands for is looked through for macros."""

LONGEST_VALUE = 100_000
"""Characters of a value; one that is longer, or becomes so, stays as it is written."""

LONGEST_BODY = 300
"""Characters that a macro may stand for: so much at most comes of one of a value."""

_PREAMBLE = re.compile(r"@preamble\s*[{(]", re.IGNORECASE)
_NEXT_BLOCK = re.compile(r"\n[ \t]*@")
_JOINT = re.compile(r"\"\s*#\s*\"")
_DEFINITION = re.compile(
    r"\\(?:(?:new|renew|provide)command\*?\s*+\{?\s*+\\(?P<command>[A-Za-z]++)\s*+\}?\s*+"
    r"(?:\[(?P<number>\d)\])?\s*+(?P<default>\[)?"
    r"|[gex]?def\s*+\\(?P<name>[A-Za-z]++)\s*+(?P<parameters>(?:#\d)*+))\s*+(?=\{)"
)
_COMPUTED = re.compile(
    r"\\(?:if[a-z]*|else|fi|setbox|[hv]box|accent|lower|raise|kern|leavevmode|penalty|csname|let|relax)"
    r"(?![A-Za-z])|(?<!\\)\""
)
"""What TeX computes; and a quote, where the text of a preamble ends before the macro does."""

_PARAMETER = re.compile(r"#(\d)")


@dataclass(frozen=True, slots=True)
class Command:
    """What a macro stands for, with ``#1`` for its first argument, and how many it has."""

    body: str
    arguments: int


@dataclass(slots=True)
class Commands:
    """The macros that are defined, by their names."""

    known: Mapping[str, Command]
    _pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Make ready to look for the macros."""
        names = "|".join(sorted(self.known, key=len, reverse=True))
        self._pattern = re.compile(rf"\\({names})(?![A-Za-z])[ \t]*(?:\{{\}})?")

    def expand(self, values: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """Put what macros stand for into the values of fields."""
        if not self.known:
            return values
        return tuple((name, self._expand(value)) for name, value in values)

    def _expand(self, value: str) -> str:
        expanded = value
        for _ in range(DEEPEST):
            if len(expanded) > LONGEST_VALUE:
                return value
            following = self._expand_once(expanded)
            if following == expanded:
                return expanded
            expanded = following
        return value  # a macro stands for itself

    def _expand_once(self, value: str) -> str:
        parts: list[str] = []
        position = 0
        while found := self._pattern.search(value, position):
            command = self.known[found[1]]
            end = found.end() if command.arguments == 0 else found.end(1)
            arguments, end = _take_arguments(value, end, command.arguments)
            parts += (value[position : found.start()], _fill(command.body, arguments))
            position = end
        return "".join((*parts, value[position:]))


def collect_commands(texts: Iterable[str]) -> Commands:
    """Collect the macros that the preambles of files define; the last definition counts."""
    known: dict[str, Command] = {}
    for text in texts:
        for part in _PREAMBLE.split(text)[1:]:
            preamble = _NEXT_BLOCK.split(part, maxsplit=1)[0]
            known |= _read_definitions(_JOINT.sub("", preamble))
    return Commands(known)


def _read_definitions(preamble: str) -> dict[str, Command]:
    commands: dict[str, Command] = {}
    for found in _DEFINITION.finditer(preamble):
        end = find_brace(preamble, found.end(), min(len(preamble), found.end() + LONGEST_BODY))
        body = preamble[found.end() + 1 : end]
        name = found["command"] or found["name"]
        number = int(found["number"] or 0) or len(found["parameters"] or "") // 2
        is_simple = not found["default"] and end >= 0 and not _COMPUTED.search(body)
        if is_simple and name not in CYRILLIC:
            commands[name] = Command(body, number)
    return commands


def _take_arguments(value: str, position: int, number: int) -> tuple[list[str], int]:
    """Give the arguments behind a macro, and where they end; those that are missing are blank."""
    arguments: list[str] = []
    for _ in range(number):
        while position < len(value) and value[position].isspace():
            position += 1
        end = (
            find_brace(value, position, len(value)) if value[position : position + 1] == "{" else -1
        )
        if end >= 0:
            arguments.append(value[position + 1 : end])
            position = end + 1
        else:
            arguments.append(value[position : position + 1].strip("{}"))
            position += bool(arguments[-1])
    return arguments, position


def _fill(body: str, arguments: list[str]) -> str:
    def give(found: re.Match[str]) -> str:
        number = int(found[1])
        return arguments[number - 1] if 0 < number <= len(arguments) else found[0]

    return _PARAMETER.sub(give, body)
