"""Values of BibTeX fields, which are LaTeX, as inline trees.

Nothing of a value is lost: what is no LaTeX that we know is shown as it is written. So a bare
``%`` is text here, as BibTeX's styles and reference managers take it, and begins no comment.
"""

import re
from collections.abc import Mapping
from functools import cached_property

from pylatexenc.latex2text import get_default_latex_context_db
from pylatexenc.latexwalker import LatexWalkerError

from cvsite.errors import CvsiteError
from cvsite.markup.html_in_latex import rewrite_html
from cvsite.markup.inlines import collapse_spaces, tidy_inlines
from cvsite.markup.latex_primitives import rewrite_primitives
from cvsite.markup.latex_quick import read_quickly
from cvsite.markup.latex_tree import LatexTree
from cvsite.markup.latex_walker import make_context, parse_latex
from cvsite.markup.math_macros import FormulaMacros
from cvsite.markup.typography import choose_marks, is_marked, typeset
from cvsite.model.text import Inlines, Text

_COMMANDS = re.compile(r"[\\{}$]")
_BRACES = re.compile(r"\\([{}])|[{}]")
_BARE_PERCENT = re.compile(r"(\\.)|%", re.DOTALL)
_BARE_DOLLAR = re.compile(r"(\\.)|\$", re.DOTALL)
_AMOUNT = re.compile(
    r"\$(?<![\\$]\$)(?=\d[\d,.]*(?:[-–—/ ]+|[^$\\^_{}=<>+]*\s)\$\d)"  # $5 and $10, $5-$10
)
_SYMBOL_CATEGORIES = ("latex-base", "advanced-symbols")


class MarkupError(CvsiteError):
    """A value is no LaTeX: a brace is not closed, an argument is missing."""


LONGEST_KNOWN = 100
"""How many characters a value has at most that is kept, since it may stand in other entries."""


class LatexReader:
    """Reads LaTeX; made once for many values, of which names of journals and the like recur."""

    def __init__(self) -> None:
        self._known: dict[str, Inlines] = {}
        self._formula_macros = FormulaMacros()
        self._seen_macros: set[str] = set()
        self.new_macros: list[str] = []
        """Macros that nobody knows, each once; who tells of them takes them away."""

    def read(self, value: str, *, quick: bool = True) -> Inlines:
        """Give the value as an inline tree; raises MarkupError where it cannot be read.

        ``$`` signs that do not enclose a formula are text. Without ``quick`` the parser reads all
        that has anything to decode; the tree is the same.
        """
        if not is_marked(value):
            return _take_text(value)
        if not quick or len(value) > LONGEST_KNOWN:
            return self._decode(value, quick=quick)
        if value not in self._known:
            self._known[value] = self._decode(value, quick=quick)
        return self._known[value]

    def _decode(self, value: str, *, quick: bool) -> Inlines:
        inlines = self._make_inlines(value, quick=quick)
        if "$" in value and "\\" in value:
            for name in self._formula_macros.list_unknown(inlines):
                self._note(name)
        return inlines

    def _make_inlines(self, value: str, *, quick: bool) -> Inlines:
        value = rewrite_html(value)
        marks = choose_marks(value)
        if not _COMMANDS.search(value):
            return _take_text(typeset(value, marks))
        if quick and not ("$" in value and _AMOUNT.search(value)):
            inlines = read_quickly(value, marks)
            if inlines is not None:
                return inlines
        source = _escape(_BARE_PERCENT, _AMOUNT.sub(r"\\$", rewrite_primitives(value)))
        try:
            return self._read_source(source, marks)
        except MarkupError:
            if "$" not in source:
                raise
            return self._read_source(_escape(_BARE_DOLLAR, source), marks)

    def _read_source(self, source: str, marks: Mapping[str, str]) -> Inlines:
        try:
            nodes = parse_latex(source, self._context)
            return tidy_inlines(self._make_tree(marks).read_nodes(nodes))
        except LatexWalkerError as error:
            raise MarkupError(getattr(error, "msg", str(error))) from error
        except RecursionError as error:
            raise MarkupError("its groups are nested too deeply") from error

    def _make_tree(self, marks: Mapping[str, str]) -> LatexTree:
        return LatexTree(marks, self._symbols.get, self._note)

    def _note(self, name: str) -> None:
        if name not in self._seen_macros:
            self._seen_macros.add(name)
            self.new_macros.append(name)

    @cached_property
    def _context(self) -> object:
        return make_context()

    @cached_property
    def _symbols(self) -> Mapping[str, str]:
        """The many further symbols that pylatexenc knows; its tables take a while to make."""
        specs = get_default_latex_context_db().iter_macro_specs(categories=_SYMBOL_CATEGORIES)
        texts = {spec.macroname: spec.simplify_repl for spec in reversed(list(specs))}
        return {
            name: text
            for name, text in texts.items()
            if isinstance(text, str) and "%" not in text and name != "today"
        }


def _take_text(value: str) -> Inlines:
    text = collapse_spaces(value).strip(" ")
    return (Text(text),) if text else ()


def strip_braces(value: str) -> str:
    r"""Give a value without its braces, all else as written; ``\{`` is a brace of the text."""
    return _BRACES.sub(r"\1", value) if "{" in value or "}" in value else value


def _escape(character: re.Pattern[str], value: str) -> str:
    """Put a backslash before a character where none is."""
    return character.sub(lambda found: found[1] or f"\\{found[0]}", value)
