"""A page that is written by hand, with a table of papers, becomes a site."""

import re
from html import unescape
from pathlib import Path

import pytest
from PIL import Image

from cvsite.importers.html_line_reader import read_html_lines
from cvsite.loader.site import load_site
from cvsite.markup.plain import write_plain
from importing import import_files, import_source, write_source

PAGE = """<!DOCTYPE HTML>
<html lang="en"><head><title>Ada King</title>
  <meta name="author" content="Ada King">
  <meta name="description" content="Ada looks for an engine.">
  <link rel="icon" href="data:image/svg+xml,<svg xmlns=%22x%22><text>E</text></svg>">
</head>
<body>
<table><tbody><tr><td>
  <table><tbody><tr>
    <td>
      <p class="name">
        Ada King
      </p>
      <p>I work on <a href="https://engines.example.org">engines</a> &amp; <i>looms</i>.
      <p><b>
        I look for an engine.
      </p></b>
      <p>Email: ada [at] example.org</p>
      <p style="text-align:center">
        <a href="data/cv.pdf">CV</a> &nbsp;/&nbsp;
        <a href="data/gone.pdf">Bio</a> /
        <a href="https://github.com/ada-k/"> GitHub </a>
      </p>
    </td>
    <td><a href="images/ada.png"><img src="images/ada.png"></a></td>
  </tr></tbody></table>
  <table><tr><td>
    <h2>Research</h2>
    <p>Machines that weave interest me. A few papers are <span class="highlight">lit</span>.</p>
    <p>(* denotes equal contribution)</p>
  </td></tr></table>
  <table>
    <tr bgcolor="#ffffd0">
      <td><img src="images/notes.png"><script>start()</script></td>
      <td>
        <a href="https://notes.example.org">
        <span class="papertitle">Notes on $x$: 50% more</span></a>
        <br>
        <strong>Ada A. King*</strong>,
        <a href="https://babbage.example.org">Charles Babbage*</a>, <br>
        <a>Luigi Menabrea</a>
        <br>
        <em>Engine Days</em>, 2018 &nbsp <font color="red">(Best Paper Award)</font>
        <br>
        <a href="data/notes.pdf">paper</a> /
        <a href="https://arxiv.org/abs/1801.00001">arXiv</a> /
        <a href="data/notes.bib">bibtex</a>
        <p></p>
        <p>Seven <em>notes</em>.</p>
      </td>
    </tr>
    <tr>
      <td>
        <div class="title"><a href="https://arxiv.org/abs/1901.00001"><b>On Looms.</b></a></div>
        <div class="authors"><b>Ada King</b> and <a>Charles Babbage</a>.<br></div>
        <div class="venue">
          <b><a href="https://arxiv.org/abs/1901.00001">[arXiv]</a></b>
          <!-- <a href="hidden">[slides]</a> -->
          <a href="https://code.example.org">[code]</a> <b>Under review</b>
        </div>
      </td>
    </tr>
  </table>
  <table><heading>Education</heading>
    <tr><td><b>University of Turin</b>, Italy<br>
      B.Sc. in Engines &bull; Sep. 2012 to June 2015</td><td><img src="gone.png"></td></tr>
  </table>
  <table><heading>Experiences</heading>
    <tr><td><a href="https://royal.example.org"><b>Royal Society</b></a>, London<br>
      Research Intern &bull; July 2016 to present<br>
      Advisor: Professor <a href="https://morgan.example.org">Augustus De Morgan</a></td></tr>
  </table>
  <table><tr>
    <td><h2>Basic<br>Service</h2></td>
    <td><a href="https://days.example.org">Chair, Engine Days</a><br>Reviewer, Memoirs</td>
  </tr></table>
  <p>Website source from <a href="https://example.org">somebody</a>.</p>
</td></tr></table>
</body></html>
"""
BIBTEX = """@inproceedings{king18notes, title = {Notes on $x$: 50\\% more},
  author = {King, Ada A. and Babbage, Charles and Menabrea, Luigi},
  booktitle = {Proceedings of the Engine Days}, year = {2018}, pages = {1--7}}
"""
REWORDED = {"Email", "July", "June", "Under", "review", "Advisor", "Professor"}
"""Words of the page that cvsite has words of its own for."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Give what is made of the page, which was built."""
    files = {"index.html": PAGE, "data/cv.pdf": "%PDF-1.4\n", "data/notes.pdf": "%PDF-1.4\n"}
    source = write_source(tmp_path / "source", {**files, "data/notes.bib": BIBTEX})
    (source / "images").mkdir()
    for name in ("ada", "notes"):
        Image.new("RGB", (8, 8)).save(source / f"images/{name}.png")
    import_source(source, tmp_path / "site", but=("index.html",))
    return tmp_path / "site"


