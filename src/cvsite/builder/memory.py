"""What a build leaves for the next one in the same process."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from cvsite.builder.fingerprint import digest_folders, digest_programs
from cvsite.builder.parts import PartStore
from cvsite.cache import CACHE_FOLDER, open_cache
from cvsite.exporters.drawing import TypstTemplates
from cvsite.loader.known import KnownPublications
from cvsite.loader.publication_store import PublicationStore
from cvsite.renderer.render import Renderer
from cvsite.theme import ThemeStack

PUBLICATIONS_FILE = "publications"
PARTS_FOLDER = "parts"


@dataclass(frozen=True, slots=True)
class OpenTemplates:
    """The templates of a theme, and what has been found out about them: of pages and of typst."""

    renderer: Renderer
    typst: TypstTemplates

    @classmethod
    def of_theme(cls, theme: ThemeStack) -> Self:
        """Open the templates of a theme."""
        return cls(Renderer(theme), TypstTemplates(theme))


class BuildMemory:
    """Publications and parts of pages that may be the same, and templates that have been read.

    For a ``live`` folder, parts are kept in memory alone: each edit changes some.
    """

    def __init__(self, site_folder: Path, *, live: bool = False) -> None:
        cache = site_folder / CACHE_FOLDER
        kept = open_cache(site_folder).folder / PUBLICATIONS_FILE
        self._store = PublicationStore(kept, lambda: self.programs)
        self._publications = KnownPublications(self._store, often=True) if live else None
        self.parts = PartStore(None if live else cache / PARTS_FOLDER)
        self._templates: OpenTemplates | None = None
        self._templates_digest = ""

    def open_publications(self) -> KnownPublications:
        """Give the publications that are known; but for a live folder only the disk keeps them."""
        return self._publications or KnownPublications(self._store)

    @cached_property
    def programs(self) -> str:
        """A digest of the programs at work, which stay the same as long as the process lives."""
        return digest_programs()

    def open_templates(self, theme: ThemeStack) -> OpenTemplates:
        """Give the templates of a theme; they are opened anew once any of them has changed."""
        try:
            digest = digest_folders(theme.template_folders)
        except OSError:  # something there cannot be read, or is no file
            return OpenTemplates.of_theme(theme)
        if self._templates is None or digest != self._templates_digest:
            self._templates, self._templates_digest = OpenTemplates.of_theme(theme), digest
        return self._templates
