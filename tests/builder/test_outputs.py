"""Two outputs never claim one place."""

import pytest

from cvsite.builder.outputs import Output, claim_paths
from cvsite.errors import Problem


@pytest.mark.parametrize(
    ("paths", "kept"),
    [
        (["a", "b"], ["a", "b"]),
        (["a", "a"], ["a"]),
        (["Notes.txt", "notes.txt"], ["Notes.txt"]),
        (["a", "a/b"], ["a"]),
        (["a/b/c", "a"], ["a/b/c"]),
        (["a/b", "a/c"], ["a/b", "a/c"]),
    ],
)
def test_clashes_are_problems(paths: list[str], kept: list[str]) -> None:
    """Paths clash where they are the same, also for disks that ignore case, or one is a folder."""
    problems: list[Problem] = []
    outputs = [Output(path, b"", f"origin {number}") for number, path in enumerate(paths)]
    assert [output.path for output in claim_paths(outputs, problems)] == kept
    assert len(problems) == len(paths) - len(kept)
    for problem in problems:
        assert "origin 0" in problem.message
        assert "origin 1" in problem.message


@pytest.mark.parametrize("name", [".cvsite-manifest", ".cvsite-journal"])
def test_names_of_cvsites_own_are_refused(name: str) -> None:
    """A file of the site cannot stand in for what cvsite notes about the output."""
    problems: list[Problem] = []
    assert list(claim_paths([Output(name, b"", "content/files/x")], problems)) == []
    assert "a name of cvsite's own" in problems[0].message
