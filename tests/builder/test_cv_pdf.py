"""The PDF beside the pages: when it is made, when pages link to it, and what goes wrong with it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions, BuildReport
from cvsite.builder.unchanged import build_or_keep
from cvsite.errors import ContentError, UsageError
from pdf_text import open_pdf, read_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

CV = "basics: {{name: Ada King}}\nawards: [{{title: A prize}}]\nsite: {{{}}}\n"
LINK = 'cv.pdf" type="application/pdf">CV (PDF)</a>'


def build(site: Path) -> BuildReport:
    """Build a site."""
    return build_site(BuildOptions(site, site / "_site", "https://ada.example"))


def list_linking_pages(site: Path, link: str = LINK) -> list[str]:
    """List the pages of a built site that link to the PDF."""
    out = site / "_site"
    pages = (path for path in sorted(out.rglob("*.html")) if link in path.read_text("utf-8"))
    return [path.relative_to(out).as_posix() for path in pages]


def test_pages_of_the_cv_link_to_it(write_site: WriteSite) -> None:
    """The homepage and the experience page do, and no other."""
    site = write_site({"content/cv.yaml": CV.format("")})
    build(site)
    assert "A prize" in read_pdf(site / "_site" / "cv.pdf")
    assert list_linking_pages(site) == ["experience/index.html", "index.html"]


def test_settings_leave_it_out(write_site: WriteSite) -> None:
    """With ``pdf: false`` there is neither the file nor a link to it."""
    site = write_site({"content/cv.yaml": CV.format("outputs: {pdf: false}")})
    build(site)
    assert not (site / "_site" / "cv.pdf").exists()
    assert list_linking_pages(site) == []


@pytest.mark.parametrize("name", ["cv.pdf", "CV.pdf"])
def test_own_file_stands_in_for_it(write_site: WriteSite, name: str) -> None:
    """A ``cv.pdf`` of the owner's is published as it is, by the name that it has, and linked to."""
    files = {"content/cv.yaml": CV.format(""), f"content/files/{name}": "%PDF-1.4 own"}
    site = write_site(files)
    assert build(site).warnings == ()
    published = [path.name for path in (site / "_site").glob("*.[pP][dD][fF]")]
    assert published == [name]
    assert (site / "_site" / name).read_text("utf-8") == "%PDF-1.4 own"
    assert list_linking_pages(site, f'{name}" type=') == ["experience/index.html", "index.html"]


def test_preview_does_not_make_it(write_site: WriteSite) -> None:
    """Its pages link to what the server makes when it is asked for it."""
    site = write_site({"content/cv.yaml": CV.format("")})
    build_site(BuildOptions(site, site / "_site", preview=True))
    assert not (site / "_site" / "cv.pdf").exists()
    assert list_linking_pages(site) == ["experience/index.html", "index.html"]


def test_follows_an_edit(write_site: WriteSite) -> None:
    """The next build has what the content says now."""
    site = write_site({"content/cv.yaml": CV.format("")})
    build(site)
    (site / "content" / "cv.yaml").write_text("basics: {name: Ada Byron}\n", "utf-8")
    build(site)
    assert "Ada Byron" in read_pdf(site / "_site" / "cv.pdf")


def test_template_of_the_site(write_site: WriteSite) -> None:
    """A ``cv.typ`` of the site's own is its layout, and may import what the default one does."""
    template = (
        '#import "@cvsite/text:1.0.0": write-inlines\n'
        "#let cv = json(bytes(sys.inputs.data))\n"
        '#set document(title: cv.title)\n#set page("a6")\n'
        "Prizes: #for it in cv.sections.first().entries { write-inlines(it.title) }\n"
    )
    site = write_site({"content/cv.yaml": CV.format(""), "templates/cv.typ": template})
    pdf = write_pdf(site)
    assert read_pdf(pdf) == "Prizes: A prize"
    assert open_pdf(pdf).pages[0].mediabox.width < 300


@pytest.mark.parametrize(
    ("template", "place", "message"),
    [
        ('#set document(title: "x")\n#let a = 1 +\n', "2", "expected expression"),
        ('#set document(title: "x")\n\n  #nothing\n', "3:4", "unknown variable: nothing"),
        ('#set document(title: "x")\n=== Low\n', "2", "PDF/UA-1"),
        (
            '#import "@cvsite/text:1.0.0": write-blocks\n#write-blocks(7)\n',
            "2:2",
            "has no method",
        ),
    ],
)
def test_mistake_in_a_template_has_its_line(
    write_site: WriteSite, template: str, place: str, message: str
) -> None:
    """It is told as those of other templates are, and the site stays as it was."""
    site = write_site({"content/cv.yaml": CV.format(""), "templates/cv.typ": template})
    with pytest.raises(ContentError) as raised:
        build(site)
    [problem] = raised.value.problems
    assert f"{problem.location}".startswith(f"{site / 'templates' / 'cv.typ'}:{place}")
    assert message in problem.message
    assert not (site / "_site").exists()


def test_fonts_of_the_system_are_looked_at_again(write_site: WriteSite) -> None:
    """A build that used them is not taken for the same later, as fonts come and go."""
    for fonts, is_kept in (("own", True), ("system", False)):
        site = write_site({"content/cv.yaml": CV.format(f"pdf_fonts: {fonts}")})
        options = BuildOptions(site, site / "_site", "https://ada.example")
        build_or_keep(options)
        assert build_or_keep(options).kept is is_kept


@pytest.mark.parametrize(
    ("variants", "hint"),
    [
        ("", "cv_variants has none"),
        ("cv_variants: {long: {}, short: {}}", "did you mean 'short'?"),
        ("cv_variants: {one: {}, two: {}}", "known: one, two"),
    ],
)
def test_variant_that_is_not_there(write_site: WriteSite, variants: str, hint: str) -> None:
    """The message says which there are."""
    site = write_site({"content/cv.yaml": f"basics: {{name: Ada King}}\n{variants}\n"})
    with pytest.raises(UsageError, match="there is no variant 'shrt'") as raised:
        write_pdf(site, "shrt")
    assert hint in str(raised.value)
