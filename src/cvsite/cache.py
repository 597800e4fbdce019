"""What was derived from content and may be made again: kept by a digest of what it was made from.

It lies in ``.cvsite/cache/`` of a site's folder. To delete it changes nothing but the time that the
next build takes.
"""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from cvsite import __version__

CACHE_FOLDER = ".cvsite"
"""The folder of a site that holds all that may be deleted."""

_DIGEST_SIZE = 32


@dataclass(frozen=True, slots=True)
class Cache:
    """Keeps bytes in a folder; an entry that is damaged counts for nothing.

    Where nothing may be written nothing is kept.
    """

    folder: Path

    def recall(self, parts: tuple[str | bytes, ...], make: Callable[[], bytes]) -> bytes:
        """Give what was made from some parts, or make and keep it.

        The parts have to be all that it depends on, the version of a library included; that of
        cvsite itself is added.
        """
        path = self.folder / digest_parts((__version__, *parts))
        with suppress(OSError):
            kept = path.read_bytes()
            digest, data = kept[:_DIGEST_SIZE], kept[_DIGEST_SIZE:]
            if _digest(data) == digest:
                return data
        data = make()
        self._keep(path, data)
        return data

    def _keep(self, path: Path, data: bytes) -> None:
        with suppress(OSError):
            write_whole(path, (_digest(data), data))


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file of a folder in ``.cvsite/``, of which nobody sees anything until it is whole."""
    folder = path.parent
    folder.parent.mkdir(mode=0o700, exist_ok=True)
    folder.mkdir(exist_ok=True)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    with unfinished.open("wb") as file:
        file.writelines(pieces)
    unfinished.replace(path)


def open_cache(site_folder: Path) -> Cache:
    """Open the cache of a site."""
    return Cache(site_folder / CACHE_FOLDER / "cache")


def digest_parts(parts: tuple[str | bytes, ...]) -> str:
    """Give a name for some parts, which no others have."""
    digest = blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8) + data)
    return digest.hexdigest()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST_SIZE).digest()
