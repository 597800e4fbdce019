"""What templates come with for show is nobody's, and is told as such."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from importing import import_files

CONFIG = "first_name: Ada\nlast_name: King\nscholar:\n  last_name: [King]\n"

CV = """
- title: General Information
  type: time_table
  contents:
    - name: Full Name
      value: Ada King
    - name: Date of Birth
      value: 14th March 1879
    - name: Languages
      value: English
- title: Experience
  type: time_table
  contents:
    - title: Analyst
      institution: Engine Works
      year: 2022 - present
      description:
        - Description 1.
        - Notes on looms
        - title: Description 3.
          contents:
            - Tables of numbers
            - Sub-description 2.
    - title: Director
      institution: Kaiser Wilhelm Institute for Physics, Berlin, Germany.
      year: 1917-1933
    - title: Fellow
      institution: Institute for Advanced Study, Princeton University
      year: 2019
- title: Honors and Awards
  type: time_table
  contents:
    - year: 1921
      items:
        - Nobel Prize in Physics
        - Matteucci Medal
    - year: 2020
      items:
        - Medal of Engines
- title: Academic Interests
  type: nested_list
  contents:
    - title: Topic 1.
      items:
        - Description 1.
- title: Other Interests
  type: list
  contents:
    - <u>Hobbies:</u> Hobby 1, Hobby 2, etc.
"""

RESUME = """{
  "basics": {"name": "Ada King", "phone": "(912) 123-4567",
    "summary": "A German-born theoretical physicist, widely ranked among the greatest",
    "location": {"address": "2712 Broadway St", "city": "San Francisco"},
    "profiles": [{"network": "Twitter", "username": "AlbertEinstein"}]},
  "work": [
    {"name": "Institute for Advanced Study, Princeton University", "startDate": "1933-01-01"},
    {"name": "Engine Works", "startDate": "2022-01-01"}],
  "references": [{"name": "Professor John Doe", "reference": "Lorem ipsum dolor sit amet"}]
}"""


def test_the_cv_of_al_folio(tmp_path: Path) -> None:
    """Einstein's places, prizes and topics are left out, and what an owner wrote among them not."""
    site = import_files(tmp_path, {"_config.yml": CONFIG, "_data/cv.yml": CV})
    cv = load_site(site).site.cv
    assert [(each.name, str(each.start_date)) for each in cv.work] == [
        ("Engine Works", "2022"),
        ("Institute for Advanced Study, Princeton University", "2019"),
    ]
    assert [each.source for each in cv.work[0].highlights] == [
        "Notes on looms",
        "- Tables of numbers",
    ]
    assert [each.title for each in cv.awards] == ["Medal of Engines"]
    assert not cv.interests
    assert [each.title for each in cv.sections] == ["General Information"]
    notes = (site / "import-notes.md").read_text("utf-8")
    assert "Topic 1. (it is the template's example)" in notes
    assert "1879" in notes


def test_the_resume_of_al_folio(tmp_path: Path) -> None:
    """So are those of its other form, with the number and the address."""
    files = {"_config.yml": CONFIG, "assets/json/resume.json": RESUME}
    cv = load_site(import_files(tmp_path, files)).site.cv
    assert [each.name for each in cv.work] == ["Engine Works"]
    assert not cv.references
    assert not cv.basics.profiles
    assert (cv.basics.summary, cv.basics.phone, cv.basics.location) == (None, None, None)


AL_FOLIO = {
    "_config.yml": CONFIG,
    "_pages/about.md": """---
layout: about
permalink: /
subtitle: <a href='#'>Affiliations</a>. Address. Contacts. Motto. Etc.
profile:
  more_info: >
    <p>555 your office number</p>
    <p>Turin</p>
---
I like engines. Write your biography here. Tell the world about yourself. Link to reddit.

Put your address / P.O. box / other info right below your picture. You can also.

And looms.
""",
    "_news/announcement_1.md": "---\ndate: 2015-10-22\ninline: true\n---\n"
    "A simple inline announcement with Markdown emoji! :sparkles: :smile:",
    "_news/loom.md": "---\ndate: 2023-03-01\ninline: false\ntitle: Loom\n---\n"
    "It weaves.\n\n***\n\nJean shorts raw denim Vice normcore, art party.",
    "_projects/1_project.md": "---\ntitle: project 1\ndescription: with background image\n---\n"
    "Every project has a beautiful feature showcase page.",
    "_projects/2_project.md": "---\ntitle: project 2\n---\nA loom.",
}

