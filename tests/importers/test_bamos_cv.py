"""The CV of bamos/cv, in LaTeX, becomes a site."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from importing import import_source, write_source

CV = r"""
name: {first: Ada, last: King}
email: ada@example.org
pdf: /data/cv.pdf
url: "ada.example.org"
social: {github: ada-k, google_scholar: ABC}
style: banking
order:
  - [about, NONE]
  - [current_position, Current Position]
  - [education, Education]
  - [positions, Previous Positions]
  - [honors, Honors \& Awards]
  - [all_publications, Publications]
  - [NEWPAGE, NEWPAGE]
  - [repos, Repositories]
  - [talks, Invited Talks]
  - [advising, Students]
  - [service, Service]
  - [teaching, Teaching]
  - [skills, Skills]
  - [coursework, Coursework]
about: 'I like <b>engines</b> and
  \href{https://looms.example.org/a_b}{looms}, 100\% of $x_1$.<br><br>'
current_position:
  - {place: Engines, title: Analyst, dates: 1842 -- Present}
education:
  - school: Home School
    degree: B.Sc.
    dates: Aug 1829 -- May 1833
    overallGPA: 0.00/0.00
    majorGPA: 4.00/4.00
    details: ["Thesis: \\textit{\\href{https://thesis.example.org}{On Wings}}"]
positions:
  - place: Taylor
    title: Translator
    dates: 1840
    inline_detail: "with \\href{https://wheatstone.example.org}{Charles Wheatstone}"
    advisor: Charles Babbage
    details:
      - I used {\bf French}.
honors:
  - {title: A medal, year: 1841 -- 1843, descr: "Salem--Roanoke, F.~Bock"}
all_publications:
  name: King
  file: all.bib
  sort_bib: True
  author_urls: {'Charles Babbage': 'https://babbage.example.org'}
selected_publications: {name: A. King, file: selected.bib}
repos:
  - {repo_url: https://github.com/ada-k/loom, year: 1843, desc: It weaves}
talks:
  - {year: 1842, location: Turin, url: https://turin.example.org}
advising:
  - {year: 1843 -- 1844, name: Byron King, details: (visiting)}
service:
  reviewing: [Memoirs]
  main:
    - {details: Organizer, year: 1842}
teaching:
  - {semester: S2017, name: Weaving, short: W 1, position: TA}
skills:
  - {title: Languages, details: "French, {\\it Latin}"}
coursework:
  - {semester: F1840, name: Cogs, instructor: C. Babbage}
"""

BIBLIOGRAPHY = """@misc{king1843notes,
  title={Notes},
  author={Ada King and Charles Babbage},
  year={1843},
  _venue={Memoirs},
  codeurl={https://code.example.org},
  url={https://notes.example.org},
}
@article{king1842tides, title={Tides}, author={A. King}, journal={Memoirs}, year={1842}, _note={x}}
"""

SELECTED = "@misc{king1843notes, title={Notes}, author={Ada King}, year={1843}}\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site that is made of the CV, which was built and lost nothing."""
    folder = tmp_path_factory.mktemp("site")
    files = {
        "cv.yaml": CV,
        "publications/all.bib": BIBLIOGRAPHY,
        "publications/selected.bib": SELECTED,
        "templates/latex/cv.tex": "x",
        "generate.py": "x",
    }
    import_source(write_source(folder / "source", files), folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def cv(site: Path) -> Cv:
    """Give the CV of that site."""
    return load_site(site).site.cv


def test_the_owner(cv: Cv) -> None:
    """The name comes in parts; LaTeX and HTML of the biography become Markdown."""
    assert cv.basics.name == "Ada King"
    assert cv.basics.aliases == ("A. King",)
    assert cv.basics.url == "https://ada.example.org"
    assert [(each.network, each.username) for each in cv.basics.profiles] == [
        ("GitHub", "ada-k"),
        ("Google Scholar", "ABC"),
    ]
    assert cv.basics.summary
    assert cv.basics.summary.source == (
        "I like **engines** and [looms](https://looms.example.org/a_b), 100% of $x_1$."
    )


def test_sections_go_to_their_fields(cv: Cv) -> None:
    """Each section has its field; what none takes is a section of one's own."""
    assert [(each.name, str(each.start_date)) for each in cv.work] == [
        ("Engines", "1842"),
        ("Taylor", "1840"),
    ]
    assert cv.work[1].supervisors == ("Charles Babbage",)
    assert [each.source for each in cv.work[1].highlights] == ["I used **French**."]
    assert [(each.institution, each.score) for each in cv.education] == [("Home School", None)]
    assert [each.source for each in cv.education[0].highlights] == [
        "Thesis: *[On Wings](https://thesis.example.org)*",
        "Major GPA: 4.00/4.00",
    ]
    assert cv.awards[0].summary
    assert cv.awards[0].summary.source.split("\n\n") == ["1841 – 1843", "Salem–Roanoke, F.\xa0Bock"]
    assert [each.name for each in cv.projects] == ["loom"]
    assert [each.title for each in cv.talks] == ["Turin"]
    assert [each.name for each in cv.supervision] == ["Byron King"]
    assert {each.role for each in cv.service} == {"Reviewer", "Organizer"}
    assert [(each.title, each.role, str(each.start_date)) for each in cv.teaching] == [
        ("Weaving", "TA", "2017")
    ]
    assert [each.keywords for each in cv.skills] == [("French", "Latin")]
    assert [section.title for section in cv.sections] == ["Coursework"]
    assert [(each.name, each.url) for each in cv.people] == [
        ("Charles Babbage", "https://babbage.example.org")
    ]


def test_headings_and_their_order_stay(cv: Cv) -> None:
    """The order is that of the CV; what two sections went to has its usual heading."""
    choices = cv.site.sections.experience
    assert choices
    assert [choice.title or choice.name for choice in choices] == [
        *("work", "education", "Honors & Awards", "Repositories", "Invited Talks", "Students"),
        *("service", "teaching", "skills", "Coursework"),
    ]


def test_the_bibliography(site: Path) -> None:
    """The venue that only the website read is the venue; a file that chooses marks entries."""
    text = (site / "content/publications.bib").read_text("utf-8")
    marked = BIBLIOGRAPHY.replace("notes,\n", "notes,\n  selected = {true},\n", 1)
    assert text == marked.replace("_venue", "booktitle").replace("_note", "note")
    notes = (site / "import-notes.md").read_text("utf-8")
    assert "selected.bib repeats 1 entry of publications.bib" in notes
    first, _ = load_site(site).site.bibliography.publications
    assert first.selected


def test_what_has_no_place_is_listed(site: Path) -> None:
    """The looks, and the tool's files."""
    notes = (site / "import-notes.md").read_text("utf-8")
    for line in (
        "- cv.yaml:4: pdf: /data/cv.pdf (it is about the imported CV)",
        "- cv.yaml:7: style: banking (the looks are a theme's)",
        "- templates: 1 file: latex/cv.tex (it is the tool's)",
    ):
        assert f"{line}\n" in notes
