"""A build after an earlier one writes what has changed alone, and gives what a clean one gives."""

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import SHARED_FROM, BuildOptions
from cvsite.errors import ContentError
from cvsite.loader.publication_store import KEPT_FROM

WriteSite = Callable[[dict[str, str]], Path]

CV = """\
basics: {name: Ada King, summary: Number 0}
site:
  url: https://ada.example
  publications: {group_by: year}
  outputs: {pdf: false}
people: [{name: Bob Roe, url: "https://bob.example/"}]
"""
ENTRY = (
    "@article{{paper{0}, author = {{Ada King and Bob Roe}}, title = {{Paper {0}}}, year = {1},"
    " journal = {{Journal {2}}}, abstract = {{About {2}.}}}}\n"
)
VENUE = "{% macro venue(publication) %}{{ publication.slug }}{% endmacro %}"
BASE = {
    "content/cv.yaml": CV,
    "content/publications.bib": "".join(ENTRY.format(n, 2000 + n, 0) for n in range(9)),
}


def name_times(folder: Path) -> dict[str, tuple[int, int]]:
    """Give what changes of each file below a folder when it is written anew."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".cvsite")
    }


def read_tree(folder: Path) -> dict[str, bytes]:
    """Give all files below a folder, and empty folders."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
        if path.is_file() or not any(path.iterdir())
    }


def list_written(site: Path, change: Callable[[], object]) -> set[str]:
    """Build a site, change something, build again, and list what was written or removed."""
    options = BuildOptions(site, site / "_site", preview=True)
    build_site(options)
    build_site(options)
    before = name_times(options.out)
    change()
    build_site(options)
    after = name_times(options.out)
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def edit(path: Path, old: str, new: str) -> None:
    """Put a text into a file in the place of another."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_an_abstract_is_on_few_pages(write_site: WriteSite) -> None:
    """Of the pages of publications and groups only those that show an abstract are written."""
    site = write_site(BASE)
    bib = site / "content/publications.bib"
    written = list_written(
        site, lambda: edit(bib, "2004, journal = {Journal 0}", "2004, journal = {Science}")
    )
    pages = {path for path in written if path.startswith("publications/") and "html" in path}
    assert pages == {"publications/index.html", "publications/paper4/index.html"}
    assert "publications/paper4/paper4.bib" in written
    assert "publications/paper5/paper5.bib" not in written
    assert "assets/style.css" not in written


def test_entries_above_do_not_matter(write_site: WriteSite) -> None:
    """A comment above all entries moves them to other lines, and changes none of their pages."""
    site = write_site(BASE)
    bib = site / "content/publications.bib"
    written = list_written(site, lambda: bib.write_text(f"A comment\n\n{bib.read_text()}"))
    assert not {path for path in written if path.startswith("publications/paper")}


def test_a_partial_is_on_the_pages_that_use_it(write_site: WriteSite) -> None:
    """A template of the site's own concerns the pages that may use it."""
    site = write_site({**BASE, "templates/partials/neighbors.html": "1"})
    partial = site / "templates/partials/neighbors.html"
    written = list_written(site, lambda: partial.write_text("2"))
    assert "publications/paper3/index.html" in written
    assert "404.html" not in written


@pytest.mark.parametrize(
    "template",
    [
        "{{ bibliography.publications|length }}",
        "{{ site.bibliography.publications|length }}",
        "{% set all = site %}{{ all.bibliography.publications|length }}",
        '{% include ["partials/mine.html", "x.html"] %}',
        '{% set part = "partials/mi" ~ "ne.html" %}{% include part %}',
        '{% from "partials/macro.html" import total with context %}{{ total() }}',
    ],
)
def test_pages_that_read_all_publications_follow_them(write_site: WriteSite, template: str) -> None:
    """A template may read any publication, by whatever way."""
    site = write_site(
        {
            **BASE,
            "templates/partials/neighbors.html": template,
            "templates/partials/mine.html": "{{ bibliography.publications|length }}",
            "templates/partials/macro.html": (
                "{% macro total() %}{{ bibliography.publications|length }}{% endmacro %}"
            ),
        }
    )
    bib = site / "content/publications.bib"
    list_written(site, lambda: bib.write_text(bib.read_text() + ENTRY.format(99, 1950, 1)))
    assert "10" in (site / "_site/publications/paper3/index.html").read_text()


