"""Publications that are known from the last time that a site was loaded in this process."""

from collections.abc import Callable, Sized
from dataclasses import replace
from typing import TypeAlias

from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.people import People

_Content: TypeAlias = tuple[str, str, str, tuple[tuple[str, str], ...]]


class KnownPublications:
    """Gives a publication again for an entry that says the same, wherever it stands now.

    Those about which there is something to tell are made anew each time, so that it is told.
    """

    def __init__(self) -> None:
        self._people: People | None = None
        self._known: dict[_Content, Publication] = {}
        self._found: dict[_Content, Publication] = {}

    def begin(self, people: People) -> None:
        """Begin to load: what the last time did not find is forgotten, and all for other people."""
        self._known = self._found if people == self._people else {}
        self._found = {}
        self._people = people

    def find_or_make(
        self,
        entry: BibtexEntry,
        slug: str,
        problems: Sized,
        make: Callable[[BibtexEntry, str], Publication],
    ) -> Publication:
        """Give the publication of an entry; ``problems`` grows where ``make`` finds it odd."""
        content = (slug, entry.type, entry.key, entry.fields)
        known = self._known.get(content)
        if known is None:
            count = len(problems)
            publication = make(entry, slug)
            if len(problems) > count:
                return publication
        else:
            publication = known if known.source == entry else replace(known, source=entry)
        self._found[content] = publication
        return publication
