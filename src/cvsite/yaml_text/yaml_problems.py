"""What libyaml says of a mistake, in the words of somebody who writes a CV."""

import re
from collections.abc import Callable

import yaml
from yaml.reader import ReaderError

from cvsite.errors import Problem
from cvsite.yaml_text.nodes import SourceText

Explanation = tuple[str, str | None]
"""A message and a hint."""

_UNQUOTED = "put the text in quotes"


def _explain_colon(source: str, column: int) -> Explanation:
    before = source[: column - 1]
    if re.search(r":\s", before):
        return "a second ': ' within one value", f"{_UNQUOTED}, since it holds ': '"
    return (
        "a key with a value cannot stand here",
        "give the line before it as 'key: value', and begin both in the same column",
    )


def _explain_character(source: str, column: int) -> Explanation:
    found = source[column - 1 : column]
    if found == "\t":
        return "a tab in the indentation", "indent with spaces, never with tabs"
    return f"a value cannot begin with {found!r}", _UNQUOTED


def _explain_key(source: str, column: int) -> Explanation:
    if re.search(r"[\"']\s*$", source[: column - 1]):
        hint = "put all of it in quotes; within '...' a ' is written twice"
        return "text goes on behind a closing quote", hint
    return _explain_indentation(source, column)


def _explain_indentation(source: str, column: int) -> Explanation:
    del source, column
    hint = "the keys of one record, and the '- ' of one list, begin in the same column"
    return "this line is not indented like the ones that it belongs to", hint


def _say(message: str, hint: str | None = None) -> Callable[[str, int], Explanation]:
    return lambda source, column: (message, hint)  # noqa: ARG005 - the others look at them


_UNCLOSED_QUOTE = "found unexpected end of stream"

_UNCLOSED_BRACKETS = ("did not find expected ',' or ']'", "did not find expected ',' or '}'")
_TEXT_IN_BRACKETS = "text within brackets"

_AT_CONTEXT = {
    _UNCLOSED_QUOTE: _say("a quote that is never closed", "close the quote"),
    _UNCLOSED_BRACKETS[0]: _say("a list that is never closed", "close it with ]"),
    _UNCLOSED_BRACKETS[1]: _say("a mapping that is never closed", "close it with }"),
    "could not find expected ':'": _say(
        "this is no key with a value", "a key is followed by ': ', with a space behind the colon"
    ),
    "did not find expected alphabetic or numeric character": _say(
        "a value cannot begin with '*' or '&'", _UNQUOTED
    ),
}
"""Mistakes whose place is where the part began that went wrong."""

_AT_PROBLEM = {
    _TEXT_IN_BRACKETS: _say(
        "text that cannot stand here",
        f"{_UNQUOTED}: within {{ }} and [ ], any of , [ ] {{ }} ends it",
    ),
    "mapping values are not allowed in this context": _explain_colon,
    "found character that cannot start any token": _explain_character,
    "did not find expected key": _explain_key,
    "did not find expected '-' indicator": _explain_indentation,
    "did not find expected <document start>": _explain_indentation,
    "block sequence entries are not allowed in this context": _say(
        "a list cannot begin behind a key", "begin it on the next line, or write [one, two]"
    ),
    "found a tab character where an indentation space is expected": _say(
        "a tab in the indentation", "indent with spaces, never with tabs"
    ),
    "found unknown escape character": _say(
        r"a \ that begins no escape sequence",
        r"""use '...' instead of "...", or write \\ for a backslash""",
    ),
    "did not find expected node content": _say("a value is missing here", _UNQUOTED),
    "exceeded maximum nesting depth": _say("too many levels of nesting"),
    "did not find expected comment or line break": _say(
        "text behind | or >", "begin the text on the next line"
    ),
}
"""Mistakes whose place is where they were noticed."""


def describe_yaml_error(
    error: yaml.YAMLError, text: str, source: SourceText, before: yaml.ScalarEvent | None
) -> Problem:
    """Turn an error of PyYAML's C parser into a problem with its place and a hint.

    ``before`` is the last value that was read: where that is a quoted text of several lines, its
    quote was probably closed by the one that should have opened the next.
    """
    if isinstance(error, ReaderError):
        # PyYAML's type stubs leave its attributes out.
        place = source.locate_offset(int(error.position))
        code = ord(text[int(error.position)])
        return Problem(f"a control character, U+{code:04X}, cannot stand here", place, "remove it")
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Problem(f"this is no YAML: {error}", source.locate(1))
    said = error.problem or "this is no YAML"
    begin = error.context_mark if said in _AT_CONTEXT else None
    if begin and said in _UNCLOSED_BRACKETS and begin.line == error.problem_mark.line:
        begin, said = None, _TEXT_IN_BRACKETS  # it may well be closed, further on in the line
    mark = begin or error.problem_mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if said == "did not find expected key" and (open_quote := _find_open_quote(before)):
        said, (line, column) = _UNCLOSED_QUOTE, open_quote
    if line > len(source.lines):  # noticed at the end of the file
        line, column = len(source.lines), len(source.lines[-1]) + 1
    explain = {**_AT_CONTEXT, **_AT_PROBLEM}.get(said, _say(said))
    message, hint = explain(source.lines[line - 1], column)
    return Problem(message, source.locate(line, column), hint)


def _find_open_quote(scalar: yaml.ScalarEvent | None) -> tuple[int, int] | None:
    """Give the place of the quote that opens a value of several lines."""
    if scalar is None or scalar.style not in {"'", '"'}:
        return None
    start, end = scalar.start_mark, scalar.end_mark
    spans_lines = start and end and start.line != end.line
    return (start.line + 1, start.column + 1) if start and spans_lines else None
