"""A build with nothing to do leaves the output as it is; whatever has changed is built."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.manifest import MANIFEST_FILE
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.builder.progress import Progress
from cvsite.builder.trees import TreeNotes
from cvsite.builder.unchanged import build_or_keep
from cvsite.errors import ContentError

WriteSite = Callable[[dict[str, str]], Path]

CV = "basics:\n  name: Ada King\n  summary: Number {}\nsite: {{url: https://ada.example}}\n"
BIB = "@misc{{one, author = {{Ada King}}, title = {{One {}}}, year = 2022}}\n"
EDITED = {
    "content/cv.yaml": CV,
    "content/publications.bib": BIB,
    "content/more.bib": BIB.replace("one", "two"),
    "content/files/papers/one.pdf": "%PDF {}",
    "templates/partials/footer.html": "<footer>{}</footer>\n",
    "templates/pages/talks.html": '{{% extends "base.html" %}}{{% block main %}}{}{{% endblock %}}',
    "templates/card.typ": "#set page(width: 1200pt, height: 630pt)\n// {}\n",
    "static/own.css": "p {{ order: {} }}\n",
}
"""Files of a site that pages are made from, each to be filled with a number."""


def read_tree(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def build(site: Path, *, lenient: bool = False) -> BuildReport:
    """Build a site as the command does."""
    return build_or_keep(BuildOptions(site, site / "_site", lenient=lenient))


def test_second_build_keeps_the_output(write_site: WriteSite) -> None:
    """Nothing is written where nothing has changed, and the report is that of the first build."""
    odd = "  image: https://x.y/z.png\n  summary"
    site = write_site({"content/cv.yaml": CV.format(1).replace("  summary", odd)})
    first = build(site)
    times = {path: path.stat().st_mtime_ns for path in (site / "_site").rglob("*")}
    second = build(site)
    assert not first.kept
    assert second.kept
    assert first.warnings
    assert (second.pages, second.warnings, second.note) == (first.pages, first.warnings, first.note)
    assert times == {path: path.stat().st_mtime_ns for path in (site / "_site").rglob("*")}


@pytest.mark.parametrize("name", EDITED)
def test_each_file_counts(write_site: WriteSite, name: str) -> None:
    """A change of any file that pages are made from is built, and so is its removal."""
    site = write_site({"content/cv.yaml": CV.format(0)})
    build(site)
    path = site / name
    was = path.read_bytes() if path.exists() else None
    path.parent.mkdir(parents=True, exist_ok=True)
    for number in (1, 2):
        path.write_text(EDITED[name].format(number))
        assert not build(site).kept
        assert build(site).kept
    if was is None:
        path.unlink()
    else:
        path.write_bytes(was)
    assert not build(site).kept


def test_what_is_no_file_is_left_to_the_build(write_site: WriteSite) -> None:
    """A link in circles and a pipe neither stop the command nor are taken for unchanged."""
    site = write_site({"content/cv.yaml": CV.format(0), "templates/partials/own.html": ""})
    (site / "templates" / "circle").symlink_to(site / "templates")
    for _ in range(2):
        assert not build(site).kept
    os.mkfifo(site / "content" / "files")
    assert not build(site).kept
    (site / "content" / "files").unlink()
    (site / "content" / "files").mkdir()
    os.mkfifo(site / "content" / "files" / "pipe")
    with pytest.raises(ContentError, match="this is no file"):
        build(site)


def test_what_editors_leave_beside_files_is_no_part_of_a_site(write_site: WriteSite) -> None:
    """Links that lead nowhere, by which Emacs locks a text, and copies neither count nor fail."""
    site = write_site({name: text.format(1) for name, text in EDITED.items()})
    build(site)
    before = read_tree(site / "_site")
    for name in EDITED:
        path = site / name
        path.with_name(f".#{path.name}").symlink_to("ada@engine.example:1843")
        path.with_name(f"._{path.name}").write_bytes(b"\0\5\x16\7\xff")
        path.with_name(f"{path.name}~").write_text("an older copy")
        path.with_name(f"#{path.name}#").write_text("what is not saved")
        path.with_name(f".{path.name}.swp").write_bytes(b"\xff")
    assert build(site).kept
    shutil.rmtree(site / ".cvsite")
    assert not build(site).kept
    assert read_tree(site / "_site") == before


def test_options_count(write_site: WriteSite) -> None:
    """Another address or another way to build is another site."""
    site = write_site({"content/cv.yaml": CV.format(0)})
    build(site)
    assert not build(site, lenient=True).kept
    address = BuildOptions(site, site / "_site", base_url="https://example.org")
    assert not build_or_keep(address).kept
    assert build_or_keep(address).kept


def test_edit_during_a_build_is_built(
    write_site: WriteSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was edited while pages were made, and restored after, is no build of what is there."""
    site = write_site({"content/cv.yaml": CV.format(1)})
    path = site / "content/cv.yaml"

    def edit_and_build(options: BuildOptions, progress: Progress | None) -> BuildReport:
        path.write_text(CV.format(2))
        return build_site(options, progress)

    with monkeypatch.context() as patched:
        patched.setattr("cvsite.builder.build.build_site", edit_and_build)
        build(site)
    path.write_text(CV.format(1))
    assert not build(site).kept
    assert b"Number 1" in (site / "_site/index.html").read_bytes()


def change_page(site: Path) -> None:
    """Write over a page, with as many bytes."""
    page = site / "_site/index.html"
    page.write_bytes(page.read_bytes().replace(b"Ada", b"Eve"))


@pytest.mark.parametrize(
    "touch",
    [
        change_page,
        lambda site: (site / "_site/404.html").unlink(),
        lambda site: shutil.rmtree(site / "_site"),
        lambda site: TreeNotes(site, site / "_site").report.unlink(),
        lambda site: TreeNotes(site, site / "_site").report.write_text('{"inputs": 1'),
        lambda site: shutil.rmtree(site / ".cvsite"),
    ],
    ids=["page changed", "page gone", "output gone", "note gone", "note damaged", "cache gone"],
)
def test_touched_output_is_made_anew(
    write_site: WriteSite, touch: Callable[[Path], object]
) -> None:
    """The output, its note and the cache may be lost or damaged at any time."""
    site = write_site({"content/cv.yaml": CV.format(0)})
    build(site)
    whole = read_tree(site / "_site")
    touch(site)
    assert not build(site).kept
    assert read_tree(site / "_site") == whole


@pytest.mark.parametrize("seed", range(3))
def test_random_edits_give_what_a_clean_build_gives(write_site: WriteSite, seed: int) -> None:
    """Whatever was edited, removed or restored, the output is that of a clean build."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    site = write_site({"content/cv.yaml": CV.format(0)})
    for step in range(12):
        name = chance.choice(list(EDITED))
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and name != "content/cv.yaml" and chance.random() < 1 / 3:
            path.unlink()
        else:
            path.write_text(EDITED[name].format(chance.choice([1, 2, step])))
        build(site)
        clean = site / f"clean{step}"
        build_site(BuildOptions(site, clean))
        assert read_tree(site / "_site") == read_tree(clean)
        assert MANIFEST_FILE in read_tree(clean)
        shutil.rmtree(clean)
