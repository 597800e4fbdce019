"""The CV as JSON Resume: what other tools read of it, and that cvsite reads it back."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.loader.site import load_site
from cvsite.model.cv import Cv

ROOT = Path(__file__).parents[2]
SITES = {
    "this": ROOT / "content",
    "starter": ROOT / "src/cvsite/starter/site/content",
    **{each.name: each / "content" for each in (ROOT / "tests/sites").iterdir()},
}
SCHEMA = Path(__file__).parent / "json_resume" / "schema.json"
"""The schema of the npm package ``@jsonresume/schema``, 1.3.1."""

FORMATS = FormatChecker(())
FORMATS.checks("email")(lambda text: "@" in str(text))
FORMATS.checks("uri")(
    lambda text: re.fullmatch(r"[a-z]+:[!-;=?-Z\[\]_a-z~]*", str(text)) is not None
)

CV = """\
basics: {name: Ada King, email: ada@example.org, phone: "1", image: a.svg}
awards:
  - {title: Prize, date: [2019, 2020-05]}
work: [{name: Engines, start_date: 1842, highlights: ["A *b*"], location: London}]
site: {publish: [PUBLISH], publications: {exclude: {keys: [x]}}}
"""
FILES = {
    "content/publications.bib": "@article{a, title = {T}, journal = {J}, year = 1843}\n"
    "@article{x, title = {Secret}}",
    "content/files/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>',
}

WriteSite = Callable[[dict[str, str]], Path]


def build(site: Path, base_url: str | None = "https://ada.example") -> dict[str, bytes]:
    """Build a site, and give its files by their paths."""
    out = site / "_site"
    shutil.rmtree(out, ignore_errors=True)
    build_site(BuildOptions(site, out, base_url))
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in out.rglob("*")
        if path.is_file()
    }


def export(site: Path, base_url: str | None = "https://ada.example") -> Any:  # noqa: ANN401 - JSON
    """Build a site, and give its resume.json."""
    return json.loads(build(site, base_url)["resume.json"])


@pytest.mark.parametrize(("publish", "is_told"), [("email_text", False), ("email_link", True)])
def test_fields(write_site: WriteSite, publish: str, *, is_told: bool) -> None:
    """Fields have the names of JSON Resume; what is not published is not in it."""
    resume = export(write_site({"content/cv.yaml": CV.replace("PUBLISH", publish), **FILES}))
    assert "Secret" not in str(resume)
    assert resume["basics"].pop("email", None) == ("ada@example.org" if is_told else None)
    assert resume["basics"] == {
        "name": "Ada King",
        "image": "https://ada.example/a.svg",
        "cvsite": {"image": "a.svg"},
    }
    assert resume["awards"] == [{"title": "Prize", "date": "2019", "dates": ["2020-05"]}]
    assert resume["work"][0]["startDate"] == "1842"
    assert resume["work"][0]["highlights"] == ["A *b*"]
    assert resume["publications"] == [
        {
            "name": "T",
            "publisher": "J",
            "releaseDate": "1843",
            "url": "https://ada.example/publications/a/",
        }
    ]
    assert resume["meta"]["canonical"] == "https://ada.example/resume.json"


@pytest.mark.parametrize("base_url", ["https://ada.example", None])
@pytest.mark.parametrize("name", SITES)
def test_it_fits_the_schema(tmp_path: Path, name: str, base_url: str | None) -> None:
    """The file is valid by the schema of JSON Resume, the formats of addresses included."""
    shutil.copytree(SITES[name], tmp_path / "content")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    validator = Draft7Validator(schema, format_checker=FORMATS)
    faults = [error.message for error in validator.iter_errors(export(tmp_path, base_url))]
    assert faults == []


@pytest.mark.parametrize("name", SITES)
def test_it_makes_the_same_site(tmp_path: Path, name: str) -> None:
    """As content it gives the same site, to the byte, but for an e-mail that it does not have."""
    content = tmp_path / "content"
    shutil.copytree(SITES[name], content)
    for path in content.glob("*.*"):  # the e-mail address is published as a text alone
        if path.suffix in {".yaml", ".json"}:
            text = re.sub(r'^ *"?email"?: .*\n', "", path.read_text("utf-8"), flags=re.MULTILINE)
            path.write_text(text, "utf-8")
    before = build(tmp_path)
    for path in content.glob("*.yaml"):
        path.unlink()
    (content / "resume.json").write_bytes(before["resume.json"])
    after = build(tmp_path)
    assert sorted(after) == sorted(before)
    assert [path for path in before if after[path] != before[path]] == []


def test_it_reads_back(copy_site: Callable[[Path], Path]) -> None:
    """What cvsite reads of the file is the CV that it was written of, with nothing odd in it."""
    site = copy_site(SITES["complete"].parent)
    before = load_site(site).site.cv
    text = json.dumps(export(site))
    (site / "content/cv.yaml").unlink()
    (site / "content/resume.json").write_text(text, "utf-8")
    loaded = load_site(site)
    assert [each.message for each in loaded.warnings if "unknown key" in each.message] == []
    for name in Cv.model_fields.keys() - {"json_schema", "meta", "publications", "basics"}:
        assert getattr(loaded.site.cv, name) == getattr(before, name), name


def test_settings_are_kept(write_site: WriteSite) -> None:
    """What the site is set to look like stands beside the CV, without what is as usual."""
    settings = "{theme: {accent: teal}, news_limit: 3, script: true, outputs: {csl_json: false}}"
    cv = f"basics: {{name: Ada}}\nsite: {settings}\n"
    variants = "cv_variants: {short: {sections: [{name: work, limit: 1}], publish: [phone]}}\n"
    resume = export(write_site({"content/cv.yaml": cv + variants}))
    assert resume["cvVariants"] == {
        "short": {"sections": [{"name": "work", "limit": 1}], "publish": ["phone"]}
    }
    assert resume["site"] == {
        "theme": {"accent": "teal"},
        "newsLimit": 3,
        "outputs": {"cslJson": False},
    }


def test_hidden_sections_stay_hidden(write_site: WriteSite) -> None:
    """A section that no page shows is not in the file either."""
    cv = """\
