"""What ``cvsite new`` writes, and where it declines to."""

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from cvsite import __version__
from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.errors import UsageError
from cvsite.starter.new_site import find_home, write_starter

ROOT = Path(__file__).parents[2]


def list_files(folder: Path) -> list[str]:
    """List the files of a folder by their paths in it."""
    paths = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path.relative_to(folder).as_posix() for path in paths)


def read_all(paths: Iterable[Path]) -> str:
    """Put the texts of files together."""
    return "\n".join(path.read_text("utf-8") for path in paths)


def test_starter_is_complete(tmp_path: Path) -> None:
    """A new site has content with comments, what Git ignores, a workflow, and what to do next."""
    written = write_starter(tmp_path / "a" / "mysite")
    site = tmp_path / "a" / "mysite"
    assert sorted(path.relative_to(site).as_posix() for path in written) == list_files(site)
    assert list_files(site) == [
        ".github/workflows/pages.yml",
        ".gitignore",
        "README.md",
        "content/cv.yaml",
        "content/files/portrait.svg",
        "content/publications.bib",
    ]


def test_starter_builds_as_it_is(tmp_path: Path) -> None:
    """A new site builds without a single warning, and shows all that it has."""
    write_starter(tmp_path)
    report = build_site(BuildOptions(tmp_path, tmp_path / "_site"))
    assert report.warnings == ()
    pages = list_files(tmp_path / "_site")
    assert "portrait.svg" in pages
    publications = [name for name in pages if re.fullmatch(r"publications/.+/index\.html", name)]
    assert len(publications) == 6
    experience = (tmp_path / "_site" / "experience" / "index.html").read_text("utf-8")
    for title in ("Appointments", "Education", "Awards", "Talks", "Teaching", "Service"):
        assert title in experience


def test_starter_names_its_version_and_home(tmp_path: Path) -> None:
    """The workflow installs the version that wrote it, from the home that pyproject.toml states."""
    text = read_all(write_starter(tmp_path))
    home = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["urls"][
        "Homepage"
    ]
    assert find_home() == home
    assert f'pip install "cvsite @ git+{home}@v{__version__}"' in text
    assert "__" not in text


def test_starter_holds_nothing_of_anyone(tmp_path: Path) -> None:
    """A new site has no address but placeholders, and no identifier that might be somebody's."""
    text = read_all(write_starter(tmp_path)).replace(find_home(), "")
    hosts = set(re.findall(r"https?://([^/\s\"')>:]+)", text))
    assert hosts == {"example.org", "USERNAME.github.io", "github.com", "www.w3.org"}
    assert set(re.findall(r"github\.com/(\w+)", text)) == {"USERNAME"}
    assert all(doi.startswith("10.5555/") for doi in re.findall(r"doi\s*=\s*{(.+)}", text))


def test_starter_takes_an_empty_folder(tmp_path: Path) -> None:
    """A folder that is empty, or holds an empty clone, is taken."""
    (tmp_path / ".git").mkdir()
    assert (tmp_path / "content" / "cv.yaml") in write_starter(tmp_path)


def test_starter_overwrites_nothing(tmp_path: Path) -> None:
    """A folder with anything in it is refused, and stays as it was."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match=r"is not empty.*cvsite new mysite"):
        write_starter(tmp_path)
    assert list_files(tmp_path) == ["notes.txt"]


def test_starter_refuses_a_file(tmp_path: Path) -> None:
    """A file where the folder should be is refused, and so is one on the way to it."""
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is a file, and a site is a folder"):
        write_starter(tmp_path / "file")
    with pytest.raises(UsageError, match="cannot write to"):
        write_starter(tmp_path / "file" / "mysite")
    assert (tmp_path / "file").read_text("utf-8") == "mine"
