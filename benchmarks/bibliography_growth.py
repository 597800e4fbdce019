"""Whether hostile .bib files take linear time: each kind at one size and at four times that size.

A kind is read from text to CSL-JSON, as ``cvsite bib`` does it. What is printed is how many times
longer the larger file takes; 4 is linear, 16 would be quadratic. Exit code 1 where any takes more
than 7 times as long, which leaves room for the caches of the machine.

``python benchmarks/bibliography_growth.py [KIND ...]``
"""

import sys
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter

from cvsite.citation.csl import write_csl
from cvsite.loader.bibtex.entries import read_entries
from cvsite.loader.publications import make_publications
from cvsite.model.people import People

SIZE = 50_000
"""Characters of the smaller file, roughly."""

GROWTH = 4
LARGEST_RATIO = 7.0
ROUNDS = 3


def _in_field(value: Callable[[int], str], name: str = "title") -> Callable[[int], str]:
    return lambda size: f"@article{{k, {name} = {{{value(size)}}}, year = 2000}}\n"


KINDS: Mapping[str, Callable[[int], str]] = {
    "a long value": _in_field(lambda size: "word " * (size // 5)),
    "a long abstract with accents": _in_field(lambda size: 'na{\\"i}ve ' * (size // 10)),
    "a long unknown macro": _in_field(lambda size: "\\foo{bar} " * (size // 10)),
    "deep braces": _in_field(lambda size: "{" * (size // 2) + "}" * (size // 2)),
    "braces that stay open": _in_field(lambda size: "{" * size),
    "deep macros": _in_field(lambda size: "\\emph{" * (size // 7) + "}" * (size // 7)),
    "backslashes": _in_field(lambda size: "\\" * size),
    "dollar signs": _in_field(lambda size: "$x$ " * (size // 4)),
    "lone dollar signs": _in_field(lambda size: "$ " * (size // 2) + "$"),
    "quotes": _in_field(lambda size: "`x' ``y'' " * (size // 10)),
    "dashes": _in_field(lambda size: "-" * size),
    "brackets": _in_field(lambda size: "[" * size),
    "percent signs": lambda size: "@article{k, title = {A},\n" + "% a\n" * (size // 4) + "}\n",
    "spaces": _in_field(lambda size: " " * size + "x"),
    "commas": lambda size: "@article{k" + "," * size + "}\n",
    "names": _in_field(lambda size: " and ".join(["King, Ada"] * (size // 14)), "author"),
    "stray and": _in_field(lambda size: "and " * (size // 4), "author"),
    "commas in a name": _in_field(lambda size: "A, " * (size // 3), "author"),
    "words of a name": _in_field(lambda size: "von " * (size // 4), "author"),
    "heads without end": lambda size: "@a{" * (size // 3),
    "heads on lines": lambda size: "@a{b,\n" * (size // 6),
    "entries that stay open": lambda size: "@a{b, title = {x\n" * (size // 17),
    "a quote that stays open": lambda size: (
        '@a{b, title = "x\n' + "@c{d, title={e}}\n" * (size // 17)
    ),
    "comments that stay open": lambda size: "@comment{\n" * (size // 10),
    "fields without commas, on one line": lambda size: "@a{b, " + "c={x} " * (size // 6) + "}\n",
    "fields without commas": lambda size: "@a{b,\n" + "title = {x}\n" * (size // 12) + "}\n",
    "at signs": lambda size: "@" * size,
    "macros of macros": lambda size: (
        "".join(f"@string{{m{n + 1} = m{n} # m{n}}}\n" for n in range(size // 25))
        + f"@misc{{k, title = m{size // 25}}}\n"
    ),
    "a chain of crossrefs": lambda size: "".join(
        f"@misc{{k{n}, crossref = {{k{n + 1}}}}}\n" for n in range(size // 32)
    ),
    "concatenation": lambda size: "@misc{k, title = " + " # ".join(['"x"'] * (size // 6)) + "}\n",
    "entries with one key": lambda size: "@misc{k, title={x}}\n" * (size // 20),
}


def main() -> int:
    """Measure the kinds that are named, or all."""
    read(KINDS["a long value"](1000))  # imports, and patterns that are compiled when first used
    worst = 0.0
    for name in sys.argv[1:] or KINDS:
        small, large = measure(name, SIZE), measure(name, SIZE * GROWTH)
        ratio = large / max(small, 0.001)  # what takes less than that is noise
        worst = max(worst, ratio)
        print(f"{name:32} {small * 1000:8.1f} ms {large * 1000:8.1f} ms  ratio {ratio:5.2f}")
    print(f"largest ratio {worst:.2f} (at most {LARGEST_RATIO}; linear is {GROWTH})")
    return int(worst > LARGEST_RATIO)


def measure(name: str, size: int) -> float:
    """Give the seconds that it takes to read a file of a kind."""
    text = KINDS[name](size)
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        read(text)
        times.append(perf_counter() - start)
    return median(times)


def read(text: str) -> None:
    """Read a file from its text to CSL-JSON."""
    for publication in make_publications(read_entries(text, "x.bib"), People((), ())):
        write_csl(publication)


if __name__ == "__main__":
    sys.exit(main())
