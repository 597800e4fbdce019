"""What a large library costs to load beside what bibtexparser costs to parse it.

A library of 10,000 entries, with abstracts, accents, formulas and macros, is written to a temporary
folder. Loading it into records, from the file to ``Bibliography``, is timed against
``bibtexparser.parse_string(text)`` with its default stack. Each run is a process of its own that
imports first and times only the work; the runs take turns, and the medians are compared. Then the
peak memory of a process that loads it is measured, above what its imports take.

``python benchmarks/bibliography_speed.py [ENTRIES]``; ``--profile`` shows where the time goes.
"""

import argparse
import cProfile
import json
import pstats
import random
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 5
LARGEST_RATIO = 1.7
LARGEST_MEMORY = (3, 100)  # times the file, and megabytes on top
MEGABYTE = 1_000_000

GIVEN = ["Ada", "Jos{\\'e}", 'J{\\"u}rgen', 'Zo{\\"e}', "L.", "Wei", "Chlo\\'e", "A. B.", "Priya"]
FAMILY = ["King", "N{\\'u}{\\~n}ez", 'M{\\"u}ller', "de la Cruz", "van Dyke", "Li", "O'Hara"]
FAMILY += ["{\\O}stberg", "Dvo{\\v r}{\\'a}k", "{The Tide Group}", "Smith-Jones", "Erd{\\H o}s"]
WORDS = """analysis bound careful data engine field graph harmonic image joint kernel limit model
noise order proof quick rate sample tide under vector wave exact yield zero of the and for with in
that we show from large small which are on a""".split()  # noqa: SIM905 - a list is 40 lines long
SPICES = ["$O(n \\log n)$", "{\\'e}lan", "50\\% of", "\\emph{all}", "H\\textsubscript{2}O", "--"]
SPICES += ["``quoted''", "{DNA}", "$\\alpha_{i}$", 'na{\\"\\i}ve', "Fig.~2"]
JOURNALS = ["jtr", '"Annals of " # eng', '{Journal of {\\"U}ber-Logic}', "{Tides \\& Waves}"]
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
TYPES = ("article", "inproceedings", "misc", "book", "phdthesis")


def make_library(number: int) -> str:
    """Make the text of a library; the same number gives the same text."""
    chance = random.Random(number)  # noqa: S311 - no secret
    head = '@string{jtr = "Journal of Tidal Research"}\n@string{eng = {Engineering}}\n\n'
    return head + "\n".join(_make_entry(place, chance) for place in range(number))


def _make_entry(place: int, chance: random.Random) -> str:
    kind = chance.choices(TYPES, (50, 30, 12, 5, 3))[0]
    year = chance.randint(1990, 2025)
    names = (
        f"{chance.choice(FAMILY)}, {chance.choice(GIVEN)}" for _ in range(chance.randint(1, 7))
    )
    fields = {
        "author": f"{{{' and '.join(names)}}}",
        "title": f"{{{_write_words(chance, 9, spice=0.15)}}}",
        "year": str(year),
        "month": chance.choice(MONTHS),
        "doi": f"{{10.{chance.randint(1000, 9999)}/x{place}\\_{year}}}",
        "url": f"{{https://example.org/works/{place}?v=1\\&lang=en}}",
        "abstract": f"{{{_write_words(chance, 120, spice=0.04)}}}",
        "keywords": f"{{{', '.join(chance.sample(WORDS, 3))}}}",
    }
    fields |= {
        "article": {
            "journal": chance.choice(JOURNALS),
            "volume": str(chance.randint(1, 90)),
            "number": f"{{{chance.randint(1, 12)}}}",
            "pages": f"{{{place}--{place + 12}}}",
        },
        "inproceedings": {"booktitle": "{Proc. of the {IEEE} Conf. on Tides}", "pages": "{1--9}"},
        "misc": {"eprint": f"{{21{place % 12 + 1:02}.{place:05}}}", "archiveprefix": "{arXiv}"},
        "book": {"publisher": '"Birkh{\\"a}user"', "isbn": f"{{978-0-00-{place:06}-0}}"},
        "phdthesis": {"school": "{University of Elsewhere}"},
    }[kind]
    lines = ",\n".join(f"  {name:<10} = {value}" for name, value in fields.items())
    return f"@{kind}{{work{place},\n{lines}\n}}\n"


