"""What is told of builds, to the pages and in the terminal."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.live_folder import LiveFolder
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.builder.progress import Progress, Terminal
from cvsite.errors import Location, Problem, UsageError
from cvsite.server import preview as preview_module
from cvsite.server.preview import Preview
from cvsite.server.state import PreviewState
from cvsite.server.watching import is_part_of_site, watch_folders
from live_preview import run, wait_until


def change(state: PreviewState, *paths: str) -> PreviewState:
    """Give the state after a build that changed some files."""
    return state.begin_build().note_files(paths)


def ask(state: PreviewState, page: str = "index.html") -> tuple[object, object]:
    """Give what a page is told: the build before which it needs styles, or is stale."""
    told = state.tell_page(page)
    return told["build"], told["reload"]


FRESH = PreviewState(build=7, styles=7, others=7)


def test_asks_for_no_more_than_has_changed() -> None:
    """Pages reload for themselves, swap stylesheets for stylesheets, and else stay as they are."""
    assert ask(FRESH) == (7, 7)
    assert ask(change(FRESH)) == (7, 7)
    assert ask(change(FRESH, "assets/style.css")) == (8, 7)
    assert ask(change(FRESH, "assets/style.css", "index.html")) == (8, 8)
    assert ask(change(FRESH, "experience/index.html", "publications.bib")) == (7, 7)
    assert ask(change(FRESH, "photo.jpg")) == (8, 8)


def test_keeps_what_pages_have_missed() -> None:
    """A page that missed a build still reloads after one that changed stylesheets only."""
    assert ask(change(change(FRESH, "index.html"), "style.css")) == (9, 8)


def test_address_without_a_page_is_that_of_the_404_page() -> None:
    """What is shown where there is nothing follows its own page, and the page that comes."""
    assert ask(change(FRESH, "404.html"), "nothing/index.html") == (8, 8)
    assert ask(change(FRESH, "nothing/index.html"), "nothing/index.html") == (8, 8)


def test_tells_problems_until_a_build_goes_well() -> None:
    """Problems change no page, and are gone after any build without one."""
    problem = Problem("unknown key", Location("cv.yaml", 2, 3, "  lable: x"))
    state = FRESH.begin_build().note_problems((problem,))
    assert ask(state) == (7, 7)
    assert state.problems == ("cv.yaml:2:3: unknown key\n  2 |   lable: x\n    |   ^",)
    assert state.begin_build().note_problems(()).problems == ()


def test_tells_when_no_page_waits_to_be_made() -> None:
    """What a page shows of others may be old until a build that changed some of them has ended."""
    first = change(FRESH, "publications/index.html")
    assert first.tell_page("index.html")["whole"] == 0
    ended = first.note_problems(())
    assert ended.tell_page("index.html")["whole"] == 8
    assert change(ended, "style.css").note_problems(()).tell_page("index.html")["whole"] == 8


def test_goes_on_after_a_bug(
    write_site: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bug of cvsite is shown with its traceback, and the pages say where to look for it."""

    def fail(_options: BuildOptions, _progress: Progress, _live: LiveFolder) -> BuildReport:
        raise ZeroDivisionError("a bug")

    site = write_site({})
    told: list[str] = []
    preview = Preview(BuildOptions(site, site / "out", preview=True), Terminal(told.append))
    monkeypatch.setattr(preview_module, "build_site", fail)
    run(preview.build_first())
    assert "Traceback" in told[0]
    assert "ZeroDivisionError: a bug" in told[0]
    assert "cvsite failed" in preview.state.problems[0]
    assert told[-1].endswith(" 1 problem; there is no site to show yet")


def test_a_preview_that_cannot_be_written_ends_only_the_start(
    write_site: Callable[[dict[str, str]], Path],
) -> None:
    """It ends the command at first; once the server runs, it is a problem that may be mended."""
    site = write_site({"out/foreign.txt": "mine"})
    told: list[str] = []
    preview = Preview(BuildOptions(site, site / "out", preview=True), Terminal(told.append))
    with pytest.raises(UsageError, match="out"):
        run(preview.build_first())
    run(preview.build_again())
    assert "foreign.txt" in preview.state.problems[0]


@pytest.mark.parametrize(
    ("path", "matters"),
    [
        ("content/cv.yaml", True),
        ("static/.well-known/security.txt", True),
        ("content/.cv.yaml.swp", False),
        ("content/4913", False),
        ("templates/__pycache__/base.x", False),
        ("templates/base.html~", False),
        ("templates/.#base.html", False),
        ("static/.git/index", False),
    ],
)
def test_leaves_out_the_files_of_editors(path: str, *, matters: bool) -> None:
    """What editors write beside the files that they save causes no build."""
    root = Path("/home/ada/.git/site~")  # a site may lie anywhere
    folders = [root / name for name in ("content", "templates", "static")]
    assert is_part_of_site(str(root / path), folders) is matters


def test_watches_where_there_is_nothing_yet(tmp_path: Path) -> None:
    """A site without any of its folders is no error: the first that comes is noticed."""
    folder = tmp_path / "content"
    noted: list[None] = []

    async def watch() -> None:
        watching = asyncio.create_task(watch_folders(lambda: [folder], lambda: noted.append(None)))
        await asyncio.sleep(0)
        folder.mkdir()
        await asyncio.to_thread(wait_until, lambda: noted)
        noted.clear()
        (folder / "cv.yaml").write_text("basics:\n", "utf-8")
        await asyncio.to_thread(wait_until, lambda: noted)
        watching.cancel()

    run(watch())
