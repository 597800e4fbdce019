"""A build after an earlier one writes what has changed alone, and gives what a clean one gives."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import SHARED_FROM, BuildOptions
from cvsite.errors import ContentError
from cvsite.loader.publication_store import KEPT_FROM
from edited_site import BASE, CV, ENTRY, edit, put, put_aside, read_tree

WriteSite = Callable[[dict[str, str]], Path]

VENUE = "{% macro venue(publication) %}{{ publication.slug }}{% endmacro %}"


def name_times(folder: Path) -> dict[str, tuple[int, int]]:
    """Give what changes of each file below a folder when it is written anew."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file() and not path.name.startswith(".cvsite")
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


def test_files_that_stay_are_not_touched(write_site: WriteSite) -> None:
    """The output before the last becomes the next: what is the same in it is not even linked."""
    site = write_site(BASE)
    options, summary = BuildOptions(site, site / "_site"), "Number 0"
    times = set()
    for number in range(4):
        build_site(options)
        if number > 1:
            times.add((options.out / "publications/paper5/paper5.ris").stat().st_ctime_ns)
        edit(site / "content/cv.yaml", summary, f"{summary}!")
        summary += "!"
    assert len(times) == 1


def test_damaged_notes_count_for_nothing(write_site: WriteSite) -> None:
    """A link that is noted otherwise than it stands on a kept page is not told as broken."""
    site = write_site(BASE)
    options = BuildOptions(site, site / "_site", preview=True)
    build_site(options)
    build_site(options)
    for note in (site / ".cvsite/builds").iterdir():
        data = note.read_bytes()
        note.write_bytes(data.replace(b"publications/paper3/", b"publications/paper_/"))
    edit(site / "content/publications.bib", "2007, journal = {Journal 0}", "2007")
    build_site(options)
    with put_aside(site / ".cvsite"):
        build_site(BuildOptions(site, site / "clean", preview=True))
    assert read_tree(site / "_site") == read_tree(site / "clean")


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


def test_words_are_on_all_pages(write_site: WriteSite) -> None:
    """Words of the site's own are looked for in what an earlier build kept as well."""
    site = write_site(BASE)
    words = site / "content/words.toml"
    written = list_written(site, lambda: words.write_text('"Cite" = "Quote"\n'))
    assert {"404.html", "publications/paper3/index.html"} <= written
    assert ">Quote</a>" in (site / "_site/publications/index.html").read_text("utf-8")


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
        with put_aside(site / ".cvsite"):
            assert [each.message for each in build_site(clean).warnings] == warnings
        assert read_tree(options.out) == read_tree(clean.out)
        shutil.rmtree(clean.out)


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
