"""Compares cvsite's reading of .bib files with pandoc's, entry by entry and field by field.

    python benchmarks/pandoc_agreement.py FOLDER            (or CVSITE_CORPUS=FOLDER)
    python benchmarks/pandoc_agreement.py FOLDER --show title 20

pandoc reads a file as BibLaTeX where an entry of it has a field that only BibLaTeX has, such as
``date`` or ``journaltitle``, and as BibTeX else. Files that it refuses are listed and not counted.

An empty type of pandoc's, which CSL does not have, counts as ``document``; an empty date counts as
none, and so does a date that CSL calls literal. Values are compared twice: as they are written, but
titles without case, tags and double spaces, since pandoc puts titles into lower case; and without
what is but notation (``agreement/notation.py`` has the list with the reasons). Of the differences
that remain, those are counted in which pandoc's text is ours with letters left out, since it drops
each macro that it does not know, and often what follows.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from random import Random
from typing import Any

from agreement.notation import is_left_out, is_same

from cvsite.citation.csl import write_csl
from cvsite.loader.bibliography import read_bibliography
from cvsite.loader.publications import make_publications
from cvsite.model.people import People

Item = Mapping[str, Any]

LONGEST_RUN = 300
"""Seconds that pandoc may take for a file."""

BIBLATEX_FIELDS = re.compile(
    r"^[ \t]*,?[ \t]*(?:date|journaltitle|location|subtitle|booksubtitle|maintitle|eventtitle"
    r"|eventdate|eprinttype|langid|urldate|origdate|shortjournal|pagetotal|xdata)\s*=\s*[{\"\w]",
    re.IGNORECASE | re.MULTILINE,
)


def fold_text(value: object) -> str:
    """Give a text without tags, case and double spaces."""
    bare = unescape(re.sub(r"</?(?:i|b|sup|sub|span)\b[^>]*>", "", str(value or "")))
    return " ".join(bare.split()).casefold()


def list_names(part: str) -> Callable[[Item], object]:
    """Give what lists a part of the names of the authors."""

    def list_part(item: Item) -> object:
        names = [name for name in item.get("author", ()) if name.get("literal") != "others"]
        return [
            name.get(part) or (name.get("literal") if part == "family" else None) for name in names
        ]

    return list_part


def list_date(item: Item) -> object:
    """Give the parts of the date, or None where there are none."""
    return item.get("issued", {}).get("date-parts") or None


FIELDS: Mapping[str, Callable[[Item], object]] = {
    "type": lambda item: item.get("type") or "document",
    "title": lambda item: fold_text(item.get("title")),
    "author family": list_names("family"),
    "author given": list_names("given"),
    "issued": list_date,
    "container-title": lambda item: fold_text(item.get("container-title")),
    "volume": lambda item: item.get("volume") or None,
    "page": lambda item: item.get("page") or None,
    "DOI": lambda item: item.get("DOI") or None,
}
"""What is compared of an item."""


@dataclass(slots=True)
class Comparison:
    """What was found about a file, or about many."""

    counted: Counter[str] = field(default_factory=Counter)
    same_writing: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    known: Counter[str] = field(default_factory=Counter)
    same_known: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    differences: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    refused: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def add(self, other: "Comparison") -> None:
        """Add what was found about another file."""
        for mine, theirs in zip(self.counters(), other.counters(), strict=True):
            mine.update(theirs)
        for name, found in other.differences.items():
            self.differences[name] += found
        self.refused += other.refused
        self.missing += other.missing

    def counters(self) -> tuple[Counter[str], ...]:
        """Give all that is counted."""
        return (
            *(self.counted, self.same_writing, self.same),
            *(self.known, self.same_known, self.left_out),
        )

    def compare(self, name: str, one: object, two: object) -> bool:
        """Count whether our value of a field and pandoc's are the same, and tell it."""
        is_equal = is_same(name, one, two)
        self.counted[name] += 1
        self.same_writing[name] += one == two
        self.same[name] += is_equal
        if one or two:
            self.known[name] += 1
            self.same_known[name] += is_equal
        if not is_equal:
            self.left_out[name] += is_left_out(one, two)
        return is_equal


