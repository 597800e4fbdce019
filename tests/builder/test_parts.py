"""What is made of a single publication is kept, and made again only where it is another."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.memory import PARTS_FOLDER
from cvsite.builder.options import BuildOptions
from cvsite.builder.parts import PartStore

WriteSite = Callable[[dict[str, str]], Path]

ENTRIES = [
    f"@article{{paper{n}, author = {{Ada King}}, title = {{Paper {n}}}, year = {2000 + n},"
    f" journal = {{J}}}}\n"
    for n in range(9)
]


@pytest.fixture
def site(write_site: WriteSite) -> Path:
    """Give a site that has been built."""
    cv = "basics: {name: Ada King}\nsite: {url: https://ada.example}\n"
    folder = write_site({"content/cv.yaml": cv, "content/publications.bib": "".join(ENTRIES)})
    build_site(BuildOptions(folder, folder / "_site", preview=True))
    return folder


def rebuild(site: Path, entries: list[str]) -> Path:
    """Build the site with other entries, and give the output."""
    (site / "content/publications.bib").write_text("".join(entries), "utf-8")
    options = BuildOptions(site, site / "_site", preview=True)
    build_site(options)
    return options.out


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("publications/", "publications/index.html"),
        *((name, name) for name in ("cv.md", "cv.txt", "resume.json", "publications.json")),
    ],
)
def test_what_is_the_same_is_taken_from_the_build_before(site: Path, path: str, file: str) -> None:
    """Of a file that an edit makes anew all but the edited publication is kept."""
    store = PartStore(site / ".cvsite" / PARTS_FOLDER)
    parts = store.read(path)
    assert len(parts) == len(ENTRIES)
    store.write(path, {part: (key, "kept") for part, (key, _) in parts.items()})
    edited = [entry.replace("Paper 4", "Another 4") for entry in ENTRIES]
    written = (rebuild(site, edited) / file).read_text("utf-8")
    assert written.count("kept") == len(ENTRIES) - 1
    assert "Another 4" in written


def test_numbers_follow_what_is_added(site: Path) -> None:
    """A publication has another number in the texts of the CV once a newer one stands before it."""
    out = rebuild(site, [*ENTRIES, ENTRIES[0].replace("paper0", "new").replace("2000", "2050")])
    assert "[1] Ada King. Paper 0. J 2050." in (out / "cv.txt").read_text("utf-8")
    assert "[2] Ada King. Paper 8. J 2008." in (out / "cv.txt").read_text("utf-8")


def test_what_a_page_hands_to_a_macro_counts(site: Path) -> None:
    """A macro that reads a variable of the page importing it shows what that is by now."""
    page = (
        "{% set first = bibliography.publications[0].title|plain %}"
        '{% extends "base.html" %}{% block main %}'
        '{% from "partials/rows.html" import rows with context %}'
        "{{ rows(bibliography.publications) }}{% endblock %}"
    )
    rows = (
        "{% macro row(each) %}<p>{{ each.title|inline }} after {{ first }}</p>{% endmacro %}"
        "{% macro rows(all) %}{% for each in all %}{{ kept(row, each) }}{% endfor %}{% endmacro %}"
    )
    for name, text in {"pages/own.html": page, "partials/rows.html": rows}.items():
        (site / "templates" / name).parent.mkdir(parents=True, exist_ok=True)
        (site / "templates" / name).write_text(text)
    rebuild(site, ENTRIES)
    out = rebuild(site, [entry.replace("Paper 8", "Another 8") for entry in ENTRIES])
    assert "<p>Paper 3 after Another 8</p>" in (out / "own/index.html").read_text("utf-8")


def test_damaged_parts_count_for_nothing(tmp_path: Path) -> None:
    """A file of parts that is not as it was written is as good as none."""
    store = PartStore(tmp_path / "parts")
    store.write("", {"a": ("key", "text")})
    assert store.read("") == {"a": ("key", "text")}
    for file in (tmp_path / "parts").iterdir():
        file.write_bytes(file.read_bytes().replace(b"text", b"else"))
    assert store.read("") == {}
