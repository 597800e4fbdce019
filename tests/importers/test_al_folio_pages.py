"""Pages and collections of al-folio land where a reader looks for them."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.site import Site
from importing import import_files, import_source, write_source

FILES = {
    "_config.yml": "first_name: Ada\nlast_name: King\nurl: https://ada.example.org\n"
    "baseurl: /home\n",
    "_data/socials.yml": "cv_pdf: My CV.pdf\n",
    "assets/pdf/My CV.pdf": "%PDF-1.4\n",
    "assets/pdf/cards.pdf": "%PDF-1.5\n",
    "_data/cv.yml": """
- title: Teaching
  type: time_table
  contents:
    - {title: Looms, institution: University of Turin, year: 1840}
- title: Service
  type: list
  contents:
    - Reviewer for *Memoirs*
- title: Experience
  type: time_table
  contents:
    - {title: Analyst, institution: Engines, year: since 1842, maindescription: Of *engines*.,
       team: The Analysts}
- title: Honors and Awards
  type: time_table
  contents:
    - {title: Fellowship, year: 1841 - 1843}
    - {title: Medal, year: 1844}
""",
    "_pages/about.md": """---
layout: about
permalink: /
profile:
  more_info: >
    <p>12 Great Street</p>
    <p><a href="mailto:ada@example.org"><i class="fa"></i> ada@example.org</a></p>
    <p><a href="https://github.com/ada-k">ada-k</a></p>
---
I work at the <a href="https://engines.example.org"> Engines</a>. :tada:

