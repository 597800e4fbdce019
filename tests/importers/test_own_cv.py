"""The CV that an owner made by hand is the one that the pages of al-folio's sites link to."""

import re
from pathlib import Path

from cvsite.loader.site import load_site
from importing import import_files

FILES = {
    "_config.yml": "first_name: Ada\nlast_name: King\n",
    "_data/socials.yml": "cv_pdf: My CV.pdf\ngithub_username: ada-k\n",
    "_pages/about.md": "---\nlayout: about\n---\nRead my [CV](/assets/pdf/My%20CV.pdf).\n",
    "assets/pdf/My CV.pdf": "%PDF-1.4\n% mine\n",
}


def test_a_cv_stands_in_for_the_one_that_is_made(tmp_path: Path) -> None:
    """Pages have one link to the CV, which is the owner's, and so has the text."""
    folder = import_files(tmp_path, FILES)
    assert [each.network for each in load_site(folder).site.cv.basics.profiles] == ["GitHub"]
    assert "Read my [CV](cv.pdf)." in (folder / "content/cv.yaml").read_text("utf-8")
    assert [path.name for path in (folder / "content/files").rglob("*.*")] == ["cv.pdf"]
    assert (folder / "_site/cv.pdf").read_text("utf-8") == FILES["assets/pdf/My CV.pdf"]
    home = (folder / "_site/index.html").read_text("utf-8")
    assert re.findall(r'href="([^"]+)"[^<>]*>CV \(PDF\)', home) == ["cv.pdf"]


def test_a_second_cv_has_a_link(tmp_path: Path) -> None:
    """Of several files the first stands in; another is called by its name."""
    page = "---\ntitle: CV\nnav: true\ncv_pdf: long.pdf\n---\n"
    files = {**FILES, "_pages/cv.md": page, "assets/pdf/long.pdf": "%PDF-1.5\n"}
    folder = import_files(tmp_path, files)
    profiles = load_site(folder).site.cv.basics.profiles
    assert ("long.pdf", "documents/long.pdf") in [(each.network, each.url) for each in profiles]
    assert (folder / "_site/cv.pdf").read_text("utf-8") == FILES["assets/pdf/My CV.pdf"]


def test_a_cv_elsewhere(tmp_path: Path) -> None:
    """An address of another site is a link, and it is told how to be rid of the other one."""
    files = {**FILES, "_data/socials.yml": "cv_pdf: https://example.org/cv.pdf\n"}
    folder = import_files(tmp_path, files)
    (profile,) = load_site(folder).site.cv.basics.profiles
    assert (profile.network, profile.url) == ("CV", "https://example.org/cv.pdf")
    notes = (folder / "import-notes.md").read_text("utf-8")
    assert "Your CV is at https://example.org/cv.pdf" in notes
    assert "outputs: {pdf: false}" in notes
