"""What it costs to build a large site, beside what Hugo takes for the same.

A bibliography of some thousand entries is made by a generator script (``GENERATOR N FILE``), and a
site for Hugo of it by another (``PEER BIB FOLDER [--full]``): bare, with list and pages alone, and
full, with what cvsite writes as well. The builds take turns, each in a process of its own; outputs
and caches are moved away before each, since some disks are slow to make files where thousands have
just been deleted. Medians and their ratios are printed, with the largest memory that any process of
a build had. Then the site is built again after edits of one abstract, and with nothing changed.

``python benchmarks/build_speed.py GENERATOR PEER HUGO [--entries N]``, where ``HUGO`` is the
program of Hugo. Cards are left out, as Hugo draws none.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 5
LARGEST_RATIOS = {1_000: 1.0, 10_000: 0.8}
"""Against Hugo with the same outputs, by the number of entries."""

LARGEST_EDITED = {1_000: 0.6, 10_000: 0.25}
"""Of the time of a whole build, what one may take after an edit of one abstract."""

LARGEST_KEPT = {1_000: 0.12, 10_000: 0.4}
"""Seconds over those of an empty Python that looking at an unchanged site may take."""

MEGABYTE = 1024
CV = """\
basics: {name: A. Author, email: author@example.org}
site: {url: https://example.org, outputs: {cards: false, pdf: false}}
"""


@dataclass(frozen=True)
class Cost:
    """What a process took: seconds, seconds of all processors, and megabytes at its largest."""

    seconds: float
    processor: float
    memory: float


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command in a folder, and give what it cost with all processes of its own."""
    environment = {
        name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
    }
    start = perf_counter()
    process = subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command} failed in {folder}")
    return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / MEGABYTE)


def prepare(folder: Path, arguments: argparse.Namespace) -> dict[str, Callable[[], Cost]]:
    """Make the sites, and give for each how it is built from nothing."""
    own = folder / "cvsite"
    (own / "content").mkdir(parents=True)
    (own / "content" / "cv.yaml").write_text(CV, "utf-8")
    bib = own / "content" / "publications.bib"
    run = [sys.executable, str(arguments.generator), str(arguments.entries), str(bib)]
    subprocess.run(run, check=True)
    for name, options in (("bare", []), ("full", ["--full"])):
        peer = [sys.executable, str(arguments.peer), str(bib), str(folder / name), *options]
        subprocess.run(peer, check=True, capture_output=True)

    def build_own() -> Cost:
        move_away(own, "_site", ".cvsite")
        return measure([sys.executable, "-m", "cvsite", "build"], own)

    def build_with_hugo(name: str) -> Cost:
        move_away(folder / name, "public", "resources")
        return measure([str(arguments.hugo), "--quiet"], folder / name)

    return {
        "cvsite": build_own,
        "Hugo, same outputs": lambda: build_with_hugo("full"),
        "Hugo, bare": lambda: build_with_hugo("bare"),
    }


def move_away(site: Path, *names: str) -> None:
    """Move what earlier builds have made out of a site's folder."""
    aside = tempfile.mkdtemp(dir=site.parent)
    for name in names:
        if (site / name).exists():
            (site / name).rename(Path(aside, name))


def compare(builds: dict[str, Callable[[], Cost]], entries: int) -> tuple[bool, float]:
    """Build in turn, and print the medians and ratios.

    Tells whether the limits are kept to, and how many seconds cvsite takes.
    """
    rounds = [{name: build() for name, build in builds.items()} for _ in range(ROUNDS)]
    costs = {
        name: Cost(
            median(each[name].seconds for each in rounds),
            median(each[name].processor for each in rounds),
            max(each[name].memory for each in rounds),
        )
        for name in builds
    }
    own, same = costs["cvsite"], costs["Hugo, same outputs"]
    for name, cost in costs.items():
        print(
            f"{entries} entries, {name}: {cost.seconds:.2f} s, {cost.processor:.2f} s of the "
            f"processors, {cost.memory:.0f} MB; cvsite takes {own.seconds / cost.seconds:.2f} times"
        )
    limit = LARGEST_RATIOS.get(entries, 1.0)
    print(f"at most {limit} times Hugo with the same outputs, with at most half its memory")
    kept = own.seconds <= limit * same.seconds and own.memory <= same.memory / 2
    return kept, own.seconds


def edit_and_build(own: Path, entries: int, whole: float) -> bool:
    """Build after edits of one abstract, where two earlier builds have left what they can."""
    bib = own / "content" / "publications.bib"

    def edit() -> Cost:
        text = bib.read_text("utf-8")
        bib.write_text(re.sub(r"(abstract\s*=\s*[{\"])", r"\1Edited. ", text, count=1), "utf-8")
        return measure([sys.executable, "-m", "cvsite", "build"], own)

    costs = [edit() for _ in range(ROUNDS + 1)][1:]  # the first of them makes the spare
    seconds = median(cost.seconds for cost in costs)
    limit = LARGEST_EDITED.get(entries, 0.6)
    share = seconds / whole
    print(f"one abstract edited: {seconds:.2f} s, {share:.2f} of a whole build (at most {limit})")
    return share <= limit


def look_again(own: Path, entries: int) -> bool:
    """Build again with nothing changed, against a Python that does nothing."""
    kept, empty = (
        median(measure([sys.executable, *run], own).seconds for _ in range(ROUNDS))
        for run in (("-m", "cvsite", "build"), ("-c", "pass"))
    )
    limit = LARGEST_KEPT.get(entries, 0.4)
    print(f"nothing changed: {kept - empty:.3f} s over an empty Python (at most {limit})")
    return kept - empty <= limit


def main() -> int:
    """Measure; the exit code is 1 where a limit is not kept to."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("generator", "peer", "hugo"):
        parser.add_argument(name, type=lambda text: Path(text).absolute())
    parser.add_argument("--entries", type=int, default=1_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        own = folder / "cvsite"
        is_fast, whole = compare(prepare(folder, arguments), arguments.entries)
        is_fast &= edit_and_build(own, arguments.entries, whole)
        is_fast &= look_again(own, arguments.entries)
    return 0 if is_fast else 1


if __name__ == "__main__":
    sys.exit(main())
