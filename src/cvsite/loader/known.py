"""Publications that are known from the last time that a site was loaded."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from cvsite.loader.bibtex.file import BibtexFile
from cvsite.loader.bibtex.known_entries import KnownEntries, NewEntries
from cvsite.loader.publication_store import KEPT_FROM, PublicationStore, digest_entry
from cvsite.loader.recent import Recent
from cvsite.loader.versions import KnownVersions
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.people import People


class KnownPublications:
    """Gives a publication again for an entry that says the same, wherever it stands now.

    Those about which there is something to tell are made anew each time, so that it is told. The
    first time in a process they come from a store, which then gets those that were made.
    ``entries`` are for the reading of the files before, ``versions`` for the joining behind. The
    former take as much memory as all else; they are there where a process loads a site ``often``.
    """

    def __init__(self, store: PublicationStore | None = None, *, often: bool = False) -> None:
        self.entries = KnownEntries() if often else NewEntries()
        self.versions: KnownVersions = Recent()
        self._store = store
        self._people: People | None = None
        self._digests: Recent[str, tuple[BibtexEntry, bytes]] = Recent()
        self._known: dict[bytes, Publication] = {}
        self._found: dict[bytes, Publication] = {}
        self._has_new = False

    def begin(self, people: People, count: int) -> None:
        """Begin to load some entries.

        What the last time did not find is forgotten, and all for other people.
        """
        self._known = self._found if people == self._people else {}
        self._found = {}
        self._people = people
        self._digests.begin()
        self.versions.begin()
        if count < KEPT_FROM:
            self._store = None
        if self._store:
            self._store.open(people)

    def find_or_make(
        self,
        entry: BibtexEntry,
        slug: str,
        file: BibtexFile,
        make: Callable[[BibtexEntry, str], Publication],
    ) -> Publication:
        """Give the publication of an entry of a file, which notes what ``make`` finds odd."""
        digest = self._digest(entry, slug)
        publication = self._find(digest, entry)
        if publication is None:
            count = len(file.problems)
            publication = make(entry, slug)
            if len(file.problems) > count or file.is_odd(entry):
                return publication
            self._has_new = True
        self._found[digest] = publication
        return publication

    def end(self) -> None:
        """End to load: what is new is kept."""
        if self._store and self._has_new:
            self._store.write(self._found)
        self._store = None

    def digest_publications(self, publications: Iterable[Publication]) -> dict[str, bytes]:
        """Give digests of what publications were made from, by their slugs.

        There is none of one that is not known, or has changed since it was made.
        """
        digests = {id(each): digest for digest, each in self._found.items()}
        return {each.slug: digests[id(each)] for each in publications if id(each) in digests}

    def _digest(self, entry: BibtexEntry, slug: str) -> bytes:
        """Give the digest of an entry, which is known where its very fields are."""
        known = self._digests.find(slug)
        if known and _is_same(known[0], entry):
            return known[1]
        digest = digest_entry(entry, slug)
        self._digests.keep(slug, (entry, digest))
        return digest

    def _find(self, digest: bytes, entry: BibtexEntry) -> Publication | None:
        known = self._known.get(digest)
        if known is None:
            return self._store.find(digest, entry) if self._store else None
        return known if known.source == entry else replace(known, source=entry)


def _is_same(one: BibtexEntry, two: BibtexEntry) -> bool:
    """Tell whether two entries have the very same fields: to compare texts takes longer."""
    return one.fields is two.fields and one.type == two.type and one.key == two.key
