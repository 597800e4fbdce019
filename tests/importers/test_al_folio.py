"""Sites made with al-folio become sites, in whichever version they are."""

from pathlib import Path

import pytest
from PIL import Image

from al_folio_example import CONFIG, OLD_CV, PAPERS, RENDERCV, SITE, TALKS
from cvsite.importers.import_site import import_site
from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from importing import import_source, write_source


def _import(folder: Path, files: dict[str, str]) -> Path:
    source = write_source(folder / "source", files)
    picture = source / "assets/img/publication_preview/notes.png"
    picture.parent.mkdir(parents=True)
    Image.new("RGB", (8, 8)).save(picture)
    Image.new("RGB", (8, 8)).save(source / "assets/img/ada.jpg")
    import_source(source, folder / "site")
    return folder / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the site that is made of another, which was built and lost nothing."""
    return _import(tmp_path_factory.mktemp("site"), SITE)


@pytest.fixture(scope="module")
def cv(site: Path) -> Cv:
    """Give the CV of that site."""
    return load_site(site).site.cv


def _notes(site: Path) -> str:
    return (site / "import-notes.md").read_text("utf-8")


def test_the_owner(cv: Cv) -> None:
    """The name, its spellings in the bibliography, accounts and ways to reach the owner."""
    assert cv.basics.name == "Ada King"
    assert cv.basics.aliases == ("A. King", "Ada Lovelace", "A. Lovelace")
    assert cv.basics.label == "Analyst at Engines"
    assert cv.basics.email == "ada@example.org"
    assert cv.basics.image == "photo.jpg"
    assert cv.basics.location
    assert cv.basics.location.address == "12 St James's Square\nLondon"
    assert [(each.network, each.username or each.url) for each in cv.basics.profiles] == [
        ("GitHub", "ada-k"),
        ("Mastodon", "https://example.social/@ada"),
        ("INSPIRE", "https://inspirehep.net/authors/1010907"),
        ("Google Scholar", "ABC"),
        ("Letterboxd", "https://letterboxd.com/ada"),
        ("A page", "https://other.example.org"),
    ]


def test_settings(cv: Cv) -> None:
    """The address and language of the site, and how many authors are shown."""
    assert cv.site.url == "https://ada.example.org/home"
    assert cv.site.language == "de"
    assert cv.site.publications.authors_shown == 3


def test_the_biography(cv: Cv) -> None:
    """Links to files lead to copies of them; Liquid and HTML are gone, the words are not."""
    assert cv.basics.summary
    assert cv.basics.summary.source == (
        "I like *engines*. See [my CV](cv.pdf),\n"
        "[papers](publications/), [Turin](documents/turin.pdf) and <https://example.org>.\n\n"
        "**Bold** words"
    )


def test_sections_of_the_old_cv(cv: Cv) -> None:
    """Sections go where cv.yaml has a place for all that they say."""
    assert [(each.institution, str(each.start_date)) for each in cv.education] == [
        ("Home School", "1829-03")
    ]
    assert [each.source for each in cv.education[0].highlights] == [
        "Mathematics",
        "More\n\n- Weaving\n- Music",
    ]
    assert {(each.name, each.url) for each in cv.work} == {
        ("Engines", "https://engines.example.org"),
        ("Taylor", None),
    }
    assert [str(each.start_date) for each in cv.work if each.start_date] == ["1842"]
    assert {each.title for each in cv.awards} == {"A medal", "A second medal"}
    assert [(each.name, each.keywords) for each in cv.interests] == [
        ("Engines", ("Punched cards", "Loops", "in time"))
    ]
    assert [(each.language, each.fluency) for each in cv.languages] == [("French", "Fluent")]
    assert [section.title for section in cv.sections] == [
        *("General Information", "Hobbies", "Courses", "Teaching"),
    ]


def test_headings_and_their_order_stay(cv: Cv) -> None:
    """The experience page has the sections in the order of the CV, and then the pages."""
    choices = cv.site.sections.experience
    assert choices
    assert [choice.title or choice.name for choice in choices] == [
        *("General Information", "education", "Work Experience", "Honors and Awards"),
        *("Academic Interests", "languages", "Hobbies", "Courses", "Teaching", "projects"),
    ]


def test_news(cv: Cv) -> None:
    """Items keep their dates; the title of a longer one stands above it."""
    assert [(str(each.date), each.text.source) for each in cv.news] == [
        ("1843-08-01", "**Notes**\n\nWith *seven* notes."),
        ("1842-10-22", "Translated it."),
    ]


def test_coauthors(site: Path, cv: Cv) -> None:
    """They have their family names as the bibliography spells them, and links in it."""
    assert [(each.name, each.aliases) for each in cv.people] == [
        ("Charles Babbage", ("C. Babbage",)),
    ]
    (publication,) = load_site(site).site.bibliography.publications
    assert [name.url for name in publication.author] == [None, "https://babbage.example.org"]


def test_coauthors_by_their_whole_names(tmp_path: Path) -> None:
    """So the first versions of the theme had them."""
    coauthors = {"_data/coauthors.yml": "Charles Babbage:\n  url: https://babbage.example.org\n"}
    source = write_source(tmp_path / "old", {"_config.yml": CONFIG, **coauthors})
    import_source(source, tmp_path / "new")
    people = load_site(tmp_path / "new").site.cv.people
    assert [(each.name, each.url) for each in people] == [
        ("Charles Babbage", "https://babbage.example.org")
    ]


def test_the_bibliography_is_taken_over(site: Path) -> None:
    """It stays as it is, byte by byte, and so do the files that it names."""
    assert (site / "content/publications.bib").read_text("utf-8") == PAPERS
    (publication,) = load_site(site).site.bibliography.publications
    assert publication.preview == "preview/notes.png"
    assert [link.label for link in publication.links][:2] == ["PDF", "Slides"]


def test_bibliographies_that_pages_show(tmp_path: Path) -> None:
    """A second one is taken over if a page shows it; keys stay each other's."""
    files = {
        **SITE,
        "_bibliography/books.bib": TALKS,
        "_pages/books.md": "---\ntitle: books\n---\n{% bibliography -f books %}\n",
        "_bibliography/others.bib": "@misc{x, title={Of others}, author={Babbage, C.}}\n",
    }
    site = _import(tmp_path, files)
    publications = load_site(site).site.bibliography.publications
    assert sorted(each.id for each in publications) == ["king1843notes", "king1843notes-books"]
    assert "Of others" in _notes(site)


