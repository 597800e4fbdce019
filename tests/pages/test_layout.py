"""Where things stand on a page, and how large they are to a finger."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]

CV = r"""
basics: {name: Maria Magdalena Konstantinopoulou-Østergård, image: photo.jpg}
skills: [{name: Engines}]
work:
  - name: Institute
    highlights: ["That $\\sqrt{n}$ is enough.", "That $WIDE$ is too wide for a telephone."]
site: {theme: {toggle: true}}
""".replace("WIDE", " + ".join(f"x_{{{number}}}" for number in range(60)))

LINKS = ("code", "pdf", "slides", "video", "poster", "website", "blog")
ADDRESSES = ", ".join(f"{name} = {{https://{name}.example.org}}" for name in LINKS)
BIB = f"@article{{a, title = {{Cards}}, author = {{K, Ada}}, year = 2020, {ADDRESSES}}}"


@pytest.fixture
def folder(write_site: WriteSite) -> Path:
    """Give the folder of a site with a photo, formulas in bullets, and a row of many links."""
    site = write_site({"content/cv.yaml": CV, "content/publications.bib": BIB})
    photo = site / "content" / "files" / "photo.jpg"
    photo.parent.mkdir(exist_ok=True)
    Image.new("RGB", (600, 600), "teal").save(photo)
    build_site(BuildOptions(site, site / "_site"))
    return site / "_site"


def top(page: Page, selector: str) -> float:
    """Give how far from the top of the page the first of some elements begins."""
    y: float = page.locator(selector).first.evaluate("each => each.getBoundingClientRect().top")
    return y


@pytest.mark.parametrize("width", [320, 375, 768])
def test_long_names_stay_whole(page: Page, folder: Path, width: int) -> None:
    """A family name of 18 letters has room in a line of the smallest telephone."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((folder / "index.html").as_uri())
    room, words = page.locator("h1").evaluate(
        """title => {
            const word = document.createElement("span");
            word.style.whiteSpace = "nowrap";
            const widths = title.textContent.split(/(?<=-)| /).map(text => {
                word.textContent = text;
                title.append(word);
                return word.getBoundingClientRect().width;
            });
            return [title.clientWidth, widths];
        }"""
    )
    assert max(words) <= room


def test_paragraphs_with_formulas_stand_apart(page: Page, write_site: WriteSite) -> None:
    """The space above a paragraph is the same, whether it has formulas in it or not."""
    summary = "One.\n\n    Two.\n\n    $x^2$.\n\n    Four, $x$."
    cv = f"basics:\n  name: Ada King\n  summary: |\n    {summary}\n"
    site = write_site({"content/cv.yaml": cv})
    build_site(BuildOptions(site, site / "_site"))
    page.goto((site / "_site" / "index.html").as_uri())
    gaps = page.locator(".prose > p").evaluate_all(
        """all => all.slice(1).map((each, place) => {
            const padding = [each, all[place]].map(p => parseFloat(getComputedStyle(p).paddingTop));
            const [below, above] = [each, all[place]].map(p => p.getBoundingClientRect());
            return below.top + padding[0] - (above.bottom - padding[1]);
        })"""
    )
    assert len(gaps) == 3
    assert max(gaps) - min(gaps) < 0.5


@pytest.mark.parametrize("width", [375, 1280])
def test_a_photo_stands_at_the_top(page: Page, folder: Path, width: int) -> None:
    """The types that a browser may choose of it take no room of their own."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((folder / "index.html").as_uri())
    assert top(page, ".photo") == top(page, ".owner-card")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_bullet_stays_where_a_formula_is_too_wide(page: Page, folder: Path, width: int) -> None:
    """The formula scrolls, since what scrolls cuts off the bullet that stands out of it."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((folder / "experience" / "index.html").as_uri())
    items = page.locator(".highlights > li")
    assert [each.evaluate("li => getComputedStyle(li).overflow") for each in items.all()] == [
        "visible",
        "visible",
    ]
    formula = items.last.locator("math")
    assert formula.evaluate("each => each.scrollWidth > each.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("width", [320, 480, 640, 736, 752, 768, 784, 800, 1280])
def test_the_button_stands_beside_the_navigation(page: Page, folder: Path, width: int) -> None:
    """It takes no row of its own, however long the name before them is."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((folder / "publications" / "index.html").as_uri())
    boxes = [page.locator(each).bounding_box() for each in (".top nav", ".theme-toggle")]
    nav, button = (box for box in boxes if box)
    assert button["y"] + button["height"] == nav["y"] + nav["height"]
    assert button["x"] >= nav["x"] + nav["width"]


def test_a_finger_hits_the_link_that_it_touches(chromium: Browser, folder: Path) -> None:
    """Links that wrap to further lines are 44 pixels high, and none covers another."""
    context = chromium.new_context(
        viewport={"width": 320, "height": 900}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto((folder / "publications" / "index.html").as_uri())
    links = page.locator(".publication .links a")
    boxes = [box for each in links.all() if (box := each.bounding_box())]
    assert len({box["y"] for box in boxes}) > 1
    for link, box in zip(links.all(), boxes, strict=True):
        for y in (box["y"] + 1, box["y"] + 42):
            hit = "(each, [x, y]) => document.elementFromPoint(x, y) === each"
            assert link.evaluate(hit, [box["x"] + box["width"] / 2, y])
    context.close()
