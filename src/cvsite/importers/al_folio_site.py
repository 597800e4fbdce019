"""A site of al-folio as its pages are read: with the files that they link to."""

from dataclasses import dataclass
from urllib.parse import quote

from cvsite.errors import ContentError, Location
from cvsite.importers.copies import copy_file
from cvsite.importers.jekyll_pages import drop_headings, read_prose
from cvsite.importers.page_reader import GONE
from cvsite.importers.pages import find_text
from cvsite.importers.result import Imported, OfTheTool
from cvsite.importers.source import Source
from cvsite.importers.texts import find_own_path, is_of_old_site
from cvsite.importers.values import Fields, Items, Text

UNPUBLISHED = "it says that it is not published"
SETTINGS = OfTheTool("these are settings of the page")


@dataclass(frozen=True, slots=True)
class OldSite:
    """The site that is imported; it stands at ``host``, under the path ``base``."""

    source: Source
    imported: Imported
    base: str
    host: str = ""

    def open(self, each: str) -> tuple[Fields, Text | None]:
        """Open a page. Where its YAML is damaged, that is left out, and the text below is read."""
        try:
            return self.source.open_page(each)
        except ContentError as error:
            problem = error.problems[0]
        remark = f"This page cannot be read: {problem.location}: {problem.message}"
        self.imported.remarks.append(remark)
        try:
            text = self.source.open_text(each)
        except ContentError:  # it is no text at all
            return Fields(), None
        start = find_text(text)
        place = str(self.source.root / each)
        matter = self.source.add_text(text[:start], Location(place, 1), "page")
        self.imported.left_out.append((matter, "it cannot be read"))
        if not text[start:].strip():
            return Fields(), None
        line = text.count("\n", 0, start) + 1
        return Fields(), self.source.add_text(text[start:], Location(place, line), "text")

    def open_shown(self, *patterns: str) -> dict[str, tuple[Fields, Text | None]]:
        """Open the pages that have one of some names; those that were not published are told."""
        pages = {each: self.open(each) for each in self.source.find(*patterns)}
        for each in [*pages]:
            fields, text = pages[each]
            if fields.says("false", "published"):
                values = Items((fields, *([text] if text else [])))
                self.imported.left_out.append((values, UNPUBLISHED))
                del pages[each]
        return pages

    def take(self, address: Text, page: str) -> Text | None:
        """Copy a file of the source that an address means, and give its path on the new site."""
        path = self._find_path(address.value)
        return copy_file(address.reword(path), page, self.source, self.imported) if path else None

    def _find_path(self, address: str) -> str | None:
        path = find_own_path(address, self.host)
        return None if path is None else path.removeprefix(self.base)

    def read_prose(self, text: Text, page: str) -> Text | None:
        """Read what a page says. Links to files of the source lead to copies of them."""

        def locate(address: str) -> str | None:
            path = self._find_path(address)
            has_publications = self.imported.bibliographies or self.imported.entries
            if path and path.strip("/") == "publications" and has_publications:
                return "publications/"
            copy = self.take(Text(address, ()), page)
            if copy is None and is_of_old_site(address):
                place = Location(str(self.source.root / page))
                gone = self.source.add_text(address, place, "link")
                self.imported.left_out.append((gone, GONE))
                return ""
            return quote(copy.value) if copy else None

        prose = read_prose(text, self.source, self.imported, locate)
        if prose is None or "{%" not in text.value:
            return prose
        rest = drop_headings(prose.value, text, self.source, self.imported)
        return prose.reword(rest) if rest else None
