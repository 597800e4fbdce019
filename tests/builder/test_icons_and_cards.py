"""The icons and the cards of whole sites."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from cvsite.errors import ContentError
from font_file import write_font
from pictured_site import BIB, CV, SVG, build, list_names, read_page, save_picture

WriteSite = Callable[[dict[str, str]], Path]


def test_icons_are_made_of_initials(write_site: WriteSite) -> None:
    """Without any picture there are icons for tabs, home screens and the manifest."""
    site = write_site({})
    build(site)
    out = site / "_site"
    manifest = json.loads((out / "site.webmanifest").read_bytes())
    assert manifest["name"] == manifest["short_name"] == "Ada King"
    assert manifest["theme_color"] == manifest["background_color"] == "#fdfcfa"
    for icon in manifest["icons"]:
        with Image.open(out / icon["src"]) as image:
            assert f"{image.width}x{image.height}" == icon["sizes"]
    with Image.open(out / "favicon.ico") as image:
        assert (image.format, image.size) == ("ICO", (32, 32))
    with Image.open(out / "apple-touch-icon.png") as image:
        assert image.size == (180, 180)
        assert image.convert("RGBA").getpixel((0, 0))[3] == 255  # type: ignore[index]  # a tuple for RGBA
    assert '<link rel="manifest" href="site.webmanifest">' in read_page(site)


@pytest.mark.parametrize("name", ["icon.png", "icon.svg", "Icon.PNG", "icon.SVG"])
def test_icons_are_made_of_a_picture(write_site: WriteSite, name: str) -> None:
    """A picture of the content takes the place of the initials."""
    is_svg = name.lower().endswith("svg")
    site = write_site({f"content/files/{name}": SVG} if is_svg else {})
    if not is_svg:
        save_picture(site, name)
    build(site)
    with Image.open(site / "_site" / "icon-192.png") as image:
        colour = image.convert("RGB").getpixel((96, 96))
    assert colour == ((0, 0, 0) if is_svg else (0, 128, 128))
    assert ('href="favicon.svg"' in read_page(site)) is is_svg


def test_own_favicon_stays(write_site: WriteSite) -> None:
    """What a site has itself is never replaced; other icons are made of its favicon."""
    site = write_site({"static/favicon.svg": SVG, "static/favicon.ico": "mine"})
    build(site)
    assert (site / "_site/favicon.svg").read_text() == SVG
    assert (site / "_site/favicon.ico").read_text() == "mine"
    with Image.open(site / "_site" / "icon-192.png") as image:
        assert image.convert("RGB").getpixel((96, 96)) == (0, 0, 0)


@pytest.mark.parametrize(
    ("outputs", "cards"),
    [
        ("", {"card.png", "publications/card.png", "publications/two/card.png"}),
        (", outputs: {cards: false}", set()),
        (
            ", outputs: {all_cards: true}",
            {"card.png", "publications/card.png"}
            | {f"publications/{name}/card.png" for name in ("one", "two", "three")},
        ),
    ],
)
def test_cards(write_site: WriteSite, outputs: str, cards: set[str]) -> None:
    """Home, lists and selected publications have a card of their own, the others that of home."""
    bib = BIB.replace("preview = {one.png}, ", "")
    site = write_site({"content/cv.yaml": CV.format("", outputs), "content/publications.bib": bib})
    build(site)
    assert {name for name in list_names(site) if name.endswith("card.png")} == cards
    for name in cards:
        with Image.open(site / "_site" / name) as image:
            assert (image.format, image.size) == ("PNG", (1200, 630))
    for path in ("", "publications/", "publications/one/", "publications/two/"):
        own = f"{path}card.png"
        card = own if own in cards else "card.png"
        tag = f'<meta property="og:image" content="https://ada.example/{card}">'
        assert (tag in read_page(site, path)) is bool(cards)


def test_card_of_other_letters_is_left_out(write_site: WriteSite) -> None:
    """No card shows boxes for letters: such a page has that of the homepage."""
    bib = "@misc{a, title = {于世行}, selected = {true}}"
    site = write_site({"content/cv.yaml": CV.format("", ""), "content/publications.bib": bib})
    build(site)
    assert 'content="https://ada.example/card.png"' in read_page(site, "publications/a")
    assert "publications/a/card.png" not in list_names(site)


def test_mistake_in_a_drawing_is_told(write_site: WriteSite) -> None:
    """What typst cannot read in a template of the site's own is told with its place."""
    cv = CV.format("", "")
    site = write_site({"content/cv.yaml": cv, "templates/card.typ": "#let a = 1\n#foo(3)\n"})
    with pytest.raises(ContentError, match=r"card\.typ:2:2: unknown variable: foo"):
        build(site)


def test_own_card_takes_the_place_of_the_default(write_site: WriteSite) -> None:
    """A site draws its cards itself by a template of the same name."""
    cv = CV.format("", "")
    own = "#set page(width: 1200pt, height: 630pt, fill: teal)\n"
    site = write_site({"content/cv.yaml": cv, "templates/card.typ": own})
    build(site)
    with Image.open(site / "_site" / "card.png") as image:
        assert image.convert("RGB").getpixel((9, 9)) == (57, 204, 204)


def test_drawings_have_the_accent_of_the_site(write_site: WriteSite) -> None:
    """The bar of the card and the field of the icon are in the colour that links have."""
    cv = CV.format("", ", theme: {accent: '#84370f'}")
    site = write_site({"content/cv.yaml": cv})
    build(site)
    for name, place in (("card.png", (5, 300)), ("icon-192.png", (96, 10))):
        with Image.open(site / "_site" / name) as image:
            assert image.convert("RGB").getpixel(place) == (0x84, 0x37, 0x0F)


def test_fonts_of_the_content_are_for_drawings_alone(write_site: WriteSite) -> None:
    """With a font for its letters a title is on the card; the font itself is not published."""
    bib = "@misc{a, title = {于世行}, selected = {true}}"
    site = write_site({"content/cv.yaml": CV.format("", ""), "content/publications.bib": bib})
    write_font(site / "content" / "fonts" / "own.ttf", "于世")
    build(site)
    assert "publications/a/card.png" not in list_names(site)
    write_font(site / "content" / "fonts" / "own.ttf", "于世行")
    build(site)
    names = list_names(site)
    assert "publications/a/card.png" in names
    assert not any("own" in name for name in names)


def test_cards_are_left_out_without_typst(write_site: WriteSite) -> None:
    """A site is built where typst is not installed, with one warning and the default icon."""
    site = write_site({"content/cv.yaml": CV.format("", "")})
    code = (
        "import sys; sys.modules['typst'] = None; sys.argv[1:] = ['build'];"
        "from cvsite.cli import main; main()"
    )
    built = subprocess.run(
        [sys.executable, "-c", code], cwd=site, capture_output=True, text=True, check=True
    )
    assert built.stderr.count("warning: ") == 1
    assert "typst is not installed" in built.stderr
    assert {"favicon.svg"} == {name for name in list_names(site) if re.search("card|icon", name)}
