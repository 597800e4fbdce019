"""Pictures and documents that typst makes by a template of the theme stack: ``card.typ``."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Literal, TypeAlias

from cvsite.cache import Cache
from cvsite.errors import ContentError, Location, Problem
from cvsite.exporters.fonts import FontSet, read_typst_version
from cvsite.theme import ThemeStack

with suppress(ImportError):  # without it nothing is drawn (can_draw)
    import typst

Form: TypeAlias = Literal["png", "svg", "pdf"]
"""What is made: pictures, or a PDF that can be read aloud (ISO 14289-1, PDF/UA-1)."""

PACKAGES_FOLDER = "typst"
"""The folder of the default templates that holds what templates of typst may import."""

_PLACE = r"─ (?:[^\n]*/)?{}:(\d+):(\d+)\n"
"""Where a message of typst says that something is wrong; its columns count from 0."""


@dataclass(frozen=True)
class TypstTemplates:
    """The templates of a theme stack that are for typst, as they are when it is opened."""

    theme: ThemeStack

    @cached_property
    def digest(self) -> bytes:
        """A digest of the templates and of what they may read; pages are not among it."""
        found = (path for folder in self.theme.template_folders for path in folder.rglob("*"))
        files = sorted(
            path
            for path in found
            if path.suffix != ".html" and "__pycache__" not in path.parts and path.is_file()
        )
        digest = blake2b()
        for path in files:
            digest.update(f"{path.name} ".encode())
            digest.update(path.read_bytes())
        return digest.digest()

    @property
    def packages(self) -> Path:
        """The folder of the packages that they may import."""
        return self.theme.default_templates / PACKAGES_FOLDER

    def find(self, name: str) -> Path:
        """Give the most specific template of a name."""
        return next(
            path for folder in self.theme.template_folders if (path := folder / name).is_file()
        )


@dataclass(frozen=True)
class Drawing:
    """Draws by the templates of a theme stack, and keeps what it drew in a cache."""

    templates: TypstTemplates
    cache: Cache
    fonts: FontSet

    def draw(self, template: str, data: Mapping[str, object], form: Form) -> bytes:
        """Draw a template, which finds the data as JSON in ``sys.inputs.data``.

        ``fonts`` of the data are the names of the fonts in ``content/fonts/``.
        Raises ContentError where the template is at fault.
        """
        path = self.templates.find(template)
        given = json.dumps({**data, "fonts": self.fonts.own_names}, ensure_ascii=False)

        def make() -> bytes:
            try:
                return typst.compile(
                    path,
                    root=path.parent,
                    font_paths=self.fonts.loaded,
                    format=form,
                    ppi=72,
                    sys_inputs={"data": given},
                    pdf_standards=["ua-1"] if form == "pdf" else [],
                    package_path=self.templates.packages,
                )
            except typst.TypstError as error:
                place = _find_place(path, error.diagnostic)
                raise ContentError((Problem(error.message, place),)) from error

        parts = (
            "drawing",
            read_typst_version(),
            template,
            self.templates.digest,
            self.fonts.digest,
            given,
            form,
        )
        return self.cache.recall(parts, make)

    def can_show(self, text: str) -> bool:
        """Tell whether there are fonts for all characters of a text."""
        return self.fonts.can_show(text, self.cache)


def _find_place(path: Path, diagnostic: str) -> Location:
    """Give the place in a template that a message of typst names first."""
    found = re.search(_PLACE.format(re.escape(path.name)), diagnostic)
    if found is None:
        return Location(str(path))
    line, column = int(found[1]), int(found[2]) + 1
    lines = path.read_text("utf-8", "replace").splitlines()
    return Location(str(path), line, column, lines[line - 1] if line <= len(lines) else None)
