"""Makes the text of a .bib file ready for bibtexparser: a list of small steps.

Each takes a text and gives one of the same length with the same line ends, so that what is found
in it stands at the same place in the file. What people write and bibtexparser does not read as
BibTeX or BibLaTeX do is moved, blanked or hidden here.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from cvsite.loader.bibtex.braces import find_brace, match_braces
from cvsite.loader.bibtex.scanning import scan_entry

Step = Callable[[str], str]

ENTRY_LINE = re.compile(r"^[ \t]*@(?=[^\s{}(),=\"%#@]*[ \t]*[{(])", re.MULTILINE)
"""The begin of a line on which something like an entry begins, up to its ``@``."""

_SPREAD_HEAD = re.compile(r"^([ \t]*)@(\s*)([^\s{}(),=\"%#@]+)(\s*)([{(])", re.MULTILINE)
_COMMENT_BLOCK = re.compile(r"^[ \t]*@comment[ \t]*(\{)", re.MULTILINE | re.IGNORECASE)
_COMMENT_SIGN = re.compile(r"(?<![\w\\])%")
_COMMENTED_ENTRY = re.compile(r"^[ \t]*%[^\n@]*@\w+[ \t]*([{(])[^\n]*\n(?=[ \t]*%)", re.MULTILINE)
_ODD_TYPE = re.compile(r"^[ \t]*@([^\s{}(),=\"%#@]+)(?=[ \t]*[{(])", re.MULTILINE)
_LIKE_COMMAND = re.compile(r"@[csp](?=(?:omment|tring|reamble)\w)", re.IGNORECASE)
_ANY_HEAD = re.compile(r"@(\w*)[ \t]*[{(]")
_ENTRY_BEGIN = re.compile(r"[^\s,={}\"]+\s*,")
_NO_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class PreparedText:
    """The text of a file in three states of the same length.

    ``written`` is as the author wrote it. In ``clean`` comments are blank and heads of entries on
    one line; values are taken from it. In ``split`` some characters are hidden from bibtexparser.
    """

    written: str
    clean: str
    split: str


def prepare_text(written: str) -> PreparedText:
    r"""Do all steps for a text whose line ends are ``\n``."""
    clean = _apply(CLEANING, written)
    return PreparedText(written, clean, _apply(HIDING, clean))


def _apply(steps: tuple[Step, ...], text: str) -> str:
    for step in steps:
        text = step(text)
    return text


def gather_heads(text: str) -> str:
    """Put ``@ article`` and ``@article⏎{`` together; the spaces go behind the bracket."""

    def gather(head: re.Match[str]) -> str:
        before, gap, kind, rest, bracket = head.groups()
        return head[0] if not gap and "\n" not in rest else f"{before}@{kind}{bracket}{gap}{rest}"

    return _SPREAD_HEAD.sub(gather, text)


def blank_comment_blocks(text: str) -> str:
    """Blank each ``@comment{...}`` that holds entries, which would come to life again."""
    closings: dict[int, int] | None = None
    spans: list[tuple[int, int]] = []
    for block in _COMMENT_BLOCK.finditer(text):
        if spans and block.start() < spans[-1][1]:
            continue
        following = ENTRY_LINE.search(text, block.end())
        limit = following.start() if following else len(text)
        if find_brace(text, block.start(1), limit) >= 0:
            continue
        closings = match_braces(text) if closings is None else closings
        spans.append((block.start(), closings.get(block.start(1), block.start() - 1) + 1))
    return blank_spans(text, spans)


def blank_comment_lines(text: str) -> str:
    """Blank comments from ``%`` to the end of the line between the fields of entries (biber)."""
    if not _COMMENT_SIGN.search(text):
        return text
    starts = [match.end() - 1 for match in ENTRY_LINE.finditer(text)]
    spans: list[tuple[int, int]] = []
    for start, end in pairwise((*starts, len(text))):
        if _COMMENT_SIGN.search(text, start, end):
            spans += sorted({*scan_entry(text, start, end).comments})  # one may be met twice
    return blank_spans(text, spans)


def hide_commented_entries(text: str) -> str:
    """Hide an entry each of whose lines is a comment; BibTeX would stumble over it."""

    def hide(line: re.Match[str]) -> str:
        is_open = find_brace(line.string, line.start(1), line.end()) < 0
        return line[0].replace("@", "_") if is_open else line[0]

    return _COMMENTED_ENTRY.sub(hide, text)


def hide_odd_types(text: str) -> str:
    """Make words of types such as ``online-x`` and ``foo:bar``, which bibtexparser overlooks.

    It takes ``@commented{`` for a comment as well.
    """
    text = _ODD_TYPE.sub(lambda head: re.sub(r"[^\w@ \t]", "_", head[0]), text)
    return _LIKE_COMMAND.sub("@_", text)


def hide_addresses(text: str) -> str:
    """Hide the ``@`` of ``me@example (office)`` and of ``@{``, which begin no entry."""

    def list_addresses() -> Iterator[int]:
        for head in _ANY_HEAD.finditer(text):
            before = text[head.start() - 1 : head.start()]
            is_address = before.isalnum() or before == "."
            if not head[1] or (is_address and not _ENTRY_BEGIN.match(text, head.end())):
                yield head.start()

    return hide_signs(text, list_addresses())


CLEANING: tuple[Step, ...] = (gather_heads, blank_comment_blocks, blank_comment_lines)
"""What is not to be read as part of any entry goes."""

HIDING: tuple[Step, ...] = (hide_commented_entries, hide_odd_types, hide_addresses)
"""What only bibtexparser must not see is hidden from it."""


def hide_signs(text: str, places: Iterable[int]) -> str:
    """Hide the ``@`` at each of the places, which are in order."""
    return _replace(text, ((place, place + 1, "_") for place in places))


def blank_spans(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Put spaces for all but the line ends in parts of a text, which are in order."""
    return _replace(
        text, ((start, end, _NO_LINE_END.sub(" ", text[start:end])) for start, end in spans)
    )


def _replace(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end, replacement in parts:
        if start < end:
            pieces += (text[position:start], replacement)
            position = end
    return "".join((*pieces, text[position:])) if pieces else text
