"""What a build leaves for the next one in the same process."""

from cvsite.builder.fingerprint import digest_folders
from cvsite.loader.known import KnownPublications
from cvsite.renderer.render import Renderer
from cvsite.theme import ThemeStack


class BuildMemory:
    """Publications that may be the same, and templates that have been read."""

    def __init__(self) -> None:
        self.publications = KnownPublications()
        self._renderer: Renderer | None = None
        self._templates = ""

    def open_renderer(self, theme: ThemeStack) -> Renderer:
        """Give the renderer of a theme; another one once its templates have changed."""
        try:
            templates = digest_folders(theme.template_folders)
        except OSError:  # something there cannot be read, or is no file
            return Renderer(theme)
        if self._renderer is None or templates != self._templates:
            self._renderer, self._templates = Renderer(theme), templates
        return self._renderer
