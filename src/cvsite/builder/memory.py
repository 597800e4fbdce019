"""What a build leaves for the next one in the same process."""

from functools import cached_property
from pathlib import Path

from cvsite.builder.fingerprint import digest_folders, digest_programs
from cvsite.builder.parts import PartStore
from cvsite.cache import CACHE_FOLDER, open_cache
from cvsite.loader.known import KnownPublications
from cvsite.loader.publication_store import PublicationStore
from cvsite.renderer.render import Renderer
from cvsite.theme import ThemeStack

PUBLICATIONS_FILE = "publications"
PARTS_FOLDER = "parts"


class BuildMemory:
    """Publications and parts of pages that may be the same, and templates that have been read.

    For a ``live`` folder, parts are kept in memory alone: each edit changes some.
    """

    def __init__(self, site_folder: Path, *, live: bool = False) -> None:
        cache = site_folder / CACHE_FOLDER
        kept = open_cache(site_folder).folder / PUBLICATIONS_FILE
        self.publications = KnownPublications(PublicationStore(kept, lambda: self.programs))
        self.parts = PartStore(None if live else cache / PARTS_FOLDER)
        self._renderer: Renderer | None = None
        self._templates = ""

    @cached_property
    def programs(self) -> str:
        """A digest of the programs at work, which stay the same as long as the process lives."""
        return digest_programs()

    def open_renderer(self, theme: ThemeStack) -> Renderer:
        """Give the renderer of a theme; another one once its templates have changed."""
        try:
            templates = digest_folders(theme.template_folders)
        except OSError:  # something there cannot be read, or is no file
            return Renderer(theme)
        if self._renderer is None or templates != self._templates:
            self._renderer, self._templates = Renderer(theme), templates
        return self._renderer
