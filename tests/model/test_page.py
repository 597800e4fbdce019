"""Addresses within the site, and to elsewhere."""

import pytest

from cvsite.model.page import Page, base_path, link_from


def make_page(path: str) -> Page:
    """Give a page at a path."""
    return Page(path, "home", "pages/home.html", "Title", "Description")


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("", "", "./"),
        ("", "publications/", "publications/"),
        ("publications/", "", "../"),
        ("publications/", "publications/", "./"),
        ("publications/a/", "publications/#y-2020", "../#y-2020"),
        ("publications/a/", "assets/style.css", "../../assets/style.css"),
        ("experience/", "photo of me.jpg", "../photo%20of%20me.jpg"),
        ("experience/", "https://example.org/a b", "https://example.org/a%20b"),
        ("experience/", "mailto:a@b.c", "mailto:a@b.c"),
        ("experience/", "#part", "#part"),
        ("experience/", "/cv.pdf", "../cv.pdf"),
        ("publications/a/", "publications/../talks//one/", "../../talks/one/"),
        ("experience/", "./", "../"),
        ("404.html", "publications/", "/repo/publications/"),
        ("404.html", "", "/repo/"),
    ],
)
def test_links_are_relative(page: str, target: str, link: str) -> None:
    """Links name folders and are relative, but for those of the 404 page, served at any depth."""
    assert link_from(make_page(page), target, "https://example.org/repo") == link


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        (None, "/"),
        ("https://example.org", "/"),
        ("https://example.org/repo", "/repo/"),
    ],
)
def test_base_path(base_url: str | None, path: str) -> None:
    """The path under which a site stands has slashes at both ends."""
    assert base_path(base_url) == path
