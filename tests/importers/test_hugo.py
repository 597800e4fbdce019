"""Sites of Hugo Blox, in all its versions, become a site."""

from pathlib import Path

import pytest
from PIL import Image

from cvsite.loader.site import load_site
from importing import import_source, write_source

OWNER = """---
title: Ada King
first_name: Ada
last_name: King
superuser: true
role: Analyst
organizations:
  - {name: University of Turin, url: "https://turin.example.org"}
bio: A short word on me.
profiles:
  - {icon: envelope, url: 'mailto:ada@example.org', label: E-mail Me}
  - {icon: brands/github, url: https://github.com/ada-k}
  - {icon: academicons/cv, url: uploads/cv.pdf}
interests: [Engines, Looms & weaving]
education:
  - area: PhD in Engines
    institution: University of Turin
    date_start: 2018-10-01
    date_end: ''
    summary: "Thesis on _engines_."
    button: {text: Read it, url: "https://thesis.example.org"}
work:
  - position: Research Assistant
    company_name: Royal Society
    date_start: 2015-01-01
    date_end: 2016-12-31
    summary: |2-

      - Read
      - Wrote
skills:
  - name: Weaving
    items:
      - {name: Looms, description: '', percent: 80, icon: loom}
languages:
  - {name: Italian, percent: 50}
awards:
  - {title: Medal, awarder: Royal Society, date: '2019-03-16', summary: For notes.}
---

## About Me

I am an *analyst*. {{< icon name="download" pack="fas" >}} Read my
{{< staticref "uploads/cv.pdf" "newtab" >}}CV{{< /staticref >}}.
"""
COAUTHOR = """---
title: Charles Babbage
role: Professor
social:
  - {icon: globe, icon_pack: fas, link: "https://babbage.example.org"}
---
He builds engines.
"""
NOTES = r"""---
title: 'Notes on the Engine & $x^2$'
authors: [admin, charles-babbage, L. F. Menabrea]
author_notes: ['Equal contribution', 'Equal contribution', 'Now at Turin']
date: '2018-07-01T00:00:00Z'
publishDate: '2017-01-01T00:00:00Z'
doi: 10.5555/notes
publication_types: ['paper-conference']
publication: In *Engine Days, 2018*
publication_short: In *ED*
abstract: Seven notes, and 50% more.
summary: Seven notes.
tags: [engines, looms]
featured: true
links:
  - {name: Preprint, url: 'https://arxiv.org/abs/1801.00001'}
  - {type: code, url: 'https://code.example.org/notes'}
url_pdf: ''
url_slides: slides.pdf
url_dataset: '#'
image: {caption: 'Photo by me', focal_point: ''}
projects: [loom]
---

{{% callout note %}}
Further *notes* are here.
{{% /callout %}}
"""
CITE = """@inproceedings{king18notes,
  title = {Notes on the Engine \\& $x^2$},
  author = {King, Ada and Babbage, Charles and Menabrea, L. F.},
  booktitle = {Engine Days}, year = {2018}, pages = {1--7}
}
"""
TALK = """---
title: A Talk
event: Engine Days
event_url: https://days.example.org
location: Turin
summary: What engines do.
date: '2019-06-01T13:00:00Z'
url_slides: 'https://slides.example.org'
url_code: 'https://code.example.org'
---
Come and *listen*.
"""
HOME = """---
title: ''
type: landing
sections:
  - block: resume-biography-3
    content: {username: admin, button: {text: Download CV, url: uploads/cv.pdf}}
  - block: markdown
    content:
      title: My Research
      text: |-
        I study *looms*.

        - And engines.
  - block: collection
    content: {title: Papers, filters: {folders: [publication]}}
  - block: cta-card
    demo: true
    content: {title: Build your own site, text: Click here}
---
"""
FILES = {
    "config/_default/hugo.yaml": "title: Ada King\nbaseURL: 'https://ada.example.net/'\n"
    "defaultContentLanguage: en\n",
    "config/_default/menus.yaml": "main:\n  - {name: Bio, url: /}\n"
    "  - {name: Group, url: 'https://group.example.org'}\n",
    "content/_index.md": HOME,
    "content/authors/admin/_index.md": OWNER,
    "content/authors/charles-babbage/_index.md": COAUTHOR,
    "content/publication/notes/index.md": NOTES,
    "content/publication/notes/cite.bib": CITE,
    "content/publication/notes/slides.pdf": "%PDF-1.4\n",
    "content/publication/hidden/index.md": "---\ntitle: Hidden\ndraft: true\n---\nHidden words.\n",
    "content/publication/_index.md": "---\ntitle: Publications\n---\n",
    "content/event/talk/index.md": TALK,
    "content/project/loom/index.md": "---\ntitle: A Loom\ntags: [looms]\ndate: 2016-04-27\n"
    "external_link: https://loom.example.org\n---\nIt weaves.\n",
    "content/post/hello/index.md": "---\ntitle: A post\n---\nWords of a post.\n",
    "content/teaching.md": "---\ntitle: Courses\n---\nI teach *weaving*.\n",
    "content/course/calculus/_index.md": "---\ntitle: Calculus\nsummary: A course.\n---\n",
    "content/course/calculus/one.md": "---\ntitle: Lesson one\n---\nWhat a lesson says.\n",
    "static/uploads/cv.pdf": "%PDF-1.4\n",
    "themes/academic/theme.toml": 'name = "Academic"\n',
}

