"""A character that no font has is named with its place, and is never a blank."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.cache import Cache
from cvsite.errors import ContentError, format_problem
from cvsite.exporters.fonts import FontSet
from cvsite.exporters.missing_characters import name_character
from font_file import write_font
from pdf_text import read_pdf, write_pdf

WriteSite = Callable[[dict[str, str]], Path]

CV = """\
basics: {name: Ada King}
awards:
  - {title: Prize, date: 1843}
  - {title: "Prize 于世", date: 1842}
"""
BIB = "\n@misc{a, title = {A title}, author = {King, Ada and 世, 行}, year = 2020}\n"


@pytest.fixture
def site(write_site: WriteSite) -> Path:
    """Give a site with letters that the fonts within typst lack."""
    return write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})


def find_missing(folder: Path, *texts: str) -> frozenset[str]:
    """Find what the fonts of a folder lack, without a cache."""
    return FontSet(folder / "fonts").find_missing(texts, Cache(folder / "no" / "cache"))


def test_pdf_fails_and_names_each_record(site: Path) -> None:
    """The message has the place of the record and the characters, with their names."""
    with pytest.raises(ContentError) as raised:
        write_pdf(site)
    told = [format_problem(problem) for problem in raised.value.problems]
    assert [text.partition(": ")[0].rpartition("/")[2] for text in told] == [
        "cv.yaml:4:5",
        "publications.bib:2:1",
    ]
    assert (
        "no font has 于 (U+4E8E CJK UNIFIED IDEOGRAPH-4E8E) and "
        "世 (U+4E16 CJK UNIFIED IDEOGRAPH-4E16)\n" in told[0]
    )
    assert "行" in told[1]


def test_build_warns_and_leaves_it_out(site: Path) -> None:
    """There is neither the PDF nor a link to it, and one warning that says why."""
    warnings = build_site(BuildOptions(site, site / "_site")).warnings
    [told] = [each for each in warnings if "no font" in each.message]
    assert told.severity == "warning"
    assert "; 1 more record of the CV has such, so there is no cv.pdf" in told.message
    assert "content/fonts/" in (told.hint or "")
    assert not (site / "_site" / "cv.pdf").exists()
    assert "cv.pdf" not in (site / "_site" / "index.html").read_text("utf-8")


def test_headings_are_named_too(write_site: WriteSite) -> None:
    """A heading is of no record, and has no place in the message."""
    own = "sections: [{title: 于 Research, entries: [{summary: Engines.}]}]\n"
    site = write_site({"content/cv.yaml": f"basics: {{name: Ada King}}\n{own}"})
    warnings = build_site(BuildOptions(site, site / "_site")).warnings
    [told] = [each for each in warnings if "no font" in each.message]
    assert "no font has 于" in told.message
    assert not (site / "_site" / "cv.pdf").exists()


def test_strict_build_fails(site: Path) -> None:
    """With ``--strict`` the site stays as it was."""
    with pytest.raises(ContentError, match=r"so there is no cv\.pdf"):
        build_site(BuildOptions(site, site / "_site", "https://ada.example", strict=True))


def test_marks_between_are_no_hindrance(write_site: WriteSite) -> None:
    """A word that is broken or joined by unseen characters is found where it stands."""
    awards = 'awards: [{title: "ก\\u200dิ\\u0301x"}]'
    site = write_site({"content/cv.yaml": f"basics: {{name: Ada King}}\n{awards}\n"})
    with pytest.raises(ContentError, match=r"cv\.yaml:2:\d+: no font has ก"):
        write_pdf(site)


def test_fonts_of_the_system_are_a_hint_once(write_site: WriteSite) -> None:
    """Who uses them already is told to install one."""
    cv = "basics: {name: \U0010fffd}\nsite: {pdf_fonts: system}\n"
    site = write_site({"content/cv.yaml": cv})
    with pytest.raises(ContentError, match="or install one"):
        write_pdf(site)


def test_font_of_the_content_has_them(site: Path) -> None:
    """With a font file for the letters they are in the PDF, and the site links to it."""
    write_font(site / "content" / "fonts" / "own.ttf", "于世行")
    build_site(BuildOptions(site, site / "_site"))
    assert "Prize 于世" in read_pdf(site / "_site" / "cv.pdf")
    assert 'href="cv.pdf"' in (site / "_site" / "index.html").read_text("utf-8")


def test_usual_characters_are_there(tmp_path: Path) -> None:
    """The fonts within typst have the letters that are taken for granted, and marks on them."""
    texts = ["".join(map(chr, range(first, last))) for first, last in [(32, 127), (0xA0, 0x180)]]
    texts += [
        "ΑΩάώ АЯаё",
        "‐‑‒–—―‘’“”„†‡•…→−",
        "אבג",
        "ابت",
        "e\u0301 n\u0303",
        "so\u00adft",
        "a\u2068b\u2069",
    ]
    parts = [f"{text} \u0180" for text in texts]  # so that all of it is looked at
    assert find_missing(tmp_path, *parts) == frozenset()


def test_single_characters_are_missing(tmp_path: Path) -> None:
    """Of a text only what is missing is told, whatever marks it bears."""
    assert find_missing(tmp_path, "Aé世b\U0001f389\ue661", "世\u0301") == {
        "世",
        "\U0001f389",
        "\ue661",
    }


def test_file_that_is_no_font_has_nothing(tmp_path: Path) -> None:
    """What letters there are is looked up, and not taken for granted."""
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "own.ttf").write_bytes(b"no font")
    assert find_missing(tmp_path, "世") == {"世"}


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("世", "世 (U+4E16 CJK UNIFIED IDEOGRAPH-4E16)"),
        ("x\u0301", "x\u0301 (U+0078 LATIN SMALL LETTER X + U+0301 COMBINING ACUTE ACCENT)"),
        ("\ue123", "\ufffd (U+E123)"),
    ],
)
def test_names_of_characters(character: str, name: str) -> None:
    """A character has its code and its name, and is shown if a terminal can."""
    assert name_character(character) == name


def test_fonts_in_folders(site: Path) -> None:
    """Fonts that stand in folders of their own are used as well."""
    write_font(site / "content" / "fonts" / "squares" / "Squares.ttf", "于世行")
    assert "于世" in read_pdf(write_pdf(site))


def test_files_that_are_no_fonts(site: Path) -> None:
    """Where a character is missing, files that were meant to help and cannot be read are named."""
    fonts = site / "content" / "fonts"
    write_font(fonts / "Good.ttf", "于")
    (fonts / "web.woff2").write_bytes(b"wOF2")
    (fonts / "broken.otf").write_bytes(b"OTTO")
    (fonts / "LICENSE.txt").write_text("Free.", "utf-8")
    with pytest.raises(ContentError) as raised:
        write_pdf(site)
    problems = raised.value.problems
    unread = [problem for problem in problems if problem.message.startswith("no font can be read")]
    places = [problem.location for problem in unread]
    assert [Path(place.path).name for place in places if place] == ["broken.otf", "web.woff2"]
    assert {problem.severity for problem in unread} == {"warning"}
    assert len(problems) > len(unread)
    warned = [
        problem.message for problem in build_site(BuildOptions(site, site / "_site")).warnings
    ]
    assert warned.count("no font can be read from this file") == 2
