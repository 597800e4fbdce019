r"""A value of several paragraphs, as LaTeX and the databases of publishers part them.

That is by blank lines and ``\par``, by ``<p>`` of HTML and JATS, and by ``<P />`` of NASA's ADS.
"""

import re
from collections.abc import Iterator

from cvsite.markup.html_in_latex import unescape_tags

_TITLE = re.compile(
    r"<(?:jats:)?title\s*>(?P<title>[^<]*+)</(?:jats:)?title\s*>(?:\s*+<(?:jats:)?p\s*>)?",
    re.IGNORECASE,
)
"""The title of a section of an abstract, and the tag that would part it from its text."""

_NO_TITLES = frozenset({"", "abstract"})
"""What such a title says where it stands for the whole."""

_TOKEN = re.compile(
    r"\\[{}]|(?P<open>\{)|(?P<close>\})|(?P<begin>\\begin\s*\{[^{}]*\})|(?P<end>\\end\s*\{[^{}]*\})"
    r"|(?P<break>\n[ \t]*\n|\\par(?![A-Za-z])|</?(?:jats:)?(?:p|sec)\s*/?>|(?:<br\s*/?>\s*){2})",
    re.IGNORECASE,
)

MOST_GROUPS = 3
"""Pairs of braces around a whole text that are taken off: nobody writes more."""

_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def split_paragraphs(value: str) -> list[str]:
    """Give the paragraphs of a value as values of their own; none of them is blank.

    Within a group or an environment of LaTeX there is no end of a paragraph: both parts of it would
    be ill-formed.
    """
    text = unescape_tags(value)
    if "<" in text:
        text = _TITLE.sub(_write_title, text)
    text = _strip_group(text.strip())
    parts = _split(text) if _may_end(text) else (text,)
    return list(filter(None, map(str.strip, parts)))


def _write_title(found: re.Match[str]) -> str:
    """Let a title begin the paragraph below it."""
    title = found["title"].strip().rstrip(".: ")
    return "\n\n" if title.lower() in _NO_TITLES else f"\n\n\\textbf{{{title}:}} "


def _strip_group(text: str) -> str:
    """Take off braces around the whole of a text, which ADS and INSPIRE write."""
    for _ in range(MOST_GROUPS):
        is_group = text.startswith("{") and text.endswith("}")
        if not is_group or _find_closing(text) < len(text) - 1:
            break
        text = text[1:-1].strip()
    return text


def _find_closing(text: str) -> int:
    depth = 0
    for found in _TOKEN.finditer(text):
        depth += 1 if found["open"] else -1 if found["close"] else 0
        if depth == 0 and found["close"]:
            return found.start()
    return -1


def _may_end(text: str) -> bool:
    """Tell whether a paragraph may end within a text; most have one, and need no closer look."""
    return "<" in text or "\\par" in text or _BLANK_LINE.search(text) is not None


def _split(text: str) -> Iterator[str]:
    depth = start = 0
    for found in _TOKEN.finditer(text):
        if found["open"] or found["begin"]:
            depth += 1
        elif found["close"] or found["end"]:
            depth -= 1
        elif found["break"] and depth == 0:
            yield text[start : found.start()]
            start = found.end()
    yield text[start:]
