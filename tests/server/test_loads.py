"""A build lets browsers load what they show before it goes on, if it is still of use by then."""

from pathlib import Path
from threading import Thread
from time import perf_counter

from cvsite.builder.build import build_site
from cvsite.builder.live_folder import LiveFolder
from cvsite.builder.options import BuildOptions
from cvsite.builder.progress import Terminal
from cvsite.builder.staging import Wanted
from cvsite.server.loads import LONGEST_WAIT, Loads
from cvsite.server.preview import Preview
from live_preview import run

PAGE = "publications/index.html"


def test_waits_until_each_page_is_loaded() -> None:
    """The waiting ends with the last page, and not with the first."""
    loads = Loads()
    ended: list[str] = []
    loads.expect("a")
    loads.expect("b")

    def wait() -> None:
        loads.wait()
        ended.append("waited")

    waiting = Thread(target=wait)
    waiting.start()
    loads.note("a")
    ended.append("a")
    loads.note("b")
    waiting.join()
    assert ended == ["a", "waited"]


def test_waits_for_no_page_that_is_not_loaded() -> None:
    """Without a page there is nothing to wait for, and for a lost browser it is a moment."""
    loads = Loads()
    start = perf_counter()
    loads.wait()
    loads.expect("a")
    loads.wait()
    assert perf_counter() - start >= LONGEST_WAIT


def test_waits_no_longer_once_something_is_saved() -> None:
    """A save ends the waiting, which tells of it once."""
    loads = Loads()
    loads.expect("a")
    told: list[bool] = []
    waiting = Thread(target=lambda: told.append(loads.wait()))
    waiting.start()
    loads.note_save()
    waiting.join(LONGEST_WAIT / 2)
    assert told == [True]
    assert not loads.wait()


def test_expects_pages_anew_in_each_build() -> None:
    """What was saved before, and what was never loaded, is of no concern to the next build."""
    loads = Loads()
    loads.expect("a")
    loads.note_save()
    loads.begin()
    assert not loads.wait()


def write_titles(site: Path, title: str) -> None:
    """Write a bibliography whose entries all have one title."""
    content = site / "content"
    content.mkdir(exist_ok=True)
    (content / "cv.yaml").write_text("basics: {name: A}\n", "utf-8")
    entries = [f"@misc{{k{n}, title = {{{title}}}, year = {n + 2000}}}\n" for n in range(3)]
    (content / "publications.bib").write_text("".join(entries), "utf-8")


def list_pages_with(text: str, folder: Path) -> list[Path]:
    """Give the pages below a folder that hold a text."""
    pages = folder.rglob("index.html")
    return [page for page in pages if text in page.read_text("utf-8")]


def test_no_other_page_is_made_before(tmp_path: Path) -> None:
    """What is looked at has been written when the waiting begins, and nothing else has."""
    write_titles(tmp_path, "First")
    options = BuildOptions(tmp_path, tmp_path / "out", preview=True)
    live = LiveFolder(options.out, tmp_path)
    build_site(options, live=live)
    write_titles(tmp_path, "Other")
    seen: list[list[Path]] = []
    live.begin(Wanted([PAGE], pause=lambda: seen.append(list_pages_with("Other", options.out))))
    build_site(options, live=live)
    assert seen[0] == [options.out / PAGE]


def test_leaves_a_build_when_the_content_is_another(tmp_path: Path) -> None:
    """What is saved while a browser loads the page that it shows ends the build at hand."""
    write_titles(tmp_path, "First")
    out, told = tmp_path / "out", list[str]()
    preview = Preview(BuildOptions(tmp_path, out, preview=True), Terminal(told.append))

    def save(_page: str) -> None:
        write_titles(tmp_path, "Third")
        preview.loads.note_save()

    async def edit() -> None:
        await preview.build_first()
        write_titles(tmp_path, "Second")
        told.clear()
        await preview.build_again([PAGE], save)

    run(edit())
    assert list_pages_with("Second", out) == [out / PAGE]
    assert not told
    run(preview.build_again([PAGE]))
    assert not list_pages_with("First", out)
    assert not list_pages_with("Second", out)
    assert len(list_pages_with("Third", out)) == 5
    assert preview.built.is_set()


def test_goes_on_with_a_build_when_the_content_is_the_same(tmp_path: Path) -> None:
    """A file that is written once more as it is ends no build, and begins none."""
    write_titles(tmp_path, "First")
    out, told = tmp_path / "out", list[str]()
    preview = Preview(BuildOptions(tmp_path, out, preview=True), Terminal(told.append))

    def save(_page: str) -> None:
        write_titles(tmp_path, "Second")
        preview.loads.note_save()

    async def edit() -> None:
        await preview.build_first()
        write_titles(tmp_path, "Second")
        await preview.build_again([PAGE], save)
        told.clear()
        await preview.build_again([PAGE])

    run(edit())
    assert len(list_pages_with("Second", out)) == 5
    assert not told


def test_a_link_is_checked_where_the_build_that_wrote_it_was_left(tmp_path: Path) -> None:
    """A page that was shown before its links were read is made anew, and these are looked at."""
    write_titles(tmp_path, "First")
    cv = tmp_path / "content" / "cv.yaml"
    told = list[str]()
    preview = Preview(BuildOptions(tmp_path, tmp_path / "out", preview=True), Terminal(told.append))

    def save(_page: str) -> None:
        write_titles(tmp_path, "Second")
        cv.write_text("basics: {name: A, summary: '[x](gone.pdf)'}\n", "utf-8")
        preview.loads.note_save()

    async def edit() -> None:
        await preview.build_first()
        cv.write_text("basics: {name: A, summary: '[x](gone.pdf)'}\n", "utf-8")
        told.clear()
        await preview.build_again(["index.html"], save)

    run(edit())
    assert not told
    run(preview.build_again(["index.html"]))
    assert any("the site has no 'gone.pdf'" in each for each in told)
