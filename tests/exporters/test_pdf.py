"""The CV as PDF: what it says, in which order, and what it is made of."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.exporters.cv.entries import MAKERS
from cvsite.model.shown import SECTION_TITLES
from pdf_text import list_fonts, list_pdf_links, open_pdf, read_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

ROOT = Path(__file__).parents[2]
FACTS = yaml.safe_load((ROOT / "tests" / "content_facts.yaml").read_text("utf-8"))

CV = """\
basics:
  name: Ada King
  email: ada@engines.example
  phone: "+44 20 7946 0000"
  location: {city: London}
education:
  - institution: University of London
    study_type: PhD
    area: Engines
    start_date: 1838
    end_date: 1842
work:
  - {name: Analytical Engines Ltd, position: Analyst, start_date: 1842-06, publications: [b, a]}
  - {name: Difference Engines Ltd, position: Assistant, start_date: 1841, end_date: 1842}
talks:
  - {title: On engines, date: 1843, event: Royal Society, slides: slides.pdf}
people:
  - {name: Charles Babbage, url: "https://babbage.example"}
"""
BIB = """\
@article{a, title = {Notes on the Engine}, author = {King*, Ada and Babbage, Charles},
  journal = {Memoirs}, year = 1843, doi = {10.1000/1}, award = {A Medal}, selected = {true}}
@article{b, title = {What Is an Engine?}, author = {Babbage, Charles and King, Ada}, year = 1842,
  journal = {Letters}}
