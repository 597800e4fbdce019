"""The commands as people call them: what they print, and the codes that they end with."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite import __version__

WriteSite = Callable[[dict[str, str]], Path]


def run(*arguments: str | Path, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Run a command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "cvsite", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_build_ends_with_one_line(write_site: WriteSite) -> None:
    """A build says how many pages it made, where, and how long that took."""
    site = write_site({"content/cv.yaml": "basics: {name: Ada}\nsite: {url: 'https://ada.org'}\n"})
    built = run("build", site, cwd=site.parent)
    assert re.fullmatch(rf"Built 2 pages in {site}/_site in \d+\.\d\d s\n", built.stdout)
    assert built.stderr == ""
    assert built.returncode == 0
    assert (site / "_site" / "index.html").is_file()


def test_build_without_arguments_takes_this_folder(write_site: WriteSite) -> None:
    """In the folder of a site, ``cvsite build`` is enough."""
    site = write_site({})
    built = run("build", cwd=site)
    assert built.returncode == 0
    assert built.stdout.startswith("Built 2 pages in _site in ")


def test_build_says_when_the_address_is_not_known(write_site: WriteSite) -> None:
    """What needs the address of the site is left out with one warning; --base-url gives it."""
    site = write_site({})
    assert "warning: the address of the site is not known" in run("build", cwd=site).stderr
    assert 'rel="canonical"' not in (site / "_site" / "index.html").read_text("utf-8")
    assert run("build", "--base-url", "https://ada.org/site/", cwd=site).stderr == ""
    html = (site / "_site" / "index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://ada.org/site/">' in html


def test_out_names_the_output(write_site: WriteSite) -> None:
    """The site goes where --out says, and nowhere else."""
    site = write_site({})
    assert run("build", "--out", "public", cwd=site).returncode == 0
    assert (site / "public" / "index.html").is_file()
    assert not (site / "_site").exists()


def test_foreign_output_is_refused(write_site: WriteSite) -> None:
    """A folder that cvsite did not make is left as it is."""
    site = write_site({"public/mine.txt": "mine"})
    built = run("build", "--out", "public", cwd=site)
    assert built.returncode == 2
    assert "public is not empty and cvsite did not make it (mine.txt)" in built.stderr
    assert [path.name for path in (site / "public").iterdir()] == ["mine.txt"]


def test_problems_leave_the_last_good_site(write_site: WriteSite) -> None:
    """After a build with problems the output is what it was."""
    site = write_site({})
    run("build", cwd=site)
    before = (site / "_site" / "index.html").read_bytes()
    write_site({"content/cv.yaml": "basics:\n  nmae: Ada\n"})
    built = run("build", cwd=site)
    assert built.returncode == 1
    assert built.stderr.endswith("1 problem; nothing was written.\n")
    assert (site / "_site" / "index.html").read_bytes() == before


BROKEN_BIB = """\
@misc{good, title = {Good}, author = {King, Ada}, year = 1843}
@misc{open, title = {Open {Brace},
  year = 1844,
}
@misc{last, title = {Last}, author = {King, Ada}, year = 1845}
"""
USE = "2 of 3 entries used; 1 left out: open, content/publications.bib:2, unclosed brace\n"


def test_build_says_what_became_of_the_entries(write_site: WriteSite) -> None:
    """Each build counts the entries; one that cannot be used fails it, with its place."""
    site = write_site({"content/publications.bib": BROKEN_BIB})
    built = run("build", cwd=site)
    assert built.returncode == 1
    assert "content/publications.bib:2:21: the entry 'open' cannot be read" in built.stderr
    assert built.stderr.endswith(f"{USE}1 problem; nothing was written.\n")
    mended = BROKEN_BIB.replace("{Brace}", "Brace}")
    (site / "content" / "publications.bib").write_text(mended, encoding="utf-8")
    assert run("build", cwd=site).stderr.endswith("3 entries used\n")


def test_lenient_build_leaves_out_what_cannot_be_used(write_site: WriteSite) -> None:
    """With --lenient the site is built of the other entries, and the loss is told."""
    cv = "basics: {name: Ada King}\nwork: [{name: Engines, publications: [good, open]}]\n"
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": BROKEN_BIB})
    built = run("build", "--lenient", cwd=site)
    assert built.returncode == 0
    assert "content/publications.bib:2:21: warning: the entry 'open' cannot be read" in built.stderr
    assert built.stderr.endswith(USE)
    pages = {path.name for path in (site / "_site" / "publications").iterdir() if path.is_dir()}
    assert pages == {"good", "last"}


def test_strict_build_fails_on_warnings(write_site: WriteSite) -> None:
    """With --strict a warning is enough, such as an entry without the owner."""
    bib = "@misc{other, title = {Other}, author = {Babbage, Charles}, year = 1840}\n"
    cv = "basics: {name: Ada King}\nsite: {url: 'https://ada.org'}\n"
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": bib})
    message = "warning: the entry 'other' names Ada King in no spelling that is known"
    built = run("build", cwd=site)
    assert built.returncode == 0
    assert message in built.stderr
    strict = run("build", "--strict", "--out", "strict", cwd=site)
    assert strict.returncode == 1
    assert message in strict.stderr
    assert strict.stderr.endswith("1 entry used\n1 warning; nothing was written.\n")
    assert not (site / "strict").exists()


@pytest.mark.parametrize("command", ["build", "serve"])
def test_missing_folder_is_told(command: str, tmp_path: Path) -> None:
    """A folder that is not there, or is no site, is told with what to do."""
    missing = run(command, "nowhere", cwd=tmp_path)
    assert missing.returncode == 2
    assert missing.stderr == (
        "Error: there is no folder nowhere; cvsite new nowhere makes a site in it\n"
    )
    empty = run(command, cwd=tmp_path)
    assert empty.returncode == 2
    assert "looked for the folder content" in empty.stderr
    assert "cvsite new FOLDER" in empty.stderr


@pytest.mark.parametrize(
    "arguments", [["bulid"], ["build", "--what"], ["serve", "--port", "many"], ["new"]]
)
def test_wrong_usage_is_told(arguments: list[str], tmp_path: Path) -> None:
    """A command or option that there is not ends with exit code 2."""
    told = run(*arguments, cwd=tmp_path)
    assert told.returncode == 2
    assert "Usage: cvsite" in told.stderr


def test_base_url_must_be_an_address(write_site: WriteSite) -> None:
    """An address without https:// is refused."""
    built = run("build", "--base-url", "ada.org", cwd=write_site({}))
    assert built.returncode == 2
    assert "it begins with https:// and a host" in built.stderr


def test_version(tmp_path: Path) -> None:
    """The version can be asked for."""
    assert run("--version", cwd=tmp_path).stdout == f"cvsite, version {__version__}\n"


def test_help_has_an_example_for_each_command(tmp_path: Path) -> None:
    """Whoever asks for help is shown how the command is called."""
    listed = re.findall(r"^  (\w+)  ", run("--help", cwd=tmp_path).stdout, re.MULTILINE)
    assert listed == ["bib", "build", "export", "import", "new", "pdf", "serve"]
    for command in listed:
        assert f"Example: cvsite {command} " in run(command, "--help", cwd=tmp_path).stdout


def test_help_imports_click_alone(tmp_path: Path) -> None:
    """Help is shown without a wait for the libraries that make the site."""
    heavy = ("jinja2", "markdown", "bibtexparser", "pydantic", "yaml", "livereload", "tornado")
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "cvsite", "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stderr
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in told.splitlines()}
    assert "click" in imported
    assert not imported & set(heavy)


