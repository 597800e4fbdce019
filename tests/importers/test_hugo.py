"""Sites of Hugo Blox, in all its versions, become a site."""

from pathlib import Path

import pytest
from PIL import Image

from cvsite.loader.site import load_site
from hugo_example import FILES, OLD_FILES
from importing import import_source, write_source


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
