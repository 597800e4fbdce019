"""The fonts that drawings and documents are set in, and what characters they lack."""

import ast
import json
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

from cvsite.cache import Cache, digest_parts
from cvsite.theme import is_passing

with suppress(ImportError):  # without it nothing is drawn (can_draw)
    import typst

FONT_ENDINGS = frozenset({".ttf", ".otf", ".ttc"})

WEB_FONT_ENDINGS = frozenset({".woff", ".woff2"})
"""Fonts that only browsers read."""

_SHOWN = re.compile(
    "[ -~\xa0-\xac\xae-\u017f\u0391-\u03a1\u03a3-\u03ce\u0410-\u044f‐-―‘-“”„†‡•…→−]*"
)
"""Texts of characters that the fonts within typst have, whatever other fonts there are."""

_PROBE = """\
#set document(title: "Characters", date: none)
#for part in json(bytes(sys.inputs.data)) {
  par(part)
  par(strong(part))
  par(emph(part))
}
"""
"""A document that has some characters in it in each face, as a font may lack them in one alone."""

_UNSEEN = re.compile(
    "[\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]"
)
"""What is never drawn, as it only says how to set others (Unicode, 5.21)."""

_UNSHOWN = re.compile(r'the text `("(?:[^"\\]|\\.)*")` could not be displayed')
_RUST_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


_FACES = (
    (re.compile(r"ja\b"), "JP"),
    (re.compile(r"ko\b"), "KR"),
    (re.compile(r"(?:zh|yue)\b.*-(?:hk|mo)\b"), "HK"),
    (re.compile(r"zh\b.*-(?:hant|tw)\b"), "TC"),
)
"""How fonts call their faces for a language, by its tag; any other has the simplified Chinese."""


def find_face(language: str) -> str:
    """Give the end of the names of fonts whose signs are those of a language."""
    return next((face for tag, face in _FACES if tag.match(language.lower())), "SC")


def can_draw() -> bool:
    """Tell whether typst is there."""
    return find_spec("typst") is not None


@dataclass(frozen=True)
class FontSet:
    """The fonts within typst and those of a folder, and those of the system if they are wanted.

    Without the system's, the same content gives the same bytes anywhere. The ``language`` tells
    which of the faces that fonts have for Chinese, Japanese and Korean comes first.
    """

    folder: Path
    with_system: bool = False
    language: str = "en"

    @cached_property
    def loaded(self) -> "typst.Fonts":
        """The fonts as typst takes them."""
        folders = [str(self.folder)] if self._files else []
        return typst.Fonts(include_system_fonts=self.with_system, font_paths=folders)

    @property
    def own_names(self) -> tuple[str, ...]:
        """The names of the fonts of the folder, those before others that fit the language."""
        found = self.loaded.fonts() if self._files else ()
        folder = str(self.folder)
        names = {each.family for each in found if (each.path or "").startswith(folder)}
        face = find_face(self.language)
        return tuple(sorted(names, key=lambda name: (not name.endswith(f" {face}"), name)))

    @property
    def unread_files(self) -> tuple[Path, ...]:
        """The files of the folder that are meant as fonts and cannot be read as such."""
        read = {Path(each.path) for each in self.loaded.fonts() if each.path}
        meant = (*self._files, *self._list_files(WEB_FONT_ENDINGS))
        return tuple(path for path in meant if path not in read)

    @cached_property
    def digest(self) -> str:
        """A digest of the fonts that are not within typst."""
        files = [path.read_bytes() for path in self._files]
        return digest_parts((*files, *(self._list_system() if self.with_system else ())))

    def can_show(self, text: str, cache: Cache) -> bool:
        """Tell whether there are fonts for all characters of a text."""
        return not self.find_missing((text,), cache)

    def find_missing(self, texts: Iterable[str], cache: Cache) -> frozenset[str]:
        """Give the characters of texts that no font has, each with the accents that it bears."""
        unsure = [text for text in texts if not _SHOWN.fullmatch(text)]
        parts = sorted({part for text in unsure for part in split_characters(text)})
        if not parts:
            return frozenset()
        key = ("characters", read_typst_version(), self.digest, *parts)
        kept = cache.recall(key, lambda: json.dumps(self._probe(parts)).encode())
        return frozenset(json.loads(kept))

    def _probe(self, parts: list[str]) -> list[str]:
        """Give those parts that cannot be shown: a document that must be read aloud has none."""
        try:
            typst.compile(
                _PROBE.encode(),
                font_paths=self.loaded,
                format="pdf",
                pdf_standards="ua-1",
                sys_inputs={"data": json.dumps(parts)},
            )
        except typst.TypstError as error:
            return list_unshown(error.diagnostic)
        return []

    @cached_property
    def _files(self) -> tuple[Path, ...]:
        """The fonts of the folder and those within it, in a fixed order."""
        return self._list_files(FONT_ENDINGS)

    def _list_files(self, endings: frozenset[str]) -> tuple[Path, ...]:
        found = (path for path in self.folder.rglob("*") if not is_passing(path.name))
        return tuple(sorted(path for path in found if path.suffix.lower() in endings))

    def _list_system(self) -> list[str]:
        paths = sorted({each.path for each in self.loaded.fonts() if each.path})
        return [f"{path} {Path(path).stat().st_mtime_ns}" for path in paths]


def split_characters(text: str) -> set[str]:
    """Split a text into letters beyond ASCII and words with marks, which depend on letters."""
    found: set[str] = set()
    for word in leave_out_unseen(text).split():
        letters = {char for char in word if not unicodedata.category(char).startswith("M")}
        found.update(char for char in letters if not char.isascii())
        if len(letters) < len(set(word)):
            found.add(word)
    return found


def leave_out_unseen(text: str) -> str:
    """Leave out what is never drawn."""
    return _UNSEEN.sub("", text)


def list_unshown(diagnostic: str) -> list[str]:
    """Give the texts that a message of typst says it could not show."""
    return [_read_quoted(each[1]) for each in _UNSHOWN.finditer(diagnostic)]


def _read_quoted(text: str) -> str:
    """Read a text as Rust quotes it, whose escapes are Python's but for those of a code point."""
    literal = _RUST_ESCAPE.sub(lambda found: f"\\U{int(found[1], 16):08x}", text)
    return str(ast.literal_eval(literal))


def read_typst_version() -> str:
    """Give the version of typst, on which depends what it draws."""
    version: str = typst.__version__  # type: ignore[attr-defined]  # typst.pyi lacks the name
    return version
