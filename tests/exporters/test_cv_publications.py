"""What documents say of a publication beside what it is called and who wrote it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.export import export_site
from cvsite.builder.options import BuildOptions
from pdf_text import read_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

FORMATS = ("markdown", "text", "pdf")


def tell(site: Path, name: str) -> str:
    """Give what a site says in a format, without marks of emphasis."""
    if name == "pdf":
        return read_pdf(write_pdf(site))
    text = export_site(BuildOptions(site, site / "_site", None), name).data.decode()
    return text.replace("*", "")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("note = {Poster}", "POPL 1843, Poster."),
        ("note = {to appear}", "POPL 1843, to appear."),
        ("note = {With an appendix}", "POPL 1843. With an appendix."),
        ("note = {Reprinted. With notes}", "POPL 1843. Reprinted. With notes"),
        ("note = {Oral}, additional_info = {Top 1\\% of all}", "POPL 1843, Oral. Top 1% of all."),
    ],
)
def test_remarks_are_sentences(write_site: WriteSite, name: str, fields: str, told: str) -> None:
    """A remark that begins as a sentence does is one; a word goes on with the venue."""
    entry = f"@inproceedings{{a, title = {{T}}, booktitle = {{POPL}}, year = 1843, {fields}}}"
    files = {"content/cv.yaml": "basics: {name: Ada}\n", "content/publications.bib": entry}
    assert f"T. {told}" in tell(write_site(files), name)


@pytest.mark.parametrize("name", FORMATS)
def test_heading_is_that_of_the_page(write_site: WriteSite, name: str) -> None:
    """The publications stand under the title that the owner gives their page."""
    cv = "basics: {name: Ada}\nsite: {pages: [home, {name: publications, title: Schriften}]}\n"
    entry = "@misc{a, title = {T}, year = 1843}"
    text = tell(write_site({"content/cv.yaml": cv, "content/publications.bib": entry}), name)
    assert "Schriften" in text
    assert "Publications" not in text


@pytest.mark.parametrize("name", FORMATS)
def test_translations(write_site: WriteSite, name: str) -> None:
    """What the owner has translated is told as that."""
    entry = "@book{a, author = {Menabrea, L.}, translator = {King, Ada}, title = {T}, year = 1843}"
    files = {"content/cv.yaml": "basics: {name: Ada King}\n", "content/publications.bib": entry}
    assert "L. Menabrea (translated by Ada King). T." in tell(write_site(files), name)