def test_the_owner(site: Path) -> None:
    """Name, biography, links and photo are those that stand above all sections."""
    basics = load_site(site).site.cv.basics
    assert (basics.name, basics.email, basics.image) == ("Ada King", "ada@example.org", "photo.png")
    assert basics.aliases == ("Ada A. King",)
    assert [(each.network, each.url) for each in basics.profiles] == [
        ("CV", "data/cv.pdf"),
        ("GitHub", "https://github.com/ada-k/"),
    ]
    text = (site / "content/cv.yaml").read_text("utf-8")
    assert "I work on [engines](https://engines.example.org) & *looms*." in text
    assert "**I look for an engine.**" in text


def test_papers_become_entries(site: Path) -> None:
    """A row with a title has authors, a venue, links and a picture; what is lit is selected."""
    loaded = load_site(site).site
    looms, notes = sorted(loaded.bibliography.publications, key=lambda each: each.selected)
    assert (notes.id, notes.type, notes.page) == ("king18notes", "paper-conference", "1–7")
    assert [str(name) for name in notes.author] == [
        *("Ada A. King", "Charles Babbage", "Luigi Menabrea"),
    ]
    assert [name.marks for name in notes.author] == [("*",), ("*",), ()]
    assert (notes.preview, notes.abbr) == ("images/notes.png", None)
    assert {link.label: link.url for link in notes.links} == {
        "PDF": "data/notes.pdf",
        "arXiv": "https://arxiv.org/abs/1801.00001",
        "Link": "https://notes.example.org",
    }
    assert [str(name) for name in looms.author] == ["Ada King", "Charles Babbage"]
    assert [link.label for link in looms.links] == ["Code", "arXiv"]
    assert not looms.issued
    assert write_plain(notes.award or ()) == "Best Paper Award"
    assert (looms.status, notes.status) == ("submitted", None)
    assert [(each.name, each.url) for each in loaded.cv.people] == [
        ("Charles Babbage", "https://babbage.example.org"),
        ("Augustus De Morgan", "https://morgan.example.org"),
    ]


def test_rows_become_records_where_they_can_be_told(site: Path) -> None:
    """Degrees and appointments are read; sections of another kind stay text, on the homepage."""
    cv = load_site(site).site.cv
    assert [
        (each.institution, each.location, each.study_type, each.area) for each in cv.education
    ] == [("University of Turin", "Italy", "B.Sc.", "Engines")]
    assert [(each.name, each.position, each.advisors) for each in cv.work] == [
        ("Royal Society", "Research Intern", ("Augustus De Morgan",))
    ]
    assert [each.title for each in cv.sections] == ["Research", "Basic Service"]
    assert cv.site.sections.home
    assert [choice.name for choice in cv.site.sections.home][-2:] == ["Research", "Basic Service"]


def test_every_line_is_on_the_site_or_told(site: Path) -> None:
    """What nobody sees, what is about the old page and what is not there is in the list."""
    notes = (site / "import-notes.md").read_text("utf-8")
    for text in (
        "Ada looks for an engine. (search engines alone see it)",
        "Website source from somebody. (it is about the old page)",
        "(* denotes equal contribution)",
        "[slides]",
        "Bio (data/gone.pdf)",
    ):
        assert text in notes
    pages = " ".join(path.read_text("utf-8") for path in (site / "_site").rglob("*.html"))
    told = REWORDED | set(re.findall(r"\w+", unescape(pages) + notes))
    lines = read_html_lines(PAGE).lines
    assert {word for line in lines for word in re.findall(r"\w{3,}", line.plain)} - told == set()


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<p><b>one</p></b><p>two", ["**one**", "two"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("a <a href='x y'>b </a>c<br>d", ["a [b](x%20y) c", "d"]),
        ("<i>a (<b>b</b>)</i> 2019", ["*a (b)* 2019"]),
        ("1 * 2 <unknown>is <b></b>three</unknown>", ["1 \\* 2 is three"]),
        ("<script>no</script><!-- no -->yes<!-- open", ["yes"]),
        ("H<sub>2</sub>O &amp; &copy", ["H<sub>2</sub>O & ©"]),
    ],
)
def test_damaged_html(html: str, lines: list[str]) -> None:
    """Tags that are missing, unknown or in the wrong order do no harm."""
    assert [line.write_markdown() for line in read_html_lines(html).lines] == lines


