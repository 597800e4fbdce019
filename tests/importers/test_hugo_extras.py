"""What owners of sites of Hugo Blox add to what the theme knows is not lost in notes."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.markup.plain import write_plain, write_plain_paragraphs
from cvsite.model.site import Site
from cvsite.model.text import Paragraph, RichText
from importing import import_files

OWNER = """name: Ada King
is_owner: true
role: Analyst
linkedin: https://www.linkedin.com/in/ada
website: ada.example.org
honors:
  - {title: Medal, organization: Royal Society, date: '2019-03-16'}
academic_service: [Reviewer for *Looms*, Chair of Engine Days]
courses:
  - {name: Calculus, institution: University of Turin, year: 2020, term: Autumn}
skills:
  - {name: Crafts, items: [{name: '**Looms**', description: 'by [hand](https://hand.example.org)'}]}
interests: [Engines]
"""
PROJECTS = """---
title: What we build
type: landing
sections:
  - block: markdown
    content: {text: 'All our *engines*.'}
  - block: collection
    content: {title: Engines, filters: {folders: [project]}}
---
"""
TALK = """---
title: A Talk
authors: [me, Charles Babbage, '[Luigi Menabrea](https://menabrea.example.org)']
summary: See {{< ref "/project/loom" >}} and {{< icon name="star" >}} more.
date: '2019-06-01T13:00:00Z'
date_end: '2019-06-03T13:00:00Z'
url_slides: '{{< relref "slides/talk.pdf" >}}'
---
"""
PAPER = """---
title: On Looms
authors: [Ada King]
date: '2020-01-01'
publication_types: ['1']
publication: '*Proceedings of Looms*'
publication_short: 'In *Looms*, 2020'
image_preview: nowhere.png
header: {image: looms.png}
links: [{name: Talk about looms, url: gone/talk.pdf},
  {name: '[Code]', url: 'https://code.example.org'}]
---
Read it [[here]](www.example.org) or [[PDF]](gone/looms.pdf).
"""
FILES = {
    "hugo.yaml": "title: Ada King\nbaseURL: 'https://ada.example.net/'\n",
    "data/authors/me.yaml": OWNER,
    "content/_index.md": "---\ntitle: ''\ntype: landing\nsections:\n"
    "  - {block: resume-biography, content: {username: me}}\n---\n",
    "content/project/_index.md": PROJECTS,
    "content/project/loom/index.md": "---\ntitle: Loom\nexternal_link: https://l.example.org\n"
    "links: [{name: Related Project, icon: link, url: /project/couette/}]\n---\n",
    "content/talk/a/index.md": TALK,
    "content/talk/a/slides/talk.pdf": "%PDF-1.4\n",
    "content/publication/looms/index.md": PAPER,
    "content/media/_index.md": "---\ntitle: In the Press\n---\n",
    "content/media/old/index.md": "---\ntitle: Old news\ndate: 2018-01-01\nabstract: Of engines.\n"
    "---\n",
    "content/media/new/index.md": "---\ntitle: New news\ndate: 2019-01-01\npublication: The Times\n"
    "summary: Of looms.\nexternal_link: https://times.example.org\n---\n",
    "content/press/kit.md": "---\ntitle: Kit\n---\nTake *these*.\n",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import such a site."""
    picture = "content/publication/looms/looms.png"
    return import_files(tmp_path_factory.mktemp("import"), FILES, picture)


def _write(text: RichText | None) -> list[str]:
    blocks = text.blocks if text else ()
    return [write_plain(block.children) for block in blocks if isinstance(block, Paragraph)]


def test_lists_of_the_owner_go_where_their_names_say(site: Site) -> None:
    """A list under a name of one's own is the section that it names, or one of one's own."""
    cv = site.cv
    assert [(each.title, each.awarder) for each in cv.awards] == [("Medal", "Royal Society")]
    (courses,) = (each for each in cv.sections if each.title == "Courses")
    assert [(each.title, each.organization, str(each.start_date)) for each in courses.entries] == [
        ("Calculus", "University of Turin", "2020")
    ]
    (service,) = (each for each in cv.sections if each.title == "Academic service")
    assert len(service.entries[0].highlights) == 2
    assert [each.keywords for each in cv.skills] == [
        ("Looms (by hand (https://hand.example.org))",)
    ]


def test_addresses_of_the_owner_are_profiles(site: Site) -> None:
    """An address under a name of its own is a link of the owner's."""
    assert {each.network for each in site.cv.basics.profiles} == {"LinkedIn", "Website"}


def test_lists_of_the_owner_are_shown_in_an_arranged_site(site: Site) -> None:
    """Where the sources says the order of some sections, these are shown behind them."""
    shown = [each.name for each in site.cv.site.sections.experience or ()]
    assert {"Courses", "Academic service", "In the Press", "What we build"} <= set(shown)


def test_pages_of_widgets_beside_the_homepage(site: Site) -> None:
    """A text in the page of a folder is a section under the title of the page."""
    assert "What we build" in [each.title for each in site.cv.sections]
    assert [each.name for each in site.cv.projects] == ["Loom"]


def test_a_folder_of_pages_is_a_section(site: Site) -> None:
    """Each page of it is an entry, the newest first, be its text only in its front matter."""
    (press,) = (each for each in site.cv.sections if each.title == "In the Press")
    assert [(each.title, each.organization, each.url) for each in press.entries] == [
        ("New news", "The Times", "https://times.example.org"),
        ("Old news", None, None),
    ]
    assert [_write(each.summary) for each in press.entries] == [["Of looms."], ["Of engines."]]


