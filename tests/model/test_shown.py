"""What pages show without being told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.shown import MOST_RECENT, list_home_sections

NEWEST_FIRST = [f"p{year}" for year in range(2029, 2019, -1)]


def write_bib(selected: set[str]) -> str:
    """Write a bibliography of ten years, of which some entries are selected."""
    marks = {key: ", selected = {true}" if key in selected else "" for key in NEWEST_FIRST}
    return "".join(
        f"@misc{{{key}, title = {{{key}}}, year = {key[1:]}{mark}}}\n"
        for key, mark in marks.items()
    )


@pytest.mark.parametrize(
    ("selected", "settings", "title", "shown"),
    [
        ({"p2021"}, "", "Selected publications", ["p2021"]),
        (set[str](), "", "Recent publications", NEWEST_FIRST[:MOST_RECENT]),
        (
            set[str](),
            "site: {sections: {home: [{name: selected, title: Papers}]}}",
            "Papers",
            NEWEST_FIRST[:MOST_RECENT],
        ),
    ],
)
def test_the_homepage_shows_publications(
    write_site: Callable[[dict[str, str]], Path],
    selected: set[str],
    settings: str,
    title: str,
    shown: list[str],
) -> None:
    """They are the selected ones, or the newest where nobody has selected any."""
    files = {
        "content/cv.yaml": f"basics: {{name: A}}\n{settings}\n",
        "content/publications.bib": write_bib(selected),
    }
    [section] = list_home_sections(load_site(write_site(files)).site)
    assert section.title == title
    assert [each.id for each in section.records if hasattr(each, "id")] == shown
