"""RenderCV's YAML becomes a site."""

from pathlib import Path

import pytest
from PIL import Image

from cvsite.importers.rendercv import spell_title
from cvsite.loader.site import load_site
from cvsite.model.text import Emphasis, Math
from cvsite.model.text import Text as Plain
from importing import import_source, write_source

CV = """# yaml-language-server: $schema=https://example.org/schema.json
cv:
  name: Ada King
  headline: Analyst of *engines*
  location: "London · [Remote](https://example.org/remote)"
  email: [ada@example.org, king@example.org]
  phone: tel:+44-20-0000-0000
  website: [https://ada.example.org, https://blog.example.org]
  photo: ada.png
  social_networks:
    - {network: GitHub, username: Ada-K}
    - {network: Mastodon, username: "@ada@example.social"}
    - {network: StackOverflow, username: 12/ada}
  custom_connections:
    - {placeholder: Book a call, url: https://cal.example.org/ada, fontawesome_icon: calendar}
  sort_entries: none
  sections:
    summary:
      - I *like* engines.
      - See my [notes](https://example.org/notes).
    education:
      - {institution: "[Home School](https://home.example.org)", area: Mathematics, degree: BSc,
         grade: "1.0", start_date: 2010-09, end_date: 2013-06, highlights: ["Tutor: **De Morgan**"]}
      - {institution: Evening School, area: Weaving, degree: , date: Fall 2014, minor: Looms}
    Industry Experience:
      - company: Engines Ltd
        position: Analyst
        start_date: 2016-01
        end_date: present
        location: London
        summary: All of it.
        highlights: [Wrote notes, "Earned $3 - $4 more"]
    research_experience:
      - {company: Royal Society, position: Reader, date: "2014 – 2015", highlights: [Read: all]}
    projects:
      - {name: "[Loom](https://loom.example.org)", date: 2021-02, summary: Weaves $x^2$.}
    patents:
      - {number: A first patent}
      - {number: A second patent}
    invited_talks:
      - {reversed_number: "On engines — Turin (2019)"}
    A Word:
      - Only *text*.
      - And more of it.
    Courses:
      - {name: Calculus, location: Turin, date: 2019, summary: A course., highlights: [First part]}
      - {label: Weaving, details: "Warp, weft"}
    selected_honors:
      - bullet: Medal of the [Society](https://society.example.org) (2020)
    skills:
      - {label: Programming, details: "Python, C++, Fortran"}
      - {label: Spoken, details: "English (native), French"}
    languages:
      - {label: English, details: Native}
    Journal Articles:
      - title: "[*Notes* on $x^2$ & 50% more](https://example.org/notes)"
        authors: ["***A. King***", Charles Babbage, "Menabrea, L. F. and Sons"]
        journal: Memoirs
        date: 2018-03
        doi: https://doi.org/10.5555/12345
        summary: "*Short* but $x_1$ long."
    Talks in Print:
      - {title: "[A](/t) talk", authors: ["**A. King**", et al.], url: example.org, date: Fall 2017}
design:
  theme: classic
  page: {size: a4}
locale:
  language: german
settings:
  bold_keywords: [Python]
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give the site that is made of the CV, which was built and lost nothing."""
    source = write_source(tmp_path / "source", {"Ada_CV.yaml": CV})
    Image.new("RGB", (8, 8)).save(source.with_name("ada.png"))
    import_source(source, tmp_path / "site")
    return tmp_path / "site"


