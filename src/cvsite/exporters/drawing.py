"""Pictures drawn by typst from a template of the theme stack, ``card.typ`` for instance.

Only the fonts within typst and those in ``content/fonts/`` are used, so that the same content
gives the same pictures anywhere.
"""

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from cvsite.cache import Cache
from cvsite.errors import ContentError, Location, Problem
from cvsite.theme import ThemeStack

if TYPE_CHECKING:
    import typst

SCRIPTS = frozenset({"LATIN", "GREEK", "CYRILLIC", "HEBREW", "ARABIC"})
"""What the fonts within typst have; by the first word of the names of characters in Unicode."""

FONT_ENDINGS = frozenset({".ttf", ".otf", ".ttc"})

_PLACE = re.compile(r"─ [^\n]*:(\d+):(\d+)\n")
"""Where the message of typst says that something is wrong; its columns count from 0."""


def can_draw() -> bool:
    """Tell whether typst is there."""
    return find_spec("typst") is not None


@dataclass(frozen=True)
class Drawing:
    """Draws by the templates of a theme stack, and keeps what it drew in a cache."""

    theme: ThemeStack
    cache: Cache
    fonts_folder: Path

    def draw(
        self, template: str, data: Mapping[str, str], form: Literal["png", "svg"], ppi: float = 72
    ) -> bytes:
        """Draw a template, which finds the data as JSON in ``sys.inputs.data``.

        ``fonts`` of the data are the names of the fonts in ``content/fonts/``.
        Raises ContentError where the template is at fault.
        """
        import typst  # noqa: PLC0415 - it may not be installed (can_draw)

        path = self._find_template(template)

        def make() -> bytes:
            try:
                return typst.compile(
                    path,
                    root=path.parent,
                    font_paths=self._fonts,
                    format=form,
                    ppi=ppi,
                    sys_inputs={"data": json.dumps({**data, "fonts": self._own_fonts})},
                )
            except typst.TypstError as error:
                place = _find_place(path, error.diagnostic)
                raise ContentError((Problem(error.message, place),)) from error

        fonts = b"".join(each.read_bytes() for each in self._font_files)
        parts = (
            "drawing",
            typst.__version__,  # type: ignore[attr-defined]  # typst.pyi lacks the name
            template,
            self._template_files,
            fonts,
            json.dumps(data),
            form,
            str(ppi),
        )
        return self.cache.recall(parts, make)

    def can_show(self, text: str) -> bool:
        """Tell whether the fonts have the letters of a text; those of the site have any."""
        if text.isascii() or self._font_files:
            return True
        letters = (char for char in text if unicodedata.category(char)[0] in "LM")
        names = (unicodedata.name(char, "").split()[0:1] for char in letters)
        return all(name and name[0] in {*SCRIPTS, "COMBINING", "MODIFIER"} for name in names)

    @cached_property
    def _fonts(self) -> "typst.Fonts":
        import typst  # noqa: PLC0415 - for its fonts alone; it may not be installed (can_draw)

        folders = [str(self.fonts_folder)] if self._font_files else []
        return typst.Fonts(include_system_fonts=False, font_paths=folders)

    @property
    def _own_fonts(self) -> tuple[str, ...]:
        """The names of the site's own fonts; those within typst have no path."""
        found = self._fonts.fonts() if self._font_files else ()
        return tuple(sorted({font.family for font in found if font.path}))

    @cached_property
    def _template_files(self) -> bytes:
        """What templates may read beside themselves, and they; pages are not among it."""
        found = (path for folder in self.theme.template_folders for path in folder.rglob("*"))
        files = sorted(
            path
            for path in found
            if path.suffix != ".html" and "__pycache__" not in path.parts and path.is_file()
        )
        return b"".join(f"{path.name} ".encode() + path.read_bytes() for path in files)

    @cached_property
    def _font_files(self) -> tuple[Path, ...]:
        """The site's own fonts, in a fixed order."""
        found = self.fonts_folder.glob("*")
        return tuple(sorted(path for path in found if path.suffix.lower() in FONT_ENDINGS))

    def _find_template(self, name: str) -> Path:
        return next(
            path for folder in self.theme.template_folders if (path := folder / name).is_file()
        )


def _find_place(path: Path, diagnostic: str) -> Location:
    """Give the place in a template that a message of typst names first."""
    found = _PLACE.search(diagnostic)
    if found is None:
        return Location(str(path))
    line, column = int(found[1]), int(found[2]) + 1
    lines = path.read_text("utf-8", "replace").splitlines()
    return Location(str(path), line, column, lines[line - 1] if line <= len(lines) else None)
