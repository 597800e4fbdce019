"""``site.sections`` and ``site.pages`` order, rename and hide what a site shows."""

import re
from collections.abc import Callable
from pathlib import Path

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

CV = """\
basics: {name: Ada King, summary: Hello.}
interests: [{name: Engines}]
awards: [{title: Prize, date: 1840}]
work: [{name: Babbage, position: Analyst, start_date: 1842}]
talks: [{title: On engines, date: 1843}]
sections: [{title: Patents, entries: [{title: A patent}]}]
"""

WriteSite = Callable[[dict[str, str]], Path]


def build(write_site: WriteSite, settings: str, files: dict[str, str] | None = None) -> Path:
    """Build a site of the CV above with settings, and give the folder of it."""
    site = write_site({"content/cv.yaml": f"{CV}site:\n{settings}", **(files or {})})
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def list_headings(page: Path) -> list[str]:
    """Give the headings of the sections of a page."""
    return re.findall(r"<h2>(.*)</h2>", page.read_text("utf-8"))


def list_navigation(page: Path) -> list[str]:
    """Give the names in the navigation of a page."""
    [navigation] = re.findall(r"<nav.*?</nav>", page.read_text("utf-8"), re.DOTALL)
    return re.findall(r">([^<\n]+)</a>", navigation)


def test_usual_sections(write_site: WriteSite) -> None:
    """Without settings all sections stand in the usual order, one's own last."""
    built = build(write_site, "  title: Ada\n")
    assert list_headings(built / "index.html") == [
        "About",
        "Research interests",
        "Appointments",
        "Awards and honors",
    ]
    assert list_headings(built / "experience" / "index.html") == [
        "Appointments",
        "Awards and honors",
        "Talks",
        "Patents",
    ]


def test_chosen_sections(write_site: WriteSite) -> None:
    """The sections that are listed stand in their order under their titles; others are hidden."""
    built = build(
        write_site,
        "  sections:\n    home: [talks, {name: about, title: Hello}]\n"
        "    experience: [Patents, {name: work, title: Posts}]\n",
    )
    assert list_headings(built / "index.html") == ["Talks", "Hello"]
    assert list_headings(built / "experience" / "index.html") == ["Patents", "Posts"]


def test_chosen_pages(write_site: WriteSite) -> None:
    """Pages stand in the navigation in the order and with the names that are chosen."""
    own = {"templates/pages/talks.html": '{% extends "base.html" %}'}
    usual = build(write_site, "  title: Ada\n", own)
    assert list_navigation(usual / "index.html") == ["Home", "Experience", "Talks"]
    built = build(
        write_site,
        "  pages: [talks, {name: experience, title: CV}, {name: home, title: Me}]\n",
        own,
    )
    assert list_navigation(built / "index.html") == ["Talks", "CV", "Me"]
    assert "<h1>CV</h1>" in (built / "experience" / "index.html").read_text("utf-8")
    assert "<title>Ada King</title>" in (built / "index.html").read_text("utf-8")


def test_the_way_back_has_the_name_that_is_chosen(write_site: WriteSite) -> None:
    """The page of a publication leads to the list under the name that it has there."""
    bib = {"content/publications.bib": "@misc{a, title = {A}, year = 2020}"}
    renamed = build(write_site, "  pages: [{name: publications, title: Travaux}]\n", bib)
    page = renamed / "publications" / "a" / "index.html"
    assert '<p class="back"><a href="../">Travaux</a></p>' in page.read_text("utf-8")


def test_pages_that_are_not_chosen_stay(write_site: WriteSite) -> None:
    """A page that is not listed is left out of the navigation, not of the site."""
    built = build(write_site, "  pages: [home]\n")
    assert "<nav" not in (built / "index.html").read_text("utf-8")
    assert (built / "experience" / "index.html").exists()


def test_a_single_page_is_led_to(write_site: WriteSite) -> None:
    """A navigation of one page is shown where that is not the homepage."""
    built = build(write_site, "  pages: [experience]\n")
    assert list_navigation(built / "index.html") == ["Experience"]


def test_names_of_own_pages_fit_addresses(write_site: WriteSite) -> None:
    """What is no part of a path is left out of the address; a chosen title is told everywhere."""
    page = '{% extends "base.html" %}{% block main %}<h1>{{ page.title }}</h1>{% endblock %}'
    pages = "  pages: [{name: My-Talks, title: Lectures}]\n"
    built = build(write_site, pages, {"templates/pages/My Talks.html": page})
    text = (built / "My-Talks" / "index.html").read_text("utf-8")
    assert "<h1>Lectures</h1>" in text
    assert '<meta name="description" content="Lectures of Ada King. ' in text
