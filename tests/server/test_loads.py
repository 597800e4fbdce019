"""A build lets the browser load the page that somebody looks at, before it goes on."""

from pathlib import Path
from threading import Thread
from time import perf_counter

from cvsite.builder.build import build_site
from cvsite.builder.live_folder import LiveFolder
from cvsite.builder.options import BuildOptions
from cvsite.builder.staging import Wanted
from cvsite.server.loads import LONGEST_WAIT, Loads

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


def test_gives_up_where_something_has_been_saved() -> None:
    """A save ends the waiting, and a page of the build that it waits for begins no other."""
    loads = Loads()
    loads.expect("a")
    waiting = Thread(target=loads.wait)
    waiting.start()
    loads.give_up()
    waiting.join(LONGEST_WAIT / 2)
    assert not waiting.is_alive()
    loads.expect("b")
    waiting = Thread(target=loads.wait)
    waiting.start()
    waiting.join(LONGEST_WAIT / 2)
    assert not waiting.is_alive()


def test_expects_pages_anew_in_each_build() -> None:
    """What was given up, and what was never loaded, is of no concern to the next build."""
    loads = Loads()
    loads.expect("a")
    loads.give_up()
    loads.begin()
    loads.expect("b")
    waiting = Thread(target=loads.wait)
    waiting.start()
    assert waiting.is_alive()
    loads.note("b")
    waiting.join(LONGEST_WAIT / 2)
    assert not waiting.is_alive()


def test_no_other_page_is_made_before(tmp_path: Path) -> None:
    """What is looked at has been written when the waiting begins, and nothing else has."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "cv.yaml").write_text("basics: {name: A}\n", "utf-8")
    entries = [f"@misc{{k{number}, title = {{T}}, year = {number + 2000}}}" for number in range(3)]
    bib = content / "publications.bib"
    bib.write_text("\n".join(entries), "utf-8")
    options = BuildOptions(tmp_path, tmp_path / "out", preview=True)
    live = LiveFolder(options.out, tmp_path)
    build_site(options, live=live)
    bib.write_text("\n".join(entries).replace("{T}", "{Other}"), "utf-8")
    seen: list[Path] = []

    def look() -> None:
        pages = options.out.rglob("index.html")
        seen.extend(page for page in pages if "Other" in page.read_text("utf-8"))

    live.begin(Wanted([PAGE], wait=look))
    build_site(options, live=live)
    assert seen == [options.out / PAGE]
