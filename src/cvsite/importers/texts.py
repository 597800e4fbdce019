"""Texts of other tools as the texts of a CV: lines, Markdown, addresses."""

import re
from collections.abc import Callable, Container
from html import unescape
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from cvsite.importers.html_text import has_html, write_html_as_markdown
from cvsite.importers.markdown_references import write_references_inline
from cvsite.importers.markdown_tables import write_tables_as_lists
from cvsite.markup.link_changes import change_links_in_blocks
from cvsite.markup.markdown import MarkdownReader
from cvsite.markup.markdown_text import escape_markdown
from cvsite.markup.plain import write_plain
from cvsite.model.text import Link, Paragraph
from cvsite.model.urls import has_host, is_bare_host, is_safe_url

Locate: TypeAlias = Callable[[str], str | None]
"""Tells where something is on the new site that stood at an address of the old one.

It is empty where that is nowhere, and the notes tell so: the words stay without a link.
"""

_LINK = re.compile(
    r"(?<!(?<!\\)\\)(?P<picture>!?)"
    r"\[(?P<words>(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*\](?!\())*)\]"
    r"\(\s*+(?:<(?P<enclosed>[^<>\n]*)>|(?P<spaced>[^()\s<>\"']+(?: [^()\s<>\"']+){1,20})"
    r"|(?P<bare>[^()\s<>]*(?:\([^()\s<>]*\))?))"
    r"(?:\s++(?:\"(?P<title>[^\"]*)\"\s*+|'(?P<quoted>[^']*)'\s*+)?)?\)"
)
"""A link or a picture. Its words may have brackets, ``[[PDF]](a.pdf)``, but no link in them.

An escaped bracket begins none: if each did, a text of them would take the square of its length.
"""

