"""What the parser of LaTeX found, as inline trees."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from pylatexenc.latexwalker import (
    LatexCharsNode,
    LatexEnvironmentNode,
    LatexGroupNode,
    LatexMacroNode,
    LatexMathNode,
)

from cvsite.markup import latex_macros as macros
from cvsite.markup.formulas import read_formula
from cvsite.markup.inlines import merge_texts, tidy_inlines
from cvsite.markup.latex_symbols import ACCENTS, SPACING_ACCENTS, SYMBOLS, UNDOTTED
from cvsite.markup.plain import write_plain
from cvsite.markup.typography import typeset
from cvsite.model.text import Code, Inline, Inlines, Link, Text
from cvsite.model.urls import is_safe_url

_IN_ADDRESS = re.compile(
    r"\\?%[ \t]*\n\s*|\\textasciitilde\s*(?:\{\})?|\\~\{\}|\\([%#&_~$^{}\\])|\s+"
)
_OUTER_EDGES = re.compile(r"\A\\begin\s*\{[^}]*\}|\\end\s*\{[^}]*\}\Z")
_TYPEWRITER_MARKS = {"~": "\N{NO-BREAK SPACE}"}
_INNER_QUOTES = ("‘", "’")

Node = Any  # pylatexenc ships no types


@dataclass(frozen=True, slots=True)
class LatexTree:
    """Makes a tree of the nodes of one value.

    ``marks`` tells what quotes and dashes stand for; ``find_symbol`` gives the text of a macro
    that is in none of our tables, or None. ``note_unknown`` is given the name of one that nobody
    knows.
    """

    marks: Mapping[str, str]
    find_symbol: Callable[[str], str | None]
    note_unknown: Callable[[str], None]
    is_quoted: bool = False

    def read_nodes(self, nodes: Sequence[Node]) -> Inlines:
        """Give nodes as inlines; a switch takes all that follow it."""
        inlines: list[Inline] = []
        for index, node in enumerate(nodes):
            name = node.macroname if isinstance(node, LatexMacroNode) else None
            if name in macros.TYPEWRITER_SWITCHES:
                inlines += self.read_code(nodes[index + 1 :])
                break
            if style := macros.SWITCHES.get(name or ""):
                inlines.append(style(self.read_nodes(nodes[index + 1 :])))
                break
            following = nodes[index + 1] if index + 1 < len(nodes) else None
            inlines += self.read_node(node, following)
        return merge_texts(inlines)

    def read_node(self, node: Node, following: Node = None) -> Iterable[Inline]:
        """Give a node as inlines; ``following`` is the node after it."""
        match node:
            case LatexCharsNode():
                return (Text(typeset(node.chars, self.marks)),)
            case LatexGroupNode():
                return self._read_group(node)
            case LatexMacroNode():
                return self._read_macro(node, following)
            case LatexMathNode():
                start, end = node.delimiters
                return read_formula(node.latex_verbatim()[len(start) : -len(end)])
            case LatexEnvironmentNode():
                return self._read_environment(node)
        return (Text(node.latex_verbatim()),)

    def _read_group(self, node: Node) -> Inlines:
        inner = self.read_nodes(node.nodelist)
        opening, closing = node.delimiters
        return inner if opening == "{" else (Text(opening), *inner, Text(closing))

    def _read_macro(self, node: Node, following: Node) -> Iterable[Inline]:
        name = node.macroname
        if name in SYMBOLS:
            return (Text(SYMBOLS[name]),)
        if name in macros.SWITCHES:
            return ()
        reader = _READERS.get(name)
        arguments = node.nodeargd.argnlist if node.nodeargd else None
        if reader and arguments is not None:
            return reader(self, name, arguments)
        if name in macros.VERBATIM and node.nodeargd:
            return (Code(node.nodeargd.verbatim_text),)
        return self._read_unknown(node, following)

    def _read_unknown(self, node: Node, following: Node) -> Inlines:
        """Leave the text of its arguments; show a macro without any as it is written."""
        name = node.macroname
        if (symbol := self.find_symbol(name)) is not None:
            return (Text(symbol),)
        if not name.isalpha() or name != name.lower():
            return (Text(name),)  # \XML and \TikZ are names
        self.note_unknown(name)
        return () if isinstance(following, LatexGroupNode) else (Text(node.latex_verbatim()),)

    def _read_environment(self, node: Node) -> Inlines:
        name = node.environmentname
        if name not in macros.FORMULA_ENVIRONMENTS:
            return (Text(" "), *self.read_nodes(node.nodelist), Text(" "))
        source = node.latex_verbatim()
        if name in macros.PLAIN_FORMULA_ENVIRONMENTS:
            source = _OUTER_EDGES.sub("", source)
        return (Text(" "), *read_formula(source), Text(" "))

    def read_code(self, nodes: Sequence[Node]) -> Inlines:
        """Give nodes as code; quotes and dashes are as they are typed in it."""
        plain = replace(self, marks=_TYPEWRITER_MARKS)
        return (Code(write_plain(plain.read_nodes(nodes))),)


def _read_accent(tree: LatexTree, name: str, arguments: Sequence[Node]) -> Inlines:
    """Put an accent on a letter; what stands on no letter is the mark itself."""
    letter_node = arguments[0]
    text = write_plain(tuple(tree.read_node(letter_node)))
    if not name.isalpha() and _ends_a_word(letter_node):
        return (Text(f"{name} {text}"),)  # \" at the end of a word is a quote that was escaped
    letter = UNDOTTED.get(text[:1], text[:1])
    if not letter.isalpha() and not (name == "=" and letter.isdigit()):  # 1\=10, of crystals
        return (Text(SPACING_ACCENTS.get(name, "") + text),)
    return (Text(unicodedata.normalize("NFC", letter + ACCENTS[name] + text[1:])),)


def _ends_a_word(letter_node: Node) -> bool:
    r"""Tell whether a space parts an accent from its letter and ``{`` does not begin it."""
    before: str = letter_node.parsing_state.s[: letter_node.pos]
    return before[-1].isspace() and before.rstrip()[-3:-1] != "{\\"


def _read_style(tree: LatexTree, name: str, arguments: Sequence[Node]) -> Inlines:
    return (macros.STYLES[name](tuple(tree.read_node(arguments[0]))),)


def _read_typewriter(tree: LatexTree, _name: str, arguments: Sequence[Node]) -> Inlines:
    return tree.read_code(arguments)


def _read_enclosed(tree: LatexTree, name: str, arguments: Sequence[Node]) -> Inlines:
    opening, closing = macros.ENCLOSING[name]
    if opening != "“":
        return (Text(opening), *tree.read_node(arguments[0]), Text(closing))
    if tree.is_quoted:
        opening, closing = _INNER_QUOTES
    inner = replace(tree, is_quoted=not tree.is_quoted)
    return (Text(opening), *inner.read_nodes(arguments), Text(closing))


def _read_choice(tree: LatexTree, name: str, arguments: Sequence[Node]) -> Inlines:
    shown = macros.CHOICES[name].shown
    return () if shown is None else tuple(tree.read_node(arguments[shown]))


def _read_item(tree: LatexTree, _name: str, arguments: Sequence[Node]) -> Inlines:
    """Begin an item with a bullet, or with the mark that is written for it: ``(i)``."""
    mark = tree.read_nodes(arguments[0].nodelist) if arguments[0] else (Text("•"),)
    return (Text(" "), *mark, Text(" "))


def _read_kept(tree: LatexTree, _name: str, arguments: Sequence[Node]) -> Inlines:
    return tree.read_nodes(arguments)


def _read_formula(_tree: LatexTree, _name: str, arguments: Sequence[Node]) -> Inlines:
    return read_formula(_write_argument(arguments[0]))


def _read_link(tree: LatexTree, _name: str, arguments: Sequence[Node]) -> Inlines:
    """Link to the address, if it is one that a page may link to; else show the text alone."""
    url = _IN_ADDRESS.sub(_read_in_address, _write_argument(arguments[0]))
    shown = arguments[1:]
    children = tidy_inlines(tree.read_nodes(shown)) if shown else (Text(url),)
    links = bool(shown) or "://" in url or url.startswith("mailto:")
    return (Link(url, children),) if url and links and is_safe_url(url) else children


def _write_argument(node: Node) -> str:
    """Give an argument as it is written, without its braces."""
    source: str = node.latex_verbatim()
    return source[1:-1] if isinstance(node, LatexGroupNode) else source


def _read_in_address(found: re.Match[str]) -> str:
    """Give what stands for a character that LaTeX does not let one write in an address."""
    is_line_end = found[0].isspace() or ("%" in found[0] and "\n" in found[0])  # a comment
    return "" if is_line_end else found[1] or "~"


_READERS: Mapping[str, Callable[[LatexTree, str, Sequence[Node]], Iterable[Inline]]] = {
    **dict.fromkeys(ACCENTS, _read_accent),
    **dict.fromkeys(macros.STYLES, _read_style),
    **dict.fromkeys(macros.TYPEWRITER, _read_typewriter),
    **dict.fromkeys(macros.ENCLOSING, _read_enclosed),
    **dict.fromkeys(macros.CHOICES, _read_choice),
    **dict.fromkeys(macros.KEPT, _read_kept),
    **dict.fromkeys(macros.FORMULAS, _read_formula),
    **dict.fromkeys(macros.LINKS, _read_link),
    macros.ITEM: _read_item,
}