basics: {name: Ada}
references: [{name: Secret, reference: Of her.}]
skills: [{name: Algebra}]
sections:
  - {title: Kept, entries: [{title: One}]}
  - {title: Dropped, entries: [{title: Two}]}
site: {sections: {experience: [skills, Kept]}}
"""
    resume = export(write_site({"content/cv.yaml": cv}))
    assert "references" not in resume
    assert resume["skills"] == [{"name": "Algebra"}]
    assert [each["title"] for each in resume["sections"]] == ["Kept"]


def test_other_tools_find_lines_of_work(write_site: WriteSite) -> None:
    """An appointment has the dates and the details of its lines of work in its own fields."""
    cv = """\
basics: {name: Ada}
work:
  - name: Engines
    highlights: [Own]
    projects:
      - {name: Old, start_date: 1841, end_date: 1842-05, description: What., highlights: [Done]}
      - {name: New, start_date: 1843-02, end_date: 1844}
"""
    (work,) = export(write_site({"content/cv.yaml": cv}))["work"]
    assert (work["startDate"], work["endDate"]) == ("1841", "1844")
    assert work["highlights"] == [
        "Own",
        "New (Feb 1843 – 1844)",
        "Old (1841 – May 1842): What.",
        "Done",
    ]
    assert work["cvsite"] == {"startDate": None, "endDate": None, "highlights": ["Own"]}


def test_addresses_are_full(write_site: WriteSite) -> None:
    """Profiles have addresses, and what is no full address on an unknown site is left out."""
    cv = """\
basics: {name: Ada, profiles: [{network: GitHub, username: ada}]}
certificates: [{name: Course, url: course.svg}]
awards: [{title: Prize, url: "https://example.org/ü b"}]
"""
    files = {"content/files/course.svg": FILES["content/files/a.svg"]}
    resume = export(write_site({"content/cv.yaml": cv, **files}), None)
    assert resume["basics"]["profiles"][0] == {
        "network": "GitHub",
        "username": "ada",
        "url": "https://github.com/ada",
        "cvsite": {"url": None},
    }
    assert resume["certificates"] == [{"name": "Course", "cvsite": {"url": "course.svg"}}]
    assert resume["awards"][0]["url"] == "https://example.org/%C3%BC%20b"


def test_publications_without_a_bibliography_keep_their_addresses(write_site: WriteSite) -> None:
    """The address of the page is for other tools; the publication's own is kept beside it."""
    cv = """\
basics: {name: Ada}
publications:
  - {name: Notes, url: "https://example.org/notes", release_date: 1843}
  - {name: Letters, release_date: 1842}
"""
    notes, letters = export(write_site({"content/cv.yaml": cv}))["publications"]
    assert notes["url"] == "https://ada.example/publications/notes/"
    assert notes["cvsite"] == {"url": "https://example.org/notes"}
    assert letters["cvsite"] == {"url": None}
