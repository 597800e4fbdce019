"""What a command costs beside what its libraries cost to import, measured side by side.

- A whole cold build of the site of content/, without what is drawn, against a process that imports
  the libraries which every build needs and defines one pydantic model.
- What the first drawing of its cards and its PDF adds to that, in seconds.
- ``cvsite --help``, against a process that imports click.

Compiled modules are warm; the output and ``.cvsite/`` are deleted before each build. The runs take
turns, so that a busy machine slows all alike, and the medians are compared.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parents[1]
ROUNDS = 15
NOT_WARM = "PYTHONDONTWRITEBYTECODE"
"""With this variable each process would compile our modules, but not those of the libraries."""

IMPORTS = "import jinja2, yaml, markdown, bibtexparser, click\nfrom pydantic import BaseModel\n"
BARE_BUILD = IMPORTS + "class Record(BaseModel):\n    name: str\n"
BARE_HELP = "import click"
UNDRAWN = "site:\n  outputs: {cards: false, pdf: false}\n"

LARGEST_DRAWING = 0.5
"""Seconds that pictures and cards may add to the first build; the PDF is among them here."""


def time_process(arguments: list[str]) -> float:
    """Give the seconds that a process takes from start to end."""
    environment = {name: value for name, value in os.environ.items() if name != NOT_WARM}
    start = perf_counter()
    subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, check=True, capture_output=True
    )
    return perf_counter() - start


def compare(what: str, against: str, limit: float, runs: tuple[Callable[[], float], ...]) -> bool:
    """Time two things in turn, print the ratio of their medians, and tell whether it is kept to."""
    for run in runs:
        run()  # once for the compiled modules
    times = [[run() for run in runs] for _ in range(ROUNDS)]
    measured, baseline = (median(column) for column in zip(*times, strict=True))
    ratio = measured / baseline
    print(
        f"{what}: {measured * 1000:.0f} ms; {against}: {baseline * 1000:.0f} ms; "
        f"ratio {ratio:.2f} (at most {limit})"
    )
    return bool(ratio <= limit)


def make_builds(folder: Path) -> tuple[Callable[[], float], Callable[[], float]]:
    """Copy the site of content/, and give what builds it without what is drawn, and with it."""

    def make_build(name: str, head: str) -> Callable[[], float]:
        site = folder / name
        shutil.copytree(ROOT / "content", site / "content")
        cv = site / "content" / "cv.yaml"
        cv.write_text(cv.read_text("utf-8").replace("site:\n", head, 1), "utf-8")

        def build() -> float:
            for made in ("_site", ".cvsite"):
                shutil.rmtree(site / made, ignore_errors=True)
            return time_process(["-m", "cvsite", "build", str(site)])

        return build

    return make_build("undrawn", UNDRAWN), make_build("drawn", "site:\n")


def main() -> int:
    """Measure all; the exit code is 1 where a limit is passed."""
    with tempfile.TemporaryDirectory() as folder:
        undrawn, drawn = make_builds(Path(folder))
        results = [
            compare(
                "cold build of content/, nothing drawn",
                "bare imports",
                2.5,
                (undrawn, lambda: time_process(["-c", BARE_BUILD])),
            ),
            compare(
                "cvsite --help",
                "import click",
                1.6,
                (
                    lambda: time_process(["-m", "cvsite", "--help"]),
                    lambda: time_process(["-c", BARE_HELP]),
                ),
            ),
        ]
        pairs = [(drawn(), undrawn()) for _ in range(ROUNDS)]
        more = median(one for one, _ in pairs) - median(other for _, other in pairs)
        print(f"cards and PDF add {more * 1000:.0f} ms once (at most {LARGEST_DRAWING * 1000:.0f})")
        results.append(more <= LARGEST_DRAWING)
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
