"""Bounds to how far a mark of Markdown is looked for, so that time grows no faster than the text.

For every bracket Python-Markdown looks for the one that closes it, and for every address for its
end, to the end of the paragraph if need be; and it copies the paragraph for every mark it reads.
"""

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import ImageInlineProcessor, InlineProcessor, LinkInlineProcessor
from markdown.util import AtomicString

_DEEPEST_BRACKETS = 4
"""Pairs of brackets that may stand within another one for that to be a link."""

_WITHIN = r"[^\[\]]*+"
for _ in range(_DEEPEST_BRACKETS):
    _WITHIN = rf"(?:[^\[\]]++|\[{_WITHIN}\])*+"

OPEN_BRACKET = rf"\[(?!{_WITHIN}\])"
"""A bracket that nothing closes, so that no link can begin with it."""

_OPEN_BRACKET = re.compile(OPEN_BRACKET)
_ESCAPED_BRACKET = f"\x02{ord('[')}\x03"
"""The bracket as the parser writes escaped characters while it works."""

_NEXT_ADDRESS = "]("

LONGEST_TEXT = 10_000
"""Characters of a paragraph or a heading that may have marks in it, and between blank lines."""

_DEEPEST_TREE = 100
"""Elements within one another: two for each level of a list, one for each of a quote."""


def leave_long_texts(root: Element) -> None:
    """Mark texts as plain that are too long for anything that a person wrote."""
    for element in root.iter():
        if element.text and len(element.text) > LONGEST_TEXT:
            element.text = AtomicString(element.text)
        if element.tail and len(element.tail) > LONGEST_TEXT:
            element.tail = AtomicString(element.tail)


def check_depth(root: Element) -> None:
    """Raise RecursionError where a tree is so deep that writing it would."""
    level = [root]
    for _ in range(_DEEPEST_TREE):
        level = [child for element in level for child in element]
    if level:
        raise RecursionError(f"elements stand within more than {_DEEPEST_TREE} others")


class Brackets(InlineProcessor):
    """Makes mere characters of the brackets that nothing closes, of all in a text at once."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - as the library calls it
        self,
        m: re.Match[str],  # noqa: ARG002 - as above
        data: str,
    ) -> tuple[Element, int, int]:
        """Give the whole text again, with those brackets escaped."""
        element = Element("span")
        element.text = _OPEN_BRACKET.sub(_ESCAPED_BRACKET, data)
        return element, 0, len(data)


class NearLink(LinkInlineProcessor):
    """A link whose address ends before that of the next one begins."""

    def getLink(  # noqa: N802 - as the library calls it
        self, data: str, index: int
    ) -> tuple[str, str | None, int, bool]:
        """Give the address and the title at a place, where they end, and whether they are there."""
        end = data.find(_NEXT_ADDRESS, index)
        near = data[index:] if end < 0 else data[index:end]
        address, title, taken, found = super().getLink(near, 0)
        return address, title, index + taken, found


class NearImage(ImageInlineProcessor, NearLink):
    """An image whose address ends before that of the next one begins."""