def test_pdf_is_written_where_it_is_asked_for(write_site: WriteSite) -> None:
    """It stands in the folder of the site, a variant beside it, or where --out says."""
    variants = "basics: {name: Ada}\ncv_variants: {short: {sections: [work]}}\n"
    site = write_site({"content/cv.yaml": variants})
    for arguments, name in (
        ((), "cv.pdf"),
        (("--variant", "short"), "cv-short.pdf"),
        (("--out", "ada.pdf"), "ada.pdf"),
    ):
        written = run("pdf", *arguments, cwd=site)
        assert (written.stdout, written.stderr, written.returncode) == (f"Wrote {name}\n", "", 0)
        assert (site / name).read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["--variant", "short"], 2, "Error: there is no variant 'short'"),
        (["--out", "nowhere/cv.pdf"], 2, "Error: cannot write nowhere/cv.pdf: No such file"),
        (["nowhere"], 2, "Error: there is no folder nowhere"),
    ],
)
def test_pdf_that_cannot_be_written_is_told(
    write_site: WriteSite, arguments: list[str], code: int, told: str
) -> None:
    """What was asked for and is not possible is said in a line."""
    written = run("pdf", *arguments, cwd=write_site({}))
    assert (written.returncode, written.stdout) == (code, "")
    assert written.stderr.startswith(told)


def test_unwritable_output_is_told(write_site: WriteSite) -> None:
    """Where the disk refuses, the command says so without a traceback."""
    site = write_site({"file": ""})
    built = run("build", "--out", "file/site", cwd=site)
    assert built.returncode == 2
    assert built.stderr.startswith("Error: cannot write to file/site: ")
    assert sorted(path.name for path in site.iterdir()) == [".cvsite", "content", "file"]


def test_verbose_tells_what_has_changed_and_why(write_site: WriteSite) -> None:
    """Each file that is new, gone or another is told with the reason."""
    entry = "@misc{{{0}, author = {{Ada}}, title = {{On {1}}}, year = 2020}}\n"
    site = write_site(
        {
            "content/cv.yaml": "basics: {name: Ada}\nsite: {url: 'https://ada.org'}\n",
            "content/publications.bib": entry.format("one", 1) + entry.format("two", 2),
            "content/files/a.txt": "A",
        }
    )
    assert (
        "\npublications/one/index.html: it is new\n"
        in run("build", site, "--verbose", cwd=site).stdout
    )
    (site / "content/publications.bib").write_text(entry.format("one", 3))
    (site / "content/files/a.txt").write_text("B")
    told = run("build", site, "--verbose", cwd=site).stdout
    assert "\na.txt: its content has changed\n" in f"\n{told}"
    assert "\npublications/two/index.html: it is gone\n" in told
    assert "experience" not in told
    assert "404.html" not in told


def test_timings_tell_where_the_time_went(write_site: WriteSite) -> None:
    """Each stage of the build has a line with its seconds."""
    site = write_site({"content/cv.yaml": "basics: {name: Ada}\n"})
    told = run("build", site, "--timings", cwd=site).stdout
    assert re.search(r"^\d+\.\d\d s: Writing pages$", told, re.MULTILINE)
    assert re.search(r"^\d+\.\d\d s: Reading the content$", told, re.MULTILINE)