_LINKED_PICTURE = re.compile(r"(?<=\[)!\[([^\[\]]*)\]\([^()\s]*\)(?=\]\()")
MOST_DEAD_LINKS = 50
"""Links of a text that are looked for one by one; nobody writes more that lead nowhere."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|br|em|font|h\d|i|img|li|ol|p|small|span|strong|sub|sup|u|ul)\b[^<>]*>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});", re.IGNORECASE)


def tidy_line(text: str) -> str:
    """Give text on one line, without tags of HTML."""
    if "<" in text:
        text = _TAG.sub(lambda tag: " " if tag[0].lower().startswith("<br") else "", text)
    if "&" in text:
        text = _ENTITY.sub(lambda match: unescape(match[0]), text)
    return " ".join(text.split())


def spell_letters(text: str) -> str:
    """Give the letters and digits of a text alone, in lower case, to compare it with others."""
    return "".join(filter(str.isalnum, text.casefold()))


def tidy_markdown(text: str, locate: Locate | None = None) -> str:
    """Give Markdown whose links all lead somewhere; HTML in it becomes Markdown."""
    living = set[str]()

    def mend(link: re.Match[str]) -> str:
        mended = _mend_link(link, locate)
        living.update(_find_address(each) for each in _LINK.finditer(mended))
        return mended

    if has_html(text):
        text = write_html_as_markdown(text)
    if "|" in text and "--" in text:
        text = write_tables_as_lists(text)
    if "]:" in text:
        text = write_references_inline(text)
    if "](" in text:
        text = _LINK.sub(mend, _LINKED_PICTURE.sub(r"\1", text))
        if "](" in _LINK.sub("", text):
            text = _escape_dead_links(text, living)
    return text.strip()


def _escape_dead_links(text: str, living: Container[str]) -> str:
    """Show links as text that are written in other ways than most, and lead nowhere."""
    dead = _list_dead_links(text, living)
    for url in dead if len(dead) <= MOST_DEAD_LINKS else ():
        text = re.sub(rf"\]\((?=\s*<?{re.escape(url)}(?:[\s>)]|$))", r"]\(", text)
    return escape_markdown(text) if _list_dead_links(text, living) else text


def _list_dead_links(text: str, living: Container[str]) -> list[str]:
    dead: list[str] = []

    def look(link: Link) -> tuple[Link]:
        if not leads_elsewhere(link.url) and link.url not in living:
            dead.append(link.url)
        return (link,)

    change_links_in_blocks(MarkdownReader().read(text).blocks, look)
    return dead


def split_link(text: str) -> tuple[str, str | None]:
    """Give the words and the address of a text that is a link in Markdown as a whole.

    Of another text the words alone are given: its links stand in them in brackets.
    """
    if has_html(text):
        text = write_html_as_markdown(text)
    words, address = unwrap_link(text)
    return write_markdown_as_line(words), address


def split_link_within(text: str) -> tuple[str, str | None]:
    """Give the words and the address of a text that has one link, be there more words beside it."""
    if has_html(text):
        text = write_html_as_markdown(text)
    links = [*_LINK.finditer(text)]
    if len(links) != 1 or not leads_elsewhere(address := tidy_address(_find_address(links[0]))):
        return split_link(text)
    return write_markdown_as_line(_LINK.sub(lambda link: link["words"], text)), address


def unwrap_link(text: str) -> tuple[str, str | None]:
    """Give the words, in Markdown, and the address of a text that is a link as a whole.

    Another text is given as it is.
    """
    found = _LINK.fullmatch(text.strip().strip("*_"))
    if found and leads_elsewhere(address := tidy_address(_find_address(found))):
        return found["words"], address
    return text, None


def write_markdown_as_line(text: str) -> str:
    """Give the words of Markdown on one line, with the addresses of links in brackets."""
    if has_html(text):
        text = write_html_as_markdown(text)
    words = _LINK.sub(_write_link_as_line, text)
    blocks = MarkdownReader().read(tidy_line(words)).blocks
    match blocks:
        case (Paragraph(children),):
            return " ".join(write_plain(children).split())
    return tidy_line(words)


def _write_link_as_line(link: re.Match[str]) -> str:
    address = _find_address(link)
    return f"{link['words']} ({address})" if address else link["words"]


def _find_address(link: re.Match[str]) -> str:
    return str(link["enclosed"] or link["spaced"] or link["bare"] or "")


def tidy_address(text: str) -> str:
    """Give an address with its scheme: ``www.example.org`` names a site."""
    text = text.strip()
    if is_bare_host(text) or (text.startswith("www.") and is_safe_url(f"https://{text}")):
        return f"https://{text}"
    return f"https:{text}" if text.startswith("//") else text


def find_host(address: str) -> str:
    """Give the host of an address; empty where it is none."""
    try:
        return urlsplit(tidy_address(address)).netloc
    except ValueError:  # a bracket that nothing closes
        return ""


def find_own_path(address: str, host: str) -> str | None:
    """Give the path of an address of the site at a host; None where it is one of another site."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:  # no address at all
        return None
    if parts.netloc.lower() not in {"", host.lower()} or (parts.scheme and not parts.netloc):
        return None
    return unquote(parts.path)


def is_of_old_site(address: str) -> bool:
    """Tell whether an address is a path of the site itself: ``/talks/``, ``notes.html``."""
    path = tidy_address(address)
    return bool(path) and not path.startswith(("#", "//")) and not _SCHEME.match(path)


def leads_elsewhere(address: str) -> bool:
    """Tell whether an address is a full one that a page may link to."""
    return bool(_SCHEME.match(address)) and is_safe_url(address) and has_host(address)


def _mend_link(link: re.Match[str], locate: Locate | None) -> str:
    """Leave a link as it is, or write it as text where no page may have it.

    So are pictures written, which pages do not show within texts, and what leads to pages of the
    old site.
    """
    is_picture, words, address = link["picture"], link["words"], _find_address(link)
    title = " ".join((link["title"] or link["quoted"] or "").split())
    if is_picture and title and title != words:
        words = f"{words}: {title}" if words else title
    located = locate(address) if locate else None
    if located == "":
        return words
    full = located or tidy_address(address)
    if not located and not leads_elsewhere(full):
        if is_picture and not words:
            return ""
        return (
            words if address.startswith("#") or address in {"", words} else f"{words} (`{address}`)"
        )
    name = full if leads_elsewhere(full) else unquote(full.rpartition("/")[2])
    return f"[{words or name}]({full})" if is_picture or full != address else link[0]


def spell_language(tag: str) -> str:
    """Give the language of a tag; for Chinese the rest of it tells the characters."""
    language, *rest = re.split("[-_]", tag.strip())
    return "-".join((language, *rest)) if language.lower() == "zh" else language
