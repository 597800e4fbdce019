"""What GitHub Pages reads of a site."""

import pytest

from cvsite.exporters.exported_site import ExportedSite
from cvsite.exporters.hosting import export_hosting_files, find_custom_domain
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.settings import SiteSettings
from cvsite.model.site import Site


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://ada.example", "ada.example"),
        ("https://www.ada.example/", "www.ada.example"),
        ("https://ada.github.io", None),
        ("https://ada.github.io/site", None),
        ("https://uni.example/~ada", None),
        ("http://localhost:8000", None),
        ("http://192.168.0.1", None),
        ("", None),
    ],
)
def test_domain_of_ones_own(url: str, domain: str | None) -> None:
    """A site that has a host to itself, which is not GitHub's, has a domain of its own."""
    assert find_custom_domain(url) == domain


def test_files_for_github_pages() -> None:
    """Jekyll is switched off always; the domain comes from the settings, not from --base-url."""
    cv = Cv(basics=Basics(name="Ada"), site=SiteSettings(url="https://ada.example"))
    site = Site(cv, Bibliography(), base_url="https://elsewhere.example")
    files = dict(export_hosting_files(ExportedSite(site)))
    assert files == {".nojekyll": b"", "CNAME": b"ada.example\n"}