Read my [CV](https://ada.example.org/home/assets/pdf/My%20CV.pdf).
""",
    "_pages/research.md": """---
layout: page
title: research
nav: true
---
<h2>papers</h2>

{% bibliography %}

<h2>service</h2>

I review for Memoirs.

## talks

{% include talks.liquid %}
""",
    "_projects/loom.md": """---
title: Loom
description: It weaves.
github: https://github.com/ada-k/loom
---
A long story of [cards](https://cards.example.org).
""",
    "_talks/engines.md": """---
title: On engines
description: What they do.
venue: Royal Society
date: 1843-02-01
slides_url: /home/assets/pdf/cards.pdf
link: https://talk.example.org
---
In London.
""",
    "_teachings/engines.md": """---
layout: course
title: Engines for beginners
description: A first course.
year: 1844
term: Fall
location: Room 1
schedule:
  - {week: 1, topic: Cards}
---
Bring cards.
""",
    "_posts/1844-01-01-post.md": "---\ntitle: Thoughts\n---\nA post.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import the site of a researcher who uses what the theme offers."""
    return import_files(tmp_path_factory.mktemp("import"), FILES)


def test_appointments_keep_what_the_theme_does_not_know(site: Site) -> None:
    """A key that somebody added does not make a section of appointments one of one's own."""
    (work,) = site.cv.work
    assert (work.name, work.position, str(work.start_date)) == ("Engines", "Analyst", "1842")
    assert work.end_date is None  # it goes on
    assert "Of *engines*." in str(work.summary.source if work.summary else "")


def test_an_award_says_both_its_dates(folder: Path) -> None:
    """An award has one date; a range of dates is told as it is written."""
    assert "summary: 1841 - 1843" in (folder / "content" / "cv.yaml").read_text("utf-8")


def test_links_below_the_photo_are_no_address(site: Site) -> None:
    """What stands below the photo is an address but for its links, which are accounts."""
    basics = site.cv.basics
    assert basics.location is not None
    assert basics.location.address == "12 Great Street"
    assert basics.email == "ada@example.org"
    assert [profile.network for profile in basics.profiles] == ["GitHub"]


def test_biography(folder: Path) -> None:
    """Emoji are shown and not their names, and a link has the spaces that it had."""
    text = (folder / "content" / "cv.yaml").read_text("utf-8")
    assert "I work at the [Engines](https://engines.example.org). 🎉" in text


def test_headings_with_nothing_below_are_left_out(folder: Path) -> None:
    """Where Liquid showed a list, its heading alone says nothing, and is told."""
    text = (folder / "content" / "cv.yaml").read_text("utf-8")
    assert "## service" in text
    assert "## papers" not in text
    assert "## talks" not in text
    assert "- _pages/research.md:14: text: talks (nothing is left below the heading)" in (
        (folder / "import-notes.md").read_text("utf-8")
    )


def test_projects(site: Site) -> None:
    """A project has its description and the text of its page, and links to its code."""
    (project,) = site.cv.projects
    assert (project.name, project.url) == ("Loom", "https://github.com/ada-k/loom")
    written = str(project.description.source if project.description else "")
    assert written == "It weaves.\n\nA long story of [cards](https://cards.example.org)."


def test_talks(site: Site) -> None:
    """A collection of talks becomes the talks."""
    (talk,) = site.cv.talks
    assert (talk.title, talk.event, str(talk.date)) == ("On engines", "Royal Society", "1843-02-01")
    assert (talk.slides, talk.url) == ("documents/cards.pdf", "https://talk.example.org")


def test_courses(site: Site, folder: Path) -> None:
    """A course is taught; its weeks have no place, and are told."""
    course, of_the_cv = site.cv.teaching
    assert (of_the_cv.title, of_the_cv.institution) == ("Looms", "University of Turin")
    assert (course.title, str(course.start_date)) == ("Engines for beginners", "1844")
    written = str(course.summary.source if course.summary else "")
    assert written == "A first course.\n\nTerm: Fall\n\nBring cards."
    assert "(cvsite has no pages of courses)" in (folder / "import-notes.md").read_text("utf-8")


def test_service(site: Site) -> None:
    """What the CV says of service is service."""
    assert [each.role for each in site.cv.service] == ["Reviewer for Memoirs"]


def test_addresses_of_the_old_site_lead_to_the_new_one(folder: Path) -> None:
    """A full address of the site itself is that of the file which stood there."""
    written = (folder / "content" / "cv.yaml").read_text("utf-8")
    assert "Read my [CV](cv.pdf)." in written


def test_posts_are_told_as_such(folder: Path) -> None:
    """What becomes of posts is said in a word that their owner knows."""
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "text: A post. (cvsite has no blog)" in notes


MORE = {
    "_config.yml": "first_name: Ada\nlast_name: King\n",
    "_data/cv.yml": """
cv:
  name: Ada King
  summary: Of myself.
  sections:
    Education:
      - {institution: Turin, area: Engines, courses: [Looms, Cards], mentor: Charles Babbage}
    Publications:
      - {title: A Paper, publisher: Memoirs, releaseDate: 2020,
         url: "https://doi.org/10.5555/a", authors: [Ada King]}
      - {title: Another Paper, publisher: Memoirs, releaseDate: 2021, authors: [Ada King]}
""",
    "_data/awards.yml": """
- title: Grants and awards
  type: time_table
  contents:
    - title: <a href="https://medal.example.org">Medal</a>, in gold
      institution: Royal Society
      year: 1844
      publisher: The Times
      description: [For engines, For looms]
""",
    "_bibliography/papers.bib": "@article{a, title={A {P}aper}, author={King, Ada}, year=2020,\n"
    "journal={Memoirs}, doi={10.5555/a}, pdf={../img/a.pdf}}\n",
    "assets/img/a.pdf": "%PDF-1.4\n",
    "_pages/about.md": """---
layout: about
permalink: /
subtitle: <a href='#'>Affiliations</a>. <a href="https://turin.example.org">University of Turin</a>
profile:
  more_info: <p><a href="https://lab.example.org">The <b>Lab</b></a></p>
---
<img src="/assets/img/me.png" alt="Me"> I analyse.
""",
    "_pages/news.md": """---
title: archives
nav: true
---
{% if site.news %}
{% for item in site.news %}{% if item.inline %}<b>{{ item.date }}</b>{% else %}x{% endif %}
{% endfor %}
{% else %}
<p>No news so far...</p>
{% endif %}
""",
    "_news/no.md": "---\ndate: 2020-01-01\npublished: false\n---\nNot yet.\n",
    "_projects/away.md": "---\ntitle: Away\ndescription: It is.\nredirect: https://a.example.org\n"
    "---\nEvery project has a beautiful page.\n",
    "_talks/poster.md": "---\ntitle: Poster\ntype: Poster Presentation\n"
    "permalink: https://box.example.org/poster.pdf\n---\n",
}


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import the site of somebody who made more of the theme, and left some of its example."""
    return import_files(tmp_path_factory.mktemp("import"), MORE, "assets/img/me.png")


def test_who_the_owner_is(other: Path) -> None:
    """A picture in the biography is the photo; links keep their words, the theme's word goes."""
    basics = load_site(other).site.cv.basics
    assert (basics.label, basics.image) == ("University of Turin", "photo.png")
    assert [(each.network, each.url) for each in basics.profiles] == [
        ("turin.example.org", "https://turin.example.org"),
        ("The Lab", "https://lab.example.org"),
    ]


def test_what_the_site_did_not_show_is_told(other: Path) -> None:
    """So are pages that say so, the other branch of a condition, and texts that nobody saw."""
    cv = load_site(other).site.cv
    assert cv.news == ()
    assert [each.title for each in cv.sections] == ["Summary"]
    (project,) = cv.projects
    assert project.description is not None
    assert project.description.source == "It is."
    notes = (other / "import-notes.md").read_text("utf-8")
    for text in ("Not yet.", "No news so far", "Every project has a beautiful page."):
        assert text in notes


def test_data_like_the_cv_are_part_of_it(other: Path) -> None:
    """A list of sections counts in whatever file; what has no field stands in the summary."""
    (award,) = load_site(other).site.cv.awards
    assert (award.title, award.url, award.awarder) == (
        *("Medal, in gold", "https://medal.example.org", "Royal Society"),
    )
    assert award.summary is not None
    assert award.summary.source == "- For engines\n- For looms\n\nPublisher: The Times"


def test_a_publication_stands_once(other: Path) -> None:
    """What the CV says of a paper that the bibliography has is told; others become entries."""
    site = load_site(other).site
    papers = {each.id: each for each in site.bibliography.publications}
    assert len(papers) == 2
    assert [link.url for link in papers["a"].links if link.label == "PDF"] == [
        "publications/a/a.pdf"
    ]
    assert "(the bibliography has it)" in (other / "import-notes.md").read_text("utf-8")


def test_what_is_said_of_degrees_and_talks(other: Path) -> None:
    """Courses and mentors of a degree, the type of a talk and where its page led."""
    cv = load_site(other).site.cv
    assert [(each.courses, each.advisors) for each in cv.education] == [
        (("Looms", "Cards"), ("Charles Babbage",))
    ]
    assert [(each.type, each.url) for each in cv.talks] == [
        ("Poster Presentation", "https://box.example.org/poster.pdf")
    ]


def test_a_page_whose_settings_are_broken_is_read_all_the_same(tmp_path: Path) -> None:
    """The text below front matter that is damaged is the biography; the front matter is told."""
    about = "---\nlayout: about\ntitle: About: Ada\n---\nI analyse.\n"
    source = write_source(tmp_path / "old", {**FILES, "_pages/about.md": about})
    import_source(source, tmp_path / "new")
    assert "summary: I analyse." in (tmp_path / "new" / "content" / "cv.yaml").read_text("utf-8")
    assert "title: About: Ada" in (tmp_path / "new" / "import-notes.md").read_text("utf-8")


def test_pdfs_under_the_keys_of_entries(tmp_path: Path) -> None:
    """The folder in which jekyll-scholar looks for PDFs by their keys is looked at."""
    config = FILES["_config.yml"] + "scholar: {repository: /assets/pdf/}\n"
    files = {
        **FILES,
        "_config.yml": config,
        "_bibliography/papers.bib": "@article{king, title={A}, author={King, Ada}, year={2020}}\n",
        "assets/pdf/king.pdf": "%PDF-1.4",
    }
    import_files(tmp_path, files)
    assert (tmp_path / "new/content/files/papers/king.pdf").is_file()
    assert (tmp_path / "new/_site/publications/king/king.pdf").is_file()


def test_markdown_in_the_bibliography(tmp_path: Path) -> None:
    """What the theme reads as Markdown or HTML in an entry is LaTeX from now on."""
    bib = """@article{king,
  title = {A},
  author = {King, Ada},
  year = {2020},
  additional_info = {. *Submitted* to [Looms](https://example.org/a_b), 100% open},
  award = {Best **paper**},
  annotation = {<b>Joint</b> first},
  abstract = {A *star* stays.},
}
"""
    source = write_source(tmp_path / "old", {**FILES, "_bibliography/papers.bib": bib})
    import_source(source, tmp_path / "new")
    written = (tmp_path / "new/content/publications.bib").read_text("utf-8")
    assert (
        r"additional_info = {\emph{Submitted} to \href{https://example.org/a_b}{Looms}, 100\% open}"
        in written
    )
    assert r"award = {Best \textbf{paper}}" in written
    assert r"annotation = {\textbf{Joint} first}" in written
    assert "abstract = {A *star* stays.}" in written
    (paper,) = load_site(tmp_path / "new").site.bibliography.publications
    assert str(paper.award)
