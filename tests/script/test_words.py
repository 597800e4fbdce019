"""What the script says is in the language of the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from static_server import serve_folder

ENTRY = "@misc{{king{year}, author = {{King, Ada}}, title = {{Works of {year}}}, year = {year}}}\n"


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serve a site of five publications in German, and give its address."""
    content = tmp_path / "content"
    content.mkdir()
    (content / "cv.yaml").write_text("basics: {name: Ada King}\nsite: {language: de}\n", "utf-8")
    bib = "".join(ENTRY.format(year=year) for year in range(2020, 2025))
    (content / "publications.bib").write_text(bib, "utf-8")
    build_site(BuildOptions(tmp_path, tmp_path / "_site"))
    with serve_folder(tmp_path / "_site") as root:
        yield root


def test_the_search_speaks_the_language(context: BrowserContext, address: str) -> None:
    """It tells how many there are, or that there is none."""
    page = context.new_page()
    page.goto(f"{address}publications/")
    status = page.locator("form [role=status]")
    page.get_by_label("Suche").fill("2021")
    expect(status).to_have_text("1 von 5 angezeigt")
    page.get_by_label("Suche").fill("nothing of the kind")
    expect(status).to_have_text("Keine Publikation passt zu dieser Suche.")


def test_the_buttons_speak_the_language(context: BrowserContext, address: str) -> None:
    """A button that copies says what it copies, and that it has."""
    page = context.new_page()
    page.goto(f"{address}publications/king2021/")
    button = page.get_by_role("button", name="BibTeX kopieren")
    expect(button).to_have_text("Kopieren")
    button.click()
    expect(page.get_by_text("Kopiert: BibTeX")).to_be_attached()
