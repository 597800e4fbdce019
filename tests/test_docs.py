"""The documentation agrees with the code, and its examples work."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.loader.site import load_site
from cvsite.loader.slugs import make_slugs

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md")])

WriteSite = Callable[[dict[str, str]], Path]


def list_examples(page: Path, language: str) -> list[str]:
    """Give the code blocks of a page that are in a language."""
    pattern = rf"^ *```{language}\n(.*?)^ *```$"
    return re.findall(pattern, page.read_text("utf-8"), re.DOTALL | re.MULTILINE)


def test_generated_parts_are_up_to_date() -> None:
    """``make docs`` would change nothing: the tables and the schema are those of the code."""
    sys.path.insert(0, str(DOCS))
    try:
        from generate import generate  # noqa: PLC0415 - a script beside the documents
    finally:
        sys.path.pop(0)
    stale = [path for path, text in generate().items() if path.read_text("utf-8") != text]
    assert stale == []


def test_every_record_has_its_table() -> None:
    """No record that a CV can hold is missing from docs/cv.md."""
    sys.path.insert(0, str(DOCS))
    try:
        from generate import describe_schema  # noqa: PLC0415 - as above
    finally:
        sys.path.pop(0)
    text = (DOCS / "cv.md").read_text("utf-8")
    assert [
        name for name in describe_schema()["$defs"] if f"<!-- table: {name} -->" not in text
    ] == []


def test_types_of_fields() -> None:
    """A pattern is a date's only where it says so."""
    text = (DOCS / "cv.md").read_text("utf-8")
    assert "| `language` | text | Language of the content" in text
    assert "| `start_date` | date | " in text
    assert "| `end_date` | date or `present` | " in text


@pytest.mark.parametrize("example", list_examples(DOCS / "cv.md", "yaml"))
def test_yaml_examples_load(example: str, write_site: WriteSite) -> None:
    """Each example is a CV, or what ``private.yaml`` adds to one."""
    is_cv = "name:" in example
    if example.startswith("basics"):
        site = write_site({f"content/{'cv' if is_cv else 'private'}.yaml": example})
        assert load_site(site).warnings == ()
    else:
        assert example.startswith("# yaml-language-server: $schema=https://")


@pytest.mark.parametrize("example", list_examples(DOCS / "bibliography.md", "bibtex"))
def test_bibtex_examples_load(example: str, write_site: WriteSite) -> None:
    """Each example is a bibliography without problems."""
    loaded = load_site(write_site({"content/publications.bib": example}))
    assert loaded.warnings == ()
    assert loaded.site.bibliography.selected


def test_slugs_of_odd_keys() -> None:
    """The table of odd keys in the page about the bibliography says what they become."""
    rows = re.findall(
        r"^  \| `(\S+)` \| `(\S+)` \|", (DOCS / "bibliography.md").read_text("utf-8"), re.MULTILINE
    )
    keys, slugs = zip(*rows, strict=True)
    assert make_slugs(keys) == slugs
    assert len(rows) == 6


@pytest.mark.parametrize("example", list_examples(DOCS / "bibliography.md", "yaml"))
def test_settings_of_publications_load(example: str, write_site: WriteSite) -> None:
    """Each example of settings works with the entries of the examples, and shows some of them."""
    bib = "".join(list_examples(DOCS / "bibliography.md", "bibtex"))
    loaded = load_site(write_site({"content/cv.yaml": example, "content/publications.bib": bib}))
    assert loaded.warnings == ()
    assert loaded.site.bibliography.publications


def test_settings_of_outputs_load(write_site: WriteSite) -> None:
    """The formats that are to be left out are."""
    [example] = list_examples(DOCS / "exporting.md", "yaml")
    site = write_site({"content/cv.yaml": example})
    build_site(BuildOptions(site, site / "_site"))
    assert not (site / "_site" / "resume.json").exists()
    assert (site / "_site" / "cv.md").exists()


def test_exports_of_the_documentation(tmp_path: Path) -> None:
    """The commands print something of the site that a newcomer has."""
    program = Path(sys.executable).with_name("cvsite")
    subprocess.run([program, "new", "mysite"], cwd=tmp_path, check=True, capture_output=True)
    [example] = list_examples(DOCS / "exporting.md", "console")
    commands = re.findall(r"^\$ cvsite (.*) > .*$", example, re.MULTILINE)
    assert len(commands) == example.count("$")
    for command in commands:
        done = subprocess.run(
            [program, *command.split()], cwd=tmp_path, capture_output=True, check=True
        )
        assert b"Wren Tidewell" in done.stdout


CUSTOM = DOCS / "customising.md"
CUSTOM_CV = """\
basics: {name: Ada King}
awards: [{title: A prize, date: [1840, 1841], awarder: An academy}, {title: Another}]
talks: [{title: On engines, date: 1843}]
"""
CUSTOM_BIB = "@book{a, title = {A}, year = 1843, publisher = {Taylor}, doi = {10.5555/12345678},"


def build_customised(write_site: WriteSite, files: dict[str, str]) -> Path:
    """Build a site with files of docs/customising.md, and give the folder of it."""
    bib = "".join((CUSTOM_BIB, *list_examples(CUSTOM, "bibtex"), "}"))
    content = {"content/cv.yaml": CUSTOM_CV, "content/publications.bib": bib}
    site = write_site({**content, **files})
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def test_style_sheet_of_the_documentation(write_site: WriteSite) -> None:
    """The style sheet follows that of the theme, by the frame that asks for it."""
    [css] = list_examples(CUSTOM, "css")
    base = list_examples(CUSTOM, "jinja")[0]
    built = build_customised(write_site, {"static/mine.css": css, "templates/base.html": base})
    html = (built / "publications" / "index.html").read_text("utf-8")
    assert -1 < html.find('href="../assets/style.') < html.find('href="../assets/mine.')
    style = (ROOT / "static" / "style.css").read_text("utf-8")
    assert [name for name in re.findall(r"--\w+:", css) if name not in style] == []