def test_a_bibliography_of_talks(tmp_path: Path) -> None:
    """What a page lists of a .bib file that is called talks is talks, with events and slides."""
    talks = r"""@unpublished{a, title = {On {E}ngines}, author = {King, Ada and Babbage, C.},
      note = {Colloquium, Turin, June 1-6, 2025}, slides = {../pdf/a.pdf}, abstract = {Of $x$.}}
    @inproceedings{b, title = {Looms}, booktitle = {Days \& Nights}, year = 2024, month = mar,
      location = {Paris}, keyword = {invited}, presentation = {https://video.example.org}}
    """
    files = {
        "_config.yml": "first_name: Ada\nlast_name: King\n",
        "_bibliography/papers.bib": "@misc{c, title={A Paper}, author={King, Ada}, year=2020}\n",
        "_bibliography/talks.bib": talks,
        "_pages/talks.md": "---\ntitle: talks\nnav: true\n---\n{% bibliography -f talks %}\n",
        "assets/pdf/a.pdf": "%PDF-1.4\n",
        "assets/pdf/b.pdf": "%PDF-1.5\n",
    }
    site = _import(tmp_path, files)
    loaded = load_site(site).site
    assert [each.id for each in loaded.bibliography.publications] == ["c"]
    first, second = loaded.cv.talks
    assert (first.title, first.event) == ("On Engines", "Colloquium, Turin, June 1-6, 2025")
    assert (str(first.date), first.slides) == ("2025-06", "documents/a.pdf")
    assert first.summary is not None
    assert first.summary.source == "With C. Babbage.\n\nOf $x$."
    assert (second.event, second.location, str(second.date), second.type, second.video) == (
        *("Days & Nights", "Paris", "2024-03", "invited", "https://video.example.org"),
    )


def test_what_has_no_place_is_listed(site: Path) -> None:
    """The theme's own folders are told in a line each; texts that somebody wrote, one by one."""
    notes = _notes(site)
    for line in (
        "- _layouts: 1 file: about.liquid (it is the theme's)",
        "- _includes: 1 file: cv/map.liquid (it is the theme's)",
        "- .: 1 file: README.md (these are for the theme and its tools)",
        "- _pages/hidden.md:5: text: Not to be seen. (no menu of the site led to the page)",
        "- _news/three.md:4: text: Nobody knows when. (an item of news needs a date)",
        "- _pages/about.md:17: text: <!-- to do --> (it is a comment)",
        "- _data/venues.yml:2: Memoirs.url: https://example.org (pages do not link to venues)",
    ):
        assert f"{line}\n" in notes
    assert "A post." in notes
    assert "Write a letter." in notes


