"""What al-folio's files say twice stands once."""

import pytest

from cvsite.loader.site import load_site
from cvsite.model.cv import Cv
from importing import import_files

FILES = {
    "_config.yml": "first_name: Ada\nlast_name: King\n",
    "_data/cv.yml": """cv:
  name: Ada King
  location: Turin, Italy
  sections:
    Projects:
      - {name: The Loom, summary: It weaves., start_date: 1842, end_date: 1843}
""",
    "_pages/about.md": "---\nlayout: about\nprofile:\n  more_info: >\n    <p>Office 5</p>\n"
    "    <p>Turin, Italy</p>\n---\nI analyse.\n",
    "_projects/loom.md": "---\ntitle: The loom\ndescription: An engine for cards.\n"
    "redirect: https://loom.example.org\n---\n",
    "_projects/cogs.md": "---\ntitle: Cogs\ndescription: They turn.\n---\n",
}


@pytest.fixture(scope="module")
def cv(tmp_path_factory: pytest.TempPathFactory) -> Cv:
    """Import such a site."""
    folder = import_files(tmp_path_factory.mktemp("import"), FILES)
    return load_site(folder).site.cv


def test_a_project_of_the_cv_with_a_page(cv: Cv) -> None:
    """The page adds to it what the CV does not say."""
    loom, cogs = sorted(cv.projects, key=lambda each: each.name, reverse=True)
    assert (loom.name, loom.url, str(loom.end_date)) == (
        *("The Loom", "https://loom.example.org", "1843"),
    )
    assert loom.description is not None
    assert loom.description.source == "It weaves.\n\nAn engine for cards."
    assert cogs.name == "Cogs"


def test_a_place_within_the_address(cv: Cv) -> None:
    """The address says it, and it is not said before that again."""
    assert cv.basics.location is not None
    assert (cv.basics.location.address, cv.basics.location.city) == (
        *("Office 5\nTurin, Italy", None),
    )
