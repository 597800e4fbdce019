"""Whether every link within the site leads somewhere."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from cvsite.errors import Location, Problem, sort_problems
from cvsite.model.page import base_path, name_file

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_ATTRIBUTE = re.compile(r"\s(href|src|id)=\"([^\"]*)\"")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(slots=True)
class LinkCheck:
    """Gathers what pages link to while they are written, and tells what leads nowhere."""

    base_url: str | None
    files: set[str] = field(default_factory=set)
    anchors: dict[str, set[str]] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=dict)

    def note_page(self, path: str, html: str) -> None:
        """Note the links and anchors of a page; ``path`` is that of its file."""
        anchors = self.anchors[path] = {""}
        links = []
        for tag in _TAG.findall(html):
            for name, value in _ATTRIBUTE.findall(tag):
                if name == "id":
                    anchors.add(unescape(value))
                elif not _ELSEWHERE.match(value):
                    links.append(unescape(value))
        self.links[path] = links

    def list_problems(
        self, sources: Iterable[Path], places: Mapping[str, Location]
    ) -> tuple[Problem, ...]:
        """Report links that lead nowhere, where the content names what they lead to.

        ``places`` has the targets whose place is known; others are looked for in ``sources``.
        """
        broken = {
            target: path
            for path, links in self.links.items()
            for link in dict.fromkeys(links)
            if (target := self._find_broken(path, link)) is not None
        }
        texts = [(path, path.read_text("utf-8", "replace")) for path in sources] if broken else []
        return sort_problems(
            _tell_broken(target, places.get(target) or _find_text(target, texts) or Location(path))
            for target, path in broken.items()
        )

    def _find_broken(self, path: str, link: str) -> str | None:
        """Give the target of a link that leads nowhere: a path from the root, with its anchor."""
        address, _, anchor = link.partition("#")
        target = unquote(address.partition("?")[0])
        root = base_path(self.base_url)
        if not target:  # the page itself
            place = path.removesuffix("index.html")
        elif target.startswith("/"):
            place = target.removeprefix(root) if target.startswith(root) else target
        else:
            place = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
            place = "" if place == "." else place
            place += "/" if target.endswith("/") and place else ""
        file = name_file(place)
        if file not in self.files:
            return place
        anchors = self.anchors.get(file)
        return (
            f"{place}#{anchor}" if anchors is not None and unquote(anchor) not in anchors else None
        )


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