def test_a_talk_says_with_whom_and_until_when(site: Site) -> None:
    """Code in front matter is read like that in texts: what it links to stays, icons go."""
    (talk,) = site.cv.talks
    assert _write(talk.summary) == [
        "2019-06-01 – 2019-06-03",
        "See /project/loom and more.",
        "With Charles Babbage and Luigi Menabrea.",
    ]
    assert talk.slides == "talk/a/slides/talk.pdf"


def test_publications(site: Site) -> None:
    """The short venue is short, the picture is the first there is, links in brackets are links."""
    (paper,) = site.bibliography.publications
    assert (paper.abbr, paper.preview) == ("Looms", "publication/looms/looms.png")
    assert paper.abstract is not None
    assert write_plain_paragraphs(paper.abstract) == "Read it [here] or [PDF]."


def test_links_that_lead_nowhere_are_words(folder: Path) -> None:
    """What the new site does not have is told in the notes, and not in the midst of a text."""
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "looms/index.md: link: gone/looms.pdf (the new site has no such page or file" in notes


def test_links_that_lead_nowhere_are_told_with_their_labels(folder: Path) -> None:
    """What a link of front matter was called is lost with it, unless the notes say both."""
    notes = (folder / "import-notes.md").read_text("utf-8")
    reason = "(the new site has no such page or file)"
    assert f"links[0]: name: Related Project; url: /project/couette/ {reason}" in notes
    assert f"links[0]: name: Talk about looms; url: gone/talk.pdf {reason}" in notes


OLD_SETTINGS = """title = "Pages of Ada"
baseurl = "https://ada.example.net/"
[params]
  name = "Ada King"
  organization = "University of Turin"
  organization_url = "https://turin.example.org"
  address = "12 Great Street, London"
  office_hours = "Monday 10:00"
"""


def test_settings_of_2017(tmp_path: Path) -> None:
    """The oldest versions keep the organisation, an address in one line and hours as settings."""
    files = {
        "config.toml": OLD_SETTINGS,
        "content/home/about.md": '+++\nwidget = "about"\n+++\nI analyse.\n',
    }
    import_files(tmp_path, files)
    cv = load_site(tmp_path / "new").site.cv
    (affiliation,) = cv.basics.affiliations
    assert (affiliation.name, affiliation.url) == (
        *("University of Turin", "https://turin.example.org"),
    )
    assert cv.basics.location is not None
    assert cv.basics.location.address == "12 Great Street, London"
    assert [each.title for each in cv.sections] == ["Office hours"]


def test_a_page_that_is_damaged_beside_its_bibtex(tmp_path: Path) -> None:
    """The publication is that of the file for citing, and what the page says is told."""
    files = {
        "config.toml": 'title = "Ada King"\n',
        "content/publication/a/index.md": "---\ntitle: [unclosed\n---\nWords.\n",
        "content/publication/a/cite.bib": "@misc{a, title={A Paper}, author={King, Ada}}\n",
    }
    import_files(tmp_path, files)
    assert [each.id for each in load_site(tmp_path / "new").site.bibliography.publications] == ["a"]
    assert "Words." in (tmp_path / "new" / "import-notes.md").read_text("utf-8")


def test_authors_that_commas_separate_in_bibtex(tmp_path: Path) -> None:
    """They are one long name there; the names of the page say more."""
    page = "---\ntitle: A Paper\nauthors: [Ada King, Jane Doe]\n---\n"
    files = {
        "config.toml": 'title = "Ada King"\n',
        "content/publication/a/index.md": page,
        "content/publication/a/cite.bib": "@misc{a, title={A Paper}, author={King, A., Doe, J.}}\n",
    }
    import_files(tmp_path, files)
    (publication,) = load_site(tmp_path / "new").site.bibliography.publications
    assert [str(name) for name in publication.author] == ["Ada King", "Jane Doe"]


def test_courses_in_a_list_of_accomplishments(tmp_path: Path) -> None:
    """A list that is called teaching is none of awards, and courses have a beginning and an end."""
    courses = (
        "---\nwidget: accomplishments\ntitle: Teaching Activities\nitem:\n- title: Looms\n"
        "  organization: University of Turin\n  date_start: '2020-10-01'\n"
        "  date_end: '2021-03-01'\n---\n"
    )
    files = {"config.toml": 'title = "Ada King"\n', "content/home/accomplishments.md": courses}
    author = {"content/authors/admin/_index.md": "---\ntitle: Ada King\n---\n"}
    import_files(tmp_path, files | author)
    cv = load_site(tmp_path / "new").site.cv
    (course,) = cv.teaching
    assert (course.title, course.institution) == ("Looms", "University of Turin")
    assert (str(course.start_date), str(course.end_date)) == ("2020-10", "2021-03")
    assert not cv.awards


def test_a_link_that_spells_an_address_of_mail(tmp_path: Path) -> None:
    """It is the address of the owner, however it hides from programs."""
    author = "is_owner: true\nname: {display: Ada King}\nlinks:\n- {url: 'ada (at) example.org'}\n"
    import_files(tmp_path, {"data/authors/me.yaml": author, "content/_index.md": ""})
    assert load_site(tmp_path / "new").site.cv.basics.email == "ada@example.org"


def test_a_link_whose_picture_names_nobody(tmp_path: Path) -> None:
    """An envelope or a globe is no network: the link is called by its address."""
    link = "{icon: envelope, icon_pack: fas, link: 'https://a.org/x'}"
    author = f"---\ntitle: Ada King\nsocial:\n- {link}\n---\n"
    files = {"config.toml": "", "content/authors/admin/_index.md": author}
    import_files(tmp_path, files)
    (profile,) = load_site(tmp_path / "new").site.cv.basics.profiles
    assert (profile.network, profile.url) == ("a.org/x", "https://a.org/x")
