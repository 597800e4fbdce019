"""Whether every link within the site leads somewhere."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from cvsite.errors import Location, Problem, sort_problems
from cvsite.model.page import base_path, follow_link, name_file

_TAG = re.compile(r"<[a-zA-Z][^>]*>")
_ATTRIBUTE = re.compile(r"\s(href|src|id)=\"([^\"]*)\"")
_ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


@dataclass(slots=True)
class LinkCheck:
    """Gathers what pages link to while they are written, and tells what leads nowhere.

    ``anchors`` are by the file of a page; ``targets`` are paths from the root with an anchor, each
    with a page that links there.
    """

    base_url: str | None
    anchors: dict[str, set[str]] = field(default_factory=dict)
    targets: dict[tuple[str, str], str] = field(default_factory=dict)

    def note_page(self, path: str, html: str) -> None:
        """Note the links and anchors of a page; ``path`` is that of its file."""
        anchors = self.anchors[path] = {""}
        links = set()
        for tag in _TAG.findall(html):
            for name, value in _ATTRIBUTE.findall(tag):
                if name == "id":
                    anchors.add(unescape(value))
                elif not _ELSEWHERE.match(value):
                    links.add(value)
        for link in links:
            self.targets.setdefault(self._resolve(path, unescape(link)), path)

    def add(self, others: Iterable["LinkCheck"], pages: Iterable[str]) -> None:
        """Take over what was gathered elsewhere, each of some of the ``pages`` in their order.

        Who had which pages makes no difference: the first to link to a target stands for all.
        """
        order = {path: number for number, path in enumerate(pages)}
        found: dict[tuple[str, str], str] = {}
        for other in others:
            self.anchors |= other.anchors
            for target, page in other.targets.items():
                if target not in found or order[page] < order[found[target]]:
                    found[target] = page
        self.targets = dict(sorted(found.items(), key=lambda item: (order[item[1]], item[0])))

    def list_problems(
        self, files: Collection[str], sources: Iterable[Path], places: Mapping[str, Location]
    ) -> tuple[Problem, ...]:
        """Report links that lead to none of the files, where the content names what they lead to.

        ``places`` has the targets whose place is known; others are looked for in ``sources``.
        """
        broken: dict[str, str] = {}
        for (place, anchor), page in self.targets.items():
            if not self._leads_somewhere(place, anchor, files):
                broken.setdefault(f"{place}#{anchor}" if name_file(place) in files else place, page)
        texts = [(path, path.read_text("utf-8", "replace")) for path in sources] if broken else []
        return sort_problems(
            _tell_broken(target, places.get(target) or _find_text(target, texts) or Location(page))
            for target, page in broken.items()
        )

    def _resolve(self, path: str, link: str) -> tuple[str, str]:
        """Give what a link on a page leads to: a path from the root, and the anchor there."""
        address, _, anchor = link.partition("#")
        target = unquote(address.partition("?")[0])
        root = base_path(self.base_url)
        if not target:  # the page itself
            place = path.removesuffix("index.html")
        elif target.startswith("/"):
            place = target.removeprefix(root) if target.startswith(root) else target
        else:
            place = follow_link(path, target)
        return place, anchor

    def _leads_somewhere(self, place: str, anchor: str, files: Collection[str]) -> bool:
        file = name_file(place)
        anchors = self.anchors.get(file)
        return file in files and (anchors is None or unquote(anchor) in anchors)


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
