"""Parts of files that are kept from build to build: what is made of a single publication."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cvsite.builder.page_keys import PageKeys
from cvsite.cache import digest_parts
from cvsite.model.bibliography import Publication
from cvsite.model.page import Page
from cvsite.renderer.kept import MacroCall
from cvsite.sealed_lines import read_sealed, write_sealed

PartTexts = dict[str, tuple[str, str]]
"""The parts of a file: by what each is, the key of all that it was made from, and its text."""


class PartStore:
    """Keeps the parts of files in memory, or in a folder with a file for each.

    A file that is not as it was written counts for nothing; where nothing may be written nothing
    is kept.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._pages: dict[str, PartTexts] = {}

    def read(self, path: str) -> PartTexts:
        """Give the parts of the file at a path that are known."""
        if self._folder is None:
            return self._pages.get(path, {})
        with suppress(OSError, ValueError):
            lines = read_sealed(_find_file(self._folder, path))
            return {part: (key, text) for part, key, text in map(json.loads, lines)}
        return {}

    def write(self, path: str, parts: PartTexts) -> None:
        """Keep the parts of the file at a path in the place of those that were kept before."""
        if self._folder is None:
            self._pages[path] = parts
            return
        lines = (_write_line(part, *made) for part, made in parts.items())
        with suppress(OSError):
            write_sealed(_find_file(self._folder, path), lines)


class KeptTexts:
    """The texts of one build by the files that they stand in; what is not known is made."""

    def __init__(self, store: PartStore) -> None:
        self._store = store
        self._known: dict[str, PartTexts] = {}
        self._used: dict[str, PartTexts] = {}

    def recall(self, path: str, part: str, key: str, make: Callable[[], str]) -> str:
        """Give a part of the file at a path that is made from what has a key."""
        if path not in self._known:
            self._known[path] = self._store.read(path)
        found = self._known[path].get(part)
        text = found[1] if found and found[0] == key else make()
        self._used.setdefault(path, {})[part] = (key, text)
        return text

    def keep(self, path: str) -> None:
        """Keep the parts of a file that has been made."""
        used, known = self._used.pop(path, {}), self._known.pop(path, {})
        if used != known:
            self._store.write(path, used)


class KeptParts:
    """The parts of pages that macros make."""

    def __init__(self, texts: KeptTexts, keys: PageKeys) -> None:
        self._texts = texts
        self._keys = keys

    def recall(
        self, page: Page, call: MacroCall, publication: Publication, make: Callable[[], str]
    ) -> str:
        """Give what a call of a macro makes of a publication on a page."""
        key = self._keys.of_part(page, call.template, publication, call.handed)
        part = f"{publication.slug} {call.template} {call.text}"
        return self._texts.recall(page.path, part, key, make) if key else make()

    def keep(self, page: Page) -> None:
        """Keep the parts of a page that has been made."""
        self._texts.keep(page.path)


class KeptLines:
    """What exporters write of single publications."""

    def __init__(self, texts: KeptTexts, keys: PageKeys) -> None:
        self._texts = texts
        self._keys = keys

    def recall(self, path: str, publication: Publication, how: str, make: Callable[[], str]) -> str:
        """Give what stands for a publication in the file at a path; ``how`` is in what way."""
        key = self._keys.of_publication(publication)
        return self._texts.recall(path, f"{publication.slug} {how}", key, make)

    def keep(self, path: str) -> None:
        """Keep the lines of a file that has been made."""
        self._texts.keep(path)


def _find_file(folder: Path, path: str) -> Path:
    return folder / digest_parts((path,))


def _write_line(part: str, key: str, text: str) -> bytes:
    return f"{json.dumps((part, key, text))}\n".encode()
