"""A small site with pictures, and what is looked at of it once it is built."""

from pathlib import Path

from PIL import Image

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions, BuildReport

CV = "basics:\n  name: Ada King\n{}site: {{url: https://ada.example{}}}\n"
BIB = """\
@misc{one, title = {One}, year = 2022, preview = {one.png}, preview_alt = {A wheel}}
@misc{two, title = {Two}, year = 2021, selected = {true}}
@misc{three, title = {Three}, year = 2020}
"""
SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>
"""


def save_picture(site: Path, name: str) -> None:
    """Write a picture among the files of a site."""
    path = site / "content" / "files" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (800, 500), "teal").save(path)


def build(site: Path) -> BuildReport:
    """Build a site."""
    return build_site(BuildOptions(site, site / "_site"))


def list_names(site: Path) -> set[str]:
    """List the files of a built site by their paths."""
    out = site / "_site"
    return {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}


def read_page(site: Path, path: str = "") -> str:
    """Give a page of a built site."""
    return (site / "_site" / path / "index.html").read_text("utf-8")
