"""The CV as JSON Resume."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.loader.site import load_site
from cvsite.model.cv import Cv

COMPLETE = Path(__file__).parent.parent / "sites" / "complete"
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


def export(site: Path, base_url: str | None = "https://ada.example") -> str:
    """Build a site, and give its resume.json."""
    build_site(BuildOptions(site, site / "_site", base_url))
    return (site / "_site" / "resume.json").read_text("utf-8")


@pytest.mark.parametrize(("publish", "is_told"), [("email_text", False), ("email_link", True)])
def test_fields(
    write_site: Callable[[dict[str, str]], Path], publish: str, *, is_told: bool
) -> None:
    """Fields have the names of JSON Resume; what is not published is not in it."""
    cv = CV.replace("PUBLISH", publish)
    text = export(write_site({"content/cv.yaml": cv, **FILES}))
    resume = json.loads(text)
    assert resume["basics"].pop("email", None) == ("ada@example.org" if is_told else None)
    assert resume["basics"] == {"name": "Ada King", "image": "https://ada.example/a.svg"}
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
    assert "site" not in resume
    assert "Secret" not in text


def test_it_reads_back(copy_site: Callable[[Path], Path]) -> None:
    """What cvsite reads of the file is the CV that it was written of, with nothing odd in it."""
    site = copy_site(COMPLETE)
    before = load_site(site).site.cv
    text = export(site, None)
    shutil.rmtree(site / "_site")
    (site / "content/cv.yaml").unlink()
    (site / "content/resume.json").write_text(text, "utf-8")
    loaded = load_site(site)
    assert [each.message for each in loaded.warnings if "unknown key" in each.message] == []
    for name in Cv.model_fields.keys() - {"json_schema", "meta", "publications", "site", "basics"}:
        assert getattr(loaded.site.cv, name) == getattr(before, name), name
