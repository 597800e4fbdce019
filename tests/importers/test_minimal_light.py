"""Sites made with Minimal Light become sites."""

from pathlib import Path

import pytest
from PIL import Image

from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from importing import import_source, write_source

SITE = {
    "_config.yml": """
title: Ada King
position: Analyst
affiliation: Engines Ltd
affiliation_link: https://engines.example.org
email: ada (at) example.org
keywords: engines
google_scholar: https://scholar.google.com/citations?user=ABC
cv_link: assets/files/cv.pdf
github_link: https://github.com/ada-k
linkedin: https://www.linkedin.com/
OSF: https://osf.io/abcde/
avatar: ./assets/img/ada.png
font: Serif
remote_theme: yaoyao-liu/minimal-light
affiliation_line2: Department of Looms
""",
    "index.md": """---
layout: homepage
---

## About Me

I like *engines*. See my [CV](./assets/files/cv.pdf).

<!-- to do -->

## Research Interests

- **Engines:** cards, cogs
- **Looms**

## News

- **[Sept. 1843]** Notes are out.
- **[May 1842]** I translate.
- **[Spring and summer 1941]** I read.

## Plans

{% include_relative _includes/plans.md %}

<h2>Empty</h2>

{% include_relative _includes/publications.md %}
""",
    "_includes/plans.md": "<ul><li><p>An <b>engine </b>that <i>weaves</i></p></li></ul>\n",
    "_includes/publications.md": "<h2>Publications</h2>\n\n"
    "{% for link in site.data.publications.main %}<li>{{ link.title }}</li>{% endfor %}\n",
    "_data/publications.yml": """
main:
  - title: 'Notes on the <font color="red">Engine</font> & more'
    authors: <strong>Ada King*</strong>, Charles Babbage*, et al. (*equal contribution)
    conference_short: MoE
    conference: Meeting on Engines <strong>(MoE)</strong>, 2023.
    pdf: ./assets/files/notes.pdf
    code: https://code.example.org
    page: https://page.example.org
    bibtex: https://bib.example.org/notes.txt
    image: ./assets/img/notes.png
    note: Oral Presentation
    lab: Cellar
  - title: On Tides
    authors: Ada King and Mary Somerville
    conference_short: Under Review
    conference: Under review
    image: ./gone.png
  - title: On Looms
    authors: Ada King
    journal: Memoirs
    year: 1842
""",
    "_data/services.yml": """
main:
  Reviewer:
    - {title: Memoirs, link: "https://memoirs.example.org"}
""",
    "_layouts/homepage.html": "x",
    "assets/files/cv.pdf": "%PDF-1.4",
    "assets/files/notes.pdf": "%PDF-1.4",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site that is made of another, which was built and lost nothing."""
    folder = tmp_path_factory.mktemp("site")
    source = write_source(folder / "source", SITE)
    (source / "assets/img").mkdir()
    for name in ("ada.png", "notes.png"):
        Image.new("RGB", (8, 8)).save(source / "assets/img" / name)
    import_source(source, folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def cv(site: Path) -> Cv:
    """Give the CV of that site."""
    return load_site(site).site.cv


def test_the_owner(cv: Cv) -> None:
    """The settings say who the owner is; links that lead to nobody's account are left out."""
    basics = cv.basics
    assert (basics.name, basics.label, basics.email) == ("Ada King", "Analyst", "ada@example.org")
    assert [(each.name, each.url) for each in basics.affiliations] == [
        ("Engines Ltd", "https://engines.example.org"),
        ("Department of Looms", None),
    ]
    assert [(each.network, each.username or each.url) for each in basics.profiles] == [
        ("Google Scholar", "https://scholar.google.com/citations?user=ABC"),
        ("GitHub", "ada-k"),
        ("OSF", "https://osf.io/abcde/"),
    ]


def test_the_page_is_taken_apart(cv: Cv) -> None:
    """Biography, interests and news go to their fields, all else to sections of one's own."""
    assert cv.basics.summary
    assert cv.basics.summary.source == "I like *engines*. See my [CV](cv.pdf)."
    assert [(each.name, each.keywords) for each in cv.interests] == [
        ("Engines", ("cards", "cogs")),
        ("Looms", ()),
    ]
    assert [(str(each.date), each.text.source) for each in cv.news] == [
        ("1941", "**[Spring and summer 1941]** I read."),
        ("1843-09", "Notes are out."),
        ("1842-05", "I translate."),
    ]
    plans, services = cv.sections
    assert plans.title == "Plans"
    assert plans.entries[0].summary
    assert plans.entries[0].summary.source == "- An **engine** that *weaves*"
    assert services.entries[0].title == "Reviewer"
    assert [each.source for each in services.entries[0].highlights] == [
        "[Memoirs](https://memoirs.example.org)"
    ]


def test_publications_become_entries(site: Path) -> None:
    """Names, links, files and the stage of a work are read."""
    tides, notes, looms = load_site(site).site.bibliography.publications
    assert [str(name) for name in notes.author] == ["Ada King", "Charles Babbage"]
    assert notes.has_more_authors
    assert notes.issued
    assert notes.issued.year == 2023
    assert notes.preview == "preview/notes.png"
    assert {link.label for link in notes.links} >= {"PDF", "Code", "Website", "Bibtex"}
    assert tides.issued is None
    assert tides.status
    assert looms.source.type == "article"


def test_what_has_no_place_is_listed(site: Path) -> None:
    """Single values are listed with their places, and the theme's files in a line a folder."""
    notes = (site / "import-notes.md").read_text("utf-8")
    for line in (
        "- _config.yml:11: linkedin: https://www.linkedin.com/ (it leads to nobody's account)",
        "- _data/publications.yml:13: main[0].lab: Cellar (cvsite has no field for it)",
        "- _data/publications.yml:18: main[1].image: ./gone.png (there is no such picture)",
        "- index.md:9: text: <!-- to do --> (it is a comment)",
        "- index.md:5: heading: Empty (nothing stands below this heading)",
        "- _layouts: 1 file: homepage.html (it is the theme's)",
    ):
        assert f"{line}\n" in notes