@unpublished{c, title = {Of $n^2$ Wheels}, author = {King, Ada}, pubstate = {submitted}}
"""


def write(write_site: WriteSite, cv: str = CV, settings: str = "") -> Path:
    """Write a site with a CV and three publications."""
    site = f"site: {{url: https://ada.example{settings}}}\n"
    files = {"content/cv.yaml": cv + site, "content/publications.bib": BIB}
    return write_site({**files, "content/files/slides.pdf": "%PDF-1.4"})


def list_facts(facts: object) -> Iterator[str]:
    """Give all facts of a table of them."""
    match facts:
        case dict():
            for each in facts.values():
                yield from list_facts(each)
        case list():
            for each in facts:
                yield from list_facts(each)
        case _:
            yield " ".join(str(facts).split())


def test_content_on_two_pages() -> None:
    """The CV of this repository fits two pages, which state every fact of it in its words."""
    pdf = write_pdf(ROOT)
    text = read_pdf(pdf)
    assert len(open_pdf(pdf).pages) == 2
    assert [fact for fact in list_facts(FACTS) if fact not in text] == []


def test_order_of_reading(write_site: WriteSite) -> None:
    """What stands beside each other is read from left to right, section by section."""
    text = read_pdf(write_pdf(write(write_site)))
    parts = (
        "Ada King London · ada [at] engines.example · ada.example",
        "Education 1838 – 1842 PhD in Engines University of London",
        "Appointments Jun 1842 – present Analyst Analytical Engines Ltd",
        "1841 – 1842 Assistant",
        "Publications * Equal contribution In submission [1] Ada King. Of",
        "1843 [2] Ada King* and Charles Babbage. Notes on the Engine. Memoirs 1843. A Medal. DOI",
        "1842 [3] Charles Babbage and Ada King. What Is an Engine? Letters 1842.",
        "Talks 1843 On engines Royal Society Slides",
    )
    places = [text.find(part) for part in parts]
    assert -1 not in places, text
    assert places == sorted(places)


def test_links_lead_to_full_addresses(write_site: WriteSite) -> None:
    """Pages and files of the site are linked to by its address, publications by their number."""
    links = list_pdf_links(write_pdf(write(write_site)))
    assert links == [
        "https://ada.example",
        *("#", "#"),
        "https://ada.example/publications/c/",
        "https://babbage.example",
        "https://ada.example/publications/a/",
        "https://doi.org/10.1000/1",
        "https://babbage.example",
        "https://ada.example/publications/b/",
        "https://ada.example/slides.pdf",
    ]


def test_without_an_address_nothing_leads_to_the_site(write_site: WriteSite) -> None:
    """What would have no full address is plain text."""
    site = write_site({"content/cv.yaml": CV.replace(", publications: [b, a]", "")})
    assert list_pdf_links(write_pdf(site)) == []


def test_what_programs_read_of_it(write_site: WriteSite) -> None:
    """It names itself, its author and its language, is tagged, and has all its fonts in it."""
    pdf = write_pdf(write(write_site, settings=", language: en-GB"))
    reader = open_pdf(pdf)
    assert reader.metadata
    assert reader.metadata.title == "Curriculum vitae of Ada King"
    assert reader.metadata.author == "Ada King"
    root = reader.root_object
    assert str(root["/Lang"]) == "en-GB"
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]  # what the catalogue has
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()  # type: ignore[attr-defined]  # a stream
    fonts = list_fonts(pdf)
    assert fonts
    assert all(fonts.values())


def test_same_bytes_wherever_it_is_made(write_site: WriteSite) -> None:
    """Neither the time nor the command is in it: the build writes what ``cvsite pdf`` does."""
    site = write(write_site)
    build_site(BuildOptions(site, site / "_site"))
    built = (site / "_site" / "cv.pdf").read_bytes()
    (site / ".cvsite").rename(site / "old")
    assert write_pdf(site) == built
    assert b"CreationDate" not in built
    assert b"xmp:CreateDate" not in built


def test_foot_of_each_page(write_site: WriteSite) -> None:
    """Each page has its number and, where the CV gives it, the day of its last change."""
    cv = f"{CV}meta: {{last_modified: 2026-03-12}}\n"
    [page] = open_pdf(write_pdf(write(write_site, cv))).pages
    assert "Ada King Last changed 12 Mar 2026 1 / 1" in " ".join(page.extract_text().split())


def test_names_of_the_owner_are_bold(write_site: WriteSite) -> None:
    """The owner stands out in each publication, and nobody else."""
    [page] = open_pdf(write_pdf(write(write_site))).pages
    bold: list[str] = []

    def visit(text: str, _: object, __: object, font: dict[str, str] | None, ___: object) -> None:
        if font and re.search("bold", font["/BaseFont"], re.IGNORECASE):
            bold.append(text.strip())

    page.extract_text(visitor_text=visit)
    assert bold.count("Ada King") == 1 + 3  # with the name at the top
    assert "Charles Babbage" not in " ".join(bold)


@pytest.mark.parametrize(
    ("publish", "shows", "hides", "links"),
    [
        ("[email_text]", ["ada [at] engines.example"], ["7946"], []),
        ("[]", [], ["engines.example", "7946"], []),
        ("[email_link]", ["ada@engines.example"], ["7946"], ["mailto:ada@engines.example"]),
        ("[phone]", ["+44 20 7946 0000"], ["engines.example"], ["tel:+442079460000"]),
    ],
)
def test_contact_as_it_is_published(
    write_site: WriteSite, publish: str, shows: list[str], hides: list[str], links: list[str]
) -> None:
    """``site.publish`` says what the PDF tells, and what it links to."""
    pdf = write_pdf(write(write_site, settings=f", publish: {publish}"))
    text = read_pdf(pdf)
    assert [each for each in shows if each not in text] == []
    assert [each for each in hides if each in text] == []
    assert [each for each in list_pdf_links(pdf) if each.startswith(("mailto", "tel"))] == links


def test_sections_of_the_experience_page(write_site: WriteSite) -> None:
    """Their order and titles are those of the page; the publications follow degrees and work."""
    sections = ", sections: {experience: [talks, {name: work, title: Jobs}]}"
    text = read_pdf(write_pdf(write(write_site, settings=sections)))
    assert text.find("Talks") < text.find("Jobs") < text.find("Publications")
    assert "Education" not in text


def test_publications_are_those_of_the_site(write_site: WriteSite) -> None:
    """They follow its selection, its order and its groups."""
    settings = ", publications: {exclude: {keys: [c]}, group_by: type}"
    text = read_pdf(write_pdf(write(write_site, settings=settings)))
    assert "Journal articles [1] Ada King* and" in text
    assert "Wheels" not in text


def test_variant_chooses_and_tells_more(write_site: WriteSite) -> None:
    """A variant has the sections, the limits and the contact that it says."""
    variant = (
        "cv_variants:\n  short:\n    publish: [phone]\n    sections:\n"
        "      - {name: publications, title: Writings, limit: 2}\n      - {name: work, limit: 1}\n"
    )
    site = write(write_site, CV + variant)
    text = read_pdf(write_pdf(site, "short"))
    assert "+44 20 7946 0000" in text
    assert "Writings" in text
    assert "[2] Ada King* and" in text
    assert "What Is" not in text.partition("Appointments")[0]
    assert "Publications: [2], What Is an Engine?" in text
    assert "Assistant" not in text
    assert "Education" not in text
    assert "7946" not in read_pdf(write_pdf(site))


def test_every_section_has_its_entries() -> None:
    """No section of the site has records that the PDF does not know how to show."""
    assert set(SECTION_TITLES) - set(MAKERS) == {"about", "selected"}


def test_right_to_left(write_site: WriteSite) -> None:
    """The column of dates stands at the right, and so do the headings."""
    cv = "basics: {name: עדה}\nawards: [{title: פרס, date: 1842}]\nsite: {language: he}\n"
    site = write_site({"content/cv.yaml": cv})
    [page] = open_pdf(write_pdf(site)).pages
    places: dict[str, float] = {}

    def visit(text: str, page: list[float], line: list[float], *_: object) -> None:
        places[text.strip()] = page[0] * line[4] + page[4]

    page.extract_text(visitor_text=visit)
    assert places["1842"] > 400
    assert places["Awards and honors"] > 400
