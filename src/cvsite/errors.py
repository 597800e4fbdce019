"""What is told to the user, and how: problems with their place, line, caret and hint.

    CvsiteError            shown without a traceback
    +-- UsageError         the command was given something that it cannot work with (exit code 2)
    +-- ContentError       the site's content or templates have problems (exit code 1)

Anything else that is raised is a bug of cvsite and keeps its traceback.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]

TAB_WIDTH = 4
"""Columns that a tab takes where a source line is shown."""

LONGEST_MESSAGE = 2000
"""Characters of a message, or of a hint, that are shown."""

LONGEST_SOURCE_LINE = 100
"""Characters of a source line that are shown; a longer one is cut around the caret."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file.

    ``path`` is written as the user would find it (relative to where the command ran, if it was
    named so). ``line`` and ``column`` count from 1; a column counts characters, not bytes.
    ``source`` is the text of that line, for the snippet.
    """

    path: str
    line: int | None = None
    column: int | None = None
    source: str | None = None

    def __str__(self) -> str:
        parts = (self.path, self.line, self.column)
        return ":".join(str(part) for part in parts if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with the content, where it is, and what may help.

    An error means that the content cannot be used as it is; a warning, that it is odd but usable.
    """

    message: str
    location: Location | None = None
    hint: str | None = None
    severity: Severity = "error"


class CvsiteError(Exception):
    """Anything whose message is meant for the user; no traceback is shown for it."""


class UsageError(CvsiteError):
    """The command was called with something it cannot work with, such as a missing folder."""


@dataclass
class ContentError(CvsiteError):
    """Carries every problem of a run, so that all can be mended before the next one.

    ``note`` says what became of the entries of the bibliography, used or not.
    """

    problems: tuple[Problem, ...] = field(default=())
    note: str = ""

    def __str__(self) -> str:
        return "\n\n".join(format_problem(problem) for problem in self.problems)


def sort_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put problems in reading order: by file, then by place in it; each is told once."""

    def place(problem: Problem) -> tuple[str, int, int]:
        where = problem.location or Location("")
        return (where.path, where.line or 0, where.column or 0)

    return tuple(sorted(dict.fromkeys(problems), key=place))


def format_problem(problem: Problem) -> str:
    """Write a problem as a compiler would: place and message, the line with a caret, a hint."""
    place = f"{problem.location}: " if problem.location else ""
    kind = "warning: " if problem.severity == "warning" else ""
    lines = [f"{place}{kind}{_clip(problem.message)}"]
    if problem.location and problem.location.source is not None:
        lines += _snippet(problem.location)
    if problem.hint:
        lines.append(f"  hint: {_clip(problem.hint)}")
    return "\n".join(lines)


def _clip(text: str) -> str:
    """Give a text without its middle where it quotes a value that would fill the terminal."""
    if len(text) <= LONGEST_MESSAGE:
        return text
    return f"{text[: LONGEST_MESSAGE // 2]} … {text[-LONGEST_MESSAGE // 2 :]}"


def suggest_word(word: str, known: Iterable[str]) -> str | None:
    """Find the word that was probably meant; None where none of those that are known is like it."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Write the hint that asks for the word that was probably meant."""
    meant = suggest_word(word, known)
    return f"did you mean {meant!r}?" if meant else None


def _snippet(location: Location) -> list[str]:
    """Show the source line behind its number, and a caret under the column."""
    source = location.source or ""
    column = location.column
    if column is not None and column - 1 > LONGEST_SOURCE_LINE * 3 // 4:
        cut = column - 1 - LONGEST_SOURCE_LINE // 2
        source, column = f"…{source[cut:]}", column - cut + 1
    if len(source) > LONGEST_SOURCE_LINE:
        source = f"{source[:LONGEST_SOURCE_LINE]}…"
    number = str(location.line)
    shown = [f"  {number} | {_printable(source)}"]
    if column is not None:
        indent = len(_printable(source[: column - 1]))
        shown.append(f"  {' ' * len(number)} | {' ' * indent}^")
    return shown


def _printable(text: str) -> str:
    """Expand tabs and replace control characters, which could steer the reader's terminal."""
    expanded = text.replace("\t", " " * TAB_WIDTH)
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in expanded)
