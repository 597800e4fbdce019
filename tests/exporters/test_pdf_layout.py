"""Where lines and pages of the CV as PDF break, and on what paper it stands."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pdf_text import open_pdf, read_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

PROFILES = ("GitHub", "ORCID", "LinkedIn", "Mastodon", "Bluesky", "Zenodo", "Codeberg")
A4, LETTER = (595, 842), (612, 792)


def list_lines(pdf: bytes) -> list[str]:
    """List the lines of a PDF, with single spaces."""
    lines = (line for page in open_pdf(pdf).pages for line in page.extract_text().split("\n"))
    return [" ".join(line.split()) for line in lines]


def measure_pages(pdf: bytes) -> set[tuple[int, int]]:
    """Give the sizes of the pages, in whole points."""
    boxes = (page.mediabox for page in open_pdf(pdf).pages)
    return {(round(box.width), round(box.height)) for box in boxes}


def test_contact_breaks_between_its_parts(write_site: WriteSite) -> None:
    """A network and the name there stand in one line, and no line begins or ends with a dot."""
    profiles = ", ".join(f"{{network: {name}, username: ada king}}" for name in PROFILES)
    site = write_site({"content/cv.yaml": f"basics: {{name: Ada King, profiles: [{profiles}]}}\n"})
    lines = list_lines(write_pdf(site))
    assert [
        name for name in PROFILES if not any(f"{name}: ada king" in line for line in lines)
    ] == []
    assert [line for line in lines if line.startswith("·") or line.endswith("·")] == []
    assert not any(all(f"{name}:" in line for name in PROFILES) for line in lines)


def test_long_names_keep_their_words(write_site: WriteSite) -> None:
    """A long word with a hyphen breaks at that, not before the part that would be kept together."""
    name = "Donaudampfschifffahrtsgesellschaft-Hohenzollern"
    site = write_site(
        {"content/cv.yaml": f"basics: {{name: Friedrich Freiherr von und zu {name}}}\n"}
    )
    assert "Donaudampfschifffahrtsgesellschaft" in read_pdf(write_pdf(site))


def test_dates_break_behind_the_dash(write_site: WriteSite) -> None:
    """Two days that have no room beside each other stand below each other."""
    award = "{title: A prize, date: [1840, 1841, 1842, 1843, 1844, 1845]}"
    job = "{name: Engines Ltd, start_date: 1842-12-24, end_date: 1843-11-30}"
    cv = f"basics: {{name: Ada King}}\nwork: [{job}]\nawards: [{award}]\n"
    lines = list_lines(write_pdf(write_site({"content/cv.yaml": cv})))
    assert "24 Dec 1842 –" in lines
    assert any(line.startswith("30 Nov 1843") for line in lines)
    assert "1840, 1841, 1842," in lines


def test_publications_stay_whole(write_site: WriteSite) -> None:
    """No publication of a usual length goes on on the next page."""
    title = "On the Engines of the Analytical and of the Difference Kind, with Notes on " * 4
    entry = "@article{{k{}, title = {{{}}}, author = {{King, Ada}}, journal = {{Memoirs}}}}\n"
    bib = "".join(entry.format(number, title) for number in range(40))
    files = {"content/cv.yaml": "basics: {name: Ada King}\n", "content/publications.bib": bib}
    pages = [page.extract_text() for page in open_pdf(write_pdf(write_site(files))).pages]
    texts = [" ".join(page.split()) for page in pages]
    assert len(texts) > 2
    assert [text[:40] for text in texts[1:] if not text.startswith("[")] == []
    assert [
        text[-40:] for text in texts if not re.search(r"Memoirs\. Ada King \d / \d$", text)
    ] == []


@pytest.mark.parametrize(
    ("setting", "variant", "size"),
    [
        ("", None, A4),
        ("pdf_paper: letter", None, LETTER),
        ("pdf_paper: letter", "usual", LETTER),
        ("pdf_paper: letter", "abroad", A4),
        ("", "home", LETTER),
    ],
)
def test_paper(
    write_site: WriteSite, setting: str, variant: str | None, size: tuple[int, int]
) -> None:
    """The site says on what paper the PDF stands, and a variant may say another."""
    variants = "{usual: {}, abroad: {paper: a4}, home: {paper: letter}}"
    cv = f"basics: {{name: Ada King}}\ncv_variants: {variants}\nsite: {{{setting}}}\n"
    assert measure_pages(write_pdf(write_site({"content/cv.yaml": cv}), variant)) == {size}


@pytest.mark.parametrize(
    "records",
    [
        "work: [{name: X, summary: 'See LINK.'}]",
        "work: [{name: X, highlights: ['See LINK.']}]",
        "awards: [{title: X, summary: 'See LINK.'}]",
    ],
)
def test_links_in_texts_are_seen(write_site: WriteSite, records: str) -> None:
    """What leads somewhere has the colour of links."""
    colored = []
    for link in ("it", "[it](https://ada.example)"):
        cv = f"basics: {{name: Ada}}\n{records.replace('LINK', link)}\n"
        cv += "site: {theme: {accent: '#ff0000'}}\n"
        [page] = open_pdf(write_pdf(write_site({"content/cv.yaml": cv}))).pages
        contents = page.get_contents()
        assert contents is not None
        colored.append(len(re.findall(rb" 0\.6\d* 0 0 scn", contents.get_data())))
    plain, linked = colored
    assert linked == plain + 1


def test_numbers_within_right_to_left(write_site: WriteSite) -> None:
    """Dates, phone numbers and ranges of pages run from left to right all the same."""
    job = "{name: אוניברסיטה, start_date: 2015-09-11, end_date: 2020-06-12}"
    cv = (
        f"basics: {{name: עדה, phone: '+972 2 658 1234'}}\nwork: [{job}]\n"
        "site: {language: he, publish: [phone]}\n"
    )
    bib = "@article{a, author = {King, Ada}, title = {T}, journal = {עיתון}, pages = {12--34}}"
    site = write_site({"content/cv.yaml": cv, "content/publications.bib": bib})
    [page] = open_pdf(write_pdf(site)).pages
    runs: list[str] = []
    page.extract_text(visitor_text=lambda text, *_: runs.append(" ".join(text.split())))
    expected = ("11 Sep 2015 –", "12 Jun 2020", "972 2 658 1234", "12–34")
    assert [each for each in expected if each not in runs] == []


def test_numbers_with_a_slash_stay_whole(write_site: WriteSite) -> None:
    """No line breaks within them, and a program reads them as one."""
    cv = "basics: {name: Ada}\neducation: [{institution: School, score: 'GPA: 4.0/4.0'}]\n"
    [page] = open_pdf(write_pdf(write_site({"content/cv.yaml": cv}))).pages
    runs: list[str] = []
    page.extract_text(visitor_text=lambda text, *_: runs.append(text.strip()))
    assert [run for run in runs if "/4" in run] == ["4.0/4.0"]


def test_publication_of_many_authors_goes_on(write_site: WriteSite) -> None:
    """One that is longer than a page begins where the last ended, and loses none of its authors."""
    names = " and ".join(f"Author, No{number}" for number in range(900))
    files = {
        "content/cv.yaml": "basics: {name: Ada}\nsite: {publications: {authors_shown: 0}}\n",
        "content/publications.bib": f"@article{{a, title = {{T}}, author = {{{names}}}}}",
    }
    pages = open_pdf(write_pdf(write_site(files))).pages
    seen = [len(re.findall(r"No\d+", page.extract_text())) for page in pages]
    assert sum(seen) == 900
    assert min(seen) > 100


def find_start(pdf: bytes, words: str) -> list[float]:
    """Find where on their lines some words begin, from the left."""
    found: list[float] = []

    def visit(text: str, matrix: list[float], *_: object) -> None:
        if text.strip().startswith(words):
            found.append(round(matrix[4], 1))

    for page in open_pdf(pdf).pages:
        page.extract_text(visitor_text=visit)
    return found


def test_words_beside_a_formula_stand_close(write_site: WriteSite) -> None:
    """Its line ends where the formula no longer fits, and is not stretched to the margin."""
    product = (
        r"\prod_{p} \left(1 - a_p p^{-s} + \chi(p) p^{k-1-2s} + \chi(q) q^{k-1-2s} \right)^{-1}"
    )
    titles = ("Zeta", f"Zeta of functions ${product}$ and what follows from it for all of them")
    bib = "\n".join(
        f"@article{{k{n}, title={{{title}}}, author={{Ada King and Mary Somerville}}, year=2020}}"
        for n, title in enumerate(titles)
    )
    files = {"content/cv.yaml": "basics: {name: Ada King}\n", "content/publications.bib": bib}
    short, long = find_start(write_pdf(write_site(files)), "Zeta")
    assert short == long
