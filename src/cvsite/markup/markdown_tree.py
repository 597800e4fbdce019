"""The element tree of Python-Markdown as blocks and inlines."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from html import unescape
from xml.etree.ElementTree import Element

from cvsite.markup.formulas import read_formula
from cvsite.markup.inlines import merge_texts, tidy_inlines
from cvsite.model.text import (
    Block,
    Blocks,
    Code,
    CodeBlock,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    ItemList,
    Link,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Subscript,
    Superscript,
    Text,
)
from cvsite.model.urls import is_safe_url
from cvsite.yaml_text.characters import clean_text

_STASHED = re.compile(r"\s*\x02wzxhzdk:(\d+)\x03\s*")
_CONTROLS = str.maketrans("", "", "\x02\x03")
ENTITY = r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"
"""A reference to a character (CommonMark 0.31.2, 2.5)."""

_ENTITY = re.compile(ENTITY)
_ESCAPED_CODE = re.compile(r"&(?:amp|lt|gt);")

_STYLES: Mapping[str, type[Emphasis | Strong | Subscript | Superscript]] = {
    "em": Emphasis,
    "strong": Strong,
    "sub": Subscript,
    "sup": Superscript,
}


def read_blocks(element: Element, stash: tuple[str, ...]) -> Blocks:
    """Give what an element holds as blocks; the code of fences is in ``stash``, by number.

    Text between blocks is a paragraph.
    """
    blocks: list[Block] = []
    run: list[Inline] = [Text(element.text or "")]

    def end_paragraph() -> None:
        if inlines := tidy_inlines(run):
            blocks.append(Paragraph(inlines))
        run.clear()

    for child in element:
        if reader := _BLOCKS.get(child.tag):
            end_paragraph()
            blocks += reader(child, stash)
        else:
            run += _read_inline(child)
        run.append(_read_text(child.tail))
    end_paragraph()
    return tuple(blocks)


def list_refused(root: Element) -> Iterator[str]:
    """Give the addresses of links and pictures that no page may link to."""
    for element in root.iter():
        address = _read_address(element.get("href") or element.get("src") or "")
        if not is_safe_url(address):
            yield address


def list_pictures(root: Element) -> Iterator[str]:
    """Give the addresses of pictures."""
    return (_read_address(element.get("src", "")) for element in root.iter("img"))


def _read_paragraph(element: Element, stash: tuple[str, ...]) -> Iterable[Block]:
    if not len(element) and (stashed := _STASHED.fullmatch(element.text or "")):
        return (CodeBlock(stash[int(stashed[1])].rstrip("\n")),)
    return read_blocks(element, stash)


def _read_heading(element: Element, _stash: tuple[str, ...]) -> Iterable[Block]:
    inlines = tidy_inlines(_read_inlines(element))
    return (Heading(int(element.tag[1]), inlines),) if inlines else ()


def _read_list(element: Element, stash: tuple[str, ...]) -> Iterable[Block]:
    items = tuple(read_blocks(item, stash) for item in element)
    return (ItemList(items, element.tag == "ol", int(element.get("start", 1))),)


def _read_quote(element: Element, stash: tuple[str, ...]) -> Iterable[Block]:
    return (Quote(read_blocks(element, stash)),)


def _read_code_block(element: Element, _stash: tuple[str, ...]) -> Iterable[Block]:
    return (CodeBlock(_unescape_code("".join(element.itertext())).rstrip("\n")),)


def _read_rule(_element: Element, _stash: tuple[str, ...]) -> Iterable[Block]:
    return (Rule(),)


_BLOCKS: Mapping[str, Callable[[Element, tuple[str, ...]], Iterable[Block]]] = {
    "p": _read_paragraph,
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _read_heading),
    "ul": _read_list,
    "ol": _read_list,
    "blockquote": _read_quote,
    "pre": _read_code_block,
    "hr": _read_rule,
}


def _read_inlines(element: Element) -> Inlines:
    inlines: list[Inline] = [_read_text(element.text)]
    for child in element:
        inlines += _read_inline(child)
        inlines.append(_read_text(child.tail))
    return merge_texts(inlines)


def _read_inline(element: Element) -> Iterable[Inline]:
    if style := _STYLES.get(element.tag):
        return (style(_read_inlines(element)),)
    return _INLINES.get(element.tag, _read_inlines)(element)


def _read_link(element: Element) -> Inlines:
    """Give a link, or just its text where its address is none that a page may link to."""
    url = _read_address(element.get("href", ""))
    children = tidy_inlines(_read_inlines(element)) or (Text(url),)
    return (Link(url, children),) if url and is_safe_url(url) else children


def _read_address(text: str) -> str:
    address = _ENTITY.sub(lambda found: unescape(found[0]), text.translate(_CONTROLS))
    return clean_text(address).strip()


def _read_text(text: str | None) -> Text:
    return Text((text or "").translate(_CONTROLS))


def _unescape_code(text: str) -> str:
    """Undo the escaping that the parser does to code, and to nothing else."""
    return _ESCAPED_CODE.sub(lambda found: unescape(found[0]), text)


_INLINES: Mapping[str, Callable[[Element], Iterable[Inline]]] = {
    "a": _read_link,
    "br": lambda _: (Text(" "),),
    "code": lambda element: (Code(_unescape_code("".join(element.itertext()))),),
    "img": lambda element: (_read_text(element.get("alt")),),
    "math": lambda element: read_formula(element.text or ""),
}
