"""What search engines ask for first."""

from cvsite.exporters.crawling import export_crawling_files
from cvsite.exporters.exported_site import ExportedSite
from cvsite.model.basics import Basics
from cvsite.model.bibliography import Bibliography
from cvsite.model.cv import Cv
from cvsite.model.dates import PartialDate
from cvsite.model.page import Page
from cvsite.model.site import Site

CV = Cv(basics=Basics(name="Ada"))
PAGES = (
    Page("", "home", "pages/home.html", "Ada", "Ada", updated=PartialDate(2024, 5)),
    Page("talks/", "talks", "pages/talks.html", "Talks", "Talks"),
    Page("über/", "über", "pages/über.html", "Über", "Über", updated=PartialDate(2020)),
    Page("404.html", "404", "pages/404.html", "Page not found", "None"),
)


def test_files() -> None:
    """Each page but that for errors is listed, with a date from the content alone."""
    site = Site(CV, Bibliography(), "https://ada.example/x")
    files = dict(export_crawling_files(ExportedSite(site, PAGES)))
    assert files["robots.txt"].decode() == (
        "User-agent: *\nAllow: /\n\nSitemap: https://ada.example/x/sitemap.xml\n"
    )
    lines = [line.strip() for line in files["sitemap.xml"].decode().splitlines()]
    assert [line for line in lines if line.startswith(("<loc>", "<lastmod>"))] == [
        "<loc>https://ada.example/x/</loc>",
        "<lastmod>2024-05-01</lastmod>",
        "<loc>https://ada.example/x/talks/</loc>",
        "<lastmod>2024-05-01</lastmod>",
        "<loc>https://ada.example/x/%C3%BCber/</loc>",
        "<lastmod>2020-01-01</lastmod>",
    ]


def test_new_papers_make_no_other_page_newer() -> None:
    """A page without a date of its own has that of the CV, whatever appeared since."""
    cv = Page("experience/", "experience", "", "Experience", "CV", updated=PartialDate(2022))
    site = Site(CV, Bibliography(), "https://ada.example")
    written = dict(export_crawling_files(ExportedSite(site, (*PAGES[:2], cv))))[
        "sitemap.xml"
    ].decode()
    assert written.count("<lastmod>2022-01-01</lastmod>") == 2


def test_pages_without_any_date() -> None:
    """A site without dates says nothing of when it changed."""
    site = Site(CV, Bibliography(), "https://ada.example")
    files = dict(export_crawling_files(ExportedSite(site, PAGES[1:2])))
    assert b"<lastmod>" not in files["sitemap.xml"]


def test_address_is_not_known() -> None:
    """Both files need full addresses."""
    assert not dict(export_crawling_files(ExportedSite(Site(CV, Bibliography()), PAGES)))
