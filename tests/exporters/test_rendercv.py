"""The CV as YAML for RenderCV."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from ruamel.yaml import YAML

from cvsite.builder.export import export_site
from cvsite.builder.options import BuildOptions

ROOT = Path(__file__).parents[2]
SITES = {
    "this": ROOT / "content",
    "starter": ROOT / "src/cvsite/starter/site/content",
    **{each.name: each / "content" for each in (ROOT / "tests/sites").iterdir()},
}
SCHEMA = Path(__file__).parent / "rendercv" / "schema.json"

WriteSite = Callable[[dict[str, str]], Path]


def export(site: Path) -> Any:  # noqa: ANN401 - YAML
    """Give the CV of a site as RenderCV reads it."""
    options = BuildOptions(site, site / "_site", "https://ada.example")
    text = export_site(options, "rendercv").data.decode()
    read = YAML(typ="safe", pure=True).load(text)
    assert yaml.safe_load(text) == read
    return read["cv"]


def export_sections(write_site: WriteSite, cv: str, bib: str = "") -> Any:  # noqa: ANN401 - YAML
    """Give the sections of a CV as RenderCV reads them."""
    files = {"content/publications.bib": bib} if bib else {}
    cv = f"basics: {{name: Ada King}}\n{cv}"
    return export(write_site({"content/cv.yaml": cv, **files}))["sections"]


@pytest.mark.parametrize("name", SITES)
def test_it_fits_the_schema(tmp_path: Path, name: str) -> None:
    """The file is as RenderCV 2.8 asks for it, and all entries of a section are of one kind."""
    shutil.copytree(SITES[name], tmp_path / "content")
    validator = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
    cv = export(tmp_path)
    assert [error.message for error in validator.iter_errors({"cv": cv})] == []
    for entries in cv.get("sections", {}).values():
        assert entries
        assert (
            len({isinstance(each, str) or "name" in each or "label" in each for each in entries})
            == 1
        )


def test_header(write_site: WriteSite) -> None:
    """What RenderCV has a field for stands there, other ways to reach the owner beside it."""
    cv = """\
basics:
  name: Ada King
  label: Analyst
  email: ada@example.org
  phone: "+44 20 7946 0000"
  location:
    {address: "12 St James's Square\\nRoom 3", postal_code: SW1Y, city: London, country_code: GB}
  affiliations: [{name: Royal Society}]
  profiles:
    - {network: GitHub, username: ada}
    - {network: Google Scholar, url: "https://scholar.google.com/citations?user=Ab_1"}
    - {network: Mastodon, username: "@ada@example.social"}
    - {network: ORCID, username: none}
    - {network: DBLP, username: 1/2}
    - {network: Pigeon, username: loft 7}
site: {publish: [email_text, phone]}
"""
    assert export(write_site({"content/cv.yaml": cv})) == {
        "name": "Ada King",
        "headline": "Analyst · Royal Society",
        "location": "12 St James's Square, Room 3, SW1Y London, GB",
        "phone": "+44 20 7946 0000",
        "website": "https://ada.example",
        "social_networks": [
            {"network": "GitHub", "username": "ada"},
            {"network": "Google Scholar", "username": "Ab_1"},
            {"network": "Mastodon", "username": "@ada@example.social"},
        ],
        "custom_connections": [
            {
                "fontawesome_icon": "envelope",
                "placeholder": "ada [at] example.org",
                "url": None,
            },
            {
                "fontawesome_icon": "link",
                "placeholder": "ORCID: none",
                "url": "https://orcid.org/none",
            },
            {
                "fontawesome_icon": "link",
                "placeholder": "DBLP: 1/2",
                "url": "https://dblp.org/pid/1/2",
            },
            {"fontawesome_icon": "link", "placeholder": "Pigeon: loft 7", "url": None},
        ],
    }


def test_kinds_of_entries(write_site: WriteSite) -> None:
    """Appointments, degrees, skills and publications are entries of their own kinds."""
    cv = """\
work:
  - name: Engines
    position: Analyst
    url: https://engines.example
    location: London
    start_date: 1842-06
    advisors: [C. Babbage]
    highlights: [One - two]
    projects:
      - {name: Notes, start_date: 1842, end_date: 1843, highlights: [A *b*], publications: [a]}
education: [{institution: Home, area: Maths, study_type: BA, end_date: 1835, score: "1.0"}]
skills: [{name: Maths, keywords: [Algebra, Logic], level: good}]
awards: [{title: Prize, date: [1841, 1842]}, {title: Medal, date: 1843-02-01, awarder: Guild}]
news: [{date: 1843, text: We moved.}]
"""
    bib = """\
@article{a, title = {On $x^2$}, author = {King, Ada and B, C}, journal = {Memoirs}, volume = 3,
  year = 1843, month = 2, doi = {10.1/x}, award = {Best}}
