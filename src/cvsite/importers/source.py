"""The file or folder that is imported. Nothing outside of it is ever read."""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from cvsite.errors import ContentError, Location, UsageError
from cvsite.importers.pages import Page, read_page
from cvsite.importers.toml_values import read_toml_values
from cvsite.importers.values import Fields, Origin, Text, Value, list_texts
from cvsite.importers.yaml_values import read_values
from cvsite.loader.own_values import restore_own_values
from cvsite.yaml_text.characters import clean_text
from cvsite.yaml_text.decoding import read_text
from cvsite.yaml_text.json_reader import read_json
from cvsite.yaml_text.nodes import Node, SourceText
from cvsite.yaml_text.yaml_reader import read_yaml


def _read_resume_json(text: str, path: str) -> tuple[Node | None, SourceText]:
    """Read JSON, which may be a resume.json that cvsite wrote with its own values beside others."""
    node, source = _read_lax_json(text, path)
    return node and restore_own_values(node), source


def _read_lax_json(text: str, path: str) -> tuple[Node | None, SourceText]:
    """Read JSON that may have commas too many, or comments, which YAML allows."""
    try:
        return read_json(text, path)
    except ContentError:
        with suppress(ContentError):
            return read_yaml(_COMMENT.sub("", text), path)
        raise


READERS: Mapping[str, Callable[[str, str], Value | None]] = {
    ".json": lambda text, path: read_values(*_read_resume_json(text, path)),
    ".yaml": lambda text, path: read_values(*read_yaml(text, path)),
    ".yml": lambda text, path: read_values(*read_yaml(text, path)),
    ".toml": read_toml_values,
}
"""How files are read as values, by the endings of their names."""

LARGEST_FILE = 50_000_000
"""Bytes of a file that may be read: no CV has so many, and all are held in memory."""

SERVED_FOLDERS = ("", "static", "assets", "assets/media", "static/media", "static/img")
"""Folders whose files generators of sites put at the root of the site, or look for pictures in."""

_COMMENT = re.compile(r"^[ \t]*//.*$", re.MULTILINE)
"""A line that is a comment to JavaScript."""

_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)


