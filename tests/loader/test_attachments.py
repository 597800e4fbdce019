"""Files of the content are found by the fields that name them, or by the slug in their names."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.errors import ContentError
from cvsite.loader.site import load_site

WriteSite = Callable[[dict[str, str]], Path]


def load_links(write_site: WriteSite, fields: str, *files: str) -> list[tuple[str, str]]:
    """Load a publication with the key ``a:b`` and some files; give its links."""
    bib = f"@misc{{a:b, title = {{A}}, {fields}}}"
    site = write_site(
        {"content/publications.bib": bib, **{f"content/files/{name}": "" for name in files}}
    )
    [publication] = load_site(site).site.bibliography.publications
    return [(link.label, link.url) for link in publication.links]


@pytest.mark.parametrize(
    ("fields", "files", "links"),
    [
        ("", "papers/a-b.pdf", [("PDF", "publications/a-b/a-b.pdf")]),
        (
            "",
            "papers/a-b.slides.pdf papers/a-b.poster.pdf papers/a-b.supp.zip papers/a-b.bib",
            [
                ("Slides", "papers/a-b.slides.pdf"),
                ("Poster", "papers/a-b.poster.pdf"),
                ("Supplement", "papers/a-b.supp.zip"),
            ],
        ),
        # names of files have letters and their marks apart on some systems
        (
            "code = {Universita\u0308t.zip}",
            "code/Universität.zip",
            [("Code", "code/Universität.zip")],
        ),
        (
            "code = {Universität.zip}",
            "code/Universita\u0308t.zip",
            [("Code", "code/Universität.zip")],
        ),
        ("pdf = {https://x.y}", "papers/a-b.pdf", [("PDF", "https://x.y")]),
        ("pdf = {papers/a-b.pdf}", "papers/a-b.pdf", [("PDF", "publications/a-b/a-b.pdf")]),
        ("pdf = {/papers/c.pdf}", "papers/c.pdf", [("PDF", "papers/c.pdf")]),
        ("pdf = {c.pdf}", "papers/c.pdf", [("PDF", "papers/c.pdf")]),
        ("pdf = {c.pdf}", "pdf/c.pdf", [("PDF", "pdf/c.pdf")]),
        ("pdf = {c.pdf}", "c.pdf papers/c.pdf", [("PDF", "c.pdf")]),
        ("slides = {c.pdf}", "slides/c.pdf", [("Slides", "slides/c.pdf")]),
        ("codeurl = {c.zip}", "code/c.zip", [("Code", "code/c.zip")]),
        ("slides = {c.pdf}", "poster/c.pdf", [("Slides", "c.pdf")]),
        ("", "papers/a-b.PDF", [("PDF", "publications/a-b/a-b.pdf")]),
        ("", "papers/a-b.Slides.Pdf", [("Slides", "papers/a-b.Slides.Pdf")]),
        ("pdf = {papers/a-b.pdf}", "papers/a-b.Pdf", [("PDF", "publications/a-b/a-b.pdf")]),
        ("poster = {c.pdf}", "papers/c.PDF", [("Poster", "papers/c.PDF")]),
    ],
)
def test_files_of_a_publication(
    write_site: WriteSite, fields: str, files: str, links: list[tuple[str, str]]
) -> None:
    """A path is a path, a bare name is looked for, and the slug attaches what no field names.

    Cameras, scanners and Windows write endings in upper case, which are read alike.
    """
    assert load_links(write_site, fields, *files.split()) == links


def test_paper_stands_beside_its_page(write_site: WriteSite) -> None:
    """The publication's own PDF moves beside its page, and every link to it follows."""
    site = write_site(
        {
            "content/cv.yaml": "basics: {name: Ada, summary: '[PDF](papers/a.pdf#page=2)'}",
            "content/publications.bib": "@misc{a, title = {A}} @misc{b, title={B}, pdf={a.pdf}}",
            "content/files/papers/a.pdf": "",
            "content/files/papers/b.slides.pdf": "",
        }
    )
    out = site / "_site"
    build_site(BuildOptions(site, out))
    assert (out / "publications" / "a" / "a.pdf").is_file()
    assert not (out / "papers" / "a.pdf").exists()
    assert 'href="publications/a/a.pdf#page=2"' in (out / "index.html").read_text("utf-8")
    page = (out / "publications" / "b" / "index.html").read_text("utf-8")
    assert 'href="../a/a.pdf"' in page
    assert 'href="../../papers/b.slides.pdf"' in page


def test_paper_with_an_ending_in_upper_case(write_site: WriteSite) -> None:
    """It stands beside its page as others do, in lower case, and search engines are told of it."""
    bib = "@article{A, author={Ada}, title={A}, journal={J}, year=2020}"
    site = write_site(
        {
            "content/cv.yaml": "basics: {name: Ada, summary: '[PDF](papers/A.PDF)'}",
            "content/publications.bib": bib,
            "content/files/papers/A.PDF": "",
        }
    )
    out = site / "_site"
    build_site(BuildOptions(site, out, base_url="https://ada.example"))
    assert (out / "publications" / "A" / "A.pdf").is_file()
    assert 'href="publications/A/A.pdf"' in (out / "index.html").read_text("utf-8")
    page = (out / "publications" / "A" / "index.html").read_text("utf-8")
    assert 'name="citation_pdf_url" content="https://ada.example/publications/A/A.pdf"' in page


def test_joined_preprint_brings_its_files(write_site: WriteSite) -> None:
    """What is named by the slug of a preprint belongs to the published version."""
    bib = "@misc{a, title={A}, eprint={2101.00001}} @book{b, title={B}, eprint={2101.00001}}"
    site = write_site({"content/publications.bib": bib, "content/files/papers/a.slides.pdf": ""})
    [publication] = load_site(site).site.bibliography.publications
    assert next(link.url for link in publication.links) == "papers/a.slides.pdf"


def test_missing_file_is_told_at_its_field(write_site: WriteSite) -> None:
    """The message points at the value, however LaTeX makes it look."""
    bib = (
        "% my_notes.pdf is missing\n@misc{a,\n  title = {A},\n  pdf = {my\\_notes.pdf},\n"
        "  slides = {talks/engine.pdf},\n}\n"
    )
    site = write_site({"content/publications.bib": bib})
    with pytest.raises(ContentError) as caught:
        build_site(BuildOptions(site, site / "_site"))
    places = [
        (place.line, place.column)
        for problem in caught.value.problems
        if (place := problem.location)
    ]
    assert places == [(4, 3), (5, 13)]
