"""A ``#`` that makes a comment of what was meant as text is told, at its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.errors import format_problem
from cvsite.loader.site import load_site

WriteSite = Callable[[dict[str, str]], Path]

START = "basics:\n  name: Ada King\n"


@pytest.mark.parametrize(
    ("yaml", "place", "swallowed", "hint"),
    [
        ("site:\n  theme:\n    accent: #84370f\n", "5:13", "#84370f", '"#84370f"'),
        ("site:\n  title: #1 in engines\n", "4:10", "#1", '"#1"'),
        ("awards:\n  - title: Prize #1 of two\n", "4:18", "#1", '"Prize #1"'),
        ("awards:\n  - title: Prize\n    awarder:   #Society\n", "5:16", "#Society", '"#Society"'),
    ],
)
def test_swallowed_value_is_told(
    write_site: WriteSite, yaml: str, place: str, swallowed: str, hint: str
) -> None:
    """The warning shows the line, and how to write it."""
    [warning] = load_site(write_site({"content/cv.yaml": START + yaml})).warnings
    message = format_problem(warning)
    assert f"cv.yaml:{place}: warning: {swallowed} is a comment" in message
    assert f"put the value in quotes: {hint}" in message


@pytest.mark.parametrize(
    "yaml",
    [
        'site:\n  theme:\n    accent: "#84370f"\n',
        "site:\n  theme:\n    accent: teal # the colour of links\n",
        "site:\n  theme:\n    accent: # teal, or another one\n",
        "site: #settings\n  theme: {accent: teal} #2 of them\n",
        "awards:\n  - title: 'Prize #1'\n  - title: C#7\n  - title: A #hash without a digit\n",
        "awards: #1 and more\n  - title: Prize\n",
        "interests:\n  - name: |\n      C #1\n",
    ],
)
def test_other_comments_are_not(write_site: WriteSite, yaml: str) -> None:
    """Comments are written as people write them, and quoted text may hold any ``#``."""
    assert load_site(write_site({"content/cv.yaml": START + yaml})).warnings == ()
