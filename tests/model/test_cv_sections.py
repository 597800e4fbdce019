"""The sections of the CV as a document, and their order."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.cv_sections import list_cv_sections

CV = """\
basics: {name: Ada King, summary: Hello}
interests: [{name: Engines}]
education: [{institution: London}]
work: [{name: Engines}]
awards: [{title: A}, {title: B}]
talks: [{title: On engines}]
sections: [{title: Journeys, entries: [{title: Turin}]}]
"""
BIB = "@misc{a, title = {A}, year = 2020, selected = {true}}\n@misc{b, title = {B}, year = 2021}\n"

WHOLE = ["interests", "education", "work", "publications", "awards", "talks", "own"]


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ("", WHOLE),
        (
            "experience: [talks, work, awards]",
            ["interests", "talks", "work", "publications", "awards"],
        ),
        ("experience: [awards, selected]", ["interests", "awards", "publications"]),
        ("experience: [awards, interests]", ["awards", "interests", "publications"]),
        ("experience: [awards]", ["interests", "publications", "awards"]),
        ("home: [about]", WHOLE[1:]),
    ],
)
def test_usual_sections(
    write_site: Callable[[dict[str, str]], Path], settings: str, names: list[str]
) -> None:
    """They are those of the experience page, with interests and all publications."""
    cv = f"{CV}site: {{sections: {{{settings}}}}}\n"
    site = load_site(write_site({"content/cv.yaml": cv, "content/publications.bib": BIB})).site
    assert [section.name for section in list_cv_sections(site)] == names


def test_sections_of_a_variant(write_site: Callable[[dict[str, str]], Path]) -> None:
    """A variant has those that it names, under its titles, and as much of each as it says."""
    variant = "[about, {name: awards, title: Prizes, limit: 1}, selected, Journeys, grants]"
    cv = f"{CV}cv_variants: {{short: {{sections: {variant}}}}}\n"
    site = load_site(write_site({"content/cv.yaml": cv, "content/publications.bib": BIB})).site
    sections = list_cv_sections(site, site.cv.cv_variants["short"])
    assert [(section.title, len(section.records)) for section in sections] == [
        ("About", 1),
        ("Prizes", 1),
        ("Selected publications", 1),
        ("Journeys", 1),
    ]
