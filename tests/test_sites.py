"""Whole sites are built and compared with the trees in ``tests/sites/<name>/expected/``.

``pytest --update-golden`` rewrites the trees; read the difference before you commit it.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

SITES = Path(__file__).parent / "sites"
NAMES = sorted(path.name for path in SITES.iterdir())


MADE_PICTURES = frozenset({".avif", ".ico", ".jpg", ".png", ".webp"})
"""Endings of what libraries write. The bytes depend on their versions: the trees have empty files.
"""

MADE_FILES = frozenset({"cv.pdf", "favicon.svg"})
"""Names of more such files."""


def read_files(folder: Path) -> dict[str, bytes]:
    """Give the bytes of all files below a folder by their paths in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def list_made(folder: Path) -> list[Path]:
    """List the files below a folder that libraries write."""
    return [
        path
        for path in folder.rglob("*")
        if path.suffix in MADE_PICTURES or path.name in MADE_FILES
    ]


def test_there_are_sites() -> None:
    """The comparison below has something to compare."""
    assert {"complete", "minimal", "resume"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_site_is_as_expected(
    name: str, copy_site: Callable[[Path], Path], *, update_golden: bool
) -> None:
    """The build gives the expected files, all of them and no others, to the byte."""
    site = copy_site(SITES / name)
    built, expected = site / "_site", SITES / name / "expected"
    build_site(BuildOptions(site, built))
    if update_golden:
        shutil.rmtree(expected, ignore_errors=True)
        shutil.copytree(built, expected)
        for path in list_made(expected):
            path.write_bytes(b"")
    assert all(path.stat().st_size for path in list_made(built))
    for path in list_made(built):
        path.unlink()
        path.touch()
    files = read_files(built)
    assert files
    assert sorted(files) == sorted(read_files(expected))
    assert files == read_files(expected)


def test_second_build_gives_the_same_bytes(copy_site: Callable[[Path], Path]) -> None:
    """Neither the time nor the place of a build is in its output."""
    site = copy_site(SITES / "complete")
    build_site(BuildOptions(site, site / "_site"))
    moved = site.with_name("moved")
    shutil.copytree(site, moved, ignore=shutil.ignore_patterns("_site"))
    build_site(BuildOptions(moved, site / "other"))
    assert read_files(site / "_site") == read_files(site / "other")
