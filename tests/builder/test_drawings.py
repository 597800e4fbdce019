"""What cards and icons show has room in them, whatever the letters and however long the text."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from cvsite.builder.build import build_site
from cvsite.builder.options import BuildOptions

WriteSite = Callable[[dict[str, str]], Path]

CV = "basics: {{name: {}}}\nsite: {{url: https://ada.example, language: {}}}\n"


def draw(site: Path, name: str) -> Image.Image:
    """Build a site, and give one of the pictures."""
    build_site(BuildOptions(site, site / "_site"))
    with Image.open(site / "_site" / name) as image:
        return image.convert("L")


def find_light(image: Image.Image) -> tuple[int, int, int, int]:
    """Give the box around all that is nearly white."""
    return image.point(lambda light: 255 if light > 200 else 0).getbbox() or (0, 0, 0, 0)


def find_dark(image: Image.Image, box: tuple[int, int, int, int]) -> tuple[int, ...] | None:
    """Give the box around all that is not nearly white within another."""
    return image.crop(box).point(lambda light: 255 if light < 200 else 0).getbbox()


def test_icons_of_other_letters_are_a_mark(write_site: WriteSite) -> None:
    """A name whose letters no font has gets all icons too, and lines stand for its initials."""
    site = write_site(
        {"content/cv.yaml": "basics: {name: 于世行}\nsite: {outputs: {cards: false}}\n"}
    )
    assert find_light(draw(site, "icon-192.png")) == (48, 52, 144, 140)
    names = {path.name for path in (site / "_site").iterdir()}
    assert {"icon-192.png", "icon-512.png", "apple-touch-icon.png", "favicon.svg"} < names
    assert (
        '<link rel="manifest" href="site.webmanifest">' in (site / "_site/index.html").read_text()
    )


def test_card_of_a_name_in_other_letters_shows_the_address(write_site: WriteSite) -> None:
    """Who shares a page of such a site has a picture for it, and the build says what it lacks."""
    site = write_site({"content/cv.yaml": CV.format("于世行", "en")})
    cards, icons, pdf = build_site(BuildOptions(site, site / "_site")).warnings
    assert "no font has the letters of '于世行', so its card shows the address" in cards.message
    assert "so the icons are a mark, not initials" in icons.message
    assert "content/fonts/" in (icons.hint or "")
    assert "U+4E8E" in pdf.message
    card = draw(site, "card.png")
    (site / "content/cv.yaml").write_text(CV.format("行世于", "en"), "utf-8")
    assert draw(site, "card.png").tobytes() == card.tobytes()


@pytest.mark.parametrize("name", ["Ada King", "W W Widmer", "I. I.", "محمد الخوارزمي"])
def test_initials_have_a_margin(write_site: WriteSite, name: str) -> None:
    """Whichever letters they are, the field goes beyond them on all sides."""
    site = write_site({"content/cv.yaml": f"basics: {{name: {name}}}\n"})
    found = find_light(draw(site, "icon-192.png"))
    assert min(found[:2]) > 20
    assert max(found[2:]) < 192 - 20


LONG = {
    "long": "A title that goes on, " * 30,
    "word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk" * 8,
    "address": "https://example.org/" + "a-b/c_d" * 90,
}


@pytest.mark.parametrize("title", LONG.values(), ids=LONG)
def test_card_has_room_for_all_that_it_shows(write_site: WriteSite, title: str) -> None:
    """The margins stay free, and a line between the text and the address of the site."""
    bib = f"@misc{{a, title = {{{title}}}, selected = {{true}}, howpublished = {{{title}}}}}"
    site = write_site(
        {"content/cv.yaml": CV.format("Ada King", "en"), "content/publications.bib": bib}
    )
    image = draw(site, "publications/a/card.png")
    assert find_dark(image, (20, 0, 1200, 60)) is None
    assert find_dark(image, (20, 505, 1200, 530)) is None
    assert find_dark(image, (20, 0, 86, 630)) is None
    assert find_dark(image, (1120, 0, 1200, 630)) is None


def test_card_of_a_language_from_right_to_left(write_site: WriteSite) -> None:
    """Its bar and its text stand at the right."""
    site = write_site({"content/cv.yaml": CV.format("עדה קינג", "he")})
    image = draw(site, "card.png")
    assert find_dark(image, (1185, 0, 1195, 630)) == (0, 0, 10, 630)
    assert find_dark(image, (0, 0, 600, 630)) is None
    assert find_dark(image, (600, 0, 1120, 630))


def test_card_follows_what_its_template_imports(write_site: WriteSite) -> None:
    """A drawing is made anew when any file that its template reads is another."""
    card = '#import "ground.typ": ground\n#set page(width: 9pt, height: 9pt, fill: ground)\n'
    site = write_site(
        {
            "content/cv.yaml": CV.format("Ada King", "en"),
            "templates/card.typ": card,
            "templates/ground.typ": "#let ground = white\n",
        }
    )
    assert draw(site, "card.png").getpixel((1, 1)) == 255
    (site / "templates/ground.typ").write_text("#let ground = black\n")
    assert draw(site, "card.png").getpixel((1, 1)) == 0
