"""``cvsite export`` prints a site in one format, and ``site.outputs`` leaves formats out of it."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.exporters.table import FORMATS, PDF, PUBLICATION_FORMATS, UNPUBLISHED_FORMATS

FILES = {
    "content/cv.yaml": """\
basics: {name: Ada King, image: ada.jpg}
news: [{date: 1843, text: Out.}]
work: [{name: Engines}]
site: {url: "https://ada.example", outputs: {OUTPUTS}}
""",
    "content/publications.bib": "@article{notes, title = {Notes}, author = {King, A}, year = 1843}",
}
PUBLISHED = {
    "pdf": ["cv.pdf"],
    "resume": ["resume.json"],
    "markdown": ["cv.md"],
    "text": ["cv.txt"],
    "bibtex": ["publications.bib", "publications/notes/notes.bib"],
    "ris": ["publications/notes/notes.ris"],
    "csl_json": ["publications.json"],
    "feed": ["feed.xml"],
}
"""The files of each format in a site."""

WriteSite = Callable[[dict[str, str]], Path]


def make_site(write_site: WriteSite, outputs: str = "{}", **files: str) -> Path:
    """Write a site that has something for every format."""
    site = write_site({**FILES, **files})
    cv = site / "content" / "cv.yaml"
    cv.write_text(cv.read_text("utf-8").replace("{OUTPUTS}", outputs), "utf-8")
    (site / "content" / "files").mkdir(exist_ok=True)
    Image.new("RGB", (400, 400), "teal").save(site / "content" / "files" / "ada.jpg")
    return site


def run(*arguments: str | Path) -> "subprocess.CompletedProcess[bytes]":
    """Run ``cvsite export``."""
    command = [sys.executable, "-m", "cvsite", "export", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False)


def list_files(folder: Path) -> list[str]:
    """Give the paths of the files below a folder."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_there_is_a_file_of_each_format() -> None:
    """The tests below know all formats there are."""
    assert PUBLISHED.keys() == {PDF, *(each.name for each in (*FORMATS, *PUBLICATION_FORMATS))}


@pytest.mark.parametrize("name", [name for name in PUBLISHED if name != "ris"])
def test_it_prints_what_is_published(write_site: WriteSite, name: str) -> None:
    """The output is the file that a build publishes, to the byte, whether or not it does."""
    site = make_site(write_site)
    build_site(BuildOptions(site, site / "_site"))
    published = (site / "_site" / PUBLISHED[name][0]).read_bytes()
    make_site(write_site, f"{{{name}: false}}")
    done = run(name, site)
    assert done.returncode == 0
    assert done.stderr == b"1 entry used\n"
    without_settings = (
        re.sub(rb'"site": \{.*?\n  \},', b"", text, flags=re.DOTALL)
        for text in (done.stdout, published)
    )
    assert len(set(without_settings)) == 1


@pytest.mark.parametrize("name", [PDF, *(each.name for each in (*FORMATS, *UNPUBLISHED_FORMATS))])
def test_no_address_is_needed(write_site: WriteSite, name: str) -> None:
    """All formats but the feed, whose entries need addresses, do without that of the site."""
    cv = "basics: {name: Ada King}\nnews: [{date: 1843, text: Out.}]\n"
    site = write_site({**FILES, "content/cv.yaml": cv})
    done = run(name, site)
    if name == "feed":
        assert done.returncode == 2
        assert b"the address of the site is not known (site.url, or --base-url)" in done.stderr
        done = run(name, site, "--base-url", "https://other.example/")
        ids = ET.fromstring(done.stdout).iter("{http://www.w3.org/2005/Atom}id")  # noqa: S314 - it was made here
        assert all((each.text or "").startswith("https://other.example/") for each in ids)
    assert done.returncode == 0
    assert done.stdout


def test_ris_has_all_publications(write_site: WriteSite) -> None:
    """The publications are in one file, each with its end."""
    bib = FILES["content/publications.bib"] + "\n@misc{b, title = {B}}"
    done = run("ris", make_site(write_site, **{"content/publications.bib": bib}))
    assert done.stdout.count(b"\r\nER  - \r\n") == 2


