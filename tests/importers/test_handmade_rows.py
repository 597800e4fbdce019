"""Rows of tables on pages that are written by hand, beside those of papers."""

from pathlib import Path

import pytest

from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from importing import import_files

PAGE = """<html><head><title>Ada King</title></head><body><table>
<tr><td><name>Ada King</name><p>I analyse, supervised by others.</p>
<p><a href="ada@example.org">Email</a> / <a href="https://github.com/ada">GitHub</a></p></td></tr>
</table>
<table><tr><td><heading>News</heading>
<p><strong>[2024.05]</strong>A medal</p>
<p><strong>[2024.02]</strong>The paper is accepted by Looms 2024</p></td></tr></table>
<table><heading>Awards</heading>(* equal contribution)
<tr><td><papertitle>The first prize of Engines</papertitle><br><br>
<strong>Ada King*</strong>, Jane Doe*</td></tr>
<tr><td><a href="https://cogs.example.org">Cogs Fellowship 2021</a><br><em> Nov 2021 </em></td></tr>
</table>
<table><heading>Working Experience</heading>
<tr><td><papertitle>Research Intern, Loom Laboratory</papertitle><br><br>
Jan 2024 - Present
<br><br>Supervised by: <a href="https://doe.example.org">Jane Doe</a></td></tr>
<tr><td>Engineer Intern at <a href="https://engines.example.org">Engines</a><br>
<em>Jun 2023 - Dec 2023, Turin</em></td></tr></table>
<p>Updated at May. 2022</p></body></html>
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Import such a page; each line is carried over or told."""
    return import_files(tmp_path_factory.mktemp("import"), {"index.html": PAGE})


@pytest.fixture(scope="module")
def cv(folder: Path) -> Cv:
    """Give its records."""
    return load_site(folder).site.cv


def test_an_address_of_mail_without_its_scheme(cv: Cv) -> None:
    """It is no file of the site."""
    assert cv.basics.email == "ada@example.org"


def test_lines_that_begin_with_dates(cv: Cv) -> None:
    """Each is an item of news, although they share a row; the emphasis of dates goes with them."""
    assert [(str(each.date), each.text.source) for each in cv.news] == [
        ("2024-05", "A medal"),
        ("2024-02", "The paper is accepted by Looms 2024"),
    ]


def test_prizes_are_no_papers(cv: Cv, folder: Path) -> None:
    """The heading counts, whatever their titles are marked as; a line may be their date."""
    engines, cogs = sorted(cv.awards, key=lambda each: each.title, reverse=True)
    assert (engines.title, engines.date) == ("The first prize of Engines", ())
    assert (cogs.title, *map(str, cogs.date), cogs.url) == (
        *("Cogs Fellowship 2021", "2021-11", "https://cogs.example.org"),
    )
    assert not load_site(folder).site.bibliography.publications


def test_what_somebody_was_and_where(cv: Cv) -> None:
    """Both may stand on one line, with the place beside the dates below."""
    assert [
        (each.position, each.name, each.location, str(each.start_date)) for each in cv.work
    ] == [
        ("Research Intern", "Loom Laboratory", None, "2024-01"),
        ("Engineer Intern", "Engines", "Turin", "2023-06"),
    ]
    assert cv.work[0].supervisors == ("Jane Doe",)


def test_lines_about_the_page(folder: Path) -> None:
    """When it was changed is told in the notes alone."""
    assert "Updated at May. 2022" in (folder / "import-notes.md").read_text("utf-8")
