"""The workflows, ours and the one that ``cvsite new`` writes: valid, safe, and alike."""

import re
import subprocess
import sys
from pathlib import Path

from cvsite.starter.new_site import STARTER_FOLDER, write_starter

ROOT = Path(__file__).parents[1]
OURS = ROOT / ".github" / "workflows"
PAGES = Path(".github", "workflows", "pages.yml")
TOOLS = Path(sys.executable).parent


def list_workflows(new_site: Path) -> tuple[Path, ...]:
    """List our workflows, the starter's, and the same as it is written."""
    write_starter(new_site)
    found = (*sorted(OURS.iterdir()), STARTER_FOLDER / PAGES, new_site / PAGES)
    assert [path.name for path in found] == ["ci.yml", "pages.yml", "pages.yml", "pages.yml"]
    return found


def run_tool(*command: str | Path) -> None:
    """Run a tool of the environment, which should find nothing."""
    done = subprocess.run(
        [TOOLS / command[0], *command[1:]], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def read_actions(workflow: Path) -> set[str]:
    """Give the actions that a workflow uses, with the versions that they are pinned to."""
    return set(re.findall(r"uses: (.+)", workflow.read_text("utf-8")))


def test_workflows_are_valid(tmp_path: Path) -> None:
    """The workflows are what the schema of GitHub's workflows asks for."""
    run_tool("check-jsonschema", "--builtin-schema", "github-workflows", *list_workflows(tmp_path))


def test_workflows_are_safe(tmp_path: Path) -> None:
    """The workflows have least permissions, pinned actions, and nothing that can be injected."""
    run_tool("zizmor", "--offline", "--quiet", *list_workflows(tmp_path))


def test_starter_deploys_like_us() -> None:
    """A new site is published by the same versions of the same actions as ours."""
    actions = read_actions(OURS / "pages.yml")
    assert len(actions) == 5
    assert read_actions(STARTER_FOLDER / PAGES) == actions