def _write_words(chance: random.Random, number: int, *, spice: float) -> str:
    return " ".join(
        chance.choice(SPICES if chance.random() < spice else WORDS) for _ in range(number)
    )


def load(path: Path) -> int:
    """Load a library into records, as a build does; give how many there are."""
    from cvsite.loader.bibliography import read_bibliography  # noqa: PLC0415 - imported unmeasured
    from cvsite.loader.publications import make_publications  # noqa: PLC0415 - imported unmeasured
    from cvsite.loader.selection import select_publications  # noqa: PLC0415 - imported unmeasured
    from cvsite.model.basics import Basics  # noqa: PLC0415 - imported unmeasured
    from cvsite.model.people import list_people  # noqa: PLC0415 - imported unmeasured
    from cvsite.model.settings import PublicationSettings  # noqa: PLC0415 - imported unmeasured

    people = list_people(Basics(name="Ada King"), ())
    publications = make_publications(read_bibliography([path])[0], people)
    selection = select_publications(publications, PublicationSettings(), {})
    return len(selection.publications) + len(selection.left_out) + selection.joined


def parse(path: Path) -> int:
    """Parse a library with bibtexparser's default stack; give how many entries there are."""
    from bibtexparser.entrypoint import parse_string  # noqa: PLC0415 - imported unmeasured

    return len(parse_string(path.read_text("utf-8")).entries)


WORKS: dict[str, Callable[[Path], int]] = {"load": load, "parse": parse}


def measure(name: str, path: Path, empty: Path) -> None:
    """Do one of the works in this process and print what it cost, as JSON.

    It is done on an empty file first, so that imports and compiled patterns cost nothing.
    """
    work = WORKS[name]
    work(empty)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = perf_counter()
    number = work(path)
    seconds = perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    unit = 1 if sys.platform == "darwin" else 1024
    print(json.dumps({"seconds": seconds, "number": number, "memory": (after - before) * unit}))


def run(name: str, path: Path, empty: Path) -> dict[str, float]:
    """Measure a work in a fresh process."""
    command = [sys.executable, __file__, "--measure", name, str(path), str(empty)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    result: dict[str, float] = json.loads(done.stdout)
    return result


def compare(path: Path, empty: Path) -> bool:
    """Print times, their ratio and the memory; tell whether the limits are kept to."""
    rounds = [{name: run(name, path, empty) for name in WORKS} for _ in range(ROUNDS)]
    seconds = {name: median(each[name]["seconds"] for each in rounds) for name in WORKS}
    ratio = seconds["load"] / seconds["parse"]
    print(
        f"load {rounds[0]['load']['number']:.0f} entries: {seconds['load']:.2f} s; "
        f"bibtexparser: {seconds['parse']:.2f} s; ratio {ratio:.2f} (at most {LARGEST_RATIO})"
    )
    times, more = LARGEST_MEMORY
    size = path.stat().st_size / MEGABYTE
    used = max(each["load"]["memory"] for each in rounds) / MEGABYTE
    print(
        f"memory: {used:.0f} MB for a file of {size:.1f} MB (at most {times * size + more:.0f} MB)"
    )
    same = rounds[0]["load"]["number"] == rounds[0]["parse"]["number"]
    return same and ratio <= LARGEST_RATIO and used <= times * size + more


def profile(path: Path) -> None:
    """Print where the time of loading goes, by function."""
    profiler = cProfile.Profile()
    profiler.runcall(load, path)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(40)


def main() -> int:
    """Measure; the exit code is 1 where a limit is not kept to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("entries", nargs="?", type=int, default=10_000)
    parser.add_argument("--profile", action="store_true")
    parser.add_argument("--measure", nargs=3, metavar=("WORK", "FILE", "EMPTY"))
    arguments = parser.parse_args()
    if arguments.measure:
        name, path, empty = arguments.measure
        measure(name, Path(path), Path(empty))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        path, empty = Path(folder, "library.bib"), Path(folder, "empty.bib")
        path.write_text(make_library(arguments.entries), encoding="utf-8")
        empty.write_text("", encoding="utf-8")
        if arguments.profile:
            profile(path)
            return 0
        return 0 if compare(path, empty) else 1


if __name__ == "__main__":
    sys.exit(main())