OLD_CONFIG = """
baseurl = "https://ada.example.net/"
title = "Pages of Ada"
theme = "hugo-academic"
[params]
  name = "Ada King"
  role = "Analyst"
  organizations = [ { name = "University of Turin", url = "" } ]
  avatar = "portrait.png"
  email = "ada@example.org"
  [[params.social]]
    icon = "github"
    icon_pack = "fa"
    link = "//github.com/ada-k"
[[menu.main]]
  name = "Home"
  url = "#about"
"""
OLD_ABOUT = """+++
widget = "about"
weight = 1
[interests]
  interests = ["Engines", "Looms"]
[[education.courses]]
  course = "PhD in Engines"
  institution = "University of Turin"
  year = "Present"
[[education.courses]]
  course = "BSc"
  institution = "London College"
  year = 2014
+++

# Biography

I am an *analyst*.
"""
OLD_EXPERIENCE = '''+++
widget = "experience"
active = true
weight = 40
title = "Research"
[[experience]]
  title = "Assistant"
  company = "Royal Society"
  company_url = "https://royal.example.org"
  location = "London"
  date_start = "2015-01-01"
  date_end = ""
  description = """Read, and
wrote."""
+++
'''
OLD_PAPER = """+++
title = "On Looms"
date = 2017-06-01
authors = ["Ada King", "Charles Babbage"]
publication_types = ["2"]
publication = "*Memoirs*, (4), _pp. 1--10_, https://doi.org/10.5555/looms"
abstract = "Looms \\"weave\\"."
selected = true
url_pdf = "files/looms.pdf"
url_custom = [{name = "Errata", url = "https://errata.example.org"}]
[header]
caption = "My caption"
+++
More on *looms*.
"""
OLD_FILES = {
    "config.toml": OLD_CONFIG,
    "content/home/about.md": OLD_ABOUT,
    "content/home/experience.md": OLD_EXPERIENCE,
    "content/home/skills.md": '+++\nwidget = "featurette"\nweight = 30\ntitle = "Skills"\n'
    "[[feature]]\n"
    '  icon = "r"\n  name = "Weaving"\n  description = "90%"\n+++\n',
    "content/home/slider.md": '+++\nwidget = "slider"\nactive = false\ntitle = "Slides"\n+++\n',
    "content/publication/looms.md": OLD_PAPER,
    "content/talk/talk.md": '+++\ntitle = "A Talk"\n'
    'date = "2017-01-01T00:00:00"\nevent = "Days"\n+++\n',
    "static/files/looms.pdf": "%PDF-1.4\n",
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give what is made of a site of a newer version, which was built and lost nothing."""
    source = write_source(tmp_path / "source", FILES)
    picture = Image.new("RGB", (8, 8))
    picture.save(source / "content/authors/admin/avatar.png")
    picture.save(source / "content/publication/notes/featured.png")
    import_source(source, tmp_path / "site", but=("themes",))
    return tmp_path / "site"


def test_the_owner(site: Path) -> None:
    """The owner is the superuser, with all sections of the CV that the page has."""
    cv = load_site(site).site.cv
    basics = cv.basics
    assert (basics.name, basics.label, basics.email) == ("Ada King", "Analyst", "ada@example.org")
    assert basics.image == "photo.png"
    assert [(each.network, each.url) for each in basics.profiles] == [
        ("GitHub", "https://github.com/ada-k"),
        ("CV", "uploads/cv.pdf"),
        ("Group", "https://group.example.org"),
    ]
    assert [(each.study_type, each.area, each.end_date) for each in cv.education] == [
        ("PhD", "Engines", None)
    ]
    assert [(each.name, each.position) for each in cv.work] == [
        ("Royal Society", "Research Assistant")
    ]
    assert [each.title for each in cv.awards] == ["Medal"]
    assert [(each.name, each.keywords) for each in cv.skills] == [("Weaving", ("Looms",))]
    assert [(each.name, each.url) for each in cv.people] == [
        ("Charles Babbage", "https://babbage.example.org")
    ]
    assert cv.site.url == "https://ada.example.net"


def test_publications_become_entries(site: Path) -> None:
    """An entry has what the page says and what the file for citing does; drafts are left out."""
    (notes,) = load_site(site).site.bibliography.publications
    assert (notes.id, notes.type, notes.page) == ("king18notes", "paper-conference", "1–7")
    assert [str(name) for name in notes.author] == ["Ada King", "Charles Babbage", "L. F. Menabrea"]
    assert [name.marks for name in notes.author] == [("*",), ("*",), ()]
    assert notes.selected
    assert (notes.doi, notes.abbr) == ("10.5555/notes", "ED")
    assert {link.label: link.url for link in notes.links} == {
        "arXiv": "https://arxiv.org/abs/1801.00001",
        "Code": "https://code.example.org/notes",
        "Slides": "publication/notes/slides.pdf",
        "DOI": "https://doi.org/10.5555/notes",
    }
    assert notes.preview == "publication/notes/featured.png"


def test_other_pages_become_sections(site: Path) -> None:
    """Talks, projects, courses and pages of one's own are kept; lessons and posts are told."""
    cv = load_site(site).site.cv
    assert [(each.title, each.event, each.slides) for each in cv.talks] == [
        ("A Talk", "Engine Days", "https://slides.example.org")
    ]
    assert [(each.name, each.url) for each in cv.projects] == [
        ("A Loom", "https://loom.example.org")
    ]
    assert [each.title for each in cv.teaching] == ["Calculus"]
    assert [each.title for each in cv.sections] == ["My Research", "Courses"]
    notes = (site / "import-notes.md").read_text("utf-8")
    for text in ("Words of a post.", "What a lesson says.", "Hidden words.", "Build your own site"):
        assert text in notes


def test_an_old_site(tmp_path: Path) -> None:
    """Settings, widgets and pages in TOML say the same in the words of older versions."""
    source = write_source(tmp_path / "source", OLD_FILES)
    (source / "static/img").mkdir()
    Image.new("RGB", (8, 8)).save(source / "static/img/portrait.png")
    import_source(source, tmp_path / "site")
    loaded = load_site(tmp_path / "site").site
    cv = loaded.cv
    assert (cv.basics.name, cv.basics.image, cv.site.title) == (
        *("Ada King", "photo.png", "Pages of Ada"),
    )
    assert [each.url for each in cv.basics.profiles] == ["https://github.com/ada-k"]
    assert {(each.study_type, each.area) for each in cv.education} == {
        ("PhD", "Engines"),
        ("BSc", None),
    }
    assert [(each.name, each.location) for each in cv.work] == [("Royal Society", "London")]
    assert [(each.name, each.level) for each in cv.skills] == [("Weaving", "90%")]
    assert cv.site.sections.experience
    assert [each.title or each.name for each in cv.site.sections.experience] == [
        *("skills", "Research", "education", "talks"),
    ]
    (paper,) = loaded.bibliography.publications
    assert (paper.type, paper.volume, paper.page, paper.doi) == (
        *("article-journal", "4", "1–10", "10.5555/looms"),
    )
    assert {link.label for link in paper.links} == {"PDF", "DOI", "Errata"}


def test_newest_versions_keep_people_as_data(tmp_path: Path) -> None:
    """The owner is the one in data/authors who is marked so; links may name who has what."""
    files = {
        "data/authors/me.yaml": "schema: hugoblox/author/v1\nslug: me\nis_owner: true\n"
        "name: {display: Dr. Ada King, given: Ada, family: King}\nrole: Analyst\nbio: I *weave*.\n"
        "links:\n  - {icon: at-symbol, url: 'mailto:ada@example.org', label: Mail}\n"
        "experience:\n  - {role: Assistant, org: Royal Society, start: 2015-01-01}\n"
        "skills:\n  - {name: Crafts, items: [{label: Looms, level: 4}]}\n"
        "languages:\n  - {name: Italian, level: 4, label: Native}\n",
        "data/authors/other.yaml": "slug: other\nname: {display: Luigi Menabrea}\n",
        "content/publications/a/index.md": "---\ntitle: A Sketch\nauthors: [me, other]\n"
        "date: '2018-01-01'\npublication_types: [article-journal]\npublication: '*Memoirs*'\n"
        "links: [{type: preprint, provider: arxiv, id: '1801.00001'}]\n---\n",
    }
    import_source(write_source(tmp_path / "source", files), tmp_path / "site")
    loaded = load_site(tmp_path / "site").site
    assert loaded.cv.basics.aliases == ("Ada King",)
    assert [each.position for each in loaded.cv.work] == ["Assistant"]
    assert [each.fluency for each in loaded.cv.languages] == ["Native"]
    (paper,) = loaded.bibliography.publications
    assert [str(name) for name in paper.author] == ["Ada King", "Luigi Menabrea"]
    assert paper.author[0].is_owner
    assert [link.label for link in paper.links] == ["arXiv"]
