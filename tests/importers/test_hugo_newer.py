"""What newer versions of Hugo Blox say lands where it belongs, and what people do in others."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.markup.plain import write_plain
from cvsite.model.site import Site
from importing import import_files

HOME = """---
title: ''
type: landing
sections:
  - block: resume-biography-3
    content: {username: intro, text: 'I wrote *all* of this about myself.'}
  - block: resume-experience
    content: {title: My Path, username: me}
  - block: collection
    content: {title: Recent News, filters: {folders: [blog]}}
  - block: markdown
    content:
      title: What to see
      text: |-
        {{< youtube 7S_VqFJep_0 >}}

        {{< cards >}}
        {{< card url="https://loom.example.org" title="Loom" subtitle="It weaves" icon="x" >}}
        {{< /cards >}}

        {{< button url="https://app.example.org" text="Try it" />}}
        {style="text-align: center;"}

        {{< spoiler text="More *looms*" >}}
        Of brass.
        {{< /spoiler >}}
  - block: contact-info
    content:
      title: Contact
      phone: +44 1 234
      address: {lines: [Great Street 12, London]}
      social: [{icon: brands/github, label: Code, url: https://github.com/ada-k}]
---
"""
BOOK = """---
title: A Book
authors: ['A King, **Ada K. Lovelace**, JR Moe and L Menabrea']
date: 2020-01-01
publication_types: [article-journal]
publication: {name: Memoirs, volume: 3, issue: '10', pages: 1-9}
publication_short: Memoirs, 3(10), 2020
hugoblox: {ids: {arxiv: '1512.04133', pmid: '123', isbn: 978-3-16-148410-0}}
featured: true
---
"""
PAPER = """---
title: Thermal effects of engines on looms and their weavers
authors: [Ada King, Charles Babbage]
date: 2021-05-01
publication_types: ['3']
---
"""
CITE = """@article{k21, title = {Thermal effects}, author = {King, A and Babbage, C},
  journal = {Memoirs}, year = {2021}, volume = {2}}
"""
FILES = {
    "config/_default/hugo.yaml": "title: Ada King\nbaseURL: https://ada.example.net/\n",
    "data/authors/me.yaml": "is_owner: true\nname: {display: Ada King}\nbio: Short.\n"
    "Interests: [Engines]\nexperience:\n"
    "  - {role: Analyst, org: Engines, start: 2015-09-01, end: 2016-04-30}\n",
    "data/authors/intro.yaml": "is_owner: false\nname: {display: Ada King}\n"
    "education: [{degree: PhD, area: Engines, institution: Turin}]\n",
    "content/_index.md": HOME,
    "content/blog/talk.md": "---\ntitle: I spoke\ndate: 2022-04-06\nsummary: In Turin.\n---\n",
    "content/post/long.md": "---\ntitle: A post\n---\nAnd so on.\n",
    "content/publications/book/index.md": BOOK,
    "content/drafts/paper/index.md": PAPER,
    "content/drafts/paper/cite.bib": CITE,
    "content/project/loom.md": "---\ntitle: A Loom\ndate: 2020-03-01\nshow_date: false\n---\nIt.\n",
    "content/talk/a.md": "---\ntitle: A Talk\ndate: 2017-01-01T00:00:00\n"
    "time_start: 2018-03-27T15:00:00\ntime_end: 2018-03-27T16:00:00\nlocation: Great Hall\n"
    "address: {street: Way 1, city: Turin, country: Italy}\n---\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import such a site."""
    return import_files(tmp_path_factory.mktemp("import"), FILES)


def test_the_owner_is_whom_the_homepage_shows(site: Site) -> None:
    """Two files may speak of the same person; no one of them is a co-author."""
    assert [(each.study_type, each.area) for each in site.cv.education] == [("PhD", "Engines")]
    assert site.cv.people == ()
    assert [each.name for each in site.cv.interests] == ["Engines"]
    assert "Interests" not in [each.title for each in site.cv.sections]


def test_headings_of_what_is_said_of_the_owner(site: Site) -> None:
    """A block that shows a section of the owner's has the heading for it."""
    shown = site.cv.site.sections.experience or ()
    assert ("work", "My Path") in [(each.name, each.title) for each in shown]


def test_the_longer_biography_counts(site: Site, folder: Path) -> None:
    """That of the homepage is the biography, and the short one is told."""
    summary = site.cv.basics.summary
    assert summary is not None
    assert summary.source == "I wrote *all* of this about myself."
    assert "bio: Short." in (folder / "import-notes.md").read_text("utf-8")


def test_contact(site: Site) -> None:
    """The block of newer versions says how to reach the owner."""
    basics = site.cv.basics
    assert basics.phone == "+44 1 234"
    assert basics.location is not None
    assert basics.location.address == "Great Street 12, London"
    assert [each.url for each in basics.profiles] == ["https://github.com/ada-k"]


def test_posts_that_are_called_news_are_news(site: Site, folder: Path) -> None:
    """The homepage says so by the title over them; other posts are told."""
    (item,) = site.cv.news
    assert (str(item.date), item.text.source) == ("2022-04-06", "**I spoke**\n\nIn Turin.")
    assert "And so on. (cvsite has no blog)" in (folder / "import-notes.md").read_text("utf-8")


def test_code_with_words_and_addresses(folder: Path) -> None:
    """Videos, cards and buttons are links, what unfolds has its head; the looks are left out."""
    written = (folder / "content" / "cv.yaml").read_text("utf-8")
    section = written.partition("title: What to see")[2].partition("#")[0]
    lines = [line.strip() for line in section.splitlines() if line.strip()]
    assert lines[2:] == [
        "<https://www.youtube.com/watch?v=7S_VqFJep_0>",
        "- [Loom](https://loom.example.org): It weaves",
        "[Try it](https://app.example.org)",
        *("More *looms*", "Of brass."),
    ]


def test_dates(site: Site) -> None:
    """A talk was given when it began; appointments are told by months, as the theme does."""
    (talk,) = site.cv.talks
    assert (str(talk.date), talk.location) == ("2018-03-27", "Great Hall, Turin, Italy")
    assert talk.summary is None
    (work,) = site.cv.work
    assert (str(work.start_date), str(work.end_date)) == ("2015-09", "2016-04")
    assert [each.start_date for each in site.cv.projects] == [None]


def test_a_venue_with_parts_and_authors_in_a_row(site: Site) -> None:
    """Each part of the venue has its field, and each author is one."""
    book = next(each for each in site.bibliography.publications if each.volume == "3")
    assert (write_plain(book.container_title), book.volume, book.issue, book.abbr) == (
        *("Memoirs", "3", "10", None),
    )
    assert [str(name) for name in book.author] == [
        *("A King", "Ada K. Lovelace", "JR Moe", "L Menabrea"),
    ]


def test_what_the_page_shows_counts(site: Site, folder: Path) -> None:
    """A file for citing may have an older title and initials; what it says else is taken."""
    (paper,) = (each for each in site.bibliography.publications if each.volume == "2")
    assert write_plain(paper.title) == "Thermal effects of engines on looms and their weavers"
    assert [str(name) for name in paper.author] == ["Ada King", "Charles Babbage"]
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "Thermal effects; King, A and Babbage, C (the page says more)" in notes


@pytest.mark.parametrize(
    ("title", "name"),
    [("Lucy D'Agostino McGowan", "Lucy D’Agostino McGowan"), ("The Engine Lab", "Your Name")],
)
def test_a_title_that_looks_like_a_name(tmp_path: Path, title: str, name: str) -> None:
    """Where nothing else names the owner, the title of the site does, if it can be a name."""
    files = {
        "config.toml": f'title = "{title}"\n',
        "content/home/about.md": '+++\nwidget = "about"\n+++\nI analyse.\n',
    }
    import_files(tmp_path, files)
    assert load_site(tmp_path / "new").site.cv.basics.name == name


def test_odd_names_of_folders_and_addresses(tmp_path: Path) -> None:
    """Names that say nothing, and such as mean something to a file system, are names."""
    page = "---\ntitle: A Page\n---\nWords.\n"
    files = {
        "hugo.yaml": "title: Ada King\nbaseURL: 'http://[x'\n",
        "content/authors/admin/_index.md": "---\ntitle: Ada King\nsuperuser: true\n---\n",
        "content/_/a.md": page,
        "content/pa**x/a/b.md": page,
        "content/publication/a**b/index.md": "---\ntitle: On Looms\nauthors: [admin, B. Moe]\n"
        "author_notes: [Equal contribution while at Turin, Equal contribution]\n---\n",
        "content/publication/a**b/cite.bib": "@misc{k, title={On Looms}, note={Of looms}}\n",
    }
    import_files(tmp_path, files)
    loaded = load_site(tmp_path / "new").site
    assert [each.title for each in loaded.cv.sections] == ["Pages", "Pa**x"]
    (paper,) = loaded.bibliography.publications
    assert [name.marks for name in paper.author] == [("*",), ("*",)]
    assert paper.source.get("annotation") == "Ada King: Equal contribution while at Turin"


def test_identifiers_stay(site: Site) -> None:
    """Numbers of archives and libraries are no addresses, and are kept as they are."""
    (book,) = (each for each in site.bibliography.publications if each.doi is None and each.isbn)
    assert (book.eprint, book.isbn) == ("1512.04133", "978-3-16-148410-0")
    assert book.source.get("pmid") == "123"


def test_a_title_that_is_a_job(tmp_path: Path) -> None:
    """It stands below the name, which is made of its parts."""
    owner = (
        "---\ntitle: Professor of Engines\nfirst_name: Ada\nlast_name: King\n"
        "superuser: true\n---\nI analyse.\n"
    )
    import_files(tmp_path, {"config.toml": "", "content/authors/admin/_index.md": owner})
    basics = load_site(tmp_path / "new").site.cv.basics
    assert (basics.name, basics.label) == ("Ada King", "Professor of Engines")


def test_a_title_that_is_a_job_beside_the_title_of_the_site(tmp_path: Path) -> None:
    """The site is called as its owner is, where nothing else names them."""
    owner = "---\ntitle: Section Head\nrole: Engines\nsuperuser: true\n---\nI analyse.\n"
    files = {"config.toml": 'title = "Ada King"\n', "content/authors/admin/_index.md": owner}
    import_files(tmp_path, files)
    basics = load_site(tmp_path / "new").site.cv.basics
    assert (basics.name, basics.label) == ("Ada King", "Section Head, Engines")
