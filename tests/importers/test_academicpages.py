"""Sites that are made after Academic Pages become a site."""

from pathlib import Path

import pytest
from PIL import Image

from cvsite.loader.site import load_site
from importing import import_source, write_source

CONFIG = """
locale: "en-US"
title: "Ada's Pages"
name: &name "Ada King"
description: "About engines"
url: "https://ada.example.org"
author:
  name: "Ada King"
  avatar: "ada.png"
  pronouns: "she/her"
  bio: "Analyst, <a href='https://lab.example.org'>Lab</a>"
  employer: "University of Turin"
  location: "Turin, Italy"
  email: "ada@example.org"
  googlescholar: "https://scholar.google.com/citations?user=abc"
  github: "Ada-K"
  twitter: "x.com/ada"
  ssrn: "https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=1"
  bluesky: # Username
publication_category:
  books: {title: 'Books'}
"""
NAVIGATION = """
main:
  - {title: "Talks", url: /talks/}
  - {title: "Printed CV", url: /files/cv.pdf}
"""
ABOUT = """---
permalink: /
title: "About me"
author_profile: true
---
{% assign x = "y" %}
<span class='anchor' id='about'></span>
{% include_relative includes/intro.md %}

I keep [notes](/files/notes.pdf) and [posts](/year-archive/). ![An engine](/images/engine.png)

# 🔥 News
- *2021.03*: &nbsp; The *engine* runs.
- **[Feb 2020]** **Notes** are out.
- **[2019] Looms** weave.

Links
======
[School](https://school.example.org)
<!-- hidden words -->
"""
CV = """---
title: "CV"
---
{% include base_path %}

Education
======
* Ph.D. in Engines, University of Turin, 2018 - present
* B.Sc., London College, 2014
  * Tutor: De Morgan

Work experience
======
* Spring 2015: Research Assistant
  * University of London
  * Duties included: weaving

Publications
======
* Notes on the Analytical Engine, in Memoirs

Talks
======
  <ul>{% for post in site.talks %}
    {% include archive-single-talk-cv.html %}
  {% endfor %}</ul>

Service
======
* Reviewer for Memoirs
"""
NOTES = """---
title: "Notes on the Analytical Engine"
collection: publications
category: manuscripts
permalink: /publication/notes
excerpt: 'Seven notes & 50% more.'
date: 2018-10-01
venue: 'Memoirs'
slidesurl: '/files/slides.pdf'
paperurl: 'https://ada.example.org/files/notes.pdf'
bibtexurl: '/files/notes.bib'
citation: 'King, A., &amp; Babbage, C. (2018). &quot;Notes on the Analytical Engine.&quot; 3.'
header: {teaser: engine.png}
---
Seven notes & 50% more. They say $x_1$.

[Download paper here](https://ada.example.org/files/notes.pdf) | [Code](https://code.example.org)

Recommended citation: King, A. (2018). "Notes." <i>Memoirs</i>.
"""
LOOM = """---
title: "On Looms"
collection: publications
date: 2017-02-31
venue: 'ICML 2017'
---
Ada King, Charles Babbage\\*, and Luigi Menabrea\\

**Abstract:** Looms weave.

[Publisher](https://doi.org/10.5555/loom) [Gone](/bibtex/loom.html) [arXiv](https://arxiv.org/abs/1701.00001)
"""
WITH_BIBTEX = """---
title: "A Sketch"
date: 2016-05-01
venue: 'Sketches'
---
```
@inproceedings{king16sketch,
  title = {A {Sketch}}, author = {King, Ada}, booktitle = {Proc. of Sketches}, year = 2016,
  pages = {1--2}
}
```
"""
FILES = {
    "_config.yml": CONFIG,
    "_data/navigation.yml": NAVIGATION,
    "_data/cv.yml": "about: {words: I keep these lines in data of my own}\n",
    "_pages/about.md": ABOUT,
    "_pages/includes/intro.md": "An *analyst* of engines.\n",
    "_pages/cv.md": CV,
    "_pages/hobbies.md": "---\ntitle: Hobbies\n---\nChess and *music*.\n",
    "_pages/talks.html": "---\ntitle: Talks\n---\n{% for post in site.talks %}x{% endfor %}\n",
    "_publications/2018-10-01-notes.md": NOTES,
    "_publications/loom.md": LOOM,
    "_publications/sketch.md": WITH_BIBTEX,
    "_publications/damaged.md": "---\ntitle: A: B\nvenue: 'x\n---\nIts text.\n",
    "files/notes.bib": "@article{king18, title={Notes on the Analytical Engine}, author={King, Ada"
    " and Babbage, Charles}, journal={Memoirs}, year={2018}, volume={3}}\n",
    "files/notes.pdf": "%PDF-1.4\n",
    "files/slides.pdf": "%PDF-1.4\n",
    "files/cv.pdf": "%PDF-1.4\n",
    "_talks/2019-03-01-talk.md": "---\ntitle: A Talk\ntype: Tutorial\nvenue: Engine Days\n"
    "location: Turin\ndate: 2019-03-01\n---\n[More](https://talk.example.org)\n\nOn engines.\n",
    "_teaching/2014-spring-course.md": "---\ntitle: Calculus\ntype: Undergraduate course\n"
    "venue: 'University of Turin, Maths'\ndate: 2014-01-01\nlocation: Turin\n---\nA course.\n",
    "_portfolio/loom.md": "---\ntitle: A Loom\n"
    "excerpt: 'Weaves<br/><img src=''/images/engine.png''>'\n---\nIt weaves patterns.\n",
    "_posts/2012-08-14-post.md": "---\ntitle: A post\n---\nA text that is a post.\n",
    "_layouts/default.html": "<p>layout</p>\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give the site that is made of such a folder, which was built and lost nothing."""
    source = write_source(tmp_path / "source", FILES)
    (source / "images").mkdir()
    for name in ("ada", "engine"):
        Image.new("RGB", (8, 8)).save(source / f"images/{name}.png")
    import_source(source, tmp_path / "site", but=("_layouts",))
    return tmp_path / "site"


def test_the_owner(site: Path) -> None:
    """The author is the owner, with accounts, photo, and the links of the navigation."""
    cv = load_site(site).site.cv
    assert (cv.basics.name, cv.basics.label, cv.basics.image) == (
        "Ada King",
        "Analyst, Lab",
        "photo.png",
    )
    assert [each.name for each in cv.basics.affiliations] == ["University of Turin"]
    assert [(each.network, each.username or each.url) for each in cv.basics.profiles] == [
        ("Google Scholar", "https://scholar.google.com/citations?user=abc"),
        ("GitHub", "Ada-K"),
        ("Twitter", "https://x.com/ada"),
        ("SSRN", "https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=1"),
        ("lab.example.org", "https://lab.example.org"),
        ("Printed CV", "files/cv.pdf"),
    ]
    assert (cv.site.url, cv.site.title) == ("https://ada.example.org", "Ada's Pages")


def test_publications_become_entries(site: Path) -> None:
    """Authors are those of BibTeX, of the citation, or of the first line, but for its markup."""
    loaded = load_site(site).site.bibliography.publications
    sketch, notes, loom = sorted(loaded, key=lambda each: each.id)
    assert [str(name) for name in notes.author] == ["Ada King", "Charles Babbage"]
    assert (notes.id, notes.type, notes.volume) == ("king18", "article-journal", "3")
    assert {link.label: link.url for link in notes.links} == {
        "PDF": "files/notes.pdf",
        "Slides": "files/slides.pdf",
        "Code": "https://code.example.org",
    }
    assert notes.preview == "images/engine.png"
    assert [str(name) for name in loom.author] == ["Ada King", "Charles Babbage", "Luigi Menabrea"]
    assert (loom.type, loom.doi) == ("paper-conference", "10.5555/loom")
    assert sketch.id == "king16sketch"


def test_collections_become_sections(site: Path) -> None:
    """Talks, courses and projects keep what their pages say."""
    cv = load_site(site).site.cv
    (talk,) = cv.talks
    assert (talk.title, talk.event, talk.type, str(talk.date)) == (
        *("A Talk", "Engine Days", "Tutorial", "2019-03-01"),
    )
    assert [each.institution for each in cv.teaching] == ["University of Turin, Maths"]
    assert [each.name for each in cv.projects] == ["A Loom"]


def test_text_becomes_records_where_it_can_be_told(site: Path) -> None:
    """Lists of degrees, work and news are read; all else stays text under its title."""
    cv = load_site(site).site.cv
    assert [(each.institution, each.study_type, each.area) for each in cv.education] == [
        ("University of Turin", "Ph.D.", "Engines"),
        ("London College", "B.Sc.", None),
    ]
    assert [(each.name, each.position) for each in cv.work] == [
        ("University of London", "Research Assistant")
    ]
    assert [str(each.date) for each in cv.news] == ["2021-03", "2020-02", "2019"]
    assert [each.text.source for each in cv.news][1:] == ["**Notes** are out.", "**Looms** weave."]
    assert [each.title for each in cv.sections] == ["Links", "Service", "Hobbies"]
    assert cv.site.sections.home
    assert [choice.name for choice in cv.site.sections.home][-1] == "Links"


def test_what_is_left_out_is_told(site: Path) -> None:
    """Posts, comments and pages that are damaged are in the list with their text."""
    notes = (site / "import-notes.md").read_text("utf-8")
    for text in (
        "A text that is a post.",
        "hidden words",
        "Its text.",
        "she/her",
        "data of my own",
    ):
        assert text in notes
    assert "The beginning of _publications/damaged.md cannot be read" in notes
    assert "link: Gone (/bibtex/loom.html)" in notes
    assert "_layouts: 1 file: default.html (this is the template's own)" in notes
