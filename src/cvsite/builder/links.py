"""Whether every link within the site leads somewhere."""

import re
from collections.abc import Collection, Iterable, Mapping
from html import unescape
from pathlib import Path
from sys import intern
from urllib.parse import unquote

from cvsite.builder.page_links import PageLinks
from cvsite.errors import Location, Problem, sort_problems
from cvsite.model.page import base_path, follow_link, name_file

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_ATTRIBUTE = re.compile(r"\s(href|src|id)=\"([^\"]*)\"")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def read_links(path: str, html: str, base_url: str | None) -> PageLinks:
    """Give the links and anchors of a page; ``path`` is that of its file.

    Links to its own anchors are left out: they lead somewhere.
    """
    anchors, links = [], []
    for tag in _TAG.findall(html):
        for name, value in _ATTRIBUTE.findall(tag):
            if name == "id":
                anchors.append(intern(unescape(value)))
            elif not _ELSEWHERE.match(value):
                links.append(value)
    root = unquote(base_path(base_url))
    own = {f"#{anchor}" for anchor in anchors}
    # Thousands of pages link to the same: each target is kept in memory once.
    targets = (
        intern(_resolve(path, unescape(link), root))
        for link in dict.fromkeys(links)
        if link not in own
    )
    return PageLinks(tuple(anchors), tuple(dict.fromkeys(targets)))


def list_broken_links(
    pages: Mapping[str, PageLinks],
    files: Collection[str],
    sources: Iterable[Path],
    places: Mapping[str, Location],
) -> tuple[Problem, ...]:
    """Report links that lead to none of the files, where the content names what they lead to.

    ``pages`` are by their files, and the first of them that has a link stands for all. ``places``
    has the targets whose place is known; others are looked for in ``sources``.
    """
    anchors = {path: {"", *links.anchors} for path, links in pages.items()}
    checked = set()
    broken: dict[str, str] = {}
    for page, links in pages.items():
        for target in links.targets:
            if target in checked:
                continue
            checked.add(target)
            place, _, anchor = target.partition("#")
            file = name_file(place)
            if file not in files:
                broken.setdefault(place, page)
            elif file in anchors and unquote(anchor) not in anchors[file]:
                broken.setdefault(target, page)
    texts = [(path, path.read_text("utf-8", "replace")) for path in sources] if broken else []
    return sort_problems(
        _tell_broken(target, places.get(target) or _find_text(target, texts) or Location(page))
        for target, page in broken.items()
    )


def _resolve(path: str, link: str, root: str) -> str:
    """Give what a link on a page leads to; ``root`` is the path that the site stands under."""
    address, _, anchor = link.partition("#")
    target = unquote(address.partition("?")[0])
    if not target:  # the page itself
        place = path.removesuffix("index.html")
    elif target.startswith("/"):
        place = target.removeprefix(root) if target.startswith(root) else target
    else:
        place = follow_link(path, target)
    return f"{place}#{anchor}"


def _tell_broken(target: str, place: Location) -> Problem:
    is_file = not target.startswith("..") and "#" not in target and not target.endswith("/")
    hint = f"put the file at content/files/{target}, or correct the link" if is_file else None
    return Problem(f"a link leads nowhere: the site has no {target!r}", place, hint)


def _find_text(text: str, texts: list[tuple[Path, str]]) -> Location | None:
    for path, whole in texts:
        at = whole.find(text)
        if text and at >= 0:
            line_start = whole.rfind("\n", 0, at) + 1
            source = whole[line_start:].split("\n", 1)[0]
            return Location(str(path), whole.count("\n", 0, at) + 1, at - line_start + 1, source)
    return None
