"""``cvsite import`` as a whole: what it writes, what it refuses, and what it says."""

import subprocess
import sys
from pathlib import Path

import pytest

from cvsite.errors import ContentError, UsageError
from cvsite.importers.import_site import import_site
from importing import write_source

RESUME = '{"basics": {"name": "Ada King", "summary": "Notes.", "shoes": "43"}}'


def run_import(*arguments: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """Run the command in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "cvsite", "import", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def read_files(folder: Path) -> dict[str, bytes]:
    """Read all files of a folder, by their paths in it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_site_is_complete(tmp_path: Path) -> None:
    """There is all that a new site has, with comments, and the list of what is missing."""
    write_source(tmp_path, {"resume.json": RESUME})
    done = run_import("resume.json", "site", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout == (
        "Read resume.json (JSON Resume)\n"
        "Wrote 5 files to site\n"
        "Next: look at it with: cvsite serve site\n"
    )
    assert done.stderr == (
        "Not carried over: 1 value\n"
        "  resume.json:1: basics.shoes: 43 (cvsite has no field for it)\n"
        "The whole list: site/import-notes.md\n"
    )
    assert sorted(read_files(tmp_path / "site")) == [
        ".github/workflows/pages.yml",
        ".gitignore",
        "README.md",
        "content/cv.yaml",
        "import-notes.md",
    ]


def test_importing_twice_changes_nothing(tmp_path: Path) -> None:
    """The same source gives the same bytes, and what is there already is not written again."""
    source = write_source(tmp_path, {"resume.json": RESUME})
    import_site(source, tmp_path / "site", name=None, overwrite=False)
    before = read_files(tmp_path / "site")
    again = import_site(source, tmp_path / "site", name=None, overwrite=False)
    assert again.files == ()
    assert read_files(tmp_path / "site") == before


def test_nothing_is_overwritten_unless_asked(tmp_path: Path) -> None:
    """A file that was changed is named, and stays; --force replaces it, and no other."""
    source = write_source(tmp_path, {"resume.json": RESUME})
    site = tmp_path / "site"
    write_source(site, {"content/cv.yaml": "basics: {name: Me}\n", "content/mine.txt": "mine"})
    with pytest.raises(UsageError, match=r"would be overwritten: content/cv\.yaml\."):
        import_site(source, site, name=None, overwrite=False)
    assert sorted(read_files(site)) == ["content/cv.yaml", "content/mine.txt"]
    import_site(source, site, name=None, overwrite=True)
    assert b"Ada King" in (site / "content/cv.yaml").read_bytes()
    assert (site / "content/mine.txt").read_text("utf-8") == "mine"


def test_a_source_that_nobody_knows(tmp_path: Path) -> None:
    """It is said what is recognised of files that end so; of other endings, that none is read."""
    write_source(tmp_path, {"notes.json": '{"name": "Ada"}', "notes.docx": "hello"})
    done = run_import("notes.json", "site", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        "Error: notes.json is nothing that cvsite recognises. It knows these .json files:\n"
        "  ORCID: a record as JSON, or its works\n"
        "  JSON Resume: a file with `basics`\n"
    )
    done = run_import("notes.docx", "site", cwd=tmp_path)
    assert " It reads no .docx files, but these:\n  " in done.stderr
    assert not (tmp_path / "site").exists()


def test_an_empty_file(tmp_path: Path) -> None:
    """A file with nothing in it is told as such."""
    write_source(tmp_path, {"resume.json": "\n", "b": ""})
    with pytest.raises(UsageError, match="is an empty file"):
        import_site(tmp_path / "resume.json", tmp_path / "site", name=None, overwrite=False)


def test_a_folder_that_nobody_knows(tmp_path: Path) -> None:
    """A folder is looked at without a trace."""
    write_source(tmp_path, {"notes/a.txt": "hello", "notes/b.md": "# Hello"})
    done = run_import("notes", "site", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: notes is nothing that cvsite recognises.")


def test_what_may_have_been_meant(tmp_path: Path) -> None:
    """A folder around the one that is meant, or a file within it, leads to that."""
    write_source(tmp_path, {"all/site/_bibliography/a.bib": "", "all/site/_config.yml": "title: A"})
    for meant in ("all", "all/site/_config.yml"):
        done = run_import(meant, "site", cwd=tmp_path)
        assert done.stderr.endswith("Did you mean this? cvsite import all/site\n")


def test_an_empty_folder(tmp_path: Path) -> None:
    """It is said that there is nothing."""
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="empty is an empty folder"):
        import_site(tmp_path / "empty", tmp_path / "site", name=None, overwrite=False)


def test_a_site_of_ones_own(tmp_path: Path) -> None:
    """What was imported already is told how to be looked at."""
    write_source(tmp_path, {"mine/content/cv.yaml": "", "mine/content/a.bib": ""})
    with pytest.raises(UsageError, match="mine is a site of cvsite already: cvsite serve"):
        import_site(tmp_path / "mine", tmp_path / "site", name=None, overwrite=False)


def test_a_file_where_the_site_should_be(tmp_path: Path) -> None:
    """A site is a folder."""
    source = write_source(tmp_path, {"resume.json": RESUME})
    with pytest.raises(UsageError, match="is a file, and a site is a folder"):
        import_site(source, source, name=None, overwrite=True)


def test_a_link_to_a_file(tmp_path: Path) -> None:
    """The file that is imported may be a link; a file of a folder that leads out of it is none."""
    source = write_source(tmp_path / "elsewhere", {"cv.json": RESUME})
    link = tmp_path / "folder" / "resume.json"
    link.parent.mkdir()
    link.symlink_to(source)
    import_site(link, tmp_path / "site", name=None, overwrite=False)
    assert "Ada King" in (tmp_path / "site/content/cv.yaml").read_text("utf-8")
    with pytest.raises(UsageError, match="is nothing that cvsite recognises"):
        import_site(link.parent, tmp_path / "other", name=None, overwrite=False)
    (link.parent / "_config.yml").symlink_to(source)  # which an importer looks for by its name
    with pytest.raises(UsageError, match="is nothing that cvsite recognises"):
        import_site(link.parent, tmp_path / "other", name=None, overwrite=False)


def test_json_with_commas_too_many(tmp_path: Path) -> None:
    """What many a tool reads is read here."""
    source = write_source(tmp_path, {"resume.json": RESUME.replace('"Notes."}', '"Notes.",}')})
    import_site(source, tmp_path / "site", name=None, overwrite=False)
    assert "Notes." in (tmp_path / "site/content/cv.yaml").read_text("utf-8")


def test_a_damaged_source(tmp_path: Path) -> None:
    """What is wrong with a file is told at its place, as of content."""
    source = write_source(tmp_path, {"resume.json": '{"basics": {"name": "Ada"'})
    with pytest.raises(ContentError, match=r"resume\.json:1:26: "):
        import_site(source, tmp_path / "site", name=None, overwrite=False)


def test_nothing_outside_the_source_is_read(tmp_path: Path) -> None:
    """A path that leads out of the folder names no file, and neither does a link that does."""
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"secret")
    folder = tmp_path / "source"
    for image in ("../secret.png", "link.png", str(secret)):
        source = write_source(
            folder, {"resume.json": f'{{"basics": {{"name": "Ada", "image": "{image}"}}}}'}
        )
        (folder / "link.png").unlink(missing_ok=True)
        (folder / "link.png").symlink_to(secret)
        report = import_site(source, tmp_path / image.replace("/", "_"), name=None, overwrite=False)
        assert [note.text for note in report.notes] == [image]
        assert not any(path.suffix == ".png" for path in report.files)
