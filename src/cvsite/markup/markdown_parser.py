"""Python-Markdown, set up so that it gives a tree with nothing but text in it.

Its own HTML is never made: the tree is taken before it would be written. What it would copy into
HTML as it is (raw HTML, entities, addresses of mail) is read otherwise here.
"""

import re
import string
from html import unescape
from typing import cast
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import (
    BACKTICK_RE,
    IMAGE_LINK_RE,
    LINK_RE,
    BacktickInlineProcessor,
    InlineProcessor,
    SubstituteTagInlineProcessor,
)
from markdown.util import AtomicString

from cvsite.markup.markdown_bounds import (
    OPEN_BRACKET,
    Brackets,
    NearImage,
    NearLink,
    check_depth,
    leave_long_texts,
)
from cvsite.markup.markdown_lines import LinePreprocessor
from cvsite.markup.markdown_tree import ENTITY, list_pictures, list_refused, read_blocks
from cvsite.model.text import RichText
from cvsite.yaml_text.characters import clean_text

_TEX = r"((?:\\.|[^\\$\x02])+)"
_FORMULA = rf"\\.|\$\${_TEX}\$\$|\$(?![\s$]){_TEX}(?<!\s)\$(?!\d)"
_TAG = r"<(em|strong|i|b|sub|sup)>(.+?)</\1>"
_BREAK = r"<br\s*/?>"
_COMMENT = r"<!--.*?-->"
_BACKTICKS = re.compile("`+")
_MAIL = r"<(?:mailto:)?([^<>\s!@:]+@[^<>\s@]+)>"
_TAGS = {"i": "em", "b": "strong"}

Found = tuple[Element | str | None, int | None, int | None]


class MarkdownParser:
    """Reads Markdown by Python-Markdown."""

    def __init__(self) -> None:
        self._markdown = Markdown(extensions=[SaneListExtension()])
        self._markdown.ESCAPED_CHARS = list(string.punctuation)
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.preprocessors.register(LinePreprocessor(self._markdown), "lines", 20)
        patterns = self._markdown.inlinePatterns
        patterns.register(_Formula(_FORMULA, self._markdown), "formula", 185)
        patterns.register(_CodeSpan(BACKTICK_RE), "backtick", 190)
        patterns.register(Brackets(OPEN_BRACKET, self._markdown), "brackets", 175)
        patterns.register(NearLink(LINK_RE, self._markdown), "link", 160)
        patterns.register(NearImage(IMAGE_LINK_RE, self._markdown), "image_link", 150)
        patterns.register(_Mail(_MAIL, self._markdown), "automail", 110)
        patterns.register(SubstituteTagInlineProcessor(_BREAK, "br"), "break", 95)
        patterns.register(_Comment(_COMMENT, self._markdown), "comment", 94)
        patterns.register(_Tag(_TAG, self._markdown), "html", 90)
        patterns.register(_Entity(ENTITY, self._markdown), "entity", 80)

    def read(self, text: str) -> RichText:
        """Give a text as blocks. Raises RecursionError where they nest too deeply."""
        markdown = self._markdown
        markdown.reset()
        lines = text.split("\n")
        for preprocessor in markdown.preprocessors:
            lines = preprocessor.run(lines)
        root = cast("Element", markdown.parser.parseDocument(lines).getroot())
        leave_long_texts(root)
        for name in ("inline", "unescape"):
            markdown.treeprocessors[name].run(root)
        check_depth(root)
        blocks = read_blocks(root, tuple(map(str, markdown.htmlStash.rawHtmlBlocks)))
        return RichText(text, blocks, tuple(list_refused(root)), tuple(list_pictures(root)))


class _CodeSpan(BacktickInlineProcessor):
    """Code between as many backticks on either side, by the rule of CommonMark."""

    def find_code_spans(  # type: ignore[override]  # the stubs lack what is no code
        self, start: int, text: str
    ) -> tuple[int, int | None]:
        """Give where the code behind the backticks at ``start`` begins and ends, if it does."""
        opening = _BACKTICKS.match(text, start)
        begin = opening.end() if opening else start
        closing = re.compile(rf"(?<!`)`{{{begin - start}}}(?!`)").search(text, begin)
        return begin, closing.start() if closing else None


class _Formula(InlineProcessor):
    """A formula between dollar signs, single or double, by the rule of pandoc.

    A single one is followed, and the last preceded, by something that is no space, and no digit
    follows the last. The pattern also finds escaped characters, to step over them.
    """

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802 - as the library calls it
        tex = m[1] or m[2]
        if tex is None:
            return None, None, None
        element = Element("math")
        element.text = AtomicString(tex)
        return element, m.start(), m.end()


class _Mail(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802 - as above
        element = Element("a", href=f"mailto:{m[1]}")
        element.text = AtomicString(m[1])
        return element, m.start(), m.end()


class _Comment(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802 - as above
        return "", m.start(), m.end()


class _Tag(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802 - as above
        element = Element(_TAGS.get(m[1], m[1]))
        element.text = m[2]
        return element, m.start(), m.end()


class _Entity(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]  # noqa: ARG002, N802 - as above
        return clean_text(unescape(m[0])), m.start(), m.end()
