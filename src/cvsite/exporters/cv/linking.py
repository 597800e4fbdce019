"""What the entries of a CV lead to: the pages of people, and publications by their numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cvsite.exporters.cv.inlines import join, join_names, link, say
from cvsite.exporters.cv.publication import name_anchor
from cvsite.markup.plain import write_plain
from cvsite.model.bibliography import Bibliography, Publication
from cvsite.model.page import publication_path
from cvsite.model.people import People
from cvsite.model.text import Inlines, Text
from cvsite.model.words import ENGLISH, Words


@dataclass(frozen=True, slots=True)
class Linking:
    """Finds people and publications; ``numbers`` are those of the publications in the list."""

    people: People
    bibliography: Bibliography
    numbers: Mapping[str, int]
    words: Words = ENGLISH

    def name_people(self, role: str, names: Iterable[str]) -> Inlines:
        """Name people in their role, each with a link to their page: ``advised by A and B``."""
        links = (link(name, self.people.find_url(name)) for name in names)
        named = join_names(links, self.words)
        return (Text(f"{self.words[role]} "), *named) if named else ()

    def refer(self, keys: Iterable[str]) -> Inlines:
        """Refer to publications by their numbers: ``Publications: [2], [3]``."""
        named = self.bibliography.list_named(keys)
        last = len(self.numbers) + 1
        found = sorted(named, key=lambda each: self.numbers.get(each.slug, last))
        if not found:
            return ()
        word = "Publication" if len(found) == 1 else "Publications"
        return join((say(self.words[word]), join(map(self._refer_to, found))), ": ")

    def _refer_to(self, publication: Publication) -> Inlines:
        number = self.numbers.get(publication.slug)
        if number is None:
            return link(write_plain(publication.title), publication_path(publication))
        return link(f"[{number}]", f"#{name_anchor(publication)}")