def test_the_cv_in_the_form_of_rendercv(tmp_path: Path) -> None:
    """The newer form of the CV is read, with the keys that al-folio adds to it."""
    site = _import(tmp_path, {**SITE, "_data/cv.yml": RENDERCV})
    cv = load_site(site).site.cv
    assert [each.name for each in cv.work] == ["Engines"]
    assert [(each.title, each.awarder) for each in cv.awards] == [("A medal", "Society")]
    assert [(each.name, each.issuer) for each in cv.certificates] == [("Looms", "Guild")]
    assert [(each.language, each.fluency) for each in cv.languages] == [("French", "Fluent")]
    assert [each.name for each in cv.references] == ["Charles Babbage"]
    assert [section.title for section in cv.sections] == ["Summary", "Teaching"]


def test_a_resume_where_there_is_no_cv(tmp_path: Path) -> None:
    """JSON Resume is read where there is no other CV."""
    files = {name: text for name, text in SITE.items() if name != "_data/cv.yml"}
    resume = '{"basics": {"name": "A. King", "phone": "1"}, "work": [{"name": "Engines"}]}'
    site = _import(tmp_path, {**files, "assets/json/resume.json": resume})
    cv = load_site(site).site.cv
    assert [each.name for each in cv.work] == ["Engines"]
    assert "another file says for this: Ada King" in _notes(site)


def test_an_old_site_with_files_that_are_missing(tmp_path: Path) -> None:
    """Before there were names in parts, the title was the name; files that are gone are told."""
    source = write_source(
        tmp_path / "source",
        {
            "_config.yml": "title: Ada King\nscholar: {last_name: Babbage}\n",
            "_bibliography/papers.bib": PAPERS,
            "_pages/about.md": "---\nlayout: about\ntitle: <b>Ada</b> King\n---\nHello.\n",
            "_pages/teaching.md": "---\ntitle: teaching\n---\nWeaving.\n",
        },
    )
    import_source(source, tmp_path / "site")
    cv = load_site(tmp_path / "site").site.cv
    assert cv.basics.name == "Ada King"
    assert [section.title for section in cv.sections] == ["Teaching"]
    assert "pdf-missing={notes.pdf}" in (tmp_path / "site/content/publications.bib").read_text()
    assert "notes.png (there is no such file" in _notes(tmp_path / "site")


def test_the_example_of_the_theme_is_nobody(tmp_path: Path) -> None:
    """What the theme says of its example is no spelling of the owner's name, nor a way to mail."""
    config = CONFIG.replace("[King, Lovelace]", "[Einstein]").replace(
        "https://ada.example.org", "https://alshedivat.github.io"
    )
    socials = {"_data/socials.yml": "email: you@example.com # your email address\n"}
    site = _import(tmp_path, {**SITE, **socials, "_config.yml": config})
    cv = load_site(site).site.cv
    assert cv.basics.aliases == ()
    assert cv.basics.email != "you@example.com"
    assert cv.site.url == "https://ada-k.github.io"


def test_pages_from_windows_and_pages_that_are_damaged(tmp_path: Path) -> None:
    """The ends of lines do not matter; a page that nobody can read is told, and hinders nothing."""
    source = write_source(tmp_path / "source", {**SITE, "_data/cv.yml": OLD_CV})
    about = source / "_pages/about.md"
    about.write_bytes(about.read_bytes().replace(b"\n", b"\r\n"))
    (source / "_pages/broken.md").write_bytes(b"\xff\xfe")
    import_site(source, tmp_path / "site", name=None, overwrite=False)
    assert load_site(tmp_path / "site").site.cv.basics.label == "Analyst at Engines"
    assert "This page cannot be read: " in _notes(tmp_path / "site")


def test_what_is_no_bibliography_and_no_front_matter(tmp_path: Path) -> None:
    """A .bib file without an entry, and a text between two rules, are told and read as text."""
    files = {
        "_config.yml": "first_name: Ada\nlast_name: King\n",
        "_bibliography/papers.bib": "---\n---\n% nothing yet\n",
        "_pages/about.md": "---\nI am an analyst.\n---\nOf engines.\n",
    }
    site = _import(tmp_path, files)
    cv = load_site(site).site.cv
    assert cv.basics.summary is not None
    assert "I am an analyst." in cv.basics.summary.source
    assert "(no entry is in it)" in _notes(site)


def test_data_without_a_cv_keep_their_headings(tmp_path: Path) -> None:
    """A heading of one's own stands over what it did; an address that is none stops nothing."""
    files = {
        "_config.yml": "first_name: Ada\nlast_name: King\nurl: 'http://[x'\nscholar: {}\n",
        "_pages/about.md": "---\nlayout: about\n---\nI analyse.\n",
        "_data/awards.yml": "- title: Medals &amp; Honors\n  type: time_table\n  contents:\n"
        "    - {title: Medal, year: 1844}\n",
    }
    shown = load_site(_import(tmp_path, files)).site.cv.site.sections.experience or ()
    assert [(each.name, each.title) for each in shown] == [("awards", "Medals & Honors")]
