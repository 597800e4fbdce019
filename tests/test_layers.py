"""The architecture: what may import what, as pyproject.toml has it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")


def lint_imports(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Check the package that lies in a folder's ``src``."""
    return subprocess.run(
        [LINT_IMPORTS, "--no-cache", "--config", folder / "pyproject.toml"],
        cwd=folder / "src",
        capture_output=True,
        text=True,
        check=False,
    )


def test_layers_hold() -> None:
    """Modules import from the layers below alone, and only the part that may uses a library."""
    checked = lint_imports(ROOT)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("module", "line", "broken"),
    [
        ("model/dates.py", "import cvsite.loader.site", "from the layers below"),
        ("theme.py", "import cvsite.yaml_text.nodes", "from the layers below"),
        ("exporters/table.py", "import yaml", "Only yaml_text uses yaml"),
        ("new_part/__init__.py", "", "from the layers below"),
    ],
)
def test_breaches_are_found(tmp_path: Path, module: str, line: str, broken: str) -> None:
    """An import from above or from beside, a strange library or a part without a layer fails."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    path = tmp_path / "src" / "cvsite" / module
    path.parent.mkdir(exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    checked = lint_imports(tmp_path)
    assert checked.returncode == 1
    told = [row for row in checked.stdout.splitlines() if broken in row]
    assert told, checked.stdout
    assert any("BROKEN" in row for row in told) or not line
