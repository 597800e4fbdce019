"""Two outputs never claim one place."""

import pytest

from cvsite.builder.outputs import Claims


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
    claims = Claims()
    taken = [path for number, path in enumerate(paths) if claims.take(path, f"origin {number}")]
    assert taken == claims.paths == kept
    assert len(claims.problems) == len(paths) - len(kept)
    for problem in claims.problems:
        assert "origin 0" in problem.message
        assert "origin 1" in problem.message


@pytest.mark.parametrize("name", [".cvsite-manifest", ".cvsite-journal"])
def test_names_of_cvsites_own_are_refused(name: str) -> None:
    """A file of the site cannot stand in for what cvsite notes about the output."""
    claims = Claims()
    assert not claims.take(name, "content/files/x")
    assert "a name of cvsite's own" in claims.problems[0].message