def test_broken_link_of_a_page_that_stays_is_told(write_site: WriteSite) -> None:
    """A page that is not made anew may lead to one that is gone."""
    link = "[x](publications/paper3/#abstract)"
    site = write_site({**BASE, "content/cv.yaml": CV.replace("Number 0", f'"{link}"')})
    bib = site / "content/publications.bib"
    build_site(BuildOptions(site, site / "_site"))
    build_site(BuildOptions(site, site / "_site"))
    text = bib.read_text()
    edit(bib, ENTRY.format(3, 2003, 0), ENTRY.format(3, 2003, 0).replace("abstract", "abstrakt"))
    with pytest.raises(ContentError, match="paper3/#abstract"):
        build_site(BuildOptions(site, site / "_site"))
    bib.write_text(text)
    build_site(BuildOptions(site, site / "_site"))


def change_at_random(site: Path, chance: random.Random) -> None:
    """Change a file of the site, or add or remove one."""
    bib, cv = site / "content/publications.bib", site / "content/cv.yaml"
    number = chance.randrange(12)
    changes: list[Callable[[], object]] = [
        lambda: bib.write_text(bib.read_text() + ENTRY.format(f"x{number}", 1990 + number, number)),
        lambda: bib.write_text(
            "".join(chance.sample(lines := bib.read_text().splitlines(keepends=True), len(lines)))
        ),
        lambda: bib.write_text("".join(bib.read_text().splitlines(keepends=True)[1:])),
        lambda: bib.write_text(bib.read_text().replace("About 0", f"About {number}", 1)),
        lambda: bib.write_text(bib.read_text().replace("abstract", "note", 1)),
        lambda: cv.write_text(CV.replace("Number 0", f"Number {number}")),
        lambda: cv.write_text(CV.replace("by: year", "by: type")),
        lambda: cv.write_text(CV.replace("bob.example", f"{number}.example")),
        lambda: put(site / "templates/partials/footer.html", f"{number}"),
        lambda: put(
            site / "templates/partials/venue.html", "{% macro venue(p) %}{{ p.slug }}{% endmacro %}"
        ),
        lambda: put(site / "templates/pages/talks.html", "{{ bibliography.publications|length }}"),
        lambda: put(site / "content/files/a/b.txt", f"{number}"),
        lambda: put(site / "content/files/a", f"{number}"),
        lambda: put(site / "content/files/A.txt", f"{number}"),
        lambda: put(site / "content/files/papers/paper3.pdf", f"{number}"),
        lambda: put(site / "static/style.css", f"p {{ order: {number} }}"),
        lambda: remove_first(site.glob("templates/*/*.html")),
        lambda: remove_first(site.glob("content/files/*.*")),
    ]
    chance.choice(changes)()


