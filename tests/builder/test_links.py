"""Links within the site are checked, and told where they stand in the content."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from cvsite.builder.links import list_broken_links, read_links
from cvsite.errors import Problem, format_problem


def check(html: str, *, base_url: str | None = None, page: str = "a/index.html") -> list[str]:
    """Give what is said of a page of a site that has the page /b/ with the anchor "there"."""
    pages = {page: html, "b/index.html": '<h2 id="there">There</h2>'}
    return [problem.message for problem in tell(pages, base_url=base_url)]


def tell(
    pages: dict[str, str], sources: Iterable[Path] = (), *, base_url: str | None = None
) -> tuple[Problem, ...]:
    """Give what is told of the links of pages."""
    links = {path: read_links(path, html, base_url) for path, html in pages.items()}
    return list_broken_links(links, {*pages, "index.html", "my file.pdf"}, sources, {})


@pytest.mark.parametrize(
    "link",
    ["../b/", "../b/#there", "../", "./", "#", "../my%20file.pdf", "?q=1", "https://x.y", "//x.y"],
)
def test_links_that_lead_somewhere(link: str) -> None:
    """Pages, files, anchors and what is elsewhere are fine."""
    assert check(f'<a href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("base_url", "link"),
    [
        ("https://x.y/R%26D", "/R&amp;D/b/"),
        ("https://x.y/%C3%BC", "/%C3%BC/b/"),
        ("https://x.y/~ada", "/%7Eada/b/"),
        ("https://x.y/a+b", "/a+b/b/"),
    ],
)
def test_links_below_an_encoded_path(base_url: str, link: str) -> None:
    """The path of the site's address may be written in any way that addresses allow."""
    assert check(f'<a href="{link}">x</a>', base_url=base_url) == []


@pytest.mark.parametrize(
    ("link", "target"),
    [
        ("../c/", "c/"),
        ("../b/#nowhere", "b/#nowhere"),
        ("#nowhere", "a/#nowhere"),
        ("../b", "b"),
        ("photo.jpg", "a/photo.jpg"),
        ("/c/", "c/"),
    ],
)
def test_links_that_lead_nowhere(link: str, target: str) -> None:
    """A page, file or anchor that is not there is told by its path from the root."""
    assert check(f'<img src="{link}" alt="">') == [
        f"a link leads nowhere: the site has no {target!r}"
    ]


def test_root_links_are_under_the_path_of_the_site() -> None:
    """Links of the 404 page start at the root of the host, and with the path of the site."""
    html = '<a href="/repo/b/">x</a>'
    assert check(html, base_url="https://x.y/repo", page="404.html") == []
    assert check(html, page="404.html") != []
    assert check('<a href="/b/">x</a>', base_url="https://x.y/repo") != []


def test_first_page_that_links_is_told() -> None:
    """The first of those pages that link to a target is told."""
    pages = {"a": '<a href="#x">', "b": '<a href="../z/#y">', "c": '<a href="../z/"><a href="#x">'}
    told = [
        (str(problem.location), problem.message.rpartition(" ")[2])
        for problem in tell({f"{name}/index.html": html for name, html in pages.items()})
    ]
    assert told == [
        ("a/index.html", "'a/#x'"),
        ("b/index.html", "'z/'"),
        ("c/index.html", "'c/#x'"),
    ]


def test_link_is_told_where_the_content_names_it(tmp_path: Path) -> None:
    """The message points at the line of the content that names the target."""
    source = tmp_path / "cv.yaml"
    source.write_text("basics:\n  image: photo.jpg\n")
    [problem] = tell({"index.html": '<img src="photo.jpg" alt="">'}, [source])
    assert format_problem(problem).startswith(f"{source}:2:10: a link leads nowhere")