@misc{b, title = {Soon}, author = {B, C and others}, pubstate = {submitted}}
"""
    assert export_sections(write_site, cv, bib) == {
        "Publications": [
            {"title": "Soon", "authors": ["C B", "et al."], "date": "In submission"}
            | {"url": "https://ada.example/publications/b/"},
            {
                "title": "On x^2",
                "authors": ["**Ada King**", "C B"],
                "journal": "Memoirs 3",
                "date": "1843-02",
                "doi": "10.1/x",
                "url": "https://ada.example/publications/a/",
                "summary": "Best",
            },
        ],
        "Appointments": [
            {
                "company": "[Engines](https://engines.example)",
                "position": "Analyst",
                "start_date": "1842-06",
                "end_date": "present",
                "location": "London",
                "summary": "advised by C. Babbage",
                "highlights": ["One – two", "Notes (1842 – 1843) - Publication: On x^2 - A *b*"],
            }
        ],
        "Education": [
            {"institution": "Home", "area": "Maths", "degree": "BA", "date": 1835, "summary": "1.0"}
        ],
        "Awards and honors": [
            {"name": "Medal", "date": "1843-02-01", "summary": "Guild"},
            {"name": "Prize", "date": "1841, 1842"},
        ],
        "Skills": [{"label": "Maths", "details": "Algebra, Logic, good"}],
        "News": [{"bullet": "We moved. (1843)"}],
    }


def test_one_kind_a_section(write_site: WriteSite) -> None:
    """Where one record lacks what its kind needs, all of its section are of the plain kind."""
    cv = """\
work: [{name: Engines, position: Analyst, start_date: 1842}, {name: Looms}]
skills: [{name: Maths, keywords: [Algebra]}, {name: Chess}]
"""
    assert export_sections(write_site, cv) == {
        "Appointments": [
            {"name": "Analyst", "start_date": 1842, "end_date": "present", "summary": "Engines"},
            {"name": "Looms"},
        ],
        "Skills": [{"name": "Maths", "summary": "Algebra"}, {"name": "Chess"}],
    }


def test_text_stays_text(write_site: WriteSite) -> None:
    """What would be a command to typst, or markup, is read as the text that it is."""
    cv = r"""
awards:
  - title: Medal
    awarder: "#panic(1) <b> *a* [b] C# `c` _d_ \\e $$x$$"
    summary: "Formula $\\frac{a}{b}$"
"""
    (award,) = export_sections(write_site, cv)["Awards and honors"]
    assert award == {
        "name": "Medal",
        "summary": "#\u2060panic(1) <\u2060b> \\*a\\* \\[b\\] C# 'c' \\_d\\_ \\\\e $\u2060$x$"
        "\u2060$\nFormula a/b",
    }


def test_private_contact_is_not_told(write_site: WriteSite) -> None:
    """An e-mail address and a phone number that are not published are not in the file."""
    cv = "basics: {name: Ada, email: ada@example.org, phone: '1'}\nsite: {publish: []}\n"
    assert export(write_site({"content/cv.yaml": cv})) == {
        "name": "Ada",
        "website": "https://ada.example",
    }


def test_news_of_several_paragraphs(write_site: WriteSite) -> None:
    """They stand behind their date, in one item."""
    cv = 'news: [{date: 1843-03, text: "One - or two.\\n\\n- first\\n- second"}]\n'
    [bullet] = export_sections(write_site, cv)["News"]
    assert bullet["bullet"].replace("\u2060", "") == "Mar 1843: One – or two. • first • second"


def test_all_of_a_publication(write_site: WriteSite) -> None:
    """What RenderCV has no field for stands in the summary: remarks, marks on names, links."""
    bib = """\
@article{a, author = {King$\\dagger$, Ada}, title = {T}, journal = {Memoirs}, abbr = {MEM},
  year = 1843, doi = {10.1000/1}, award = {Medal}, note = {With notes}, code = {https://code.example},
  slides = {https://slides.example}}
"""
    [entry] = export_sections(write_site, "", bib)["Publications"]
    assert entry["journal"] == "Memoirs, MEM"
    assert entry["summary"].split("\n") == [
        "Medal. With notes",
        "† Corresponding author",
        "[Code](https://code.example)\u00a0· [Slides](https://slides.example)",
    ]


def test_lists_alone(write_site: WriteSite) -> None:
    """A section of lists without titles is a list, and a text among them an item of it."""
    cv = """basics: {name: Ada King}
sections:
  - title: Reviews
    entries:
      - {summary: 'For *many*.'}
      - {highlights: [Memoirs, 'Letters, [online](https://l.example.org)']}
"""
    sections = export(write_site({"content/cv.yaml": cv}))["sections"]
    assert sections == {
        "Reviews": [
            {"bullet": "For *many*."},
            {"bullet": "Memoirs"},
            {"bullet": "Letters, [online](https://l.example.org)"},
        ]
    }
