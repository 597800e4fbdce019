"""Which editor opens a place, and how it is told the place."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from cvsite.errors import Location, UsageError
from cvsite.server.editors import (
    TERMINAL_EDITORS,
    WINDOW_EDITORS,
    choose_editor,
    read_editor,
    write_vscode_url,
)
from live_preview import FakeEditor

PLACE = Location("my site/cv & more.yaml", 7, 3)

MakeEditor = Callable[..., FakeEditor]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let programs of a folder be found before all others, and give the folder to run in."""
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("command", "arguments"),
    [
        ("code", ["--goto", "{}:7:3"]),
        ("code --wait", ["--wait", "--goto", "{}:7:3"]),
        ("subl", ["{}:7:3"]),
        ("emacsclient -a ''", ["-a", "", "--no-wait", "+7:3", "{}"]),
        ("gvim", ["+7", "{}"]),
        ("idea", ["--line", "7", "{}"]),
        ("kate", ["--line", "7", "--column", "3", "{}"]),
        ("gedit", ["+7:3", "{}"]),
        ("xterm -T 'my CV' -e nano", ["-T", "my CV", "-e", "nano", "+7,3", "{}"]),
        ("mine --at={line},{column} {file}", ["--at=7,3", "{}"]),
        ("mine $(id); {file}", ["$(id);", "{}"]),
    ],
)
def test_each_editor_is_told_the_place_in_its_way(
    command: str, arguments: list[str], path: Path, make_editor: MakeEditor
) -> None:
    """The file is one word, whatever is in its name, and no shell reads any of it."""
    editor = make_editor(command.split(maxsplit=1)[0])
    read_editor(command).open(PLACE)
    full = str(path / PLACE.path)
    assert editor.arguments == [word.format(full) for word in arguments]


def test_a_place_without_a_line_is_the_start(path: Path, make_editor: MakeEditor) -> None:
    """Where only the file is known, its first character is meant."""
    editor = make_editor("subl")
    read_editor("subl").open(Location("cv.yaml"))
    assert editor.arguments == [f"{path}/cv.yaml:1:1"]


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({"VISUAL": "subl -w", "EDITOR": "code"}, "subl"),
        ({"VISUAL": "vim", "EDITOR": "code --wait"}, "code"),
        ({"EDITOR": "emacsclient -t"}, None),
        ({"VISUAL": "no-such-program", "EDITOR": "'"}, None),
        ({"VISUAL": ""}, None),
        ({}, None),
    ],
)
@pytest.mark.usefixtures("path")
def test_the_environment_may_name_an_editor_with_windows(
    environment: Mapping[str, str], name: str | None, make_editor: MakeEditor
) -> None:
    """What is for a terminal, or is not there, is passed over; --editor goes before all."""
    for each in ("subl", "code", "vim", "emacsclient", "kate"):
        make_editor(each)
    chosen = choose_editor(None, environment)
    assert (chosen.name if chosen else None) == name
    asked = choose_editor("kate", environment)
    assert asked
    assert asked.name == "kate"


@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("", "there is no editor ''"),
        ("no-such-program", "there is no editor 'no-such-program'"),
        ("code 'x", "cannot read the editor's command"),
        ("vim", 'vim needs a terminal; name one before it, as in --editor "xterm -e vim"'),
        ("emacs -nw", "emacs needs a terminal"),
        ("mine", 'how does mine take a place? Say it with the command: --editor "mine +{line} '),
    ],
)
@pytest.mark.usefixtures("path")
def test_tells_why_a_command_is_no_use(command: str, message: str, make_editor: MakeEditor) -> None:
    """Each reason comes with what to do."""
    for name in ("code", "vim", "emacs", "mine"):
        make_editor(name)
    with pytest.raises(UsageError) as caught:
        read_editor(command)
    assert message in str(caught.value)


@pytest.mark.parametrize("arguments", [*WINDOW_EDITORS.values(), *TERMINAL_EDITORS.values()])
def test_the_tables_name_file_and_line(arguments: str) -> None:
    """No row forgets one of them."""
    assert arguments.count("{file}") == arguments.count("{line}") == 1


def test_address_for_vs_code(path: Path) -> None:
    """The path is spelled as addresses are, and full."""
    assert write_vscode_url(PLACE) == f"vscode://file{path}/my%20site/cv%20%26%20more.yaml:7:3"
