"""An output folder is taken only where that costs nobody a file."""

from pathlib import Path

import pytest

from cvsite.builder.manifest import JOURNAL_FILE, check_output_folder
from cvsite.builder.writer import stage_site
from cvsite.errors import UsageError


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give the folder of a site."""
    folder = tmp_path / "site"
    (folder / "content").mkdir(parents=True)
    return folder


def write_page(out: Path, path: str) -> None:
    """Write a site of one empty page."""
    with stage_site(out) as staging:
        staging.write(path, b"")


def test_missing_and_empty_folders_are_taken(site: Path) -> None:
    """A folder that is not there, or empty, is free; what a desktop leaves in it counts not."""
    out = site / "_site"
    check_output_folder(out, site)
    out.mkdir()
    (out / ".DS_Store").touch()
    check_output_folder(out, site)


def test_own_output_is_taken_again(site: Path) -> None:
    """What an earlier build wrote may be replaced."""
    out = site / "_site"
    write_page(out, "a/b")
    check_output_folder(out, site)


def test_foreign_folder_is_refused(site: Path) -> None:
    """A folder with files that cvsite did not write is left alone, and some of them are named."""
    out = site / "public"
    out.mkdir()
    for name in ("thesis.doc", "b", "c", "d"):
        (out / name).touch()
    with pytest.raises(UsageError, match=r"public is not empty and cvsite did not make it \(b, c"):
        check_output_folder(out, site)


def test_own_output_with_a_foreign_file_is_refused(site: Path) -> None:
    """A file that somebody added to an output would be lost, such as a repository of Git's."""
    out = site / "_site"
    write_page(out, "page")
    (out / ".git").mkdir()
    (out / ".git" / "HEAD").touch()
    with pytest.raises(UsageError, match=r"not all of it is cvsite's \(\.git/HEAD\)"):
        check_output_folder(out, site)


@pytest.mark.parametrize("out", [".", "..", "content", "content/files", "templates", "static"])
def test_places_of_the_site_itself_are_refused(site: Path, out: str) -> None:
    """The output can be neither the site's folder, nor above it, nor part of its sources."""
    with pytest.raises(UsageError, match="--out"):
        check_output_folder(site / out, site)


def test_file_is_refused(site: Path) -> None:
    """A file is no folder."""
    (site / "index").touch()
    with pytest.raises(UsageError, match="is a file"):
        check_output_folder(site / "index", site)


def test_foreign_journal_opens_no_folder(site: Path) -> None:
    """A folder with a journal in it is taken only if all else in it is cvsite's."""
    out = site / "public"
    out.mkdir()
    (out / JOURNAL_FILE).touch()
    (out / "thesis.tex").touch()
    with pytest.raises(UsageError, match=r"cvsite did not make it \(thesis\.tex\)"):
        check_output_folder(out, site)
