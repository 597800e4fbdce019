"""Full addresses, which all that is read away from its page needs."""

from collections.abc import Mapping
from dataclasses import dataclass

from cvsite.model.bibliography import Publication
from cvsite.model.page import absolute_link, absolute_url, is_elsewhere, paper_path
from cvsite.model.text import Inlines, Link
from cvsite.model.urls import encode_address


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the site stands, if that is known, and the path of each of its files by name."""

    base_url: str | None
    assets: Mapping[str, str]

    def of_page(self, path: str) -> str | None:
        """Give the address of a page."""
        return absolute_url(self.base_url, path) if self.base_url else None

    def of_target(self, target: str | None) -> str | None:
        """Give the address of what a link leads to; None where it is no place in the web."""
        if not target:
            return None
        if is_elsewhere(target):
            return encode_address(target) if target.startswith(("https://", "http://")) else None
        path, mark, part = target.lstrip("/").partition("#")
        moved = self.assets.get(path, path)
        return absolute_link(self.base_url, f"{moved}{mark}{part}") if self.base_url else None

    def complete_link(self, link: Link) -> Inlines:
        """Give a link with its full address, or just its text where it leads to no such place."""
        is_call = link.url.startswith(("mailto:", "tel:"))
        url = link.url if is_call else self.of_target(link.url)
        return (Link(url, link.children),) if url else link.children

    def of_paper(self, publication: Publication) -> str | None:
        """Give the address of the PDF that stands beside a publication's page, if there is one."""
        path = paper_path(publication)
        return self.of_target(path) if path in self.assets else None

    @property
    def owner(self) -> str | None:
        """The identifier of the owner as a node of linked data."""
        return f"{self.base_url}/#me" if self.base_url else None