def put(path: Path, text: str) -> None:
    """Write a file, whatever stands in its way."""
    for folder in path.parents:
        if folder.is_file():
            folder.unlink()
    if path.is_dir():
        shutil.rmtree(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def remove_first(paths: Iterable[Path]) -> None:
    """Remove the first of some files."""
    for path in sorted(paths)[:1]:
        path.unlink()


def damage(site: Path, chance: random.Random) -> None:
    """Damage what earlier builds left."""
    notes = sorted((site / ".cvsite").rglob("*.json"))
    notes += (site / ".cvsite/cache").glob("publications")
    notes += (site / ".cvsite/parts").glob("*")
    spares = sorted(path for path in (site / ".cvsite/spare").rglob("*") if path.is_file())
    chosen = chance.choice([*notes, *spares[:3]])
    if chance.random() < 1 / 2:
        chosen.unlink()
    else:
        chosen.write_bytes(chosen.read_bytes()[:-9])


@pytest.mark.parametrize("preview", [False, True])
@pytest.mark.parametrize("seed", range(3))
def test_random_changes_give_what_a_clean_build_gives(
    write_site: WriteSite, seed: int, *, preview: bool
) -> None:
    """Whatever was changed, added, removed or damaged, the output is that of a clean build.

    So are the problems where it cannot be built, and then the output stays.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    site = write_site(BASE)
    options = BuildOptions(site, site / "_site", preview=preview)
    for _ in range(12):
        change_at_random(site, chance)
        if chance.random() < 1 / 8 and options.out.is_dir():
            damage(site, chance)
        before = read_tree(options.out)
        clean = BuildOptions(site, site / "clean", preview=preview)
        assert attempt(options) == attempt(clean)
        assert read_tree(options.out) == (read_tree(clean.out) or before)
        shutil.rmtree(clean.out, ignore_errors=True)


def test_what_another_process_keeps_stays(write_site: WriteSite) -> None:
    """A file that the output has and the spare has not is kept by whichever process finds it."""
    site = write_site(BASE)
    options, clean = (BuildOptions(site, site / name) for name in ("_site", "clean"))
    build_site(options)
    entries = [ENTRY.format(number, 1900, 0) for number in range(SHARED_FROM)]
    put(site / "content/publications.bib", "".join(entries))
    build_site(options)
    edit(site / "content/cv.yaml", "Ada King, summary", "Ada Byron King, summary")
    build_site(options)
    build_site(clean)
    assert read_tree(options.out) == read_tree(clean.out)


def attempt(options: BuildOptions) -> list[str]:
    """Build a site, and give what is wrong with it."""
    try:
        build_site(options)
    except ContentError as error:
        return [problem.message for problem in error.problems]
    return []


def test_publications_that_are_kept_give_what_a_clean_build_gives(write_site: WriteSite) -> None:
    """Of a bibliography that is large enough the publications are not made again."""
    entries = [ENTRY.format(n, 1900 + n, n % 7) for n in range(KEPT_FROM + 5)]
    site = write_site({**BASE, "content/publications.bib": "".join(entries)})
    bib = site / "content/publications.bib"
    kept = site / ".cvsite/cache/publications"
    for change in (
        lambda: None,
        lambda: edit(bib, "Paper 9}", "Paper 9 and \\foo}"),
        lambda: bib.write_text("A comment" + bib.read_text().replace("Paper 8}", "Paper 8 again}")),
        lambda: edit(site / "content/cv.yaml", "bob.example", "roe.example"),
        lambda: kept.write_bytes(kept.read_bytes()[:-1]),
    ):
        change()
        options, clean = (BuildOptions(site, site / name) for name in ("_site", "clean"))
        warnings = [each.message for each in build_site(options).warnings]
        shutil.move(site / ".cvsite", site / "aside")
        assert [each.message for each in build_site(clean).warnings] == warnings
        assert read_tree(options.out) == read_tree(clean.out)
        shutil.rmtree(site / ".cvsite")
        shutil.rmtree(clean.out)
        shutil.move(site / "aside", site / ".cvsite")


def test_two_builds_at_once(write_site: WriteSite) -> None:
    """Two processes may keep publications of one site; what one of them has written is whole."""
    entries = [ENTRY.format(n, 1900 + n, n % 7) for n in range(KEPT_FROM + 5)]
    site = write_site({**BASE, "content/publications.bib": "".join(entries)})
    outs = [site / name for name in ("one", "two")]
    command = [sys.executable, "-m", "cvsite", "build", str(site), "--out"]
    running = [subprocess.Popen([*command, str(out)]) for out in outs]
    assert [each.wait() for each in running] == [0, 0]
    assert read_tree(outs[0]) == read_tree(outs[1])
    kept = site / ".cvsite/cache/publications"
    before = kept.stat().st_mtime_ns
    build_site(BuildOptions(site, site / "_site"))
    assert kept.stat().st_mtime_ns == before