def test_files_that_are_missing_are_told(tmp_path: Path) -> None:
    """A title that leads to no file, and a picture that is none, are in the notes."""
    rows = "".join(
        f'<tr><td><img src="images/{name}.png"></td><td><a href="data/{name}.pdf">'
        f"<papertitle>Shape and Shading of {name}</papertitle></a><br>"
        "<strong>Ada King</strong>, Charles Babbage<br><em>CVPR</em>, 2015</td></tr>"
        for name in ("Looms", "Cards")
    )
    page = (
        "<html><title>Ada King</title><body><h1>Ada King</h1><p>I weave.</p>"
        f"<h2>Research</h2><table>{rows}</table></body></html>"
    )
    folder = import_files(tmp_path, {"index.html": page})
    assert len(load_site(folder).site.bibliography.publications) == len(("Looms", "Cards"))
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "there is no such file" in notes
    for name in ("Looms", "Cards"):
        assert f"link: data/{name}.pdf" in notes
        assert f"picture: images/{name}.png" in notes


def test_titles_that_are_headings(tmp_path: Path) -> None:
    """A heading above authors and a venue, in the same row, is the title of a paper."""
    page = (
        "<html><title>Ada King</title><body><h1>Ada King</h1><p>I weave.</p><table>"
        "<tr><td><h2>Research</h2><p>I like looms.</p></td></tr>"
        "<tr><td><h3>Notes on the Engine</h3><br><strong>Ada King</strong>, Charles Babbage<br>"
        "<em>Scientific Memoirs</em>, 1843<br><p>Engines count.</p></td></tr>"
        "<tr><td><h2>Work in the city</h2>Looms Ltd<br>2012 - 2014</td></tr></table></body></html>"
    )
    site = load_site(import_files(tmp_path, {"index.html": page})).site
    (paper,) = site.bibliography.publications
    assert (write_plain(paper.title), [str(name) for name in paper.author]) == (
        *("Notes on the Engine", ["Ada King", "Charles Babbage"]),
    )
    assert [section.title for section in site.cv.sections] == ["Research", "Work in the city"]


def test_contacts_without_links_or_words(tmp_path: Path) -> None:
    """Pictures are links as words are; a word among links that is none is told."""
    page = (
        "<html><title>Ada King</title><body><h1>Ada King</h1><p>I weave.</p>"
        "<p><a href='mailto:ada@example.org'>Email</a> / CV / "
        "<a href='https://ada.example.org/blog'>Blog</a></p>"
        "<p><a href='https://github.com/ada-k'><i class='fa fa-github'></i></a>"
        "<a href='https://looms.example.org' title='Looms'><img src='https://x.example.org/l.png'>"
        "</a><a href='https://engines.example.org'><i></i></a></p>"
        "<h2>Else</h2><p>More. <a href='https://gitlab.com/ada-k'><i></i></a></p></body></html>"
    )
    folder = import_files(tmp_path, {"index.html": page})
    basics = load_site(folder).site.cv.basics
    assert basics.email == "ada@example.org"
    assert [each.network for each in basics.profiles] == ["Blog", "GitHub", "Looms"]
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "text: CV (it leads nowhere)" in notes
    assert "link: https://engines.example.org (no words say what it leads to)" in notes


OTHERS = """<html><head><title>Ada King</title></head><body><table>
<tr><td><name>Ada King</name><p><a href="mailto:ada@example.org">Email</a></p></td></tr></table>
<h2>About Me</h2><p>I analyse engines.</p>
<h2>Publications</h2><table>
<tr><td><papertitle>On the Weaving of Looms</papertitle><br><strong>Ada King</strong>, Jane Doe<br>
In <em>Memoirs of Looms</em>, 1843</td></tr></table>
<h2>Class Projects</h2><table>
<tr><td><a href="https://cogs.example.org"><papertitle>A Study of Cogs</papertitle></a>
<p><em>Final project of 1840</em></p></td></tr></table></body></html>
"""


def test_sections_that_are_no_papers(tmp_path: Path) -> None:
    """A text about the owner is the biography, and projects that name no authors stay text."""
    source = write_source(tmp_path / "source", {"index.html": OTHERS})
    import_source(source, tmp_path / "site")
    site = load_site(tmp_path / "site").site
    assert site.cv.basics.summary is not None
    assert site.cv.basics.summary.source == "I analyse engines."
    assert [each.title for each in site.cv.sections] == ["Class Projects"]
    written = (tmp_path / "site/content/publications.bib").read_text("utf-8")
    assert "{Memoirs of Looms}" in written
