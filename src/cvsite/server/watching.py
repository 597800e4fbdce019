"""Tells when a file changes that a site is made from."""

import asyncio
from collections.abc import Callable, Iterable
from contextlib import aclosing, suppress
from pathlib import Path

from watchfiles import awatch

from cvsite.errors import UsageError
from cvsite.theme import SITE_FOLDERS, THEME_FOLDERS, is_passing, stack_themes

CHECK_INTERVAL = 500
"""Milliseconds after which folders that come, go or are replaced are noticed."""

SHORTEST_PAUSE = 10
"""Milliseconds without a change after which what has changed is built."""

LONGEST_DEBOUNCE = 60
"""Milliseconds of changes after which it is built even so."""


def list_watched_folders(site_folder: Path) -> tuple[Path, ...]:
    """Give the folders that a site is made from, whether they are there or not."""
    own = [site_folder / name for name in SITE_FOLDERS]
    themes = stack_themes(site_folder).folders
    folders = [*own, *(theme / name for theme in themes for name in THEME_FOLDERS)]
    return tuple(dict.fromkeys(folder.resolve() for folder in folders))


async def watch_folders(
    list_folders: Callable[[], Iterable[Path]], note_change: Callable[[], object]
) -> None:
    """Watch folders with all that is in them, for ever, and call a function after changes.

    Folders may come and go. Only they are watched and not the folder around them, which may hold
    an environment with many thousands of files. Raises UsageError where the system refuses.
    """
    first = True
    while True:
        try:
            await _watch_present(list_folders, note_change, changed=not first)
        except FileNotFoundError:  # a folder went away just now
            await asyncio.sleep(CHECK_INTERVAL / 1000)
        except OSError as error:  # the system lets nobody watch so many folders, for instance
            raise UsageError(f"cannot watch the site's folders for changes: {error}") from error
        first = False


async def _watch_present(
    list_folders: Callable[[], Iterable[Path]], note_change: Callable[[], object], *, changed: bool
) -> None:
    """Watch the folders that are there, until others are.

    ``changed`` tells that the folders have changed before they were watched, so that there may
    have been changes that nobody saw.
    """
    present = _identify(list_folders())
    folders = tuple(present)
    watcher = awatch(
        *folders,
        watch_filter=lambda _change, path: is_part_of_site(path, folders),
        debounce=LONGEST_DEBOUNCE,
        step=SHORTEST_PAUSE,
        rust_timeout=CHECK_INTERVAL,
        yield_on_timeout=True,
        ignore_permission_denied=True,
    )
    async with aclosing(watcher):
        async for changes in watcher:
            if changes or changed:
                note_change()
            changed = False
            if _identify(list_folders()) != present:
                return


def is_part_of_site(path: str, folders: Iterable[Path]) -> bool:
    """Tell whether a changed file may matter; editors write others beside those that they save."""
    changed = Path(path)
    for folder in folders:
        if changed.is_relative_to(folder):
            return not any(map(is_passing, changed.relative_to(folder).parts))
    return True


def _identify(folders: Iterable[Path]) -> dict[Path, tuple[int, int]]:
    """Give the folders that are there, with what tells each from another one at its place."""
    identities = {}
    for folder in folders:
        with suppress(OSError):
            status = folder.stat()
            identities[folder] = (status.st_dev, status.st_ino)
    return identities