def test_a_misspelt_format_gets_a_hint(write_site: WriteSite) -> None:
    """The message names the format that was meant, or all there are."""
    site = make_site(write_site)
    assert (
        run("resme", site).stderr == b"Error: there is no format 'resme'; did you mean 'resume'?\n"
    )
    done = run("zzz", site)
    assert done.returncode == 2
    assert b"known: pdf, resume, markdown, text" in done.stderr
    assert not done.stdout


def test_problems_are_told_as_in_a_build(write_site: WriteSite) -> None:
    """Nothing is printed where the content has problems; --lenient does without what is wrong."""
    bib = FILES["content/publications.bib"] + "\n@article{b, title = {x"
    site = make_site(write_site, **{"content/publications.bib": bib})
    done = run("text", site)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"publications.bib:2:" in done.stderr
    done = run("text", site, "--lenient")
    assert done.returncode == 0
    assert b"Notes" in done.stdout


def test_nothing_to_write_is_told(write_site: WriteSite) -> None:
    """A format of publications has nothing to say of a site without any."""
    done = run("csl_json", write_site({}))
    assert done.returncode == 2
    assert done.stderr == (
        b"Error: there is nothing to write as csl_json: the site has no publications\n"
    )


def test_no_website_is_made(write_site: WriteSite) -> None:
    """The folder of the site has no output afterwards."""
    site = make_site(write_site)
    assert run("markdown", site).returncode == 0
    assert not (site / "_site").exists()


def test_help_lists_all_formats() -> None:
    """Every format there is stands in the help of the command, in a list that is easy to read."""
    text = run("--help").stdout.decode()
    names = [PDF, *(each.name for each in (*FORMATS, *UNPUBLISHED_FORMATS))]
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []
    assert "\n    resume    JSON Resume\n" in text.replace("\r", "")


@pytest.mark.parametrize("name", PUBLISHED)
def test_formats_can_be_left_out(write_site: WriteSite, name: str) -> None:
    """A format that is off is not written, and nothing of the site leads to it any more."""
    site = make_site(write_site)
    build_site(BuildOptions(site, site / "_site"))
    before = list_files(site / "_site")
    make_site(write_site, f"{{{name}: false}}")
    build_site(BuildOptions(site, site / "_site"))
    assert sorted(set(before) - set(list_files(site / "_site"))) == sorted(PUBLISHED[name])
    pages = [path for path in before if path.endswith((".html", ".xml", ".txt", "manifest"))]
    texts = {path: site / "_site" / path for path in pages}
    names = [Path(path).name for path in PUBLISHED[name]]
    assert [
        path
        for path, file in texts.items()
        if file.is_file() and any(each in file.read_text("utf-8") for each in names)
    ] == []


def test_a_file_of_ones_own_stands_in(write_site: WriteSite) -> None:
    """What the owner put at the place of a format is published instead of it."""
    site = make_site(write_site, **{"content/files/cv.txt": "mine"})
    build_site(BuildOptions(site, site / "_site"))
    assert (site / "_site" / "cv.txt").read_text("utf-8") == "mine"


def test_all_formats_are_offered(write_site: WriteSite) -> None:
    """What is on is linked from the head of the pages that it is another form of."""
    site = make_site(write_site)
    build_site(BuildOptions(site, site / "_site"))
    pages = ("index.html", "experience/index.html", "publications/notes/index.html")
    html = "".join((site / "_site" / page).read_text("utf-8") for page in pages)
    alternates = set(re.findall(r'<link rel="alternate" href="([^"]*)"', html))
    names = {Path(path).name for paths in PUBLISHED.values() for path in paths}
    assert {Path(each).name for each in alternates} == names - {"cv.pdf"}


def test_settings_of_outputs_are_checked(write_site: WriteSite) -> None:
    """A misspelt format in the settings gets a hint as well."""
    done = run("text", make_site(write_site, "{resme: false}"))
    assert b"unknown key 'resme'" in done.stderr
    assert b"did you mean 'resume'?" in done.stderr
