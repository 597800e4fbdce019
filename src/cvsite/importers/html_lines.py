"""A page of HTML as lines: what browsers show on lines of their own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from cvsite.importers.values import Text
from cvsite.markup.markdown_text import escape_markdown

_BETWEEN_LINKS = re.compile(r"[\s/|·•,;&~\-–—\[\]()]*")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike."""

    text: str
    strong: bool = False
    emphasis: bool = False
    raised: str = ""
    link: str = ""


@dataclass(slots=True, eq=False)
class HtmlLine:
    """A line of a page; ``row`` is the number of the row of a table that it is in.

    ``role`` is what its element is called, or ``heading``. A line that begins a paragraph is
    ``parted`` from the one before it.
    """

    runs: list[Run] = field(default_factory=list)
    number: int = 0
    row: int = 0
    role: str = ""
    is_item: bool = False
    is_parted: bool = False
    text: Text = field(default_factory=lambda: Text("", ()))

    @property
    def plain(self) -> str:
        """The words of the line."""
        return " ".join("".join(run.text for run in self.runs).split())

    def list_links(self) -> Iterator[tuple[str, str]]:
        """Give the words and addresses of the links."""
        for link, runs in groupby(self.runs, key=lambda run: run.link):
            if link:
                yield " ".join("".join(run.text for run in runs).split()), link

    def has_only_links(self) -> bool:
        """Tell whether there are links on the line, and only marks between them."""
        rest = "".join(run.text for run in self.runs if not run.link)
        return any(run.link for run in self.runs) and _BETWEEN_LINKS.fullmatch(rest) is not None

    def list_words(self, look: str) -> list[str]:
        """Give the words that are ``strong``, or have ``emphasis``."""
        groups = groupby(self.runs, key=lambda run: bool(getattr(run, look)))
        words = (" ".join("".join(r.text for r in runs).split()) for is_so, runs in groups if is_so)
        return [each for each in words if each]

    def write_markdown(self) -> str:
        """Write the line in Markdown."""
        parts = []
        for link, group in groupby(self.runs, key=lambda run: run.link):
            runs = list(group)
            words = "".join(_write_run(run) for run in _merge(runs))
            inner = words.strip()
            if link and inner:
                before, after = (
                    words[: len(words) - len(words.lstrip())],
                    words[len(words.rstrip()) :],
                )
                words = f"{before}[{inner}]({link.replace(' ', '%20')}){after}"
            parts.append(words)
        return re.sub(r"\s+", " ", "".join(parts)).strip()


@dataclass(frozen=True, slots=True)
class Sign:
    """A link that a picture stands for: its address, what programs are told that it is.

    ``number`` is that of the line in the file, and ``before`` how many lines of the page come
    before it.
    """

    address: str
    words: str
    number: int
    before: int


@dataclass(slots=True)
class HtmlPage:
    """The lines of a page; ``pictures`` are addresses by the row that they are in.

    ``marked_rows`` stand out by their colour; ``signs`` are links without words.
    """

    lines: list[HtmlLine] = field(default_factory=list)
    pictures: dict[int, list[tuple[str, int]]] = field(default_factory=dict)
    marked_rows: set[int] = field(default_factory=set)
    signs: list[Sign] = field(default_factory=list)
    comments: list[tuple[str, int]] = field(default_factory=list)
    head: dict[str, tuple[str, int]] = field(default_factory=dict)


def _merge(runs: list[Run]) -> Iterator[Run]:
    """Join runs that look alike. Of words with emphasis in a row, none are strong besides.

    Markdown has no sure way to write that.
    """
    for emphasis, group in groupby(runs, key=lambda run: run.emphasis):
        alike = list(group)
        if emphasis and len({run.strong for run in alike if run.text.strip()}) > 1:
            alike = [replace(run, strong=False) for run in alike]
        for look, each in groupby(alike, key=lambda run: (run.strong, run.emphasis, run.raised)):
            yield Run("".join(run.text for run in each), *look)


def _write_run(run: Run) -> str:
    inner = run.text.strip()
    if not inner:
        return run.text
    before = " " if run.text[0].isspace() else ""
    after = " " if run.text[-1].isspace() else ""
    words = escape_markdown(inner)
    words = f"*{words}*" if run.emphasis else words
    words = f"**{words}**" if run.strong else words
    words = f"<{run.raised}>{words}</{run.raised}>" if run.raised else words
    return f"{before}{words}{after}"
