"""The pages that browsers load anew, for which the rest of a build waits a moment."""

from threading import Condition

LONGEST_WAIT = 2.0
"""Seconds after which a build goes on in any case: a browser may be busy, or gone. It takes most of
one to show a thousand publications."""


class Loads:
    """Pages, by their files, that have changed and that no browser has loaded yet.

    A build and a browser at once get in each other's way, and somebody waits for the page.
    """

    def __init__(self) -> None:
        self._pages: set[str] = set()
        self._has_saved = False
        self._changed = Condition()

    def begin(self) -> None:
        """Begin another build, which has all that is saved; no page is expected any longer."""
        with self._changed:
            self._pages.clear()
            self._has_saved = False

    def expect(self, page: str) -> None:
        """Note that a page will be loaded."""
        with self._changed:
            self._pages.add(page)

    def note(self, page: str) -> None:
        """Note that a page has been loaded."""
        with self._changed:
            self._pages.discard(page)
            self._changed.notify_all()

    def note_save(self) -> None:
        """Note that something has been saved, so that nobody need wait."""
        with self._changed:
            self._has_saved = True
            self._changed.notify_all()

    def wait(self) -> bool:
        """Wait, in the thread of a build, until all that are expected have been loaded.

        Tells whether something has been saved since the last time; then it does not wait.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._has_saved or not self._pages, LONGEST_WAIT)
            self._pages.clear()
            has_saved, self._has_saved = self._has_saved, False
            return has_saved
