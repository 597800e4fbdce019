"""Pages of a folder, read with the files that they link to, and what is left out of them all."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from cvsite.errors import Location
from cvsite.importers.copies import DOCUMENTS, PICTURES, WITHIN_TEXT, add_copy, find_picture_fault
from cvsite.importers.pages import Page
from cvsite.importers.result import EXAMPLE, Imported, OfTheTool
from cvsite.importers.source import SERVED_FOLDERS, Source
from cvsite.importers.texts import find_own_path, is_of_old_site, leads_elsewhere, tidy_markdown
from cvsite.importers.values import Items, Text, Value

NOWHERE = "the new site has no such page or file"
GONE = f"{NOWHERE}, so that the words are no link"
UNSEEN = {
    "comment": OfTheTool("nobody sees comments"),
    "code": OfTheTool("this is code of templates"),
    "figure": WITHIN_TEXT,
    "example": EXAMPLE,
}
"""What a page holds that is no text, and why it is left out."""

_ROOTS = sorted((f"{name}/" for name in (*SERVED_FOLDERS, "content") if name), key=len)


@dataclass(frozen=True, slots=True)
class PageReader:
    """Reads the pages of a source, and takes over the files that they name.

    Files keep the addresses that they had. ``host`` is that of the old site: what leads there may
    be a file of the source. What is left out for one reason is told together.
    """

    source: Source
    imported: Imported
    host: str = ""
    _left_out: dict[str, list[Value]] = field(default_factory=dict)

    def open(self, name: str) -> Page:
        """Open a page. What no reader of it saw is left out."""
        page = self.source.open_lines(name)
        for each in page.unseen:
            self.leave_out(each, UNSEEN[each.origins[0].name])
        if page.fault:
            problem = page.fault.problems[0]
            line = problem.location.line if problem.location else 1
            reason = f"line {line}: {problem.message}"
            remark = f"The beginning of {name} cannot be read ({reason}), and is told as text."
            if remark not in self.imported.remarks:
                self.imported.remarks.append(remark)
        return page

    def leave_out(self, value: Value, reason: str) -> None:
        """Note that a value is left out."""
        self._left_out.setdefault(reason, []).append(value)

    def leave_out_words(
        self, words: Iterable[str], file: str, reason: str, name: str = "words"
    ) -> None:
        """Note that words of a file are left out that was read as a whole, under a name."""
        place = Location(str(self.source.root / file))
        for each in words:
            self.leave_out(self.source.add_text(each, place, name), reason)

    def leave_out_keys(self, page: Page, keys: Iterable[str], reason: str) -> None:
        """Note that the values of some keys of a page are left out."""
        for key in keys:
            if (value := page.fields.get(key)) is not None:
                self.leave_out(value, reason)

    def leave_out_page(self, page: Page, reason: str) -> None:
        """Note that all of a page is left out."""
        values = Items((page.fields, *page.list_texts()))
        self.imported.left_out.append((values, reason))

    def leave_out_link(self, address: Text, labels: tuple[Text, ...]) -> None:
        """Note that a link leads nowhere, with what it was called."""
        self.imported.left_out.append((Items((*labels, address)), NOWHERE))

    def finish(self) -> None:
        """Tell what is left out, each reason once."""
        for reason, values in self._left_out.items():
            self.imported.left_out.append((Items(tuple(values)), reason))

    def locate(self, address: str, beside: str = "") -> Path | None:
        """Find the file of the source that an address means."""
        path = find_own_path(address, self.host)
        return self.source.locate(path, beside) if path and path.strip("/. ") else None

    def take(self, address: str, beside: str = "") -> str | None:
        """Copy a file that is named by an address, and give its path on the new site."""
        path = self.locate(address, beside)
        ending = path.suffix.lower() if path else ""
        if path is None or ending not in DOCUMENTS | PICTURES:
            return None
        if ending in PICTURES and find_picture_fault(path):
            return None
        name = path.relative_to(self.source.root.resolve()).as_posix()
        root = next((each for each in reversed(_ROOTS) if name.startswith(each)), "")
        return add_copy(name.removeprefix(root), path, self.imported)

    def take_text(self, named: Text, beside: str = "") -> Text | None:
        """Give an address that leads somewhere: of a copied file, or of another site."""
        if path := self.take(named.value.strip(), beside):
            return named.reword(path)
        return named if leads_elsewhere(named.value) else None

    def take_picture(self, named: Text, beside: str = "") -> Text | None:
        """Copy a picture that a value names, by its path or by its name in ``images/``."""
        for address in (named.value.strip(), f"images/{named.value.strip()}"):
            path = self.locate(address, beside)
            if path and path.suffix.lower() in PICTURES and (taken := self.take(address, beside)):
                return named.reword(taken)
        return None

    def tidy(self, page: str) -> Callable[[Text], Text]:
        """Give what writes texts of a page in Markdown whose links lead somewhere."""

        def locate(address: str) -> str | None:
            path = self.take(address, page)
            if path is None and is_of_old_site(address):
                self.leave_out_words([address], page, GONE, "link")
                return ""
            return quote(path) if path else None

        return lambda text: text.reword(tidy_markdown(text.value, locate))


def find_date_in_name(name: str) -> str:
    """Give the date at the beginning of a file's name: ``2010-10-01-paper.md``."""
    found = re.match(r"(?:19|20)\d\d-\d\d-\d\d(?=-)", PurePosixPath(name).name)
    return found[0] if found else ""
