"""Contacts and profiles have icons before their labels."""

import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions
from cvsite.model.social import PROFILE_URLS
from cvsite.theme import find_default_theme

WriteSite = Callable[[dict[str, str]], Path]

ICONS = find_default_theme() / "templates" / "icons"
ICON_FILES = sorted(ICONS.glob("*.svg"))

PROFILES = """\
basics:
  name: Ada King
  email: ada@example.org
  profiles:
    - {network: GitHub, username: ada}
    - {network: Forge of Engines, url: "https://forge.example/ada/"}
    - {network: ../pages/home, username: ada}
"""


def read_icon(name: str) -> str:
    """Read an icon of the default theme."""
    return (ICONS / f"{name}.svg").read_text("utf-8").strip()


def build_pages(write_site: WriteSite, files: dict[str, str]) -> Path:
    """Build a site with profiles; give the folder of its pages."""
    site = write_site({"content/cv.yaml": f"{PROFILES}work: [{{name: Here}}]\n", **files})
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def list_contacts(page: Path) -> list[str]:
    """Give the contacts of a page as HTML, without the link to the CV among them."""
    _, _, contacts = page.read_text("utf-8").partition('<ul class="contact">')
    items = re.findall(r"<li.*?</li>", contacts.partition("</ul>")[0], re.DOTALL)
    return [each.removeprefix("<li>") for each in items if 'class="cv-link"' not in each]


@pytest.mark.parametrize("network", PROFILE_URLS)
def test_known_networks_have_icons(network: str) -> None:
    """Whatever network an address can be made for has an icon."""
    assert ICONS / f"{network}.svg" in ICON_FILES


@pytest.mark.parametrize("network", ["bandcamp", "instagram", "soundcloud", "substack", "vimeo"])
def test_networks_of_artists_and_writers_have_icons(network: str) -> None:
    """Nor do those whose work is no paper have the same figure before all their profiles."""
    assert ICONS / f"{network}.svg" in ICON_FILES


@pytest.mark.parametrize("path", ICON_FILES, ids=lambda path: path.stem)
def test_icons_are_plain_drawings(path: Path) -> None:
    """They are of one size, in the colour around them, without titles and styles."""
    root = ET.fromstring(path.read_text("utf-8"))  # noqa: S314 - these files are our own
    assert root.get("viewBox") == "0 0 24 24"
    for element in root.iter():
        assert element.tag.partition("}")[2] in {"svg", "g", "path", "circle", "ellipse"}
        assert not {"style", "class", "id"}.intersection(element.keys())
        assert element.get("fill", "none") == "none"
        assert element.get("stroke", "currentColor") == "currentColor"


@pytest.mark.parametrize("path", ICON_FILES, ids=lambda path: path.stem)
def test_licence_names_every_icon(path: Path) -> None:
    """LICENSE beside them says where each is from."""
    assert path.stem in (ICONS / "LICENSE").read_text("utf-8").split()


@pytest.mark.parametrize("page", ["index.html", "experience/index.html"])
def test_icons_stand_before_labels(write_site: WriteSite, page: str) -> None:
    """Screen readers are spared them; a network without an icon has a general one."""
    contacts = list_contacts(build_pages(write_site, {}) / page)
    icons = [
        re.findall(r'<span class="icon" aria-hidden="true">(.*?)</span>', each, re.DOTALL)
        for each in contacts
    ]
    names = ["email", "github", "profile", "profile"]
    assert icons == [[read_icon(name)] for name in names]
    assert all("<svg" not in each.partition("</svg>")[2] for each in contacts)


def test_icons_of_a_site_go_first(write_site: WriteSite) -> None:
    """A site adds and replaces icons by files of the names of networks."""
    own = {
        "templates/icons/github.svg": "<svg><title>own</title></svg>",
        "templates/icons/forgeofengines.svg": "<svg><title>more</title></svg>",
    }
    _, first, second, _ = list_contacts(build_pages(write_site, own) / "index.html")
    assert "<svg><title>own</title></svg></span>GitHub" in first
    assert "<svg><title>more</title></svg></span>Forge of Engines" in second


def test_paper_has_the_addresses_of_profiles(write_site: WriteSite) -> None:
    """They stand after their labels, as people write them."""
    _, first, second, third = list_contacts(build_pages(write_site, {}) / "index.html")
    assert 'GitHub <span class="address">github.com/ada</span></a>' in first
    assert 'Forge of Engines <span class="address">forge.example/ada</span></a>' in second
    assert "../pages/home: ada" in third
