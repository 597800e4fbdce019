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
        self._given_up = False
        self._changed = Condition()

    def begin(self) -> None:
        """Begin another build: of the one before, no page is expected any longer."""
        with self._changed:
            self._pages.clear()
            self._given_up = False

    def expect(self, page: str) -> None:
        """Note that a page will be loaded."""
        with self._changed:
            self._pages.add(page)

    def note(self, page: str) -> None:
        """Note that a page has been loaded."""
        with self._changed:
            self._pages.discard(page)
            self._changed.notify_all()

    def give_up(self) -> None:
        """Wait no longer in this build: something has been saved, which is built after it."""
        with self._changed:
            self._given_up = True
            self._changed.notify_all()

    def wait(self) -> None:
        """Wait, in the thread of a build, until all that are expected have been loaded."""
        with self._changed:
            self._changed.wait_for(lambda: self._given_up or not self._pages, LONGEST_WAIT)
