"""What all tests share: the fixture sites, and the files that they should give."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from browser import find_chromium

settings.register_profile("usual", max_examples=300, deadline=None, derandomize=True)
settings.register_profile("soak", max_examples=20_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

EXPECTED = "expected"
"""The folder, or the stem of the file, that holds what a fixture site should give."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let ``--update-golden`` rewrite the expected files instead of comparing with them."""
    parser.addoption("--update-golden", action="store_true", help="rewrite expected files")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Tell whether expected files are to be rewritten."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def copy_site(tmp_path: Path) -> Callable[[Path], Path]:
    """Give a function that copies a fixture site, without what is expected of it."""

    def copy(site: Path) -> Path:
        target = tmp_path / site.name
        shutil.copytree(site, target, ignore=shutil.ignore_patterns(f"{EXPECTED}*"))
        return target

    return copy


@pytest.fixture
def write_site(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Give a function that writes a small site: its files by path, beside a least ``cv.yaml``."""

    def write(files: dict[str, str]) -> Path:
        site = tmp_path / "site"
        for name, text in {"content/cv.yaml": "basics:\n  name: Ada King\n", **files}.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return site

    return write


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start a real browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()