def test_settings_of_the_documentation(write_site: WriteSite) -> None:
    """The settings of the theme and of the order load together, and change the site."""
    theme, order, *_ = list_examples(CUSTOM, "yaml")
    cv = f"{CUSTOM_CV}{theme}{order.removeprefix('site:')}"
    built = build_customised(write_site, {"content/cv.yaml": cv})
    [path] = built.glob("assets/theme.*.css")
    assert "--accent: light-dark(#84370f, " in path.read_text("utf-8")
    assert "<h1>CV</h1>" in (built / "experience" / "index.html").read_text("utf-8")


def test_partials_of_the_documentation(write_site: WriteSite) -> None:
    """The partial of awards and that of the venue stand in for those of the theme."""
    _, awards, venue, *_ = list_examples(CUSTOM, "jinja")
    built = build_customised(
        write_site,
        {
            "templates/partials/sections/awards.html": awards,
            "templates/partials/venue.html": venue,
        },
    )
    experience = (built / "experience" / "index.html").read_text("utf-8")
    assert '<p class="when">1840, 1841</p>' in experience
    assert "<strong>A prize</strong>, An academy" in experience
    assert "<strong>Another</strong></p>" in experience
    publications = (built / "publications" / "index.html").read_text("utf-8")
    assert "<bdi>Taylor, 1843</bdi>" in publications
    assert '<p class="venue">DOI 10.5555/12345678</p>' in publications
    assert '<p class="venue">Acceptance rate 23%</p>' in publications


def test_page_of_the_documentation(write_site: WriteSite) -> None:
    """The page is at its address, in the navigation, and has the talks."""
    page = list_examples(CUSTOM, "jinja")[3]
    built = build_customised(write_site, {"templates/pages/talks.html": page})
    html = (built / "talks" / "index.html").read_text("utf-8")
    assert "<h1>Talks</h1>" in html
    assert "<li>On engines, 1843</li>" in html
    assert 'href="../publications/">writes' in html
    assert '<a href="talks/">Talks</a>' in (built / "index.html").read_text("utf-8")


def test_usual_look_on_the_page_of_the_documentation(write_site: WriteSite) -> None:
    """Headings follow that of the page where a section of the CV stands there without its own."""
    page, usual = list_examples(CUSTOM, "jinja")[3:5]
    page = re.sub(r"<ul>.*</ul>", usual, page, flags=re.DOTALL)
    work = "{% set records = cv.work %}{% include 'partials/sections/work.html' %}"
    cv = f"{CUSTOM_CV}work: [{{name: Engines Ltd, position: Analyst, projects: [{{name: Notes}}]}}]"
    own = {"talks": page, "jobs": page.replace(usual, work)}
    files = {f"templates/pages/{name}.html": text for name, text in own.items()}
    built = build_customised(write_site, {"content/cv.yaml": cv, **files})
    assert "<h2>On engines</h2>" in (built / "talks" / "index.html").read_text("utf-8")
    jobs = (built / "jobs" / "index.html").read_text("utf-8")
    assert re.findall(r"<h[1-6]>", jobs) == ["<h1>", "<h2>", "<h3>"]
    experience = (built / "experience" / "index.html").read_text("utf-8")
    assert "<h3>Analyst</h3>" in experience
    assert "<h4>Notes</h4>" in experience


def test_script_examples_build(write_site: WriteSite) -> None:
    """One setting of docs/customising.md shows a button for the colours, the other no script."""
    *_, toggle, no_script = list_examples(CUSTOM, "yaml")
    built = build_customised(write_site, {"content/cv.yaml": CUSTOM_CV + toggle})
    html = (built / "index.html").read_text("utf-8")
    assert "data-theme-toggle" in html
    assert "<script src" in html
    built = build_customised(write_site, {"content/cv.yaml": CUSTOM_CV + no_script})
    assert "<script src" not in (built / "index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("page", "files"),
    [
        (
            "quickstart.md",
            {
                "content/cv.yaml": "basics:\n  name: Ada King\n"
                + "\n" * 10
                + "education:\n  - institutoin: University of London\n"
            },
        ),
        (
            "bibliography.md",
            {
                "content/publications.bib": "\n@inproceedings{king1843notes,\n"
                "  title = {Notes on the {Analytical Engine},\n  year = {1843},\n}\n"
            },
        ),
    ],
)
def test_messages_are_those_of_the_documentation(
    page: str, files: dict[str, str], write_site: WriteSite
) -> None:
    """A message that the documentation shows is what the command prints."""
    [shown] = list_examples(DOCS / page, "text")
    built = subprocess.run(
        [sys.executable, "-m", "cvsite", "build"],
        cwd=write_site(files),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert shown in built.stderr


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(page: Path) -> None:
    """A relative link of a document leads to a file, and its anchor to a heading of it."""
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text("utf-8")):
        path, _, anchor = target.partition("#")
        if "://" in target:
            continue
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), re.MULTILINE)
            anchors = {
                re.sub(r"[^\w\- ]", "", each).strip().lower().replace(" ", "-") for each in headings
            }
            assert anchor in anchors, target
