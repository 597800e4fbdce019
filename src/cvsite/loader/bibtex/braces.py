"""Braces and quotes that belong together."""

import re

_BRACES = re.compile(r"[{}]")
_UNESCAPED_BRACES = re.compile(r"(?<!\\)[{}]")
_QUOTES = re.compile(r"[{}\"]")
_UNESCAPED_QUOTES = re.compile(r"(?<!\\)[{}\"]")


def find_brace(text: str, start: int, end: int, *, escapes: bool = False) -> int:
    """Find the brace that closes the one at ``start``; -1 where none before ``end`` does.

    BibTeX counts each brace; with ``escapes`` one behind a backslash is text.
    """
    depth = 0
    for match in (_UNESCAPED_BRACES if escapes else _BRACES).finditer(text, start, end):
        depth += 1 if match[0] == "{" else -1
        if depth == 0:
            return match.start()
    return -1


def find_quote(text: str, start: int, end: int, *, escapes: bool = False) -> int:
    """Find the quote that closes the one at ``start``; -1 where none before ``end`` does.

    A quote within braces is text (btxdoc, section 2.3).
    """
    depth = 0
    for match in (_UNESCAPED_QUOTES if escapes else _QUOTES).finditer(text, start + 1, end):
        if match[0] == '"' and depth == 0:
            return match.start()
        if match[0] != '"':
            depth += 1 if match[0] == "{" else -1
        if depth < 0:
            return -1
    return -1


def match_braces(text: str) -> dict[int, int]:
    """Give the closing brace of each opening one that has one."""
    opened: list[int] = []
    closings: dict[int, int] = {}
    for match in _BRACES.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            closings[opened.pop()] = match.start()
    return closings


def drop_unmatched(text: str) -> str:
    """Leave out the braces that have no partner."""
    opened: list[int] = []
    alone: set[int] = set()
    for match in _BRACES.finditer(text):
        if match[0] == "{":
            opened.append(match.start())
        elif opened:
            opened.pop()
        else:
            alone.add(match.start())
    alone.update(opened)
    return "".join(char for at, char in enumerate(text) if at not in alone)


def write_text_pattern(others: str = "") -> str:
    """Write a pattern for text without braces, behind a backslash or not, and some others."""
    return rf"[^{others}{{}}\\]++|\\(?:[^{{}}\\]|\\(?![{{}}\\]))"


def write_group_pattern(others: str = "", depth: int = 4) -> str:
    """Write a pattern for braces that match, in some depth, around text without some characters.

    It matches nothing where a backslash before a brace makes it doubtful which ones match.
    """
    inner = rf"|{write_group_pattern(others, depth - 1)}" if depth else ""
    return rf"\{{(?:{write_text_pattern(others)}{inner})*+\}}"
