"""The pages that readers see, of each kind, in a real browser."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.model.page import GROUP_PAGES_FROM
from static_server import serve_folder

COMPLETE = Path(__file__).parents[1] / "sites" / "complete"

KINDS = {
    "home": "site/",
    "publications": "site/publications/",
    "publication": "site/publications/nunez2012tiny/",
    "experience": "site/experience/",
    "404": "site/404.html",
    "own": "site/open-questions/",
    "group": "long/publications/by/1999/",
    "odd": "long/",
    "formula": "long/publications/e8/",
    "crowd": "long/publications/crowd/",
    "entries": "long/experience/",
}
"""The address of a page of each kind."""

NEWS = "\n".join(f"  - {{date: {year}, text: 'Found $x^2$.'}}" for year in range(2000, 2009))
WORDS = "The engine weaves patterns as looms weave flowers and leaves in gardens of old. " * 6
LONG_CV = f"""\
basics:
  name: Ada King
  summary: |
    #### Questions

    Which engines think?

    ###### Answers

    None so far.
news:
{NEWS}
talks:
  - title: On engines
    slides: https://slides.example.org
    summary: |
      {WORDS}

      [Pdf](https://pdf.example.org)
education: [{{institution: London, thesis: On *Jacquardia* in cards}}]
skills: [{{name: Weaving, keywords: [Looms, Cards, Warp]}}]
sections:
  - {{title: Words, entries: [{{summary: Nobody has said what this is called.}}]}}
site: {{url: https://ada.example/long, theme: {{toggle: true}}}}
"""
"""Headings of any level, more news than are shown, and formulas in them; an entry without a title,
and a text that ends in a link, above a row of links.
"""

ODD_BIB = r"""
@misc{e8, title = {$E_8$}, author = {King, Ada}, year = 2020, selected = true}
@misc{notes, title = {Notes, see \url{https://engine.example}}, author = {King, Ada}, year = 2020,
  selected = true, related = {e8}}
"""
"""Titles that are no plain text: a formula alone, and one with a link in it."""

CROWD_BIB = (
    "@article{{crowd, title = {{Many}}, author = {{{} and King, Ada}}, year = 1999}}\n".format(
        " and ".join(f"Noel{number}, B." for number in range(400))
    )
)
"""A work by so many that its page folds most of them."""

LONG_BIB = (
    ODD_BIB
    + CROWD_BIB
    + "\n".join(
        f"@article{{k{number}, title = {{On {number} things}}, author = {{King, Ada and Noel, B.}},"
        f" journal = {{Things}}, year = {1990 + number % 30}, doi = {{10.1000/{number}}},"
        f" eprint = {{2501.{number:05}}}, archiveprefix = {{arXiv}}}}"
        for number in range(GROUP_PAGES_FROM)
    )
)
"""A bibliography that is long enough for its groups to have pages."""


LEFT = "net::ERR_ABORTED"
"""How a request fails because the window went on to another page meanwhile."""


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the complete site by the default theme with all that it can show, and a long one."""
    folder = tmp_path_factory.mktemp("pages")
    complete, long = folder / "complete", folder / "long"
    for part in ("content", "static/logos", "templates/pages"):
        shutil.copytree(COMPLETE / part, complete / part)
    cv = complete / "content" / "cv.yaml"
    text = cv.read_text("utf-8")
    cv.write_text(text.replace("\nsite:\n", "\nsite:\n  theme: {toggle: true}\n"), "utf-8")
    (long / "content").mkdir(parents=True)
    (long / "content" / "cv.yaml").write_text(LONG_CV, "utf-8")
    (long / "content" / "publications.bib").write_text(LONG_BIB, "utf-8")
    build_site(BuildOptions(complete, folder / "out" / "site"))
    build_site(BuildOptions(long, folder / "out" / "long"))
    return folder / "out"


@pytest.fixture(scope="session")
def root(built: Path) -> Iterator[str]:
    """Serve the sites, and give the address that those of the kinds go on from."""
    with serve_folder(built) as address:
        yield address


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, root: str) -> str:
    """Give the address of a page, of each kind in turn."""
    return f"{root}{KINDS[request.param]}"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """Open a window; at its end, nothing was complained of, missed, or asked of another host."""
    page = chromium.new_page(reduced_motion="reduce")
    complaints: list[str] = []
    hosts: set[str] = set()

    def note(request: Request) -> None:
        hosts.add(urlsplit(request.url).hostname or "")

    def note_failure(request: Request) -> None:
        if request.failure != LEFT:
            complaints.append(f"{request.url}: {request.failure}")

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", note)
    page.on("requestfailed", note_failure)
    yield page
    page.close()
    assert complaints == []
    assert hosts <= {"127.0.0.1", ""}
