"""A folder that shows a site while it is worked on: each build writes what differs into it."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cvsite.builder.memory import BuildMemory
from cvsite.builder.staging import Staging, Wanted, tell_refusals
from cvsite.builder.trees import Tree, TreeNotes
from cvsite.builder.writer import stage_site


class LiveFolder:
    """The folder of a preview.

    ``changed`` are the paths of the files that the last build wrote or removed, whether it was
    completed or not; ``memory`` is for the next one.
    """

    def __init__(self, out: Path, site_folder: Path) -> None:
        self.changed: frozenset[str] = frozenset()
        self.memory = BuildMemory(site_folder, live=True)
        self._wanted = Wanted()
        self._out = out
        self._notes = TreeNotes(site_folder, out)
        self._tree: Tree | None = None
        self._place: tuple[int, int] | None = None

    def begin(self, wanted: Wanted) -> None:
        """Begin another build, which makes some pages first.

        It makes all anew where the folder has been deleted, or another has taken its place.
        """
        self.changed = frozenset()
        self._wanted = wanted
        if self._find_place() != self._place:
            self._tree = None
            with suppress(OSError):  # which is told when the folder is written
                self._out.parent.mkdir(mode=0o700, exist_ok=True)

    @property
    def is_own(self) -> bool:
        """Whether all that the folder holds has been written by this process."""
        return self._tree is not None

    @contextmanager
    def open(self) -> Iterator[Staging]:
        """Give the folder for the files of a site; what was written before an error stays.

        The first time all is put in place in one step, as nobody knows what the folder holds.
        """
        if self._tree is None:
            with stage_site(self._out, self._notes) as staging:
                yield staging
            self.changed = frozenset(staging.files)
            self._place = self._find_place()
        else:
            staging = Staging(self._out, self._out, self._tree, self._tree)
            staging.wanted = self._wanted
            try:
                yield staging
                with tell_refusals(self._out, self._out):
                    staging.finish()
            except BaseException:
                self._tree = {**self._tree, **staging.files}
                raise
            finally:
                self.changed = frozenset(staging.changed)
        self._tree = staging.files

    def _find_place(self) -> tuple[int, int] | None:
        """Give what tells the folder from another one at its path; None where there is none."""
        with suppress(OSError):
            status = self._out.stat()
            return status.st_dev, status.st_ino
        return None
