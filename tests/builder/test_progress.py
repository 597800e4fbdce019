"""People are told how far a build has come, and where its time went."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder import progress as progress_module
from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.builder.page_keys import compare_keys
from cvsite.builder.progress import Progress

WriteSite = Callable[[dict[str, str]], Path]


def build(site: Path) -> tuple[list[str], list[str]]:
    """Build a site, and give the lines that are shown and the names of the stages."""
    lines: list[str] = []
    progress = Progress(lines.append)
    build_site(BuildOptions(site, site / "_site"), progress)
    return lines, [stage for stage, _ in progress.stages]


def test_short_builds_show_nothing(write_site: WriteSite) -> None:
    """What takes less than a second is done before anybody could read how far it is."""
    lines, stages = build(write_site({}))
    assert lines == []
    assert stages[0] == "Reading the content"
    assert stages[-1] == "Putting the site in place"


def test_pages_are_counted(write_site: WriteSite, monkeypatch: pytest.MonkeyPatch) -> None:
    """A long build counts its pages, whichever process writes them."""
    monkeypatch.setattr(progress_module, "QUIET_FOR", 0)
    monkeypatch.setattr(progress_module, "PAUSE", 0)
    entries = (
        f"@misc{{k{n}, author = {{Ada}}, title = {{T {n}}}, year = 2020}}" for n in range(250)
    )
    lines, _ = build(write_site({"content/publications.bib": "\n".join(entries)}))
    counted = [line for line in lines if " of " in line]
    assert len(counted) > 1
    assert all(re.fullmatch(r"Writing pages: \d+ of 253", line) for line in counted)


def test_reasons_are_the_parts_of_keys_that_differ() -> None:
    """A page is made anew for one reason or several."""
    assert compare_keys("a-b-c-d", "a-b-c-e") == ("a publication on it",)
    assert compare_keys("a-b-c-d", "x-b-y-d") == (
        "the CV, the settings or the files of the site",
        "its title, its description or its neighbours",
    )
    assert compare_keys("", "a-b-c-d") == ()
