"""The documentation agrees with the code, and its examples work."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import BuildOptions, build_site
from cvsite.loader.site import load_site

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


@pytest.mark.parametrize("example", list_examples(DOCS / "bibliography.md", "yaml"))
def test_settings_of_publications_load(example: str, write_site: WriteSite) -> None:
    """Each example of settings works with the entries of the examples, and shows some of them."""
    bib = "".join(list_examples(DOCS / "bibliography.md", "bibtex"))
    loaded = load_site(write_site({"content/cv.yaml": example, "content/publications.bib": bib}))
    assert loaded.warnings == ()
    assert loaded.site.bibliography.publications


def test_theme_examples_build(write_site: WriteSite) -> None:
    """The style sheet, the frame and the page of docs/customising.md work together."""
    page = DOCS / "customising.md"
    [css] = list_examples(page, "css")
    base, reading, *_ = list_examples(page, "jinja")
    bib = "@misc{a, title = {A}}"
    site = write_site(
        {
            "static/mine.css": css,
            "templates/base.html": base,
            "templates/pages/reading.html": reading,
            "content/publications.bib": bib,
        }
    )
    build_site(BuildOptions(site, site / "_site"))
    html = (site / "_site" / "reading" / "index.html").read_text("utf-8")
    assert re.search(r'href="\.\./assets/mine\.[0-9a-f]+\.css"', html)
    assert "<h1>Reading</h1>" in html
    assert 'href="../publications/"' in html


def test_script_examples_build(write_site: WriteSite) -> None:
    """The frame of docs/customising.md has a button for the colours, and its setting no script."""
    page = DOCS / "customising.md"
    frame = list_examples(page, "jinja")[-1]
    [setting] = list_examples(page, "yaml")
    site = write_site({"templates/base.html": frame})
    html = site / "_site" / "index.html"
    build_site(BuildOptions(site, site / "_site"))
    assert "data-theme-toggle" in html.read_text("utf-8")
    assert "<script" in html.read_text("utf-8")
    (site / "content" / "cv.yaml").write_text(f"basics:\n  name: Ada King\n{setting}", "utf-8")
    build_site(BuildOptions(site, site / "_site"))
    assert "<script" not in html.read_text("utf-8")


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