ACADEMIC_PAGES = {
    "_config.yml": "title: Ada King\nauthor:\n  name: Ada King\n",
    "_pages/about.md": """---
permalink: /
title: About
---
I like engines.

Getting started
======
1. Register a GitHub account if you don't have one and confirm your e-mail (required!)
1. Check status by going to the repository settings, in the "GitHub pages" section

Looms
======
They weave.

For more info
------
More info about configuring Academic Pages can be found in [the guide](https://example.org/).
""",
    "_pages/cv.md": """---
title: CV
permalink: /cv/
---
Work experience
======
* Fall 2015: Research Assistant
  * GitHub University
  * Duties included: Merging pull requests
  * Supervisor: Professor Hub
* 2020: Analyst
  * Engine Works
""",
    "_talks/2012-03-01-talk-1.md": "---\ntitle: Notes on looms\ndate: 2019-01-01\n---\n"
    "This is a description of your talk, which is a markdown file that can be all markdown-ified.",
    "_teaching/2014-spring-teaching-1.md": "---\ntitle: Teaching experience 1\n"
    "venue: University 1, Department\ndate: 2014-01-01\n---\nHeading 1\n======\n",
    "_publications/2009-10-01-paper-title-number-1.md": "---\ntitle: Paper Title Number 1\n"
    "date: 2009-10-01\nvenue: Journal 1\n---\nThis paper is about the number 1.",
}

HUGO = {
    "content/authors/admin/_index.md": "---\ntitle: Ada King\nsuperuser: true\n---\nEngines.",
    "content/publication/conference-paper/index.md": "---\ntitle: An example conference paper\n"
    "authors: [admin, Robert Ford]\ndate: 2013-07-01\n---\nLorem ipsum.",
    "content/project/external-project/index.md": "---\ntitle: External Project\n"
    "summary: An example of linking directly to an external project website.\n---\n",
    "content/event/looms/index.md": "---\ntitle: Notes on looms\ndate: 2023-01-19\n---\n"
    "# Slides can be added in a few ways:\n\n# - **Create** slides using the feature\n",
}


def test_the_pages_of_al_folio(tmp_path: Path) -> None:
    """Its news, projects and sentences are left out, and an owner's stay."""
    cv = load_site(import_files(tmp_path, AL_FOLIO)).site.cv
    assert cv.basics.summary
    assert cv.basics.summary.source == "I like engines. \n\nAnd looms."
    assert cv.basics.label is None
    assert cv.basics.location
    assert cv.basics.location.address == "Turin"
    assert [each.text.source.split() for each in cv.news] == [["**Loom**", "It", "weaves.", "***"]]
    assert [each.name for each in cv.projects] == ["project 2"]


def test_the_pages_of_academic_pages(tmp_path: Path) -> None:
    """Explanations, invented appointments and numbered examples are left out."""
    site = import_files(tmp_path, ACADEMIC_PAGES)
    cv = load_site(site).site.cv
    assert cv.basics.summary
    assert cv.basics.summary.source == "I like engines."
    assert [each.title for each in cv.sections] == ["Looms"]
    assert [each.name for each in cv.work] == ["Engine Works"]
    assert [(each.title, each.summary) for each in cv.talks] == [("Notes on looms", None)]
    assert not cv.teaching
    assert not (site / "content" / "publications.bib").exists()


def test_the_pages_of_hugo_blox(tmp_path: Path) -> None:
    """Example papers and projects are left out, and what talks say of slides."""
    site = import_files(tmp_path, HUGO)
    cv = load_site(site).site.cv
    assert not (site / "content" / "publications.bib").exists()
    assert not cv.projects
    assert [(each.title, each.summary) for each in cv.talks] == [("Notes on looms", None)]


@pytest.mark.parametrize("text", ["project 3 is a loom", "Lore of looms", "Heading 1st"])
def test_texts_of_owners(tmp_path: Path, text: str) -> None:
    """What only begins like an example is no example."""
    page = f"---\ntitle: A loom\ndescription: A loom\n---\n{text}"
    files = {"_config.yml": CONFIG, "_projects/loom.md": page}
    (project,) = load_site(import_files(tmp_path, files)).site.cv.projects
    assert project.description
    assert text in project.description.source
