"""How long an edit takes to show in the preview, beside what the browser's own reload takes.

A bibliography of some entries is made by a generator script (``GENERATOR N FILE``), and served. In
Chromium the page of a publication is open, and then the list. Reloads and edits of the title of
that publication take turns: from the save of the file, or the order to reload, to the frame that
shows the text, which the page itself tells: to ask for it from outside takes some 60 ms after each
load. What is printed are medians, and how much longer the edits take.

``python benchmarks/preview_speed.py GENERATOR [--entries N]``
"""

import argparse
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import time

from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from browser import find_chromium

EDITS = 20
LARGEST_DELAYS = {20: 0.1, 1_000: 0.25, 10_000: 1.0}
"""Seconds over those of a reload, by the number of entries."""

PAUSE = 2_000
"""Milliseconds after a build until the next measurement: what it left behind is freed meanwhile."""

LONGEST_WAIT = 60_000
"""Milliseconds until something has gone wrong."""

CV = "basics: {name: A. Author}\nsite: {outputs: {cards: false, pdf: false}}\n"
TITLE = re.compile(r"(title\s*=\s*[{\"])")
NOTE_FRAME = """
  const look = () => {
    const word = document.body?.textContent.match(/Edition[0-9]+x/)?.[0];
    if (!word) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => {
      window.shown = { word, time: (performance.timeOrigin + performance.now()) / 1000 };
    }));
  };
  look();
"""
"""What a page does from its start: it notes when a frame has shown the edited title."""


def find_frame(page: Page, word: str) -> float:
    """Give the time at which a page, once it has been loaded anew, has shown a word."""
    page.wait_for_function("word => window.shown?.word === word", arg=word, timeout=LONGEST_WAIT)
    shown: float = page.evaluate("window.shown.time")
    return shown


def measure_reload(page: Page, number: int) -> float:
    """Give the seconds of a reload."""
    start = time()
    page.reload()
    return find_frame(page, f"Edition{number}x") - start


def measure_edit(page: Page, edit: Callable[[str], object], number: int) -> float:
    """Give the seconds from the save of another title to the frame that shows it."""
    word = f"Edition{number}x"
    start = time()
    edit(word)
    return find_frame(page, word) - start


def compare(
    page: Page, edit: Callable[[str], object], rest: Callable[[], object], name: str, limit: float
) -> bool:
    """Reload and edit in turn, and tell whether the limit is kept to.

    ``edit`` puts a word into the title, and ``rest`` waits until all has been built.
    """
    reloads, edits = [], []
    for number in range(EDITS):
        edits.append(measure_edit(page, edit, number))
        rest()
        page.wait_for_timeout(PAUSE)
        reloads.append(measure_reload(page, number))
    delay = median(edits) - median(reloads)
    print(
        f"{name}: {median(edits) * 1000:.0f} ms after an edit, {median(reloads) * 1000:.0f} ms for "
        f"a reload; {delay * 1000:.0f} ms more (at most {limit * 1000:.0f})"
    )
    return delay <= limit


def measure(site: Path, entries: int) -> bool:
    """Serve a site, and measure on the page of its first entry and on the list."""
    bib = site / "content" / "publications.bib"
    original = bib.read_text("utf-8")
    key = re.findall(r"@\w+\{([^\s,=]+),", original)[0]
    command = [sys.executable, "-m", "cvsite", "serve", str(site), "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        lines = iter(server.stdout or ())

        def edit(word: str) -> None:
            bib.write_text(TITLE.sub(rf"\g<1>{word} ", original, count=1), "utf-8")

        def rest() -> None:
            next(line for line in lines if " Built " in line)

        address = next(filter(None, (re.search(r"http://\S+", line) for line in lines)))[0]
        limit = LARGEST_DELAYS.get(entries, 1.0)
        chromium = find_chromium()
        with (
            sync_playwright() as playwright,
            playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as browser,
        ):
            results = []
            for path in (f"publications/{key}/", "publications/"):
                page = browser.new_page(bypass_csp=True)  # for what waits within the page
                page.add_init_script(NOTE_FRAME)
                page.goto(f"{address}{path}")
                page.wait_for_timeout(2000)
                name = f"{entries} entries, /{path}"
                results.append(compare(page, edit, rest, name, limit))
                page.close()
        return all(results)
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    """Measure; the exit code is 1 where a limit is not kept to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("generator", type=Path)
    parser.add_argument("--entries", type=int, default=1_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        content = Path(name, "content")
        content.mkdir()
        (content / "cv.yaml").write_text(CV, "utf-8")
        bib = content / "publications.bib"
        run = [sys.executable, str(arguments.generator), str(arguments.entries), str(bib)]
        subprocess.run(run, check=True)
        return 0 if measure(Path(name), arguments.entries) else 1


if __name__ == "__main__":
    sys.exit(main())
