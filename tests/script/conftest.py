"""The small site that the tests of the script share, and the window that they open it in."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from static_server import serve_folder

CV = """\
basics:
  name: Ada King
site:
  url: https://ada.example
"""
BIB = r"""
@article{muller2024, author = {M{\"u}ller, J{\"o}rg and King, Ada}, title = {Sparse Things},
  journal = {Journal of Things}, year = 2024, keywords = {sparsity, Pruning}, selected = {true},
  abstract = {We make na{\"i}ve baselines fast.}}
@inproceedings{king2024, author = {King, Ada}, title = {Dense Things}, booktitle = {Proc. ABC},
  year = 2024, keywords = {pruning}}
@article{walesa2021, author = {Wa{\l}{\k{e}}sa, Lech}, title = {Odd $\alpha$-Things in $x^{3/2}$},
  year = 2021, journal = {Letters}, abstract = {On $x^2$ and its friends.}}
@phdthesis{king2020, author = {King, Ada}, title = {Many Things}, school = {MIT}, year = 2020}
@misc{king-new, author = {King, Ada}, title = {New Things}, pubstate = {submitted}}
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site of five publications, below a folder as project sites are."""
    folder = tmp_path_factory.mktemp("scripted")
    content = folder / "content"
    content.mkdir()
    (content / "cv.yaml").write_text(CV, "utf-8")
    (content / "publications.bib").write_text(BIB, "utf-8")
    build_site(BuildOptions(folder, folder / "out" / "repo"))
    return folder / "out"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve the site, and give its address."""
    with serve_folder(site) as root:
        yield f"{root}repo/"


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """Open a window that may use the clipboard."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, address: str) -> Iterator[Page]:
    """Open a page; at its end, nothing was complained of and nobody else was asked."""
    page = context.new_page()
    complaints: list[str] = []
    asked: set[str] = set()

    def note(request: Request) -> None:
        asked.add(urlsplit(request.url).netloc)

    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", note)
    yield page
    assert not complaints
    assert asked <= {urlsplit(address).netloc, ""}
