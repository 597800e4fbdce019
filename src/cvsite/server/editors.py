"""The editor in which the place of a record is opened: which it is, and how it takes a place.

A command is split into words as a shell does it, but no shell ever sees it.
"""

import shlex
import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from threading import Thread
from urllib.parse import quote

from cvsite.errors import Location, UsageError

FILE = "{file}"
"""What stands in a command for the file; ``{line}`` and ``{column}`` are beside it."""

_GOTO = "--goto {file}:{line}:{column}"
_JETBRAINS = "--line {line} {file}"
_PLUS_LINE = "+{line} {file}"
_PLUS_PLACE = "+{line}:{column} {file}"
_SUFFIX = "{file}:{line}:{column}"

WINDOW_EDITORS = {
    "bbedit": _PLUS_LINE,
    "clion": _JETBRAINS,
    "code": _GOTO,
    "code-insiders": _GOTO,
    "codium": _GOTO,
    "cursor": _GOTO,
    "emacs": _PLUS_PLACE,
    "emacsclient": f"--no-wait {_PLUS_PLACE}",
    "gedit": _PLUS_PLACE,
    "gvim": _PLUS_LINE,
    "idea": _JETBRAINS,
    "kate": "--line {line} --column {column} {file}",
    "mate": "--line {line}:{column} {file}",
    "mvim": _PLUS_LINE,
    "notepad++": "-n{line} -c{column} {file}",
    "pycharm": _JETBRAINS,
    "subl": _SUFFIX,
    "webstorm": _JETBRAINS,
    "windsurf": _GOTO,
    "zed": _SUFFIX,
}
"""Editors with windows of their own, each with what is put behind its command."""

TERMINAL_EDITORS = {
    "hx": _SUFFIX,
    "kak": _PLUS_PLACE,
    "micro": _PLUS_PLACE,
    "nano": "+{line},{column} {file}",
    "nvim": _PLUS_LINE,
    "vi": _PLUS_LINE,
    "vim": _PLUS_LINE,
}
"""Editors that need a terminal, which a server cannot lend them."""

_TERMINAL_OPTIONS = frozenset({"-nw", "-t", "--no-window-system", "--tty"})
"""Options by which Emacs takes a terminal."""

_VARIABLES = ("VISUAL", "EDITOR")
"""The variables of the environment that name an editor."""


@dataclass(frozen=True, slots=True)
class Editor:
    """An editor by its name, and the words of its command with ``{file}`` and the like in them."""

    name: str
    command: tuple[str, ...]

    def open(self, place: Location) -> None:
        """Open a place, and wait for nothing; raises OSError where the editor does not start.

        The editor is no part of the server's session, and so outlives Ctrl+C.
        """
        values = {"{line}": place.line or 1, "{column}": place.column or 1, FILE: find_file(place)}
        command = list(self.command)
        for name, value in values.items():
            command = [word.replace(name, str(value)) for word in command]
        process = Popen(command, stdin=DEVNULL, stdout=DEVNULL, start_new_session=True)  # noqa: S603 - the user's own command
        Thread(target=process.wait, daemon=True).start()  # or else it stays as a zombie


def choose_editor(command: str | None, environment: Mapping[str, str]) -> Editor | None:
    """Give the editor of a command, or else of the environment; None where that has none.

    Raises UsageError where the command is no use. That the environment has a command for use in a
    terminal is usual, and told to nobody.
    """
    if command is not None:
        return read_editor(command)
    for name in _VARIABLES:
        with suppress(UsageError):
            return read_editor(environment.get(name, ""))
    return None


def read_editor(command: str) -> Editor:
    """Read the command of an editor; raises UsageError where no place can be opened by it."""
    try:
        words = shlex.split(command)
    except ValueError as error:
        raise UsageError(f"cannot read the editor's command {command!r}: {error}") from error
    program = shutil.which(words[0]) if words else None
    if program is None:
        raise UsageError(f"there is no editor {command!r}")
    names = [Path(word).stem for word in words]
    if _takes_terminal(names[0], words):
        example = f'--editor "xterm -e {command}"'
        raise UsageError(f"{names[0]} needs a terminal; name one before it, as in {example}")
    return Editor(names[0], (program, *words[1:], *_list_arguments(names, command)))


def _takes_terminal(name: str, words: list[str]) -> bool:
    in_terminal = name.startswith("emacs") and not _TERMINAL_OPTIONS.isdisjoint(words)
    return in_terminal or name in TERMINAL_EDITORS


def _list_arguments(names: list[str], command: str) -> list[str]:
    """Give the words for the place, behind those of a command that may start with a terminal."""
    if FILE in command:
        return []
    known = WINDOW_EDITORS | TERMINAL_EDITORS
    for name in reversed(names):
        if name in known:
            return known[name].split(" ")
    example = f'--editor "{command} +{{line}} {FILE}"'
    raise UsageError(f"how does {names[0]} take a place? Say it with the command: {example}")


def write_vscode_url(place: Location) -> str:
    """Write the address that opens a place in VS Code, wherever that is installed."""
    path = quote(find_file(place).as_posix().lstrip("/"), safe="/:")
    return f"vscode://file/{path}:{place.line or 1}:{place.column or 1}"


def find_file(place: Location) -> Path:
    """Give the full path of the file of a place; it may be given from where the server runs."""
    return Path(place.path).absolute()
