"""Damaged sites are built by the real command; ``expected.txt`` holds what it must say of each.

``pytest --update-golden`` rewrites those files; read the difference before you commit it.
"""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

INVALID_SITES = Path(__file__).parent / "sites_invalid"
NAMES = sorted(path.name for path in INVALID_SITES.iterdir())


def build(site: Path) -> "subprocess.CompletedProcess[str]":
    """Build a site as its owner would, in its own folder."""
    command = [sys.executable, "-m", "cvsite", "build"]
    return subprocess.run(
        command, cwd=site, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_there_are_invalid_sites() -> None:
    """The comparison below has something to compare."""
    assert len(NAMES) >= 20


@pytest.mark.parametrize("name", NAMES)
def test_problems_are_told(
    name: str, copy_site: Callable[[Path], Path], *, update_golden: bool
) -> None:
    """Every problem is told with its place, exit code 1 and no traceback; nothing is written."""
    site = copy_site(INVALID_SITES / name)
    expected = INVALID_SITES / name / "expected.txt"
    built = build(site)
    if update_golden:
        expected.write_text(built.stderr, encoding="utf-8")
    assert built.stderr == expected.read_text(encoding="utf-8")
    assert built.returncode == 1
    assert not built.stdout
    assert "Traceback" not in built.stderr
    assert not (site / "_site").exists()
