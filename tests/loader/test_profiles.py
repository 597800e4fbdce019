"""Profiles that lead nowhere are told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.loader.site import load_site


@pytest.mark.parametrize(
    ("profile", "hint"),
    [
        ("{network: Mastodon, username: ada}", "write the username with its server"),
        ("{network: Githup, username: ada}", "did you mean 'github'?"),
        ("{network: Pigeon, username: loft 7}", "give the url"),
        ("{network: GitHub}", "give the username or the url"),
    ],
)
def test_no_link(write_site: Callable[[dict[str, str]], Path], profile: str, hint: str) -> None:
    """A profile without a link stays text, with a warning that says how it becomes one."""
    cv = f"basics:\n  name: Ada\n  profiles:\n    - {profile}\n"
    [problem] = load_site(write_site({"content/cv.yaml": cv})).warnings
    assert problem.message.startswith("there is no link for the profile ")
    assert problem.hint
    assert problem.hint.startswith(hint)
    assert problem.location
    assert problem.location.line == 4


def test_links(write_site: Callable[[dict[str, str]], Path]) -> None:
    """Where there is a link nothing is told."""
    profiles = "[{network: ORCID, username: 0000-0001}, {network: X, url: 'https://x.com/ada'}]"
    cv = f"basics: {{name: Ada, profiles: {profiles}}}"
    assert load_site(write_site({"content/cv.yaml": cv})).warnings == ()
