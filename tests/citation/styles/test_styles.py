"""Each style against published examples, and against its rules where these show nothing.

The examples are in the folders ``published`` and ``rules``: a line that says what it is, the entry,
and how it is cited, with stars around what is italic.
"""

import re
from pathlib import Path
from typing import TypeAlias

import pytest

from cite import show
from cvsite.citation.styles.table import STYLES, write_citation
from read_bib import read_bib

HERE = Path(__file__).parent
FOLDERS = ("published", "rules")
LEAST_PUBLISHED = 8
ORDER = {
    "apa": "{names} (2020). *T*.",
    "chicago": "{names} 2020. *T*.",
    "ieee": "{names}, *T*, 2020.",
    "mla": "{names} *T*. 2020.",
}


Example: TypeAlias = tuple[str, str, str, str]
"""What it is, the style, the entry and its citation."""


def read_examples(folder: str) -> list[Example]:
    """Read the examples in a folder, which has a file for each style."""
    return [
        (f"{path.stem}: {name}", path.stem, entry, " ".join(cited.split()))
        for path in sorted((HERE / folder).glob("*.txt"))
        for name, entry, cited in re.findall(
            r"^# (.+)\n(@(?:.+\n)+?\}\n)((?:.+\n)+)", path.read_text("utf-8"), re.MULTILINE
        )
    ]


PUBLISHED, RULES = read_examples("published"), read_examples("rules")


@pytest.mark.parametrize(
    ("style", "entry", "expected"),
    [each[1:] for each in PUBLISHED],
    ids=[each[0] for each in PUBLISHED],
)
def test_published_examples(style: str, entry: str, expected: str) -> None:
    """A citation has the words, marks and italics of the published one."""
    [publication] = read_bib(entry)
    assert show(write_citation(publication, style)) == expected


@pytest.mark.parametrize(
    ("style", "entry", "expected"), [each[1:] for each in RULES], ids=[each[0] for each in RULES]
)
def test_rules(style: str, entry: str, expected: str) -> None:
    """What no published example shows follows the rules of the style."""
    [publication] = read_bib(entry)
    assert show(write_citation(publication, style)) == expected


@pytest.mark.parametrize("style", STYLES)
def test_no_example_is_overlooked(style: str) -> None:
    """All that stands in the files is read, and every style has enough that is published."""
    text = "".join((HERE / folder / f"{style}.txt").read_text("utf-8") for folder in FOLDERS)
    published = [each for each in PUBLISHED if each[1] == style]
    others = [each for each in RULES if each[1] == style]
    assert len(published) >= LEAST_PUBLISHED
    assert len(published) + len(others) == len(re.findall(r"^@", text, re.MULTILINE))


@pytest.mark.parametrize(
    ("style", "number", "names"),
    [
        ("apa", 1, "A1, G."),
        ("apa", 2, "A1, G., & A2, G."),
        ("apa", 3, "A1, G., A2, G., & A3, G."),
        ("apa", 20, ", ".join(f"A{n}, G." for n in range(1, 20)) + ", & A20, G."),
        ("apa", 21, ", ".join(f"A{n}, G." for n in range(1, 20)) + ", . . . A21, G."),
        ("apa", 40, ", ".join(f"A{n}, G." for n in range(1, 20)) + ", . . . A40, G."),
        ("chicago", 1, "A1, Given."),
        ("chicago", 2, "A1, Given, and Given A2."),
        ("chicago", 3, "A1, Given, Given A2, and Given A3."),
        (
            "chicago",
            10,
            "A1, Given, " + ", ".join(f"Given A{n}" for n in range(2, 10)) + ", and Given A10.",
        ),
        ("chicago", 11, "A1, Given, " + ", ".join(f"Given A{n}" for n in range(2, 8)) + ", et al."),
        ("ieee", 1, "G. A1"),
        ("ieee", 2, "G. A1 and G. A2"),
        ("ieee", 3, "G. A1, G. A2, and G. A3"),
        ("ieee", 6, ", ".join(f"G. A{n}" for n in range(1, 6)) + ", and G. A6"),
        ("ieee", 7, "G. A1 et al."),
        ("mla", 1, "A1, Given."),
        ("mla", 2, "A1, Given, and Given A2."),
        ("mla", 3, "A1, Given, et al."),
    ],
)
def test_number_of_authors(style: str, number: int, names: str) -> None:
    """Where there are many authors, some stand for all (APA 9.8, CMOS 15.9, MLA 5.8)."""
    authors = " and ".join(f"A{n}, Given" for n in range(1, number + 1))
    [publication] = read_bib(f"@book{{k, author = {{{authors}}}, title = {{T}}, year = 2020}}")
    assert show(write_citation(publication, style)) == ORDER[style].format(names=names)
