"""Publications on the disk, each on a line behind the digest of what it was made from."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import blake2b
from itertools import chain
from pathlib import Path

from cvsite.cache import digest_parts
from cvsite.loader.publication_json import PublicationReader, write_publication
from cvsite.model.bibliography import BibtexEntry, Publication
from cvsite.model.people import People
from cvsite.sealed_lines import read_sealed, write_sealed

KEPT_FROM = 100
"""How many entries there must be for it to pay: a few are made as quickly as a file is read."""

DIGEST_LENGTH = 32
"""How many characters the digest of an entry has, in hexadecimal digits."""


def digest_entry(entry: BibtexEntry, slug: str) -> bytes:
    """Give a digest of what an entry says, wherever it stands, and of its slug."""
    parts = [slug, entry.type, entry.key]
    for field in entry.fields:
        parts += field
    text = f"{list(map(len, parts))}{''.join(parts)}"
    data = text.encode(errors="surrogatepass")
    return blake2b(data, digest_size=DIGEST_LENGTH // 2).hexdigest().encode()


class PublicationStore:
    """Keeps publications in a file, which counts for nothing unless it is as it was written.

    ``digest_programs`` gives a digest of the programs that make publications; of others, or for
    other people, none is known. Where nothing may be written nothing is kept.
    """

    def __init__(self, path: Path, digest_programs: Callable[[], str]) -> None:
        self._path = path
        self._digest_programs = digest_programs
        self._origin = b""
        self._lines: dict[bytes, bytes] = {}
        self._reader = PublicationReader()

    def open(self, people: People) -> None:
        """Read the file, without looking at what is in the lines."""
        named = repr((people.owner, people.others))
        self._origin = digest_parts((self._digest_programs(), named)).encode() + b"\n"
        with suppress(OSError, ValueError):
            origin, *lines = read_sealed(self._path)
            if origin == self._origin:
                self._lines = {line[:DIGEST_LENGTH]: line for line in lines}

    def find(self, digest: bytes, entry: BibtexEntry) -> Publication | None:
        """Give the publication of an entry, by the digest of that."""
        line = self._lines.get(digest)
        if line is None:
            return None
        written = line[DIGEST_LENGTH:].decode(errors="surrogatepass")
        return self._reader.read(written, entry)

    def write(self, publications: Mapping[bytes, Publication]) -> None:
        """Write the file anew, with some publications by the digests of their entries."""
        lines = (
            self._lines.get(digest) or _write_line(digest, publication)
            for digest, publication in publications.items()
        )
        with suppress(OSError):
            write_sealed(self._path, chain([self._origin], lines))


def _write_line(digest: bytes, publication: Publication) -> bytes:
    return digest + f"{write_publication(publication)}\n".encode(errors="surrogatepass")
