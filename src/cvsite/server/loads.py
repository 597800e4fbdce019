"""The pages that browsers load anew, for which the rest of a build waits a moment."""

from threading import Condition

LONGEST_WAIT = 0.25
"""Seconds after which a build goes on in any case: a browser may be busy, or gone."""


class Loads:
    """Pages, by their files, that have changed and that no browser has loaded yet.

    A build and a browser at once get in each other's way, and somebody waits for the page.
    """

    def __init__(self) -> None:
        self._pages: set[str] = set()
        self._changed = Condition()

    def expect(self, page: str) -> None:
        """Note that a page will be loaded."""
        with self._changed:
            self._pages.add(page)

    def note(self, page: str) -> None:
        """Note that a page has been loaded."""
        with self._changed:
            self._pages.discard(page)
            self._changed.notify_all()

    def wait(self) -> None:
        """Wait, in the thread of a build, until all that are expected have been loaded."""
        with self._changed:
            self._changed.wait_for(lambda: not self._pages, LONGEST_WAIT)
            self._pages.clear()