@dataclass
class Source:
    """A file or folder that somebody wants to import.

    ``root`` is the folder, or the one that the file is in: what the file names is looked for there.
    Files are named by their paths in it. ``owner`` is the name of the person, where that was given.
    Raises UsageError where there is nothing.
    """

    path: Path
    owner: str | None = None
    root: Path = field(init=False)
    _trees: dict[str, Value | None] = field(default_factory=dict)
    _faults: dict[str, ContentError] = field(default_factory=dict)
    _origins: list[Origin] = field(default_factory=list)
    _pages: dict[str, tuple[Fields, Text | None]] = field(default_factory=dict)
    _peeked_pages: dict[str, Page] = field(default_factory=dict)
    _line_pages: dict[str, Page] = field(default_factory=dict)
    _opened: set[str] = field(default_factory=set)
    _hidden: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find the folder that the files are in."""
        if not self.path.is_file() and not self.path.is_dir():
            raise UsageError(f"there is no file or folder {self.path}")
        self.root = self.path if self.path.is_dir() else self.path.parent

    @property
    def file(self) -> str | None:
        """The name of the file that is imported; None where it is a folder."""
        return None if self.path.is_dir() else self.path.name

    def find(self, *patterns: str) -> tuple[str, ...]:
        """List the files that have one of some names: ``_data/*.yml``. They may have ``*``.

        Of a source that is a file there is this one alone.
        """
        if self.file is not None:
            return (self.file,) if any(Path(self.file).match(each) for each in patterns) else ()
        found = {path for pattern in patterns for path in self._glob(pattern)}
        names = (path.relative_to(self.root).as_posix() for path in found)
        return tuple(sorted({name for name in names if self.locate(name)} - self._hidden))

    def hide(self, name: str) -> None:
        """Find a file no more: what it says is accounted for."""
        self._hidden.add(name)

    def _glob(self, pattern: str) -> list[Path]:
        """List the files of a pattern; none of one with names that no file may have."""
        try:
            return [*self.root.glob(pattern)]
        except (OSError, ValueError):
            return []

    def locate(self, name: str, beside: str = "") -> Path | None:
        """Give where a file stands that the source names; None where it is none of the source's.

        ``beside`` is the file that names it: the path may be meant from there or from the root.
        """
        folder = self.root.resolve()
        bases = ((self.root / beside).parent, *(self.root / each for each in SERVED_FOLDERS))
        for base in bases:
            try:
                path = (base / name.lstrip("/")).resolve()
                if path.is_relative_to(folder) and path.is_file():
                    return path
            except (OSError, ValueError):  # no name that a file may have
                continue
        return None

    def peek(self, name: str) -> Value | None:
        """Read a file of YAML or JSON to look at it; None where it is none, or not there."""
        if name not in self._trees:
            self._trees[name] = self._read_tree(name)
        return self._trees[name]

    def peek_fields(self, name: str) -> Fields:
        """Look at a file that holds a mapping; an empty one where it is none."""
        value = self.peek(name)
        return value if isinstance(value, Fields) else Fields()

    def open(self, name: str) -> Value | None:
        """Read a file of YAML or JSON whose every value is to be carried over, or accounted for.

        Raises ContentError where it is damaged.
        """
        value = self.peek(name)
        if name in self._faults:
            raise self._faults[name]
        if name not in self._opened:
            self._note(value)
            self._opened.add(name)
        return value

    def open_fields(self, name: str) -> Fields:
        """Open a file that holds a mapping; of another there is an empty one."""
        value = self.open(name)
        return value if isinstance(value, Fields) else Fields()

    def open_page(self, name: str) -> tuple[Fields, Text | None]:
        """Read a page of Markdown or HTML: the YAML at its beginning, and the text below that.

        Raises ContentError where the YAML is damaged.
        """
        self._opened.add(name)
        if name not in self._pages:
            self._pages[name] = _read_page(self._read_text(name), str(self.root / name))
            for value in self._pages[name]:
                self._note(value)
        return self._pages[name]

    def peek_lines(self, name: str) -> Page:
        """Read a page line by line, damaged or not, to look at it."""
        if name not in self._peeked_pages:
            page = read_page(name, self._read_text(name), str(self.root / name))
            self._peeked_pages[name] = page
        return self._peeked_pages[name]

    def open_lines(self, name: str) -> Page:
        """Read a page whose text is to be carried over line by line, damaged or not."""
        self._opened.add(name)
        if name not in self._line_pages:
            page = self._line_pages[name] = self.peek_lines(name)
            self._note(page.fields)
            for text in page.list_texts():
                self._note(text)
        return self._line_pages[name]

    def open_text(self, name: str) -> str:
        """Read a file as text. Raises ContentError where it is none."""
        self._opened.add(name)
        return self._read_text(name)

    def read_bytes(self, name: str) -> bytes:
        """Read a file as it is. Raises UsageError where that cannot be."""
        self._opened.add(name)
        try:
            return self._find_path(name).read_bytes()
        except OSError as error:
            raise UsageError(f"cannot read {self.root / name}: {error.strerror}") from error

    def add_text(self, text: str, place: Location, name: str) -> Text:
        """Note a text of a file that is read in another way than as values."""
        value = Text(text, (Origin(place, name, text),))
        self._note(value)
        return value

    @property
    def opened(self) -> frozenset[str]:
        """The files whose every value is carried over, or accounted for."""
        return frozenset(self._opened)

    @property
    def fault(self) -> ContentError | None:
        """What is wrong with a file that was looked at in vain."""
        return next(iter(self._faults.values()), None)

    @property
    def origins(self) -> tuple[Origin, ...]:
        """All values of the files that were opened."""
        return tuple(self._origins)

    def _holds(self, name: str) -> bool:
        """Tell whether there is a file that is the source's: one that leads out of it is none."""
        path = self.root / name
        is_inside = name == self.file or path.resolve().is_relative_to(self.root.resolve())
        return is_inside and path.is_file()

    def _find_path(self, name: str) -> Path:
        path = self.root / name
        if not self._holds(name):
            raise UsageError(f"there is no file {path}")
        if path.stat().st_size > LARGEST_FILE:
            raise UsageError(f"{path} has more than {LARGEST_FILE:,} bytes")
        return path

    def _read_text(self, name: str) -> str:
        return read_text(self._find_path(name)).replace("\r\n", "\n")

    def _read_tree(self, name: str) -> Value | None:
        read = READERS.get(Path(name).suffix.lower())
        if read is None or not self._holds(name):
            return None
        try:
            return read(self._read_text(name), str(self.root / name))
        except ContentError as error:
            self._faults[name] = error
            return None

    def _note(self, value: Value | None) -> None:
        if value is not None:
            self._origins += [origin for text in list_texts(value) for origin in text.origins]


def _read_page(text: str, path: str) -> tuple[Fields, Text | None]:
    found = _FRONT_MATTER.match(text)
    matter = found[1] or "" if found else ""
    node, source = read_yaml(f"\n{matter}", path)  # so that the lines are those of the page
    value = read_values(node, source)
    is_matter = value is None or isinstance(value, Fields)  # else it is a text between two rules
    start = found.end() if found and is_matter else 0
    start = len(text) - len(text[start:].lstrip())
    content = clean_text(text[start:].rstrip())
    place = Location(path, text.count("\n", 0, start) + 1)
    page = Text(content, (Origin(place, "text", content),)) if content else None
    return (value if isinstance(value, Fields) else Fields()), page