def read_with_pandoc(text: str) -> list[Item] | str:
    """Give pandoc's reading of a file, or why it refuses it."""
    kind = "biblatex" if BIBLATEX_FIELDS.search(text) else "bibtex"
    command = ["pandoc", "-f", kind, "-t", "csljson"]
    try:
        run = subprocess.run(
            command,
            input=text,
            encoding="utf-8",
            capture_output=True,
            timeout=LONGEST_RUN,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return f"takes more than {LONGEST_RUN} s"
    if run.returncode:
        return " ".join(run.stderr.split())[:100]
    items: list[Item] = json.loads(run.stdout)
    return items


def pair_items(ours: Iterable[Item], theirs: Iterable[Item]) -> Iterator[tuple[Item | None, Item]]:
    """Pair the items of both by their id, and by their order where several have the same."""
    waiting: dict[str, list[Item]] = defaultdict(list)
    for item in ours:
        waiting[item["id"]].append(item)
    for item in theirs:
        same_id = waiting[item["id"]]
        yield (same_id.pop(0) if same_id else None), item


def compare_file(path: Path) -> Comparison:
    """Compare both readings of a file."""
    found = Comparison()
    [file] = read_bibliography([path])
    publications = make_publications(file, People((), ()))
    theirs = read_with_pandoc(file.text)  # which is Unicode, as pandoc asks; not each file is
    if isinstance(theirs, str):
        found.refused.append(f"{path}: {theirs}")
        return found
    ours = [write_csl(publication) for publication in publications]
    for mine, item in pair_items(ours, theirs):
        if mine is None:
            found.missing.append(f"{path}: {item['id']}")
            continue
        for name, read in FIELDS.items():
            one, two = read(mine), read(item)
            if not found.compare(name, one, two):
                found.differences[name].append(
                    f"{path}: {item['id']}\n    ours   {one!r}\n    pandoc {two!r}"
                )
    return found


def tell(found: Comparison, files: int) -> None:
    """Print the agreement, in per cent, field by field and overall."""
    print(f"{files} files, {len(found.refused)} refused by pandoc; {found.counted['type']} entries")
    for line in found.refused:
        print(f"  refused: {line}")
    for line in found.missing:
        print(f"  not among ours: {line}")
    print(
        f"{'field':16} {'as written':>11} {'agree':>8} {'where one has it':>17} {'differ':>7}",
        end="",
    )
    print("  of them pandoc leaves letters out")
    for name in FIELDS:
        tell_row(name, [counter[name] for counter in found.counters()])
    tell_row("overall", [sum(counter.values()) for counter in found.counters()])


def tell_row(name: str, counts: Iterable[int]) -> None:
    """Print a line of the table."""
    counted, same_writing, same, known, same_known, left_out = counts
    shares = ((same_writing, counted), (same, counted), (same_known, known))
    written, agreed, where_known = (100 * part / max(whole, 1) for part, whole in shares)
    print(
        f"{name:16} {written:10.2f}% {agreed:7.2f}% {where_known:16.2f}% {counted - same:7}"
        f" {left_out:7}"
    )


def main() -> int:
    """Compare all files below a folder."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", default=os.environ.get("CVSITE_CORPUS"))
    parser.add_argument("--show", nargs=2, metavar=("FIELD", "N"), help="print N differences")
    parser.add_argument("--jobs", type=int, default=2, help="files at a time")
    arguments = parser.parse_args()
    if not arguments.folder:
        parser.error("name a folder with .bib files, or set CVSITE_CORPUS")
    paths = sorted(Path(arguments.folder).rglob("*.bib"))
    total = Comparison()
    with ProcessPoolExecutor(arguments.jobs) as pool:
        for found in pool.map(compare_file, paths):
            total.add(found)
    tell(total, len(paths))
    if arguments.show:
        name, number = arguments.show
        shown = total.differences[name]
        print(
            *Random(0).sample(  # noqa: S311 - the same sample each time
                shown, min(int(number), len(shown))
            ),
            sep="\n",
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