def test_sections_go_where_they_belong(site: Path) -> None:
    """What cv.yaml knows goes there, all else into sections of one's own, under its title."""
    cv = load_site(site).site.cv
    assert [(each.institution, each.score) for each in cv.education] == [
        ("Evening School", None),
        ("Home School", "1.0"),
    ]
    assert [each.name for each in cv.work] == ["Engines Ltd"]
    assert [(each.name, each.url) for each in cv.projects] == [("Loom", "https://loom.example.org")]
    assert [(each.title, each.url, *map(str, each.date)) for each in cv.awards] == [
        ("Medal of the Society", "https://society.example.org", "2020")
    ]
    assert [(each.name, each.keywords) for each in cv.skills] == [
        ("Programming", ("Python", "C++", "Fortran")),
        ("Spoken", ("English (native)", "French")),
    ]
    assert [section.title for section in cv.sections] == [
        "Research Experience",
        "Patents",
        "A Word",
        "Courses",
    ]
    research, patents, word, courses = cv.sections
    assert [(each.title, str(each.date)) for each in cv.talks] == [("On engines — Turin", "2019")]
    assert str(research.entries[0].start_date) == "2014"
    assert [len(each.highlights) for each in patents.entries] == [2]
    assert [len(each.summary.blocks) for each in word.entries if each.summary] == [2]
    assert [each.title for each in courses.entries] == ["Calculus", "Weaving"]


def test_headings_and_their_order_stay(site: Path) -> None:
    """The experience page has the sections in the order of the CV, under its titles."""
    choices = load_site(site).site.cv.site.sections.experience
    assert choices
    assert [choice.title or choice.name for choice in choices] == [
        *("education", "Industry Experience", "Research Experience", "projects", "Patents"),
        *("Invited Talks", "A Word", "Courses", "Selected Honors", "skills", "languages"),
    ]


def test_publications_become_entries(site: Path) -> None:
    """Names, formulas and signs that mean something to LaTeX stay what they are."""
    loaded = load_site(site)
    assert loaded.warnings == ()
    first, second = loaded.site.bibliography.publications
    assert [str(name) for name in first.author][:2] == ["A. King", "Charles Babbage"]
    assert len(first.author) == 3
    assert [name.is_owner for name in first.author] == [True, False, False]
    assert first.doi == "10.5555/12345"
    assert second.has_more_authors
    assert first.title[0] == Emphasis((Plain("Notes"),))
    assert Math("x^2") in first.title
    assert first.url == "https://example.org/notes"
    assert second.issued
    assert second.issued.year == 2017


def test_the_owner(site: Path) -> None:
    """Ways to reach the owner are read, and the spelling of the name in bold type."""
    basics = load_site(site).site.cv.basics
    assert basics.label == "Analyst of engines"
    assert basics.aliases == ("A. King",)
    assert (basics.email, basics.phone) == ("ada@example.org", "+44-20-0000-0000")
    assert [(each.network, each.username, each.url) for each in basics.profiles] == [
        ("GitHub", "Ada-K", None),
        ("Mastodon", "@ada@example.social", None),
        ("StackOverflow", "12/ada", None),
        ("Book a call", None, "https://cal.example.org/ada"),
        ("https://blog.example.org", None, "https://blog.example.org"),
    ]
    assert load_site(site).site.cv.site.language == "de"


def test_what_has_no_place_is_listed(site: Path) -> None:
    """The looks are told in a line; single values each with its place."""
    notes = (site / "import-notes.md").read_text("utf-8")
    told = [line.removeprefix("- Ada_CV.yaml:") for line in notes.splitlines()]
    no_field = "(cvsite has no field for it)"
    assert [line for line in told if line[:1].isdigit()] == [
        f"6: cv.email[1]: king@example.org {no_field}",
        f"15: cv.custom_connections[0].fontawesome_icon: calendar {no_field}",
        "16: cv.sort_entries: none (sections are sorted newest first)",
        f"24: cv.sections.education[1].minor: Looms {no_field}",
        "65: design: theme: classic; page.size: a4 (the looks are a theme's)",
        "70: settings.bold_keywords[0]: Python (these are settings of RenderCV)",
    ]


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("selected_honors", "Selected Honors"),
        ("honors_and_awards", "Honors and Awards"),
        ("welcome_to_RenderCV!", "welcome_to_RenderCV!"),
        ("My words", "My words"),
    ],
)
def test_titles(key: str, title: str) -> None:
    """A title is spelled as RenderCV does."""
    assert spell_title(key) == title
